import type { KeyValueStorage } from '../model/local-copy.ts';

/** What the browser keeps for this site, or null where that is switched off. */
export function browserStorage(): KeyValueStorage | null {
  try {
    return localStorage;
  } catch {
    // Switched off by the browser's settings.
    return null;
  }
}
