import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { initBoard } from '@whoboard/shared/board/edits/meta.ts';
import { noteColorNames } from '@whoboard/shared/draw/theme.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { buyerSections, contentOf } from '@whoboard/shared/personas/sections.ts';
import * as Y from 'yjs';
import { largeJourney } from '../../lanes/boards.ts';

/**
 * `notes`: 10,000 notes on a square wall. `personas`: 200 filled cards with photos among 2,000 notes. `journey`: one of 12
 * stages, 12 lanes and 1,500 notes.
 */
export type BoardKind = 'notes' | 'personas' | 'journey';

const words =
  'we would have called if the price had been on the page but nobody told us how long it takes and my daughter needs it before school starts again in autumn so I went to the shop where they know me and ask how things are going'.split(
    ' ',
  );

/** Always the same words for the same number. */
function sentence(seed: number, length: number): string {
  return Array.from({ length }, (_, i) => words[(seed * 7 + i * (1 + (seed % 5))) % words.length]).join(' ');
}

/** A whole board as one update, as it lies on a device. */
export function boardUpdate(kind: BoardKind): Uint8Array {
  const doc = new Y.Doc();
  initBoard(doc, { title: 'Bench', locale: 'en' });
  addItems(doc, itemsOf(kind));
  return Y.encodeStateAsUpdate(doc);
}

function itemsOf(kind: BoardKind): readonly NewItem[] {
  if (kind === 'journey') return largeJourney();
  return kind === 'notes' ? notes(10_000, 240, 0) : [...personas(200), ...notes(2_000, 240, 17_000)];
}

function notes(count: number, pitch: number, top: number): readonly NewItem[] {
  const columns = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, i) => ({
    type: 'note',
    id: `n${i}`,
    pos: [(i % columns) * pitch, top + Math.floor(i / columns) * pitch],
    text: sentence(i, 4 + (i % 22)),
    color: noteColorNames[i % noteColorNames.length]!,
  }));
}

function personas(count: number): readonly NewItem[] {
  return Array.from({ length: count }, (_, i) => ({
    type: 'persona',
    id: `p${i}`,
    pos: [(i % 20) * 800, Math.floor(i / 20) * 1_600],
    firstName: ['Claire', 'Driss', 'Maud', 'Pavel', 'Ines'][i % 5]!,
    age: String(24 + (i % 50)),
    occupation: sentence(i, 3),
    motto: sentence(i, 9),
    photo: {
      file: { hash: i.toString(16).padStart(4, '0').padEnd(64, 'a'), width: 512, height: 512 },
      x: 0.5,
      y: 0.5,
      size: 1,
    },
    ...contentOf(
      buyerSections.map((id, section) => ({
        id,
        statements: Array.from({ length: 3 }, (_, s) => ({ text: sentence(i + section * 3 + s, 9) })),
      })),
    ),
  }));
}
