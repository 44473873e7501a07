import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { contains, intersects } from '../board/geometry.ts';
import { itemsOf, metaOf } from '../board/layout.ts';
import { readBoard } from '../board/read-board.ts';
import { locales, type Locale } from '../board/schema.ts';
import { sizeOf } from '../draw/draw-board.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import { AppError } from '../errors.ts';
import { createTranslate } from '../i18n/translate.ts';
import { findItemProblem, readItem, typeOf, type Item, type PersonaItem } from '../items/index.ts';
import type { Box } from '../items/item-type.ts';
import { sumOfMix } from '../lanes/channels.ts';
import { compareJourneys, mixAt } from '../lanes/compare.ts';
import { costsOf } from '../lanes/costs.ts';
import { isMap } from '../lanes/lay-out-map.ts';
import { laidOut } from '../lanes/lay-out-board.ts';
import { parseJourneySlot } from '../lanes/slots.ts';
import { evidenceScore, statementEvidence } from '../personas/evidence.ts';
import { dateOf, sourceLines, sourceName, sourceWords } from '../personas/origins.ts';
import { sectionsOf, visibleSections } from '../personas/sections.ts';
import { countedStatements, statusOf, resolveSources } from '../personas/statements.ts';
import { cardsByOrigin } from '../personas/turn-into.ts';
import { createTestContext } from '../testing/board.ts';
import { applyTemplate, findTemplate, templates } from './index.ts';

/** Room to keep for a card that people fill in. */
const fullCardHeights: Partial<Record<Item['type'], number>> = {
  persona: 1500,
  interview: 1500,
  inventory: 700,
  action: 540,
};
const today = dateOf(Date.now());
const ids = [...templates.map(({ id }) => id), 'demo'];
const cases = ids.flatMap((id) => locales.map((locale) => [id, locale] as const));

function boardFrom(id: string, locale: Locale): Y.Doc {
  const doc = new Y.Doc();
  applyTemplate(doc, id, locale);
  return doc;
}

function itemsFrom(doc: Y.Doc): readonly Item[] {
  return [...itemsOf(doc).entries()].map(([id, record]) => readItem(id, record));
}

/** As drawn with the bundled fonts; a card that is to be filled in counts as full. */
function boxOfItem(item: Item, context: DrawContext, isFilled: boolean): Box {
  const [w, h] = sizeOf(item, context);
  return {
    x: item.pos[0],
    y: item.pos[1],
    w,
    h: isFilled ? h : Math.max(h, fullCardHeights[item.type] ?? 0),
  };
}

describe('the gallery', () => {
  it('begins with the blank board and leaves the demo out', () => {
    expect(templates.map(({ id }) => id)).toEqual([
      'blank',
      'persona-workshop',
      'interviews',
      'interviews-to-persona',
      'negative-persona',
      'contrast',
      'candidate',
      'ambassador',
      'empathy-map',
      'empathy-canvas',
      'journey-retail',
      'journey-subscription',
      'journey-b2b',
      'journey-public-service',
      'journey-patient',
      'journey-recruitment',
      'action-plan',
      'quotes-wall',
      'two-personas',
    ]);
    expect(findTemplate('demo')?.id).toBe('demo');
    expect(findTemplate('no-such')).toBeUndefined();
  });

  it.each(locales)('has names and descriptions in %s', (locale) => {
    const t = createTranslate(locale);
    for (const { nameKey, descriptionKey } of templates) {
      expect(t(nameKey)).not.toBe('');
      expect(t(descriptionKey)).not.toBe('');
    }
  });
});

