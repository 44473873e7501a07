import type { Box } from '@whoboard/shared/items/item-type.ts';
import { moveLane, moveStage } from '@whoboard/shared/lanes/edits.ts';
import type { JourneyLayout } from '@whoboard/shared/lanes/map-layout.ts';
import { goTo } from '../../commands/maps/structure.ts';
import type { Editor } from '../../model/editor.ts';
import type { MapDrag } from '../../model/map-work.ts';
import type { PointerInput } from '../../model/tool.ts';
import type { FoundPart } from './parts-at.ts';

interface Slot {
  readonly id: string;
  readonly from: number;
  readonly size: number;
}

const barWidth = 3;

/** Moves a stage or a lane among the others by its head; a bar shows between which two it will stand. */
export class HeadDrag implements MapDrag {
  readonly pansAtEdges = true;
  readonly #found: FoundPart;
  readonly #layout: JourneyLayout;
  readonly #start: PointerInput;
  readonly #id: string;
  readonly #isStage: boolean;
  readonly #slots: readonly Slot[];
  /** Before which of the others it will stand. */
  #to: number;

  constructor(found: FoundPart & { readonly layout: JourneyLayout }, start: PointerInput) {
    this.#found = found;
    this.#layout = found.layout;
    this.#start = start;
    const { part } = found;
    this.#isStage = part.kind === 'stage';
    this.#id = part.kind === 'stage' ? part.column.id : part.kind === 'lane' ? part.id : '';
    this.#slots = this.#isStage
      ? this.#layout.columns.flatMap(({ id, x, w, stage }) => (stage ? [{ id, from: x, size: w }] : []))
      : this.#layout.rows.flatMap(({ id, y, h, lane }) => (lane ? [{ id, from: y, size: h }] : []));
    this.#to = this.#slots.findIndex(({ id }) => id === this.#id);
  }

  move(editor: Editor, input: PointerInput): void {
    const { origin } = this.#found;
    const axis = this.#isStage ? 0 : 1;
    const at = input.board[axis] - origin[axis];
    this.#to = this.#slots.filter(({ from, size }) => at > from + size / 2).length;
    const by = input.board[axis] - this.#start.board[axis];
    const own = this.#slots.find(({ id }) => id === this.#id);
    if (!own) return this.cancel(editor);
    const head = this.#headBox();
    const moved = { ...head, ...(this.#isStage ? { x: head.x + by } : { y: head.y + by }) };
    editor.tools.show({
      cursor: 'grabbing',
      newBox: this.#onBoard(moved),
      dropTarget: {
        itemId: this.#found.map,
        zoneId: null,
        box: this.#onBoard(this.#barBox()),
        label: '',
        place: { slot: '', index: this.#to, mark: this.#onBoard(this.#barBox()) },
      },
    });
  }

  end(editor: Editor): void {
    const { map } = this.#found;
    const [id, isStage] = [this.#id, this.#isStage];
    const own = this.#slots.findIndex((slot) => slot.id === id);
    const to = this.#to;
    this.cancel(editor);
    if (to === own || to === own + 1) return;
    const before = this.#slots[to]?.id;
    const place = before === undefined ? {} : { before };
    const move = isStage ? moveStage : moveLane;
    editor.board.change((doc) => move(doc, map, id, place));
    goTo(editor, isStage ? { map, part: 'stage', stage: id } : { map, part: 'lane', lane: id });
  }

  cancel(editor: Editor): void {
    editor.tools.show({ newBox: null, dropTarget: null, cursor: editor.tools.active().cursor });
  }

  #headBox(): Box {
    const { part } = this.#found;
    return part.kind === 'stage'
      ? part.column.head
      : part.kind === 'lane'
        ? part.head
        : { x: 0, y: 0, w: 0, h: 0 };
  }

  /** Where it will stand: as long as the map is high or wide. */
  #barBox(): Box {
    const next = this.#slots[this.#to];
    const last = this.#slots.at(-1)!;
    const at = (next ? next.from : last.from + last.size) - barWidth / 2;
    const { stageHead, rows } = this.#layout;
    const bottom = rows.at(-1);
    const height = (bottom ? bottom.y + bottom.h : stageHead.y + stageHead.h) - stageHead.y;
    return this.#isStage
      ? { x: at, y: stageHead.y, w: barWidth, h: height }
      : { x: stageHead.x, y: at, w: stageHead.w, h: barWidth };
  }

  #onBoard(box: Box): Box {
    const [x, y] = this.#found.origin;
    return { ...box, x: box.x + x, y: box.y + y };
  }
}
