/**
 * A place where the name of an interviewee stands, or the same words, without a link to the card: only people can tell
 * whether it is this person. *Quote*: words with this name below, *card*: another interview of this name, *words*: the
 * same words on the card of somebody else, or too short to be sure, *mention*: the name within a text, *title*: within
 * the board's title.
 */
export const placeKinds = ['quote', 'card', 'words', 'mention', 'title'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** What besides items and the board itself can hold words; their names are `erase.in.<owner>`. */
export const textOwners = ['session', 'agenda', 'rounds', 'notepad', 'rolePlay'] as const;
export type TextOwner = (typeof textOwners)[number];
