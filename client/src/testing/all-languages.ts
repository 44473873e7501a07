import { en } from '@whoboard/shared/i18n/messages/en.ts';
import { fr } from '@whoboard/shared/i18n/messages/fr.ts';
import { Languages } from '../model/languages.ts';

const nothingMore = () => Promise.resolve({});
const parts = { first: nothingMore, cards: nothingMore, rest: nothingMore };

/** Every language, there from the beginning. */
export const allLanguages = new Languages({ en: parts, fr: parts }, { en, fr });
