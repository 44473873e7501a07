import { agendaOf } from '@whoboard/shared/templates/agendas/agenda-template.ts';
import { agendaTemplates } from '@whoboard/shared/templates/agendas/index.ts';
import { expect, test } from 'vitest';
import { TestEditor } from '../../testing/test-editor.ts';
import { layTemplate, missingAreas, originOf } from './lay-template.ts';

const workshop = agendaTemplates.find(({ id }) => id === 'persona-workshop')!;

test('an agenda that was kept from a ready-made one brings its areas along, in its language', () => {
  const { editor } = new TestEditor();
  const ready = agendaOf(workshop, 'fr');
  const kept = { ...ready, title: 'Lundi', steps: ready.steps.slice(1, 5) };
  expect(missingAreas(editor, kept).length).toBeGreaterThan(1);
  const origin = originOf(kept)!;
  expect([origin.ready.id, origin.locale]).toEqual(['persona-workshop', 'fr']);
  layTemplate(editor, origin.ready, origin.locale);
  expect(missingAreas(editor, kept)).toEqual([]);
});

test('areas of one’s own are named as missing, and nothing is laid for them', () => {
  const { editor } = new TestEditor();
  const [step] = agendaOf(workshop, 'en').steps;
  const kept = { whoboardAgenda: 1 as const, title: 'Own', steps: [{ ...step!, area: 'Our corner' }] };
  expect(missingAreas(editor, kept)).toEqual(['Our corner']);
  expect(originOf(kept)).toBeNull();
});