describe('applyTemplate', () => {
  it('refuses an unknown template and leaves the document alone', () => {
    const doc = new Y.Doc();
    expect(() => applyTemplate(doc, 'no-such', 'en')).toThrow(AppError);
    expect(itemsOf(doc).size).toBe(0);
  });

  it('is one transaction', () => {
    const doc = new Y.Doc();
    let updates = 0;
    doc.on('update', () => updates++);
    applyTemplate(doc, 'demo', 'en');
    expect(updates).toBe(1);
  });

  it('sets language and title, and keeps a title that is there', () => {
    const fresh = boardFrom('quotes-wall', 'fr');
    expect(metaOf(fresh).get('locale')).toBe('fr');
    expect(metaOf(fresh).get('title')).toBe('Mur de verbatims');
    const titled = new Y.Doc();
    metaOf(titled).set('title', 'Ours');
    applyTemplate(titled, 'quotes-wall', 'fr');
    expect(metaOf(titled).get('title')).toBe('Ours');
  });

  it('can be applied twice: the second lies at the right of the first, with ids of its own', () => {
    const doc = boardFrom('demo', 'en');
    const before = itemsFrom(doc);
    const added = new Set(applyTemplate(doc, 'interviews', 'fr'));
    const items = itemsFrom(doc).filter(({ parent }) => parent === null);
    expect(items.length).toBe(before.filter(({ parent }) => parent === null).length + added.size);
    const edge = Math.max(...items.flatMap(({ id, pos, size }) => (added.has(id) ? [] : [pos[0] + size[0]])));
    for (const { id, pos } of items) {
      if (added.has(id)) expect(pos[0]).toBeGreaterThan(edge);
    }
  });

  it('dates what it tells of by the day on which it is put on a board', () => {
    const reviewedOn = (today: string) => {
      const doc = new Y.Doc();
      applyTemplate(doc, 'demo', 'en', today);
      return personasOf(itemsFrom(doc))[0]!.reviewedOn;
    };
    const first = reviewedOn('2027-01-10')!;
    expect(first <= '2027-01-10' && first > '2026-12-01').toBe(true);
    expect(Date.parse(reviewedOn('2027-01-20')!) - Date.parse(first)).toBe(10 * 86_400_000);
  });
});

