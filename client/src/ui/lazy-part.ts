import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

const againMs = 2_000;

/**
 * A component whose code is fetched when it is first shown. Out of reach of the server it is left out until the server
 * answers again; the rest of the page works on.
 */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await untilFetched(load) }));
}

async function untilFetched<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
}

/** Fetches code ahead of its use; whoever needs it later tries again. */
export function prefetch(load: () => Promise<unknown>): void {
  load().catch(() => undefined);
}
