import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addItems } from '../../board/edits/items.ts';
import { initBoard } from '../../board/edits/meta.ts';
import { locales } from '../../board/schema.ts';
import { totalMinutes } from '../../session/agenda.ts';
import { placeAgenda, readAgenda } from '../../session/kept-agenda.ts';
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
      const areas = items.flatMap((item) =>
        'title' in item && item.title ? [{ id: item.id, title: item.title }] : [],
      );
      const placed = placeAgenda(kept, areas);
      expect(placed.map(({ frame }) => frame)).toEqual(agenda.steps.map(({ area }) => area ?? null));
    },
  );

  it('says something else in French than in English', () => {
    const en = agendaOf(agenda, 'en');
    const fr = agendaOf(agenda, 'fr');
    en.steps.forEach((step, index) => expect(fr.steps[index]!.instruction).not.toBe(step.instruction));
    const french = fr.steps.flatMap(({ title, instruction }) => [title, instruction]);
    for (const text of [fr.title, ...french]) expect(text).not.toMatch(/ [:;!?»]|« |\w'\w/);
  });
});
