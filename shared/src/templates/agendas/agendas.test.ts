import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { intersects } from '../../board/geometry.ts';
import { addItems } from '../../board/edits/items.ts';
import { initBoard } from '../../board/edits/meta.ts';
import { readBoard } from '../../board/read-board.ts';
import { locales } from '../../board/schema.ts';
import { typeOf, type NewItem } from '../../items/index.ts';
import { laidOut } from '../../lanes/lay-out-board.ts';
import { totalMinutes } from '../../session/agenda.ts';
import { placeAgenda, readAgenda } from '../../session/kept-agenda.ts';
import { stepPlaceName } from '../../session/step-places.ts';
import { createTestContext } from '../../testing/board.ts';
import { layItems } from '../index.ts';
import { agendaOf, itemsOfAgenda } from './agenda-template.ts';
import { agendaTemplates } from './index.ts';

/** As the workshops are announced. */
const promised = {
  'persona-workshop': 90,
  'negative-persona': 60,
  'empathy-map': 45,
  'journey-mapping': 120,
  'role-play': 60,
  'interviews-to-persona': 120,
  'action-plan': 90,
};

/** What people work on besides areas with notes. */
const materials: Record<keyof typeof promised, readonly string[]> = {
  'persona-workshop': ['persona'],
  'negative-persona': ['persona'],
  'empathy-map': ['persona', 'empathyMap'],
  'journey-mapping': ['persona', 'journey'],
  'role-play': ['persona', 'journey'],
  'interviews-to-persona': ['persona', 'interview'],
  'action-plan': ['persona', 'action'],
};

it('all announced workshops are there, and take the time that is announced', () => {
  const minutes = agendaTemplates.map(({ id, steps }) => [id, totalMinutes(steps)]);
  expect(Object.fromEntries(minutes)).toEqual(promised);
});

describe.each(agendaTemplates)('$id', (agenda) => {
  it.each(locales)(
    'can be led in %s: every step has its words, and finds its area on the board',
    (locale) => {
      const kept = agendaOf(agenda, locale);
      expect(readAgenda(JSON.stringify(kept))).toEqual(kept);
      for (const step of kept.steps) expect(step.instruction.length, step.title).toBeGreaterThan(20);

      const doc = new Y.Doc();
      initBoard(doc, { title: '', locale });
      const items = itemsOfAgenda(agenda, locale).map((item, index) => ({
        ...item,
        id: item.id ?? `i${index}`,
      }));
      addItems(doc, items);
      const areas = items.flatMap((item) => {
        const title = stepPlaceName(item);
        return title === null ? [] : [{ id: item.id, title }];
      });
      const placed = placeAgenda(kept, areas);
      expect(placed.map(({ frame }) => frame)).toEqual(agenda.steps.map(({ area }) => area ?? null));
    },
  );

  it.each(locales)('lies on the board in %s as it is worked on: nothing upon anything else', (locale) => {
    const doc = new Y.Doc();
    initBoard(doc, { title: '', locale });
    layItems(doc, itemsOfAgenda(agenda, locale));
    const board = readBoard(doc);
    const context = createTestContext(board, { hints: true });
    const items = [...laidOut(board.items, context).values()].filter(({ parent }) => parent === null);
    const boxes = items.map((item) => {
      const [w, h] = typeOf(item)!.measure?.(item, context) ?? item.size;
      return { x: item.pos[0], y: item.pos[1], w, h };
    });
    const overlaps = boxes.flatMap((box, index) =>
      boxes.slice(index + 1).flatMap((other) => (intersects(box, other) ? [[box, other]] : [])),
    );
    expect(overlaps).toEqual([]);
  });

  it('is worked on in real cards and maps where it is about them', () => {
    const types = new Set(itemsOfAgenda(agenda, 'en').map(({ type }) => type));
    const needed = materials[agenda.id as keyof typeof promised];
    expect(needed.filter((type) => !types.has(type as NewItem['type']))).toEqual([]);
  });

  it('says something else in French than in English', () => {
    const en = agendaOf(agenda, 'en');
    const fr = agendaOf(agenda, 'fr');
    en.steps.forEach((step, index) => expect(fr.steps[index]!.instruction).not.toBe(step.instruction));
    const french = fr.steps.flatMap(({ title, instruction }) => [title, instruction]);
    for (const text of [fr.title, ...french]) expect(text).not.toMatch(/ [:;!?»]|« |\w'\w/);
  });
});
