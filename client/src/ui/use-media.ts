import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** Phones: tools at the thumb, sheets from below. */
export const smallScreen = '(max-width: 640px)';
export const usePhone = (): boolean => useMedia(smallScreen);
