import { cardsEn } from './cards.en.ts';
import { firstEn } from './first.en.ts';
import { restEn } from './rest.en.ts';

/** English: the source of the keys. */
export const en = { ...firstEn, ...cardsEn, ...restEn };
