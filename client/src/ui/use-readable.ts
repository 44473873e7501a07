import { useSyncExternalStore } from 'react';
import type { Readable } from '../model/readable.ts';

/** The present value of a readable; the component renders again when it changes. */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(
    (listener) => readable.subscribe(listener),
    () => readable.get(),
  );
}
