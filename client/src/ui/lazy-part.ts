import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { fetchNeeded, untilFetched } from './until-fetched.ts';

/**
 * A component whose code is fetched when it is first shown, and its words with it. Out of reach of the server it is left
 * out until the server answers again; the rest of the page works on.
 */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [part] = await Promise.all([untilFetched(load), fetchNeeded()]);
    return { default: part };
  });
}

/** The same for what has no words. */
export function lazyPicture<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await untilFetched(load) }));
}

/** Fetches code ahead of its use; whoever needs it later tries again. */
export function prefetch(load: () => Promise<unknown>): void {
  load().catch(() => undefined);
}
