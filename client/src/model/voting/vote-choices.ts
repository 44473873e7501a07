import { typeOf } from '@whoboard/shared/items/index.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { targetId, type TargetId } from '@whoboard/shared/voting/target.ts';
import type { Editor } from '../editor.ts';

/** What dots can be put on, as a facilitator chooses it from what is selected. */
export interface VoteChoice {
  /** The selected items themselves, what lies in them, their statements or cells, or all notes of the board. */
  readonly kind: 'selection' | 'contents' | 'parts' | 'notes';
  readonly targets: readonly TargetId[];
}

/** The choices that the present selection offers, the likeliest first; each has at least one target. */
export function voteChoices(editor: Editor): readonly VoteChoice[] {
  const { board, selection } = editor;
  const selected = board.order.get().filter((id) => selection.ids.get().has(id));
  const choices: VoteChoice[] = [
    { kind: 'contents', targets: selected.flatMap((id) => contentsOf(editor, id)) },
    { kind: 'parts', targets: selected.flatMap((id) => partsOf(editor, id)) },
    { kind: 'selection', targets: selected },
    {
      kind: 'notes',
      targets: selected.length > 0 ? [] : board.order.get().filter((id) => isNote(editor, id)),
    },
  ];
  return choices
    .filter(({ targets }) => targets.length > 0)
    .map(({ kind, targets }) => ({ kind, targets: [...new Set(targets)].slice(0, limits.maxVoteTargets) }));
}

/** What lies in a container and is none itself, in reading order. */
function contentsOf(editor: Editor, id: string): readonly string[] {
  const item = editor.board.item(id);
  if (!item || !typeOf(item)?.isContainer) return [];
  return editor.board.childrenOf(id).flatMap((child) => {
    const inner = editor.board.item(child);
    if (!inner || !editor.board.isShown(child)) return [];
    return typeOf(inner)?.isContainer ? contentsOf(editor, child) : [child];
  });
}

function partsOf(editor: Editor, id: string): readonly TargetId[] {
  const item = editor.board.item(id);
  const type = item && typeOf(item);
  if (!type?.voteParts) return [];
  const context = editor.drawContext();
  // Nobody could put a dot on what is not shown: the cells of a hidden lane.
  return type
    .voteParts(item as never, context.t)
    .filter(({ key }) => !type.votePartBox || type.votePartBox(item as never, key, context) !== null)
    .map(({ key }) => targetId({ item: id, part: key }));
}

/** A note with something written on it. */
function isNote(editor: Editor, id: string): boolean {
  const item = editor.board.item(id);
  return item?.type === 'note' && item.text.trim() !== '' && editor.board.isShown(id);
}
