import type { Locale } from '@whoboard/shared/board/schema.ts';
import { locales } from '@whoboard/shared/board/schema.ts';
import type { KeptAgenda } from '@whoboard/shared/session/kept-agenda.ts';
import {
  agendaOf,
  areasOfAgenda,
  itemsOfAgenda,
  type AgendaTemplate,
} from '@whoboard/shared/templates/agendas/agenda-template.ts';
import { agendaTemplates } from '@whoboard/shared/templates/agendas/index.ts';
import { layItems } from '@whoboard/shared/templates/index.ts';
import type { Editor } from '../../model/editor.ts';
import { areasOf, stepPlacesOf } from './use-areas.ts';

/**
 * Lays what a ready-made agenda needs beside what is on the board, unless its areas are there already: one undo step.
 * @throws AppError `boardFull`
 */
export function layTemplate(editor: Editor, ready: AgendaTemplate, locale: Locale): void {
  const there = new Set(areasOf(editor).map(({ title }) => title));
  if (areasOfAgenda(ready, locale).every((area) => there.has(area))) return;
  const added = editor.board.change((doc) => layItems(doc, itemsOfAgenda(ready, locale)));
  const bounds = editor.board.boundsOf(added);
  if (bounds) editor.camera.show(bounds);
}

/** The areas and maps that a kept agenda shows and the board does not have. Cards have no name to be missed by. */
export function missingAreas(editor: Editor, agenda: KeptAgenda): readonly string[] {
  const there = new Set(stepPlacesOf(editor).map(({ title }) => title.toLowerCase()));
  return areasIn(agenda).filter((area) => !there.has(area.toLowerCase()));
}

/** The ready-made workshop from which a kept agenda was made, and its language: the one that has all of its areas. */
export function originOf(
  agenda: KeptAgenda,
): { readonly ready: AgendaTemplate; readonly locale: Locale } | null {
  const areas = areasIn(agenda);
  if (areas.length === 0) return null;
  for (const ready of agendaTemplates)
    for (const locale of locales) {
      const known = new Set(areasIn(agendaOf(ready, locale)));
      if (areas.every((area) => known.has(area))) return { ready, locale };
    }
  return null;
}

function areasIn({ steps }: KeptAgenda): readonly string[] {
  return [...new Set(steps.map(({ area }) => area))].filter((area) => area !== '' && !area.startsWith(card));
}

/** How `stepPlaceName` begins for persona cards. */
const card = 'persona:';
