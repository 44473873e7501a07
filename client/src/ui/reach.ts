import { createContext } from 'react';

/** What a part of the page that is still to be fetched needs to know of the way to the server. */
export interface Reach {
  /** The server cannot be asked for anything just now. */
  isCut(): boolean;
  tell(key: 'app.onItsWay' | 'app.outOfReach'): void;
}

export const ReachContext = createContext<Reach>({
  isCut: () => !navigator.onLine,
  tell: () => undefined,
});

/** A part comes at once where there is a connection; after this long, why it has not is looked into. */
export const patienceMs = 1_000;
