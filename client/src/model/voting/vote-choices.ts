import { typeOf } from '@whoboard/shared/items/index.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { targetId, type TargetId } from '@whoboard/shared/voting/target.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import { cellPartKey } from '@whoboard/shared/lanes/slot-names.ts';
import type { Editor } from '../editor.ts';
import { mapLayout } from '../map-places.ts';

/** What dots can be put on, as a facilitator chooses it from what is selected. */
export interface VoteChoice {
  /**
   * The selected items themselves, what lies in them (in a map: `mapContents`), their statements or, of a map, its cells;
   * what lies in the lane whose head was chosen, or that lane's cells; or all notes of the board.
   */
  readonly kind:
    'laneContents' | 'laneCells' | 'contents' | 'mapContents' | 'parts' | 'mapCells' | 'selection' | 'notes';
  readonly targets: readonly TargetId[];
}

/** The choices that the present selection offers, the likeliest first; each has at least one target. */
export function voteChoices(editor: Editor): readonly VoteChoice[] {
  const { board, selection } = editor;
  const selected = board.order.get().filter((id) => selection.ids.get().has(id));
  const areMaps = selected.length > 0 && selected.every((id) => isMapAt(editor, id));
  const inLane = laneChosen(editor);
  const choices: VoteChoice[] = [
    { kind: 'laneContents', targets: inLane.contents },
    { kind: 'laneCells', targets: inLane.cells },
    {
      kind: areMaps ? 'mapContents' : 'contents',
      targets: selected.flatMap((id) => contentsOf(editor, id)),
    },
    { kind: areMaps ? 'mapCells' : 'parts', targets: selected.flatMap((id) => partsOf(editor, id)) },
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

function isMapAt(editor: Editor, id: string): boolean {
  const item = editor.board.item(id);
  return item !== undefined && isMap(item);
}

/** What can get dots in the lane whose head, or a cell of which, was chosen last. */
function laneChosen(editor: Editor): {
  readonly contents: readonly TargetId[];
  readonly cells: readonly TargetId[];
} {
  const spot = editor.cell.get();
  const layout = spot && mapLayout(editor, spot.map);
  if (!spot || !layout || spot.part === 'stage') return { contents: [], cells: [] };
  const lane = spot.part === 'lane' ? spot.lane : layout.cells.get(spot.slot)?.lane;
  const isIn = (slot: string): boolean => lane !== undefined && layout.cells.get(slot)?.lane === lane;
  const ofLane = new Set(
    [...layout.cells.keys()]
      .filter(isIn)
      .map((slot) => targetId({ item: spot.map, part: cellPartKey(slot) })),
  );
  return {
    contents: [...layout.slotOf].flatMap(([id, slot]) =>
      isIn(slot) && editor.board.isShown(id) ? [id] : [],
    ),
    cells: partsOf(editor, spot.map).filter((id) => ofLane.has(id)),
  };
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
