import { idPattern } from '@whoboard/shared/ids.ts';
import { Store, type Readable } from '../model/readable.ts';

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'board'; readonly boardId: string }
  | { readonly page: 'notFound' };

export function parseRoute(pathname: string): Route {
  if (pathname === '/' || pathname === '') return { page: 'home' };
  const boardId = /^\/b\/([^/]+)\/?$/.exec(pathname)?.[1];
  return boardId && idPattern.test(boardId) ? { page: 'board', boardId } : { page: 'notFound' };
}

/** The key of a link `/b/<id>#k=<key>`, or null. It stands in the fragment, which browsers never send. */
export function keyOf(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('k') || null;
}

export interface Place {
  readonly route: Route;
  readonly key: string | null;
}

function here(): Place {
  return { route: parseRoute(location.pathname), key: keyOf(location.hash) };
}

const current = new Store<Place>(here());
for (const event of ['popstate', 'hashchange']) window.addEventListener(event, () => current.set(here()));

export const place: Readable<Place> = current;

/** Goes to an address of this site without loading the page again. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  current.set(here());
  window.scrollTo(0, 0);
}

/** Takes the key out of the address bar, once the cookie does its work. */
export function dropKey(): void {
  history.replaceState(history.state, '', location.pathname);
  current.set(here());
}
