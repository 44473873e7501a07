import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { fetchNeeded, untilFetched } from './until-fetched.ts';

/** How to fetch the parts that nobody has asked for so far. A part that is fetched adds those that it is made of. */
const unfetched = new Set<() => Promise<unknown>>();

/**
 * A component whose code is fetched when it is first shown, and its words with it. Out of reach of the server it is left
 * out until the server answers again; the rest of the page works on.
 * @param isFetchedAhead whether it comes in a quiet moment, too
 */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
  { isFetchedAhead = true }: { readonly isFetchedAhead?: boolean } = {},
): LazyExoticComponent<ComponentType<Props>> {
  if (isFetchedAhead) unfetched.add(load);
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

/**
 * Fetches all parts ahead, one after another, so that they work without a connection too; what cannot be fetched now is
 * left for the next time.
 */
export async function fetchParts(): Promise<void> {
  const failed: (() => Promise<unknown>)[] = [];
  for (const load of unfetched) {
    unfetched.delete(load);
    await load().catch(() => failed.push(load));
  }
  for (const load of failed) unfetched.add(load);
}

/** Fetches code ahead of its use; whoever needs it later tries again. */
export function prefetch(load: () => Promise<unknown>): void {
  load().catch(() => undefined);
}
