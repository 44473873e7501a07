import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { setLocale, setTitle } from '@whoboard/shared/board/edits/meta.ts';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import { createTranslate } from '@whoboard/shared/i18n/translate.ts';
import type { NewItem, PersonaItem } from '@whoboard/shared/items/index.ts';
import { statementEvidence } from '@whoboard/shared/personas/evidence.ts';
import { sectionsOfKind } from '@whoboard/shared/personas/sections.ts';
import type { StatementStatus } from '@whoboard/shared/personas/statements.ts';
import { printQuery, type PrintKind } from '@whoboard/shared/protocol/api.ts';
import { createLog } from '../log.ts';
import { plainSpaces, readPages, readPlaced, type Placed } from '../testing/read-pdf.ts';
import { createPrintService, type PrintService } from './print-service.ts';

const interview = (id: string, firstName: string, heldOn: string | null = null): NewItem => ({
  type: 'interview',
  id,
  firstName,
  heldOn,
  verbatims: ['un', 'deux', 'trois'].map((word, index) => ({
    id: `v${index}`,
    text: `${firstName} dit ${word}`,
  })),
});

interface Rest {
  readonly item: string;
  readonly entry?: string;
  readonly stance?: 'supports' | 'contradicts';
}

/** What the statements rest on, one after the other, so that every mark occurs on both cards. */
const rests: readonly (readonly Rest[])[] = [
  [],
  [{ item: 'claire', entry: 'v0' }],
  [
    { item: 'claire', entry: 'v0' },
    { item: 'claire', entry: 'v1' },
    { item: 'samir', entry: 'v0' },
    { item: 'note' },
  ],
  [{ item: 'samir', entry: 'v1', stance: 'contradicts' }],
  [{ item: 'old', entry: 'v0' }],
  [{ item: 'gone' }],
  [{ item: 'note' }],
];

function card(kind: 'buyer' | 'negative', firstName: string, perSection: number): NewItem {
  let count = 0;
  return {
    type: 'persona',
    id: firstName,
    kind,
    firstName,
    b2b: true,
    treatment: 'refer',
    promise: `${firstName} promesse`,
    sections: sectionsOfKind(kind).map((id) => ({ id })),
    statements: sectionsOfKind(kind).flatMap((section) =>
      Array.from({ length: perSection }, () => ({
        id: `${firstName}${count}`,
        section,
        text: `${firstName} affirme ${count}.`,
        sources: rests[count++ % rests.length]!.map((rest, index) => ({ id: `s${index}`, ...rest })),
      })),
    ),
  };
}

const doc = new Y.Doc();
let prints: PrintService;

beforeAll(() => {
  addItems(doc, [
    interview('claire', 'Claire'),
    interview('samir', 'Samir'),
    interview('old', 'Odile', '2019-03-04'),
    { type: 'note', id: 'note', text: 'Un mot sur un carton', saidBy: 'Zoé' },
    card('negative', 'Bruno', 4),
    card('buyer', 'Agathe', 4),
  ]);
  setLocale(doc, 'fr');
  setTitle(doc, 'Atelier');
  prints = createPrintService({
    store: {
      loadDocument: async () => ({
        segments: [Y.encodeStateAsUpdate(doc)],
        snapshotSeq: 1,
        updates: [],
        bindings: [],
      }),
      getFile: async () => null,
    },
    log: createLog('silent', { write: () => {} }),
  });
});
afterAll(() => prints.close());

const t = createTranslate('fr');
const footnotes = [
  'Claire dit un',
  'Claire dit deux',
  'Samir dit un',
  'Samir dit deux',
  'Odile dit un',
  'Un mot sur un carton',
  t('print.sheet.source.gone'),
];

/** The shapes of each mark, as they are painted: see `drawStatusMark`. */
const shapes: Readonly<Record<StatementStatus, string>> = {
  assumption: 'stroke',
  supported: 'fill stroke',
  confirmed: 'fill stroke',
  contradicted: 'stroke stroke',
};

describe.each(['contrast', 'sheet'] as const)('a %s, read back from its PDF', (kind: PrintKind) => {
  let bytes: Buffer;
  let placed: readonly Placed[];
  let text: string;

  beforeAll(async () => {
    const query = printQuery.parse({ size: 'A4', ...(kind === 'contrast' ? { items: 'Agathe,Bruno' } : {}) });
    const pdf = await prints.print({ boardId: 'b1', kind, query, author: 'Léa' });
    bytes = await readFile(pdf.path);
    await pdf.dispose();
    placed = await readPlaced(bytes);
    text = plainSpaces((await readPages(bytes)).flatMap(({ lines }) => lines).join(' '));
  }, 60_000);

  const statements = () => {
    const { items } = readBoard(doc);
    return ['Agathe', 'Bruno'].flatMap((id) =>
      (items.get(id) as PersonaItem).statements.map((statement) => ({
        ...statement,
        ...statementEvidence(statement, (item) => items.get(item), { today: today(), staleAfterMonths: 12 }),
      })),
    );
  };

  it('has every statement once', () => {
    for (const statement of statements())
      expect(text.split(statement.text).length - 1, statement.text).toBe(1);
  });

  it('has every footnote, and what is chosen and promised', () => {
    for (const note of footnotes) expect(text).toContain(plainSpaces(note));
    expect(text).toContain(plainSpaces(t('persona.treatment.refer')));
    expect(text).toContain('Agathe promesse');
  });

  it('has the mark of its status before every statement, with a clock where all of its sources are old', () => {
    const seen = new Set<string>();
    for (const { text: words, status, isStale, id, section } of statements()) {
      const line = placed.find((one) => one.kind === 'text' && one.text.includes(words));
      expect(line, words).toBeDefined();
      const beside = marksBeside(placed, line!, kind === 'sheet' && section === 'quotes');
      // A clock is a ring and two hands.
      const wanted = `${shapes[status]}${isStale ? ' stroke stroke' : ''}`;
      expect(beside, `${id}: ${status}`).toBe(wanted);
      seen.add(`${status} ${isStale}`);
    }
    expect([...seen].sort()).toEqual([
      'assumption false',
      'confirmed false',
      'contradicted false',
      'supported false',
      'supported true',
    ]);
  });
});

/** What is painted in the margin left of a line, in the order of drawing; below it, beside the name, for quotes. */
function marksBeside(placed: readonly Placed[], line: Placed, isBelow: boolean): string {
  const [from, to] = isBelow ? [4, 20] : [-9, 4];
  return placed
    .filter((one): one is Extract<Placed, { w: number }> => one.kind !== 'text' && one.page === line.page)
    .filter(({ x, w, h }) => w < 14 && h < 14 && x < line.x && line.x - x < 24)
    .filter(({ y }) => y - line.y > from && y - line.y < to)
    .map((one) => one.kind)
    .join(' ');
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
