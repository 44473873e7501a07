import { KnownBoards } from '../model/known-boards.ts';

/** What this browser remembers of boards and of the person in front of it. */
export const knownBoards = new KnownBoards(localStorage);

const nameKey = 'whoboard.name';

export const ownName = {
  get: (): string => localStorage.getItem(nameKey) ?? '',
  set: (name: string): void => localStorage.setItem(nameKey, name),
};
