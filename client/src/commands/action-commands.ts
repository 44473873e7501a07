import { makeActions } from '@whoboard/shared/actions/from-source.ts';
import { wordsForAction } from '@whoboard/shared/actions/origin.ts';
import { actionsInOrder, isOpen } from '@whoboard/shared/actions/plan.ts';
import { addItems, setFields } from '@whoboard/shared/board/edits/items.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import { findItemType, type Item, type NewItem } from '@whoboard/shared/items/index.ts';
import type { Editor } from '../model/editor.ts';
import { changeable } from '../model/rights.ts';
import { defineCommand } from './define.ts';
import { freePlace, gap, isTaken, middleOfView } from './free-place.ts';
import { reveal } from './selection-commands.ts';

const initialSize = findItemType('action')!.initialSize;

/** The selected notes that have words. */
function selectedSources(editor: Editor): readonly Item[] {
  const { ids } = editor.selection;
  if (ids.get().size === 0) return [];
  return [...ids.get()].flatMap((id) => {
    const item = editor.board.item(id);
    return item && item.type !== 'action' && wordsForAction({ item, entry: null }) !== null ? [item] : [];
  });
}

/** Makes an action of each selected note, in a column to the right of all of them. */
export const makeOfSelection = defineCommand({
  id: 'action.make',
  nameKey: 'command.action.make',
  group: 'arrange',
  icon: 'action',
  edits: true,
  isEnabled: (editor) => selectedSources(editor).length > 0,
  run(editor) {
    const chosen = new Set(selectedSources(editor).map(({ id }) => id));
    const items = editor.board.order
      .get()
      .flatMap((id) => (chosen.has(id) ? (editor.board.item(id) ?? []) : []));
    const bounds = editor.board.boundsOf(chosen);
    if (!bounds) return;
    editor.textEditing.stop();
    const places = freeColumn(editor, [bounds.x + bounds.w + 2 * gap, bounds.y], items.length);
    const made = editor.board.change((doc) =>
      makeActions(
        doc,
        items.map((item, index) => ({
          source: { item, entry: null },
          pos: places[index]!,
          parent: null,
          persona: editor.drawContext().statementsFrom(item.id)[0]?.personaId ?? null,
        })),
        editor.me.id,
      ),
    );
    editor.selection.set(made);
    reveal(editor, [...chosen, ...made]);
  },
});

export interface MakeFromStatementArgs {
  readonly personaId: string;
  readonly statementId: string;
}

/** Makes an action of a statement, for its persona, to the right of the card. */
export const makeOfStatement = defineCommand<MakeFromStatementArgs>({
  id: 'action.makeFrom',
  nameKey: 'command.action.makeFrom',
  group: 'arrange',
  icon: 'action',
  hidden: true,
  edits: true,
  run(editor, { personaId, statementId }) {
    const item = editor.board.item(personaId);
    if (!item) return;
    const [x, y] = editor.board.positionOf(personaId);
    const [w] = editor.board.sizeOf(personaId);
    const [pos] = freeColumn(editor, [x + w + 2 * gap, y], 1);
    const action = {
      source: { item, entry: statementId },
      pos: pos!,
      parent: null,
      persona: item.type === 'persona' ? personaId : null,
    };
    const made = editor.board.change((doc) => makeActions(doc, [action], editor.me.id));
    reveal(editor, [personaId, ...made]);
    const t = editor.t.get();
    if (made.length > 0) editor.notices.tell({ text: t('action.made'), tone: 'success' });
  },
});

/** Places one below the other from a point on, those that are taken left out. */
function freeColumn(editor: Editor, [x, y]: Point, count: number): readonly Point[] {
  const places: Point[] = [];
  const step = initialSize[1] + gap;
  for (let row = 0; places.length < count; row++) {
    const place: Point = [x, y + row * step];
    if (row >= maxRows || !isTaken(editor, place, initialSize)) places.push(place);
  }
  return places;
}

const maxRows = 200;

/** What a new action may start with. */
export type ActionInput = Omit<NewItem & { readonly type: 'action' }, 'type' | 'id' | 'pos'>;

/**
 * Adds an action to the plan: on the wall below the one that was made last, or in the middle of the view.
 * @returns its id
 */
export function addAction(editor: Editor, input: ActionInput): string | undefined {
  const last = actionsInOrder(editor.board.snapshot().items.values()).at(-1);
  let pos: Point;
  if (last) {
    const [x, y] = editor.board.positionOf(last.id);
    const [, h] = editor.board.sizeOf(last.id);
    [pos] = freeColumn(editor, [x, y + h + gap], 1) as [Point];
  } else pos = freePlace(editor, middleOfView(editor), initialSize);
  const action: NewItem = { ...input, type: 'action', pos };
  const [id] = editor.board.change((doc) => addItems(doc, [action], editor.me.id));
  return id;
}

/** Marks the selected actions as done, or as to do again when all of them are done. */
export const toggleDone = defineCommand({
  id: 'action.toggleDone',
  nameKey: 'command.action.toggleDone',
  group: 'arrange',
  icon: 'check',
  edits: true,
  isEnabled: (editor) => selectedActions(editor).length > 0,
  run(editor) {
    const actions = selectedActions(editor);
    const status = actions.some(isOpen) ? 'done' : 'toDo';
    editor.board.change((doc) => {
      for (const { id } of actions) setFields(doc, id, { status });
    });
  },
});

function selectedActions(editor: Editor) {
  return changeable(editor).flatMap((id) => {
    const item = editor.board.item(id);
    return item?.type === 'action' ? [item] : [];
  });
}
