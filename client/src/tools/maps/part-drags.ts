import { addEmotion, moveEmotion, resizeLane, resizeStage } from '@whoboard/shared/lanes/edits.ts';
import { linesOf, signed } from '@whoboard/shared/lanes/emotion.ts';
import { emotionOf, emotionY } from '@whoboard/shared/lanes/journey-layout.ts';
import type { JourneyLayout, MapColumn, MapRow } from '@whoboard/shared/lanes/map-layout.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import type { Editor } from '../../model/editor.ts';
import type { MapDrag } from '../../model/map-work.ts';
import type { PointerInput } from '../../model/tool.ts';
import type { FoundPart } from './parts-at.ts';

function clear(editor: Editor): void {
  editor.tools.show({ newBox: null, dropTarget: null, cursor: editor.tools.active().cursor });
}

/** Makes a stage wider or narrower by its right border. */
export class StageResizer implements MapDrag {
  readonly #found: FoundPart;
  readonly #column: MapColumn;
  readonly #start: PointerInput;
  #width: number;

  constructor(found: FoundPart, column: MapColumn, start: PointerInput) {
    this.#found = found;
    this.#column = column;
    this.#start = start;
    this.#width = column.w;
  }

  move(editor: Editor, input: PointerInput): void {
    const wanted = this.#column.w + input.board[0] - this.#start.board[0];
    this.#width = Math.max(limits.minStageWidth, Math.min(limits.maxStageWidth, wanted));
    const { head } = this.#column;
    const [x, y] = this.#found.origin;
    const { size } = this.#found.layout;
    editor.tools.show({
      cursor: 'ew-resize',
      newBox: { x: x + head.x, y: y + head.y, w: this.#width, h: size[1] - head.y },
    });
  }

  end(editor: Editor): void {
    const { map } = this.#found;
    clear(editor);
    editor.board.change((doc) => resizeStage(doc, map, this.#column.id, this.#width));
  }

  cancel(editor: Editor): void {
    clear(editor);
  }
}

/** Makes a lane higher by its lower border; never lower than what lies in it. */
export class LaneResizer implements MapDrag {
  readonly #found: FoundPart;
  readonly #row: MapRow;
  readonly #start: PointerInput;
  #height: number;

  constructor(found: FoundPart, row: MapRow, start: PointerInput) {
    this.#found = found;
    this.#row = row;
    this.#start = start;
    this.#height = row.h;
  }

  move(editor: Editor, input: PointerInput): void {
    const wanted = this.#row.h + input.board[1] - this.#start.board[1];
    this.#height = Math.max(0, Math.min(limits.maxLaneHeight, wanted));
    const { head } = this.#row;
    const [x, y] = this.#found.origin;
    editor.tools.show({
      cursor: 'ns-resize',
      newBox: { x: x + head.x, y: y + head.y, w: this.#found.layout.size[0] - 2 * head.x, h: this.#height },
    });
  }

  end(editor: Editor): void {
    const { map } = this.#found;
    clear(editor);
    editor.board.change((doc) => resizeLane(doc, map, this.#row.id, this.#height));
  }

  cancel(editor: Editor): void {
    clear(editor);
  }
}

/** Values are set in halves; with Alt in tenths. */
function valueAt(band: { readonly y: number; readonly h: number }, y: number, isFine: boolean): number {
  const steps = isFine ? 10 : 2;
  return Math.round(emotionOf(band, y) * steps) / steps + 0;
}

/** Moves an emotion point up and down, or makes one where a stage has none yet. */
export class EmotionDrag implements MapDrag {
  readonly #found: FoundPart;
  readonly #band: { readonly y: number; readonly h: number };
  readonly #column: { readonly x: number; readonly w: number };
  /** The point that is moved; null for a new one. */
  readonly #point: string | null;
  readonly #stage: string;
  readonly #persona: string | null;
  #value: number | null = null;

  constructor(
    found: FoundPart,
    at: {
      readonly band: { readonly y: number; readonly h: number };
      readonly column: { readonly x: number; readonly w: number };
      readonly point: string | null;
      readonly stage: string;
      readonly persona: string | null;
    },
  ) {
    this.#found = found;
    this.#band = at.band;
    this.#column = at.column;
    this.#point = at.point;
    this.#stage = at.stage;
    this.#persona = at.persona;
  }

  move(editor: Editor, input: PointerInput): void {
    const [x, y] = this.#found.origin;
    this.#value = valueAt(this.#band, input.board[1] - y, input.alt);
    const { band, column } = { band: this.#band, column: this.#column };
    const mark = {
      x: x + column.x + 12,
      y: y + emotionY(band, this.#value) - 2,
      w: Math.max(8, column.w - 24),
      h: 4,
    };
    editor.tools.show({
      cursor: 'ns-resize',
      dropTarget: {
        itemId: this.#found.map,
        zoneId: null,
        box: { x: x + column.x, y: y + band.y, w: column.w, h: band.h },
        label: signed(this.#value, editor.drawContext().locale),
        place: { slot: '', index: 0, mark },
      },
    });
  }

  end(editor: Editor): void {
    const { map } = this.#found;
    const value = this.#value;
    clear(editor);
    if (value === null) return;
    const [stage, persona] = [this.#stage, this.#persona];
    editor.board.change((doc) =>
      this.#point === null
        ? addEmotion(doc, map, { stage, persona, value })
        : moveEmotion(doc, map, this.#point, value),
    );
  }

  cancel(editor: Editor): void {
    clear(editor);
  }
}

/** Whose point a drag in the empty band makes: the first line that has none at the stage; undefined when all have. */
export function lineWithout(layout: JourneyLayout, stage: string): string | null | undefined {
  const free = linesOf(layout.map).find(({ points }) => points.every(({ point }) => point.stage !== stage));
  return free?.persona;
}
