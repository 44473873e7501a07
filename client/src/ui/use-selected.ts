import { useSyncExternalStore } from 'react';
import type { Readable } from '../model/readable.ts';

/**
 * Part of a readable's value; the component renders again only when that part changes. `select` returns something
 * primitive, or the same object as long as nothing changed.
 */
export function useSelected<T, S>(readable: Readable<T>, select: (value: T) => S): S {
  return useSyncExternalStore(
    (listener) => readable.subscribe(listener),
    () => select(readable.get()),
  );
}
