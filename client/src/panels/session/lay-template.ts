import {
  areasOfAgenda,
  itemsOfAgenda,
  type AgendaTemplate,
} from '@whoboard/shared/templates/agendas/agenda-template.ts';
import { layItems } from '@whoboard/shared/templates/index.ts';
import type { Editor } from '../../model/editor.ts';
import { areasOf } from './use-areas.ts';

/**
 * Lays what a ready-made agenda needs beside what is on the board, unless its areas are there already: one undo step.
 * @throws AppError `boardFull`
 */
export function layTemplate(editor: Editor, ready: AgendaTemplate): void {
  const { locale } = editor.board.meta.get();
  const there = new Set(areasOf(editor).map(({ title }) => title));
  if (areasOfAgenda(ready, locale).every((area) => there.has(area))) return;
  const added = editor.board.change((doc) => layItems(doc, itemsOfAgenda(ready, locale)));
  const bounds = editor.board.boundsOf(added);
  if (bounds) editor.camera.show(bounds);
}
