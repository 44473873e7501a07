import type { Locale } from '../board/schema.ts';
import type { MessageKey } from '../i18n/translate.ts';
import type { NewItem } from '../items/index.ts';

/** A word or sentence in every language of the interface. */
export type Words = Readonly<Record<Locale, string>>;

/**
 * What a new board can start with. Ids of items are names within the template: parents and sources refer to them, and
 * a board gets ids of its own.
 */
export interface Template {
  readonly id: string;
  readonly nameKey: MessageKey;
  readonly descriptionKey: MessageKey;
  /** The title of a board that has none yet. */
  readonly title: Words;
  /** The same items in every language, containers before what lies in them, in reading order. */
  readonly items: Readonly<Record<Locale, readonly NewItem[]>>;
  /** ISO date on which what it tells of took place; its dates move with the day on which it is put on a board. */
  readonly writtenOn?: string;
  /** Seeds of the drawn faces, by first name, where the name alone would give a face that does not suit the person. */
  readonly faces?: Readonly<Record<string, string>>;
}
