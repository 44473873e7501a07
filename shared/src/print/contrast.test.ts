import { describe, expect, it } from 'vitest';
import { readBoard } from '../board/read-board.ts';
import { createRecordingPainter } from '../draw/recording-painter.ts';
import type { NewItem } from '../items/index.ts';
import { contentOf, sectionsOfKind } from '../personas/sections.ts';
import type { PersonaKind } from '../personas/kinds.ts';
import { createTestDoc } from '../testing/board.ts';
import { createTestMeasurer } from '../testing/measurer.ts';
import { createPrintContext } from './print-context.ts';
import { printDocument, printFileName } from './print-document.ts';

const measure = createTestMeasurer();

function card(kind: PersonaKind, firstName: string, perSection: number): NewItem {
  const sections = sectionsOfKind(kind).map((id) => ({
    id,
    statements: Array.from({ length: perSection }, (_, index) => ({
      id: `${id}${index}`,
      text: `${firstName}${id}${index}`,
      responsible: id === 'treatment' ? 'Nadia' : '',
      sources: index === 0 ? [{ item: 'note' }] : [],
    })),
  }));
  return {
    type: 'persona',
    id: firstName,
    kind,
    firstName,
    b2b: true,
    treatment: 'refer',
    ...contentOf(sections),
  };
}

function print(items: readonly NewItem[], wanted: readonly string[] | null = null) {
  const board = readBoard(createTestDoc(items, 'fr'));
  const context = createPrintContext(board, { measure, image: () => null, now: Date.UTC(2026, 10, 20) });
  const options = { paper: { size: 'A4', orientation: 'auto' }, items: wanted } as const;
  const document = printDocument('contrast', board, options, context);
  const recordings = document.pages.map((page) => {
    const recording = createRecordingPainter();
    page.draw(recording.painter, context);
    return { page, recording };
  });
  return {
    document,
    context,
    recordings,
    words: recordings.flatMap(({ recording }) => recording.texts()).join('\n'),
  };
}

const note: NewItem = { type: 'note', id: 'note', text: 'Trop cher', saidBy: 'Samir' };

describe('a contrast on paper', () => {
  it.each([1, 8])('shows both personas with every statement, %d in a section, below each other', (count) => {
    const { words, recordings, document } = print([
      note,
      card('negative', 'Bruno', count),
      card('buyer', 'Claire', count),
    ]);
    for (const [name, kind] of [
      ['Bruno', 'negative'],
      ['Claire', 'buyer'],
    ] as const) {
      for (const id of sectionsOfKind(kind)) {
        for (let index = 0; index < count; index++) expect(words).toContain(`${name}${id}${index}`);
      }
    }
    expect(words).toContain('Orienter ailleurs');
    expect(words).toContain('→ Nadia');
    expect(words.replaceAll('\u00a0', ' ')).toContain('Samir, note « Trop cher »');
    expect(document.title).toBe('Claire – Bruno – Workshop');
    for (const { page, recording } of recordings) {
      let [y, x] = [0, 0];
      const stack: number[][] = [];
      for (const { name, args } of recording.calls) {
        if (name === 'save') stack.push([x, y]);
        if (name === 'restore') [x, y] = stack.pop() as [number, number];
        if (name === 'translate') [x, y] = [x + Number(args[0]), y + Number(args[1])];
        if (name !== 'fillText') continue;
        expect(y + Number(args[2])).toBeLessThan(page.heightPt - 28);
        expect(x + Number(args[1])).toBeLessThan(page.widthPt - 28);
      }
    }
    if (count > 1) expect(recordings.length).toBeGreaterThan(1);
  });

  it('is never cut off by a statement as long as one can be', () => {
    const long = contentOf([{ id: 'profile', statements: [{ text: `${'mot '.repeat(499)}fin` }] }]);
    const { words } = print([
      { type: 'persona', id: 'a', firstName: 'A', ...long },
      { type: 'persona', id: 'b', firstName: 'B', ...long },
    ]);
    expect(words.match(/fin/g)!.length).toBeGreaterThanOrEqual(2);
  });

  it('says that it takes two personas', () => {
    const { words, document, context } = print([card('buyer', 'Claire', 1)]);
    expect(words).toContain('Un contraste se fait entre deux personas');
    expect(printFileName('contrast', document.title, context)).toContain('contraste');
  });
});
