import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { deleteItems } from '../board/edits/items.ts';
import { removeEntry } from '../board/edits/lists.ts';
import { itemsOf } from '../board/layout.ts';
import { readBoard, type Board } from '../board/read-board.ts';
import { createRecordingPainter } from '../draw/recording-painter.ts';
import { findItemProblem, typeOf, type Item, type PersonaItem } from '../items/index.ts';
import { createPrintContext } from '../print/print-context.ts';
import { printDocument } from '../print/print-document.ts';
import { createTestContext, createTestDoc } from '../testing/board.ts';
import { createTestMeasurer } from '../testing/measurer.ts';
import { moveStatement, removeStatement, setStance, setTreatment, unlinkSource } from './edits.ts';
import { evidenceScore, statementEvidence } from './evidence.ts';
import { linksOf, linkText } from './links.ts';
import { linkEvidence, makeStatement } from './statement-from-source.ts';
import { resolveSources } from './statements.ts';
import { cardsByOrigin, turnInto } from './turn-into.ts';

const replicaCount = 5;
const kinds = [
  'turn',
  'deletePersona',
  'deleteSource',
  'removeLine',
  'link',
  'unlink',
  'stance',
  'make',
  'move',
  'removeStatement',
  'treat',
  'receive',
] as const;
const step = fc.record({
  replica: fc.nat(replicaCount - 1),
  kind: fc.constantFrom(...kinds),
  a: fc.nat(100),
  b: fc.nat(100),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const measure = createTestMeasurer();

function startBoard(): Y.Doc {
  return createTestDoc(
    [
      {
        type: 'interview',
        id: 'claire',
        firstName: 'Claire',
        verbatims: [
          { id: 'v1', text: 'Trois semaines sans nouvelle' },
          { id: 'v2', text: 'Personne au téléphone' },
        ],
      },
      {
        type: 'inventory',
        id: 'crm',
        title: 'CRM',
        findings: [{ id: 'f1', text: 'Un client sur six rappelle' }],
      },
      { type: 'note', id: 'note', text: 'Je veux un humain', saidBy: 'Denis' },
      {
        type: 'persona',
        id: 'neg',
        kind: 'negative',
        firstName: 'Gilles',
        statements: [{ id: 's1', section: 'exclusionCriteria', text: 'Marchande tout' }],
      },
      {
        type: 'persona',
        id: 'buyer',
        firstName: 'Odile',
        statements: [{ id: 's1', section: 'barriers', text: 'Attend trop longtemps' }],
      },
    ],
    'fr',
  );
}

/** One edit chosen by numbers, on whatever there is on this replica. */
function edit(doc: Y.Doc, { kind, a, b }: Step): void {
  const { items } = readBoard(doc);
  const personas = [...items.values()].filter((item) => item.type === 'persona');
  const sources = [...items.values()].filter((item) => item.type !== 'persona');
  const persona = pick(personas, a);
  const source = pick(sources, b);
  const statement = persona && pick(persona.statements, b);
  const entry = source && pick([null, ...linesOf(source)], a);
  if (kind === 'deleteSource') deleteItems(doc, source ? [source.id] : []);
  if (kind === 'removeLine' && source && entry)
    removeEntry(doc, source.id, [source.type === 'interview' ? 'verbatims' : 'findings'], entry);
  if (!persona) return;
  if (kind === 'deletePersona') deleteItems(doc, [persona.id]);
  if (kind === 'turn') turnInto(doc, persona.id, b % 2 ? 'candidate' : 'ambassador', { pos: [b, a] });
  if (kind === 'treat') setTreatment(doc, persona.id, b % 2 ? 'candidate' : null);
  if (kind === 'make' && source) makeStatement(doc, persona.id, 'quotes', source, entry ?? null);
  if (!statement) return;
  const link = pick(statement.sources, a);
  if (kind === 'link' && source) linkEvidence(doc, persona.id, statement.id, source, entry ?? null);
  if (kind === 'unlink' && link) unlinkSource(doc, persona.id, statement.id, link.id);
  if (kind === 'stance' && link)
    setStance(doc, persona.id, statement.id, link.id, b % 2 ? 'supports' : 'contradicts');
  if (kind === 'move') moveStatement(doc, persona.id, statement.id, b % 2 ? 'motivations' : 'quotes');
  if (kind === 'removeStatement') removeStatement(doc, persona.id, statement.id);
}

function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[at % Math.max(1, all.length)];
}

function linesOf(item: Item): readonly string[] {
  if (item.type === 'interview') return item.verbatims.map(({ id }) => id);
  return item.type === 'inventory' ? item.findings.map(({ id }) => id) : [];
}

/** Everything that shows links works, and says of each lost one that it was deleted. */
function checkViews(board: Board): void {
  const lookup = (id: string) => board.items.get(id);
  const statementsFrom = (id: string) =>
    [...board.items.values()].flatMap((item) =>
      item.type === 'persona'
        ? item.statements.flatMap((statement) =>
            statement.sources
              .filter((source) => source.item === id)
              .map(({ entry }) => ({ personaId: item.id, statementId: statement.id, entry })),
          )
        : [],
    );
  const context = createTestContext(board, { hints: true, statementsFrom });
  const cards = cardsByOrigin(board.items.values());
  for (const item of board.items.values()) {
    const type = typeOf(item)!;
    type.draw(item, createRecordingPainter().painter, context);
    expect(type.measure?.(item, context).every(Number.isFinite) ?? true).toBe(true);
    type.editableTexts(item, context);
    type.toText(item, context.t);
    type.relations?.(item, context, context.t);
    if (item.type === 'persona') checkPersona(item, board, context, cards.get(item.id) ?? []);
  }
  const print = createPrintContext(board, { measure, image: () => null, now: Date.UTC(2026, 10, 22) });
  const personas = [...board.items.values()].filter((item) => item.type === 'persona').map(({ id }) => id);
  const paper = { size: 'A4', orientation: 'auto' } as const;
  const texts = (kind: 'sheet' | 'contrast', items: readonly string[] | null) =>
    printDocument(kind, board, { paper, items }, print).pages.flatMap((page) => {
      const recording = createRecordingPainter();
      page.draw(recording.painter, print);
      return recording.texts();
    });
  const printed = texts('sheet', null).join(' ');
  const hasLost = personas.some((id) =>
    (lookup(id) as PersonaItem).statements.some((statement) =>
      resolveSources(statement, lookup).some(({ item, words }) => !item || words === null),
    ),
  );
  // On paper lines break: the first words of the footnote are enough.
  if (hasLost) expect(printed).toContain(print.t('print.sheet.source.gone').split(' ').slice(0, 3).join(' '));
  if (personas.length >= 2) expect(texts('contrast', personas.slice(0, 2)).length).toBeGreaterThan(0);
}

function checkPersona(
  persona: PersonaItem,
  board: Board,
  context: ReturnType<typeof createTestContext>,
  cards: readonly string[],
): void {
  const lookup = (id: string) => board.items.get(id);
  const { supported, total, interviews } = evidenceScore(persona, lookup);
  expect(supported).toBeLessThanOrEqual(total);
  expect(interviews).toBeGreaterThanOrEqual(0);
  for (const statement of persona.statements) {
    for (const { item, words, interview, source } of resolveSources(statement, lookup)) {
      expect(item).toBe(board.items.get(source.item));
      // A source that is gone, or whose line is gone, proves nothing.
      if (!item || words === null) expect(interview).toBeNull();
    }
    expect(statementEvidence(statement, lookup, context).sources).toBe(statement.sources.length);
  }
  const links = linksOf(persona, { item: lookup, cardsFrom: () => cards });
  for (const link of links) {
    const text = linkText(link, context.t);
    if (link.card) expect(text).not.toBe(context.t('persona.link.gone'));
    else expect(text).toBe(context.t('persona.link.gone'));
  }
}

it('five people convert, delete and link the same cards at once: one board, and no link that breaks a view', () => {
  const start = Y.encodeStateAsUpdate(startBoard());
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 5, maxLength: 50 }),
      fc.array(fc.nat(10_000), { minLength: 20, maxLength: 20 }),
      (steps, shuffle) => {
        const updates: Uint8Array[] = [];
        const replicas = Array.from({ length: replicaCount }, (_, index) => {
          const doc = new Y.Doc();
          doc.clientID = index + 1;
          Y.applyUpdate(doc, start);
          doc.on('update', (update: Uint8Array, origin: unknown) => {
            if (origin !== 'remote') updates.push(update);
          });
          return doc;
        });
        steps.forEach((one, index) => {
          const doc = replicas[one.replica]!;
          if (one.kind !== 'receive') return edit(doc, one);
          const arriving = updates[shuffle[index % shuffle.length]! % (updates.length + 1)];
          if (arriving) Y.applyUpdate(doc, arriving, 'remote');
        });
        // Halfway there, each sees something else; all of it must be showable.
        checkViews(readBoard(replicas[0]!));
        replicas.forEach((doc, index) => {
          const order = updates.map((update, at) => ({
            update,
            key: shuffle[(at * 7 + index) % shuffle.length]!,
          }));
          for (const { update } of order.sort((x, y) => x.key - y.key)) Y.applyUpdate(doc, update, 'remote');
        });
        const [first, ...others] = replicas.map((doc) => readBoard(doc));
        for (const board of others) expect(board).toEqual(first);
        for (const record of itemsOf(replicas[0]!).values()) expect(findItemProblem(record)).toBeNull();
        checkViews(first!);
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

it('what is linked to a card at the moment when it is deleted says so', () => {
  const ann = startBoard();
  const ben = new Y.Doc();
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ann));
  linkEvidence(ann, 'buyer', 's1', readBoard(ann).items.get('claire')!, 'v1');
  const made = turnInto(ann, 'neg', 'ambassador', { pos: [0, 0] })!;
  deleteItems(ben, ['claire', 'neg']);
  Y.applyUpdate(ann, Y.encodeStateAsUpdate(ben));
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ann));
  for (const doc of [ann, ben]) {
    const board = readBoard(doc);
    expect([...board.items.keys()].sort()).toEqual(['buyer', 'crm', 'note', made].sort());
    const buyer = board.items.get('buyer') as PersonaItem;
    const [source] = resolveSources(buyer.statements[0]!, (id) => board.items.get(id));
    expect(source).toMatchObject({ item: undefined, words: null, interview: null });
    const card = board.items.get(made) as PersonaItem;
    const [link] = linksOf(card, { item: (id) => board.items.get(id), cardsFrom: () => [] });
    expect(link).toMatchObject({ direction: 'from', card: undefined });
    checkViews(board);
  }
});
