import { en } from '@whoboard/shared/i18n/messages/en.ts';
import { fr } from '@whoboard/shared/i18n/messages/fr.ts';
import { expect, test } from 'vitest';
import { createEditor } from './create-editor.ts';
import { Languages } from './languages.ts';
import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import { createTestMeasurer } from '@whoboard/shared/testing/measurer.ts';
import { setLocale } from '@whoboard/shared/board/edits/meta.ts';

/** Languages of which each comes when the test lets it come. */
function slowLanguages() {
  const asked: string[] = [];
  let arrive = (): void => {};
  const languages = new Languages(
    {
      en: () => Promise.reject(new Error('not wanted')),
      fr: () => {
        asked.push('fr');
        return new Promise((resolve) => (arrive = () => resolve(fr)));
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
      en: () => Promise.resolve(en),
      fr: () => (isOnline ? Promise.resolve(fr) : Promise.reject(new Error('offline'))),
    },
    { en },
  );
  await expect(languages.load('fr')).rejects.toThrow('offline');
  isOnline = true;
  expect((await languages.load('fr'))('app.close')).toBe(fr['app.close']);
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
