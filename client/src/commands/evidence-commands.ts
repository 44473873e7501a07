import { linkEvidence, makeStatement } from '@whoboard/shared/personas/statement-from-source.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { Editor } from '../model/editor.ts';
import { mayChange } from '../model/rights.ts';
import { defineCommand } from './define.ts';

/** A note, or a line of a card (a verbatim), on which a statement shall rest. */
export interface SourceArgs {
  readonly itemId: string;
  /** Null for the item as a whole. */
  readonly entry: string | null;
}

export interface DropLineArgs extends SourceArgs {
  readonly into: { readonly itemId: string; readonly zoneId: string };
}

/** Drops a line of an item on a zone of another one: a verbatim on a section or on the mark of a statement. */
export const dropLine = defineCommand<DropLineArgs>({
  id: 'evidence.dropLine',
  nameKey: 'command.evidence.dropLine',
  group: 'edit',
  hidden: true,
  edits: true,
  run(editor, { itemId, entry, into }) {
    const item = editor.board.item(itemId);
    const target = editor.board.item(into.itemId);
    const type = target && typeOf(target);
    if (!item || !type?.drop || !mayChange(editor, into.itemId)) return;
    editor.board.change((doc) => type.drop!(doc, into.itemId, into.zoneId, { item, entry }));
  },
});

export interface MakeStatementArgs extends SourceArgs {
  readonly personaId: string;
  readonly sectionId: string;
}

/** Makes a statement of a source in a section, without the pointer. */
export const stateFrom = defineCommand<MakeStatementArgs>({
  id: 'evidence.makeStatement',
  nameKey: 'command.evidence.makeStatement',
  group: 'edit',
  hidden: true,
  edits: true,
  run(editor, { itemId, entry, personaId, sectionId }) {
    const item = editor.board.item(itemId);
    if (!item || !mayChange(editor, personaId)) return;
    editor.board.change((doc) => makeStatement(doc, personaId, sectionId, item, entry));
  },
});

export interface LinkSourceArgs extends SourceArgs {
  readonly personaId: string;
  readonly statementId: string;
}

/** Makes a source of a statement that is there already. */
export const linkTo = defineCommand<LinkSourceArgs>({
  id: 'evidence.link',
  nameKey: 'command.evidence.link',
  group: 'edit',
  hidden: true,
  edits: true,
  run(editor, { itemId, entry, personaId, statementId }) {
    const item = editor.board.item(itemId);
    if (!item || !mayChange(editor, personaId)) return;
    editor.board.change((doc) => linkEvidence(doc, personaId, statementId, item, entry));
  },
});

/** Leads to an item, or to a line of it, which then stands out: from a statement to its source and back. */
export function showSource(editor: Editor, itemId: string, entryId: string | null): void {
  editor.selection.set([itemId]);
  editor.spotlight.current.set(entryId === null ? null : { itemId, entryId });
  const bounds = editor.board.boundsOf([itemId]);
  if (!bounds) return;
  const line = entryId === null ? null : lineBox(editor, itemId, entryId);
  // A long card would be shown too small to read: as much of it as surrounds the line.
  const box = line
    ? { x: bounds.x, y: Math.max(bounds.y, line.y - 200), w: bounds.w, h: Math.min(bounds.h, 560) }
    : bounds;
  editor.camera.show(box, { maxZoom: 1, animate: true });
}

/** Where a line of an item stands on the board; null when it is gone or not on the card. */
export function lineBox(editor: Editor, itemId: string, entryId: string): Box | null {
  const item = editor.board.item(itemId);
  const texts = (item && typeOf(item)?.editableTexts(item, editor.drawContext())) ?? [];
  const text = texts.find((one) => one.entryOf?.entryId === entryId);
  if (!text) return null;
  const [x, y] = editor.board.positionOf(itemId);
  return { ...text.box, x: text.box.x + x, y: text.box.y + y };
}