describe.each(cases)('%s in %s', (id, locale) => {
  const doc = boardFrom(id, locale);
  const board = readBoard(doc);
  const context = createTestContext(board, { hints: true });
  const byId = laidOut(board.items, context);
  const items = [...byId.values()];
  const isInMap = ({ parent }: Item): boolean => parent !== null && isMap(byId.get(parent)!);
  const boxes = new Map(items.map((item) => [item.id, boxOfItem(item, context, id === 'demo')]));

  it('holds valid items only', () => {
    for (const record of itemsOf(doc).values()) expect(findItemProblem(record)).toBeNull();
  });

  it('has no two siblings that overlap', () => {
    items.forEach((item, index) => {
      for (const other of items.slice(index + 1)) {
        if (other.parent !== item.parent) continue;
        const overlap = intersects(boxes.get(item.id)!, boxes.get(other.id)!);
        expect(overlap ? `${wordsOf(item)} / ${wordsOf(other)}` : '').toBe('');
      }
    });
  });

  it('keeps what lies in an area within it', () => {
    for (const item of items) {
      if (item.parent === null) continue;
      const parent = byId.get(item.parent)!;
      expect(typeOf(parent)?.isContainer).toBe(true);
      const [w, h] = sizeOf(parent, context);
      const inside = contains({ x: 0, y: 0, w, h }, boxes.get(item.id)!);
      expect(inside ? '' : wordsOf(item)).toBe('');
    }
  });

  it('shows all that lies in its maps, in cells that are there', () => {
    for (const item of board.items.values()) {
      if (!isInMap(item)) continue;
      const map = board.items.get(item.parent!)!;
      if (map.type !== 'journey') continue;
      const { stage, lane } = parseJourneySlot(item.slot);
      const ids = (entries: readonly { readonly id: string }[]): readonly string[] =>
        entries.map(({ id: own }) => own);
      expect(ids(map.stages)).toContain(stage);
      expect(ids(map.lanes)).toContain(lane);
      expect(byId.has(item.id)).toBe(true);
    }
  });

  it('has no note that outgrows its paper', () => {
    for (const item of items) {
      // Those in maps are as high as their words need.
      if (item.type === 'note' && !isInMap(item))
        expect([item.text, boxes.get(item.id)!.h]).toEqual([item.text, item.size[1]]);
    }
  });

  it('refers only to items that are there', () => {
    for (const persona of personasOf(items)) {
      for (const statement of persona.statements) {
        for (const { item, entry } of statement.sources) {
          const source = byId.get(item);
          const isThere =
            source && (entry === null || sourceLines(source).some(({ id: line }) => line === entry));
          expect(isThere ? '' : `${item} ${entry}`).toBe('');
        }
      }
    }
  });

  it('is set as its language is set', () => {
    const text = JSON.stringify(itemsOf(doc).toJSON());
    expect(text).not.toMatch(/\w'\w/);
    if (locale === 'fr') {
      // No breaking space inside guillemets or before double punctuation.
      expect(text).not.toMatch(/« | »| [;?!]|[^\d ] : /);
      expect(text).not.toMatch(/[“”]/);
    }
  });
});

it.each(ids)('%s has the same structure in every language', (id) => {
  const [first, ...others] = locales.map((locale) => structureOf(itemsFrom(boardFrom(id, locale))));
  for (const other of others) expect(other).toEqual(first);
});

describe.each([
  ['journey-retail', 'buyer'],
  ['journey-subscription', 'buyer'],
  ['journey-b2b', 'buyer'],
  ['journey-public-service', 'buyer'],
  ['journey-patient', 'buyer'],
  ['journey-recruitment', 'candidate'],
] as const)('%s', (id, kind) => {
  const items = itemsFrom(boardFrom(id, 'fr'));
  const journey = items.find((item) => item.type === 'journey')!;

  it('has named stages, a question for each, and lanes of many types', () => {
    expect(journey.stages).toHaveLength(7);
    expect(new Set(journey.stages.map(({ name }) => name)).size).toBe(7);
    const asked = items.filter(({ type, parent }) => type === 'note' && parent === journey.id);
    expect(new Set(asked.map(({ slot }) => slot)).size).toBe(7);
    expect(new Set(journey.lanes.map(({ type }) => type)).size).toBeGreaterThanOrEqual(9);
    for (const { type, name } of journey.lanes) expect(name === '').toBe(type !== 'custom');
  });

  it('is the journey of the person whose card stands beside it', () => {
    const persona = items.find((item) => item.type === 'persona')!;
    expect([persona.kind, journey.personas.map((one) => one.persona)]).toEqual([kind, [persona.id]]);
  });
});

it.each([
  ['empathy-map', 4],
  ['empathy-canvas', 9],
] as const)('%s begins with the lanes of its layout and a card at its head', (id, lanes) => {
  const items = itemsFrom(boardFrom(id, 'en'));
  const map = items.find((item) => item.type === 'empathyMap')!;
  expect(map.lanes).toHaveLength(lanes);
  expect(map.persona).toBe(items.find((item) => item.type === 'persona')!.id);
});

describe.each(locales)('the demo board in %s', (locale) => {
  const items = itemsFrom(boardFrom('demo', locale));
  const byId = new Map(items.map((item) => [item.id, item]));
  const personas = personasOf(items);
  const statements = personas.flatMap(countedStatements);

  it('has four personas of three kinds, six interviews, an inventory and about 60 notes', () => {
    const kinds = personas.map(({ kind, b2b }) => [kind, b2b]);
    expect(kinds).toEqual([
      ['buyer', false],
      ['buyer', true],
      ['negative', false],
      ['candidate', false],
    ]);
    const countOf = (type: Item['type']) => items.filter((item) => item.type === type).length;
    expect(countOf('interview')).toBe(6);
    expect(countOf('inventory')).toBeGreaterThanOrEqual(3);
    const onWall = items.filter((item) => item.type === 'note' && !isMap(byId.get(item.parent!)!));
    expect(onWall.length).toBeGreaterThanOrEqual(55);
    expect(onWall.length).toBeLessThanOrEqual(65);
  });

  it('has a lived journey with 60 notes and a target one, aligned stage by stage, with every gap known', () => {
    const journeys = items.filter((item) => item.type === 'journey');
    expect(journeys.map(({ kind }) => kind)).toEqual(['lived', 'target']);
    const [lived, target] = [journeys[0]!, journeys[1]!];
    expect([lived.comparedWith, target.comparedWith]).toEqual([target.id, lived.id]);
    const notesIn = (map: string) => items.filter(({ type, parent }) => type === 'note' && parent === map);
    expect(notesIn(lived.id)).toHaveLength(60);
    expect(notesIn(target.id)).toHaveLength(28);
    const compared = compareJourneys(lived, target);
    expect(compared.map((one) => [one.lived?.id ?? null, one.target?.id ?? null])).toEqual([
      [null, 'care'],
      ...['breakdown', 'choosing', 'dropOff', 'waiting', 'pickUp', 'after'].map((stage) => [stage, stage]),
    ]);
    const rider = personas[0]!.id;
    const gaps = compared.map((one) => one.gaps.find(({ persona }) => persona === rider)?.gap ?? null);
    expect(gaps).toEqual([null, 2, 2, 1.5, 3.5, 0.5, 2.5]);
  });

  it('has its target journey under the lived one, the columns of their stages under each other', () => {
    const board = readBoard(boardFrom('demo', locale));
    const context = createTestContext(board);
    const [lived, target] = [...board.items.values()].filter((item) => item.type === 'journey');
    const columns = (journey: typeof lived) =>
      context.layoutOf(journey!).columns.map(({ x, w }) => [journey!.pos[0] + x, w]);
    expect(columns(target)).toEqual(columns(lived));
    expect(target!.pos[1]).toBeGreaterThan(lived!.pos[1] + context.layoutOf(lived!).size[1]);
  });

  it('has personas, channels, stars and what the negative persona costs on its journeys', () => {
    const [lived, target] = items.filter((item) => item.type === 'journey');
    expect(lived!.personas.map(({ persona }) => persona)).toEqual([personas[0]!.id, personas[1]!.id]);
    expect(target!.personas.map(({ persona }) => persona)).toEqual([personas[0]!.id]);
    for (const journey of [lived!, target!]) {
      const mixes = journey.stages.map(({ id }) => sumOfMix(mixAt(journey, id)));
      expect(Math.min(...mixes)).toBeGreaterThan(0);
      expect(journey.moments.length).toBeGreaterThanOrEqual(2);
      const mine = journey.points.filter(({ persona }) => persona === personas[0]!.id);
      expect(mine.map(({ stage }) => stage)).toEqual(journey.stages.map(({ id }) => id));
      for (const { label } of mine) expect(label).not.toBe('');
    }
    const lane = lived!.lanes.find(({ type }) => type === 'negative')!;
    expect(byId.get(lane.persona!)).toMatchObject({ type: 'persona', kind: 'negative' });
    expect(costsOf(lived!, lane.id).sum).toBe(160);
  });

  it('has no section that is empty', () => {
    for (const persona of personas) {
      expect(persona.reviewedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      for (const field of ['firstName', 'age', 'family', 'occupation', 'motto'] as const) {
        expect(persona[field]).not.toBe('');
      }
      expect(persona.promise === '').toBe(persona.kind !== 'buyer');
      for (const section of visibleSections(persona)) {
        const wanted = section.id === 'insight' || section.id === 'employerPromise' ? 1 : 2;
        expect([section.id, section.statements.length >= wanted]).toEqual([section.id, true]);
        expect(section.statements.length).toBeLessThanOrEqual(5);
      }
    }
  });

  it('weighs and types the criteria of the negative persona, and says who sees to what is done', () => {
    const negative = personas.find(({ kind }) => kind === 'negative')!;
    const sections = new Map(sectionsOf(negative).map(({ id, statements: own }) => [id, own]));
    const criteria = sections.get('exclusionCriteria')!;
    expect(new Set(criteria.map(({ weight }) => weight)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(criteria.map(({ criterion }) => criterion)).size).toBe(criteria.length);
    expect(negative.treatment).toBe('candidate');
    for (const { responsible } of sections.get('treatment')!) expect(responsible).not.toBe('');
  });

  it('links the candidate to the negative persona that it was turned from, both ways, with its portrait', () => {
    const negative = personas.find(({ kind }) => kind === 'negative')!;
    const candidate = personas.find(({ kind }) => kind === 'candidate')!;
    expect(candidate.origin).toBe(negative.id);
    expect(cardsByOrigin(personas).get(negative.id)).toEqual([candidate.id]);
    for (const field of ['firstName', 'age', 'family', 'occupation', 'motto'] as const) {
      expect(candidate[field]).toBe(negative[field]);
    }
  });

  it('fills every part of every interview, with consent and without family names', () => {
    const interviews = items.flatMap((item) => (item.type === 'interview' ? [item] : []));
    expect(new Set(interviews.map(({ firstName }) => firstName)).size).toBe(6);
    expect(new Set(interviews.map(({ place }) => place)).size).toBe(6);
    for (const one of interviews) {
      expect(one.consent).toBe('given');
      expect(one.firstName).toMatch(/^\p{L}[\p{L}-]*, /u);
      for (const list of ['answers', 'behaviours', 'interpretations', 'toDig'] as const) {
        expect([list, one[list].length > 0]).toEqual([list, true]);
      }
      expect(one.reformulations.some(({ confirmed }) => confirmed)).toBe(true);
      expect(one.verbatims.length).toBeGreaterThanOrEqual(4);
      for (const { text, tag, stage } of one.verbatims) {
        expect([text === '', tag === null, stage]).toEqual([false, false, expect.stringMatching(/./)]);
      }
    }
    const tags = new Set(interviews.flatMap(({ verbatims }) => verbatims.map(({ tag }) => tag)));
    expect(tags.size).toBe(6);
  });

  it('quotes at least eight people, in notes of realistic length', () => {
    const speakers = new Set(items.flatMap((item) => (item.type === 'note' ? [item.saidBy] : [])));
    expect(speakers.size).toBeGreaterThanOrEqual(9);
    for (const item of items) {
      if (item.type !== 'note') continue;
      const words = item.text.split(/\s+/).length;
      expect(words >= 4 && words <= 30 ? '' : `${words}: ${item.text}`).toBe('');
    }
  });

  it('links at least half of the statements of each persona, with every status among them', () => {
    const lookup = (id: string) => byId.get(id);
    for (const persona of personas) {
      const { supported, total, interviews } = evidenceScore(persona, lookup);
      expect([persona.kind, supported >= total / 2, interviews >= 2]).toEqual([persona.kind, true, true]);
    }
    const statuses = statements.map((statement) => statusOf(resolveSources(statement, lookup)));
    expect(new Set(statuses)).toEqual(new Set(['assumption', 'supported', 'confirmed', 'contradicted']));
    const stale = statements.filter(
      (statement) => statementEvidence(statement, lookup, { today, staleAfterMonths: 12 }).isStale,
    );
    expect(stale).toHaveLength(1);
  });

  it('gives no statement the same words twice as its sources', () => {
    for (const statement of statements) {
      const words = resolveSources(statement, (id) => byId.get(id)).map((source) => source.words);
      expect(words.every((one) => one !== null && one !== '')).toBe(true);
      expect([statement.text, new Set(words).size]).toEqual([statement.text, words.length]);
    }
  });

  it('copies quotes on the cards from the words of the same people', () => {
    for (const persona of personas) {
      for (const quote of sectionsOf(persona).find(({ id }) => id === 'quotes')?.statements ?? []) {
        const { item, entry } = quote.sources[0]!;
        const source = byId.get(item)!;
        const words = sourceWords(source, entry) ?? '';
        expect([sourceName(source), words.includes(quote.text.slice(0, -1))]).toEqual([quote.saidBy, true]);
      }
    }
  });
});

function personasOf(items: readonly Item[]): readonly PersonaItem[] {
  return items.filter((item) => item.type === 'persona');
}

function wordsOf(item: Item): string {
  return 'text' in item ? item.text : item.type;
}

/** Types, places and counts: all but words and ids. Sources are told by the place of their item. */
function structureOf(items: readonly Item[]): readonly unknown[] {
  const indexOf = new Map(items.map((item, index) => [item.id, index]));
  return items.map((item) => [
    item.type,
    item.pos,
    item.size,
    item.parent === null ? null : indexOf.get(item.parent),
    item.type === 'persona'
      ? sectionsOf(item).map((section) => [
          section.id,
          section.statements.map((statement) => [
            statement.weight,
            statement.criterion,
            ...statement.sources.map((source) => [source.stance, indexOf.get(source.item), source.entry]),
          ]),
        ])
      : null,
    item.type === 'interview'
      ? [
          item.setting,
          item.heldOn,
          item.verbatims.map(({ tag }) => tag),
          item.answers.length,
          item.toDig.length,
        ]
      : null,
    item.type === 'journey'
      ? [
          item.kind,
          item.personas.map(({ persona }) => indexOf.get(persona)),
          item.comparedWith === null ? null : indexOf.get(item.comparedWith),
          item.stages.map(({ id, width }) => [id, width]),
          item.lanes.map(({ id, type, persona }) => [
            id,
            type,
            persona === null ? null : indexOf.get(persona),
          ]),
          item.points.map(({ stage, persona, value }) => [
            stage,
            persona === null ? null : indexOf.get(persona),
            value,
          ]),
          item.chips.map(({ stage, channel, kind }) => [stage, channel, kind]),
          item.moments.map(({ stage }) => stage),
          item.exits.map(({ stage, lane, cost }) => [stage, lane, cost]),
        ]
      : null,
    item.type === 'empathyMap' ? [item.layout, indexOf.get(item.persona ?? '')] : null,
    item.slot,
    item.type === 'inventory' ? [item.sourceKind, item.asOf, item.findings.length] : null,
  ]);
}
