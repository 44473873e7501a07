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

/** What the browser keeps for this page alone, also when it is loaded again; null where that is switched off. */
export function pageStorage(): KeyValueStorage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
