import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import { createTestMeasurer } from '@whoboard/shared/testing/measurer.ts';
import { expect, test, vi } from 'vitest';
import { allLanguages } from '../testing/all-languages.ts';
import { createEditor } from './create-editor.ts';
import { ItemDrawings } from './item-drawings.ts';

// As the client's build does.
vi.mock('@whoboard/shared/items/fetched-types.ts', () =>
  vi.importActual('@whoboard/shared/items/fetched-types-later.ts'),
);

test('a card is blank paper until its drawing has come, and is measured and written on from then on', async () => {
  const editor = createEditor({
    boardId: 'b1',
    me: { id: 'me', name: 'Ana', color: '#0F766E', role: 'participant' },
    doc: createTestDoc([{ type: 'note', text: 'Too far' }]),
    measurer: createTestMeasurer(),
    languages: allLanguages,
  });
  let isReachable = false;
  const drawings = new ItemDrawings({
    board: editor.board,
    languages: allLanguages,
    untilFetched: async (load) => {
      await vi.waitUntil(() => isReachable);
      return load();
    },
  });
  expect(drawings.isWhole.get()).toBe(true);

  const [card = ''] = editor.board.change((doc) => addItems(doc, [{ type: 'persona' }]));
  const item = editor.board.item(card)!;
  expect(drawings.isWhole.get()).toBe(false);
  expect(editor.board.sizeOf(card)).toEqual(item.size);
  expect(typeOf(item)!.editableTexts(item, editor.drawContext())).toEqual([]);

  const changed: string[] = [];
  editor.board.onChange((ids) => changed.push(...ids));
  isReachable = true;
  await vi.waitUntil(() => drawings.isWhole.get());
  expect(changed).toContain(card);
  expect(editor.board.sizeOf(card)[1]).toBeGreaterThan(item.size[1]);
  expect(typeOf(item)!.editableTexts(item, editor.drawContext()).length).toBeGreaterThan(0);
  drawings.destroy();
  editor.destroy();
});
