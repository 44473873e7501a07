import { expect, it } from 'vitest';
import { OtherTexts } from './other-texts.ts';
import { SpokenWords } from './spoken-words.ts';

const words = new SpokenWords('Claire', ['J’ai attendu trois semaines sans nouvelle', 'Trop cher.']);
const all = {
  question: 'Claire : « J’ai attendu trois semaines sans nouvelle »',
  part: 'À lire ensemble avant de voter, puis chez Claire : ai attendu trois semaines sans nouvelle, hélas pour nous',
  short: 'trop cher',
  name: 'Rappeler Claire',
  nothing: 'Clairement trop cher pour eux',
};

function rewriteAll(chosen: readonly string[]) {
  const texts = new OtherTexts(words, new Set(chosen));
  const result = Object.entries(all).map(([id, text]) => [id, texts.rewrite({ id, owner: 'rounds', text })]);
  return { texts, result: Object.fromEntries(result) as Record<string, string | null> };
}

it('takes words out, and offers where only the name stands or the words are too few', () => {
  const { texts, result } = rewriteAll([]);
  expect(result).toEqual({
    question: '[…]',
    part: 'À lire ensemble avant de voter, puis chez […] : […], hélas pour nous',
    short: null,
    name: null,
    nothing: null,
  });
  expect(texts.count).toBe(2);
  expect(texts.places.map(({ id, kind, itemType, isLikely }) => [id, kind, itemType, isLikely])).toEqual([
    ['short', 'words', 'rounds', false],
    ['name', 'mention', 'rounds', false],
  ]);
});

it('erases those that were chosen', () => {
  expect(rewriteAll(['short', 'name']).result).toMatchObject({
    short: '[…]',
    name: 'Rappeler […]',
    nothing: null,
  });
});

it('counts and offers a text once that is kept twice, and knows texts of a later program as the session’s', () => {
  const texts = new OtherTexts(words, new Set());
  for (const text of [all.question, all.question]) texts.rewrite({ id: 'same', owner: 'rounds', text });
  for (const text of [all.name, all.name]) texts.rewrite({ id: 'once', owner: 'hologram', text });
  expect(texts.count).toBe(1);
  expect(texts.places).toMatchObject([{ id: 'once', itemType: 'session' }]);
});
