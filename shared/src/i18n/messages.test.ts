import { describe, expect, it } from 'vitest';
import { errorCodes } from '../protocol/api.ts';
import { cardsEn } from './messages/cards.en.ts';
import { cardsFr } from './messages/cards.fr.ts';
import { en } from './messages/en.ts';
import { firstEn } from './messages/first.en.ts';
import { firstFr } from './messages/first.fr.ts';
import { fr } from './messages/fr.ts';
import { restEn } from './messages/rest.en.ts';
import { restFr } from './messages/rest.fr.ts';
import { createTranslate, type MessageKey } from './translate.ts';
import { chooseLocale, createTranslator } from './translator.ts';

const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, fr };
const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('messages', () => {
  it('exist in every language, with words and the same placeholders', () => {
    for (const [language, table] of Object.entries(languages)) {
      for (const [key, text] of Object.entries(en)) {
        expect(table[key]?.trim(), `${language} ${key}`).toBeTruthy();
        // A form for one may leave out the number.
        if (!key.endsWith('_one'))
          expect(placeholders(table[key]!), `${language} ${key}`).toEqual(placeholders(text));
      }
    }
  });

  it('lie in one part each, in the same one in every language', () => {
    const parts = { first: [firstEn, firstFr], cards: [cardsEn, cardsFr], rest: [restEn, restFr] };
    const seen: string[] = [];
    for (const [part, [english, french]] of Object.entries(parts)) {
      seen.push(...Object.keys(english!));
      for (const key of Object.keys(english!)) expect(french, `${part} ${key}`).toHaveProperty([key]);
    }
    expect(seen.length).toBe(new Set(seen).size);
  });

  it('have no key that English does not have, but for the French form of large numbers', () => {
    const extra = Object.keys(fr).filter((key) => !(key in en) && !key.endsWith('_many'));
    expect(extra).toEqual([]);
  });

  it('have every plural form', () => {
    for (const key of Object.keys(en)) {
      if (key.endsWith('_one')) expect(en, key).toHaveProperty([key.replace(/_one$/, '_other')]);
      if (key.endsWith('_other')) expect(en, key).toHaveProperty([key.replace(/_other$/, '_one')]);
    }
  });

  it('name every error', () => {
    for (const code of errorCodes) expect(en).toHaveProperty([`error.${code}`]);
  });

  it('use the typographic apostrophe and no double spaces', () => {
    for (const [language, table] of Object.entries(languages)) {
      for (const [key, text] of Object.entries(table)) {
        expect(text, `${language} ${key}`).not.toMatch(/\w'\w| {2}/);
      }
    }
  });

  it('keep French signs with their words', () => {
    for (const [key, text] of Object.entries(fr)) {
      expect(text, key).not.toMatch(/ [:;!?»]|« /);
      // An address or a time of day has no space before its colon.
      expect(text, key).not.toMatch(/[\p{L})}][;!?](?:\s|$)|«[\p{L}\d]/u);
    }
  });
});

describe('createTranslator', () => {
  it('waits for words that are still on their way, and fails for those that there are not', () => {
    expect(createTranslator('en', firstEn, false)('persona.kind.buyer')).toBe('…');
    expect(createTranslator('en', firstEn, false).has('persona.kind.buyer')).toBe(false);
    expect(() => createTranslator('en', firstEn)('persona.kind.buyer')).toThrow('persona.kind.buyer');
  });
});

describe('createTranslate', () => {
  it('fills in, formats numbers, and chooses the plural', () => {
    const t = createTranslate('fr');
    expect(t('error.boardFull', { limit: 10_000 })).toMatch(/10\s000/);
    expect(() => createTranslate('en')('nothing' as MessageKey)).toThrow('nothing');
  });

  it('is chosen from what the browser wants', () => {
    expect(chooseLocale(['de-DE', 'fr-CA', 'en'])).toBe('fr');
    expect(chooseLocale(['de'])).toBe('en');
  });
});
