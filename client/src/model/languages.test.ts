import { en } from '@whoboard/shared/i18n/messages/en.ts';
import { cardsFr } from '@whoboard/shared/i18n/messages/cards.fr.ts';
import { firstFr } from '@whoboard/shared/i18n/messages/first.fr.ts';
import { fr } from '@whoboard/shared/i18n/messages/fr.ts';
import { restFr } from '@whoboard/shared/i18n/messages/rest.fr.ts';
import { expect, test } from 'vitest';
import { createEditor } from './create-editor.ts';
import { Languages } from './languages.ts';
import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import { createTestMeasurer } from '@whoboard/shared/testing/measurer.ts';
import { setLocale } from '@whoboard/shared/board/edits/meta.ts';

const partsOf = <T>(part: T) => ({ first: part, cards: part, rest: part });

/** Languages of which each comes when the test lets it come. */
function slowLanguages() {
  const asked: string[] = [];
  let arrive = (): void => {};
  const notWanted = () => Promise.reject(new Error('not wanted'));
  const languages = new Languages(
    {
      en: { first: notWanted, cards: notWanted, rest: notWanted },
      fr: {
        first: () => {
          asked.push('fr');
          return new Promise((resolve) => (arrive = () => resolve(firstFr)));
        },
        cards: () => Promise.resolve(cardsFr),
        rest: () => Promise.resolve(restFr),
      },
    },
    { en },
  );
  return { languages, asked, arrive: () => arrive() };
}

test('a language is fetched once, when it is first wanted', async () => {
  const { languages, asked, arrive } = slowLanguages();
  expect(languages.of('en')('app.close')).toBe(en['app.close']);
  expect(asked).toEqual([]);
  const [first, second] = [languages.load('fr'), languages.load('fr')];
  expect(asked).toEqual(['fr']);
  arrive();
  expect((await first)('app.close')).toBe(fr['app.close']);
  expect(await second).toBe(await first);
});

test('one that could not be fetched is asked for again', async () => {
  let isOnline = false;
  const languages = new Languages(
    {
      en: partsOf(() => Promise.resolve({})),
      fr: partsOf(() => (isOnline ? Promise.resolve(fr) : Promise.reject(new Error('offline')))),
    },
    { en },
  );
  await expect(languages.load('fr')).rejects.toThrow('offline');
  isOnline = true;
  expect((await languages.load('fr'))('app.close')).toBe(fr['app.close']);
});

test('a page begins with the first words of a language, and the others follow', async () => {
  const languages = new Languages({
    en: partsOf(() => Promise.reject(new Error('not wanted'))),
    fr: {
      first: () => Promise.resolve(firstFr),
      cards: () => Promise.resolve(cardsFr),
      rest: () => Promise.resolve(restFr),
    },
  });
  const first = await languages.load('fr', ['first']);
  expect(first('app.close')).toBe(fr['app.close']);
  expect(first('persona.kind.buyer')).toBe('…');
  let arrivals = 0;
  languages.arrivals.subscribe(() => arrivals++);
  await languages.complete();
  expect(arrivals).toBe(2);
  expect(languages.of('fr')('persona.kind.buyer')).toBe(fr['persona.kind.buyer']);
  expect(languages.of('fr')('print.untitled')).toBe(fr['print.untitled']);
});

test('the wall speaks the language of the board as soon as that has come', async () => {
  const { languages, arrive } = slowLanguages();
  const editor = createEditor({
    boardId: 'b1',
    me: { id: 'me', name: 'Ana', color: '#0F766E', role: 'participant' },
    doc: createTestDoc([{ type: 'note', id: 'n' }]),
    measurer: createTestMeasurer(),
    languages,
  });
  const changed: string[] = [];
  editor.board.onChange((ids) => changed.push(...ids));
  editor.board.change((doc) => setLocale(doc, 'fr'));
  expect(editor.drawContext().t('item.note.name')).toBe(en['item.note.name']);
  changed.length = 0;
  arrive();
  await languages.load('fr');
  expect(editor.drawContext().t('item.persona.name')).toBe(fr['item.persona.name']);
  expect(changed).toEqual(['n']);
  editor.destroy();
});
