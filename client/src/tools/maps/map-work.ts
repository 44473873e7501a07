import { containsPoint } from '@whoboard/shared/board/geometry.ts';
import type { JourneyLayout } from '@whoboard/shared/lanes/map-layout.ts';
import { goTo } from '../../commands/maps/structure.ts';
import type { Editor } from '../../model/editor.ts';
import type { MapDrag, MapWork } from '../../model/map-work.ts';
import { mayChange } from '../../model/rights.ts';
import type { PointerInput } from '../../model/tool.ts';
import { addHereIn, type AddHere } from './add-here.ts';
import { HeadDrag } from './head-drag.ts';
import { mapKeys } from './map-keys.ts';
import { EmotionDrag, LaneResizer, lineWithout, StageResizer } from './part-drags.ts';
import { partAt, type FoundPart } from './parts-at.ts';

/** What pointer and keys do in the maps of a board. */
export function mapWork(
  editor: Editor,
  addHere: AddHere = addHereIn(editor),
  isFilteredOut: MapWork['isFilteredOut'] = () => false,
): MapWork {
  return {
    ...mapKeys(editor),
    isFilteredOut,
    dragAt(input) {
      addHere.cell.set(null);
      const found = editor.canEdit ? partAt(editor, input.board, input.kind === 'touch') : null;
      return found && mayChange(editor, found.map) ? dragOf(found, input) : null;
    },
    click(input) {
      if (addHere.press(input)) return true;
      const found = partAt(editor, input.board, input.kind === 'touch');
      if (!found) return false;
      const { map, part } = found;
      if (part.kind === 'stage' || part.kind === 'border') {
        goTo(editor, { map, part: 'stage', stage: part.column.id });
        return true;
      }
      if (part.kind !== 'lane' && part.kind !== 'rowBorder') return false;
      goTo(editor, { map, part: 'lane', lane: part.kind === 'lane' ? part.id : part.row.id });
      return true;
    },
    cursorAt(input) {
      if (addHere.hover(input)) return 'pointer';
      const found = editor.canEdit ? partAt(editor, input.board, input.kind === 'touch') : null;
      if (!found || !mayChange(editor, found.map)) return null;
      switch (found.part.kind) {
        case 'border':
          return 'ew-resize';
        case 'rowBorder':
        case 'point':
          return 'ns-resize';
        case 'stage':
        case 'lane':
          return found.layout.kind === 'journey' ? 'grab' : 'pointer';
        case 'band':
          return null;
      }
    },
  };
}

function dragOf(found: FoundPart, input: PointerInput): MapDrag | null {
  const { layout, part } = found;
  if (layout.kind !== 'journey') return null;
  switch (part.kind) {
    case 'border':
      return new StageResizer(found, part.column, input);
    case 'rowBorder':
      return new LaneResizer(found, part.row, input);
    case 'stage':
    case 'lane':
      return new HeadDrag({ ...found, layout }, input);
    case 'point': {
      const { point, column } = part.point;
      const of = layout.columns.find(({ x }) => x === column);
      if (!of) return null;
      const { id, stage, persona } = point;
      return new EmotionDrag(found, { band: part.band, column: of, point: id, stage, persona });
    }
    case 'band': {
      // A finger in the band moves the view, as it does in every cell.
      const persona = input.kind === 'touch' ? undefined : lineWithout(layout, part.column.id);
      if (persona === undefined || isOverLabel(layout, part.column.id, found, input)) return null;
      return new EmotionDrag(found, {
        band: part.band,
        column: part.column,
        point: null,
        stage: part.column.id,
        persona,
      });
    }
  }
}

/** Whether the pointer is on something that lies over the band. */
function isOverLabel(layout: JourneyLayout, stage: string, found: FoundPart, input: PointerInput): boolean {
  const [x, y] = found.origin;
  for (const cell of layout.cells.values()) {
    if (cell.stage !== stage || !cell.parts) continue;
    const top = cell.box.y + cell.flowAt[1] - cell.parts.height;
    const box = { ...cell.box, y: top, h: cell.parts.height };
    if (containsPoint(box, [input.board[0] - x, input.board[1] - y])) return true;
  }
  return false;
}
