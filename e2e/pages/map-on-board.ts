import { expect } from '@playwright/test';
import type { JourneyLaneType } from '@whoboard/shared/lanes/lane-types.ts';
import type { BoardPage, Box, Point } from './board-page.ts';

/** A journey or an empathy map on the board, as one person sees it. */
export class MapOnBoard {
  readonly board: BoardPage;
  readonly id: string;

  constructor(board: BoardPage, id: string) {
    this.board = board;
    this.id = id;
  }

  /** The map of the board; waits until it has come. */
  static async on(board: BoardPage): Promise<MapOnBoard> {
    const find = () =>
      board.page.evaluate(() => {
        const editor = window.whoboard;
        return editor?.board.order
          .get()
          .find((id) => ['journey', 'empathyMap'].includes(editor.board.item(id)?.type ?? ''));
      });
    await expect.poll(find).toBeDefined();
    const id = (await find()) ?? '';
    // What pointer and keys do in maps comes with the first one.
    await expect
      .poll(() => board.page.evaluate(() => (window.whoboard?.maps.get() ?? null) !== null))
      .toBe(true);
    return new MapOnBoard(board, id);
  }

  /** A cell on the page, in pixels. */
  async cell(slot: string): Promise<Box> {
    const inside = await this.board.page.evaluate(
      ([id = '', wanted = '']) => {
        const editor = window.whoboard;
        const map = editor?.board.item(id);
        if (!editor || (map?.type !== 'journey' && map?.type !== 'empathyMap')) return null;
        const layout = map.type === 'journey' ? editor.board.layoutOf(map) : editor.board.layoutOf(map);
        const box = layout.cells.get(wanted)?.box;
        if (!box) return null;
        const [left, top] = editor.board.positionOf(id);
        const [x, y] = editor.camera.toScreen([left + box.x, top + box.y]);
        const { zoom } = editor.camera.view.get();
        return { x, y, width: box.w * zoom, height: box.h * zoom };
      },
      [this.id, slot],
    );
    const frame = await this.board.canvas.boundingBox();
    if (!inside || !frame) throw new Error(`The map has no cell ${slot}.`);
    return { ...inside, x: inside.x + frame.x, y: inside.y + frame.y };
  }

  /** The cells that are shown, as one reads them. */
  async slots(): Promise<readonly string[]> {
    return this.board.page.evaluate((id) => {
      const editor = window.whoboard;
      const map = editor?.board.item(id);
      if (!editor || (map?.type !== 'journey' && map?.type !== 'empathyMap')) return [];
      const layout = map.type === 'journey' ? editor.board.layoutOf(map) : editor.board.layoutOf(map);
      return [...layout.cells.keys()];
    }, this.id);
  }

  /** The id of the first lane of a type. */
  async laneOf(type: JourneyLaneType): Promise<string> {
    return this.board.page.evaluate(
      ([id = '', wanted]) => {
        const map = window.whoboard?.board.item(id);
        return map?.type === 'journey' ? (map.lanes.find((lane) => lane.type === wanted)?.id ?? '') : '';
      },
      [this.id, type],
    );
  }

  /** Brings a cell into the middle of the view, at full size. */
  async come(slot: string): Promise<void> {
    const { x, y, width, height } = await this.cell(slot);
    const frame = await this.board.canvas.boundingBox();
    await this.board.page.evaluate(
      ([left = 0, top = 0, w = 0, h = 0]) => {
        const editor = window.whoboard;
        if (!editor) return;
        const [bx, by] = editor.camera.toBoard([left, top]);
        const { zoom } = editor.camera.view.get();
        editor.camera.show({ x: bx, y: by, w: w / zoom, h: h / zoom }, { animate: false });
      },
      [x - (frame?.x ?? 0), y - (frame?.y ?? 0), width, height],
    );
    await this.board.still();
  }

  /** Where the first point of the emotion curve is on the page. */
  async emotionPoint(): Promise<Point> {
    const inside = await this.board.page.evaluate((id) => {
      const editor = window.whoboard;
      const map = editor?.board.item(id);
      if (!editor || map?.type !== 'journey') return null;
      const point = editor.board.layoutOf(map).lines[0]?.points[0];
      const [left, top] = editor.board.positionOf(id);
      return point ? editor.camera.toScreen([left + point.x, top + point.y]) : null;
    }, this.id);
    const frame = await this.board.canvas.boundingBox();
    if (!inside || !frame) throw new Error('The curve has no point.');
    return { x: inside[0] + frame.x, y: inside[1] + frame.y };
  }

  /** Near the lower edge of a cell, below what lies in it. */
  async endOf(slot: string): Promise<Point> {
    const { x, y, width, height } = await this.cell(slot);
    return { x: x + width / 2, y: y + height - 4 };
  }

  /** What lies in the cells, by slot: the words of the notes in the order in which they are seen. */
  async contents(): Promise<Readonly<Record<string, readonly string[]>>> {
    return this.board.page.evaluate((id) => {
      const editor = window.whoboard;
      const map = editor?.board.item(id);
      const found: Record<string, string[]> = {};
      if (!editor || (map?.type !== 'journey' && map?.type !== 'empathyMap')) return found;
      const layout = map.type === 'journey' ? editor.board.layoutOf(map) : editor.board.layoutOf(map);
      for (const [slot, cell] of layout.cells) {
        const words = cell.flow.items.map(({ item }) => ('text' in item ? String(item.text) : ''));
        if (words.length > 0) found[slot] = words;
      }
      return found;
    }, this.id);
  }

  /** The ids of the stages in their order. */
  async stages(): Promise<readonly string[]> {
    return this.board.page.evaluate((id) => {
      const map = window.whoboard?.board.item(id);
      return map?.type === 'journey' ? map.stages.map((stage) => stage.id) : [];
    }, this.id);
  }

  /** Notes that are drawn outside the cell that they belong to; none is right. */
  async strays(): Promise<readonly string[]> {
    return this.board.page.evaluate((id) => {
      const editor = window.whoboard;
      const map = editor?.board.item(id);
      if (!editor || map?.type !== 'journey') return ['no journey'];
      const layout = editor.board.layoutOf(map);
      const [left, top] = editor.board.positionOf(id);
      return editor.board.childrenOf(id).filter((child) => {
        const cell = layout.cells.get(layout.slotOf.get(child) ?? '')?.box;
        const [x, y] = editor.board.positionOf(child);
        const [w, h] = editor.board.sizeOf(child);
        return (
          !cell ||
          x < left + cell.x ||
          y < top + cell.y ||
          x + w > left + cell.x + cell.w ||
          y + h > top + cell.y + cell.h
        );
      });
    }, this.id);
  }

  /** Puts the keys into a cell by a click on a free place of it. */
  async focus(slot: string): Promise<void> {
    const { x, y } = await this.endOf(slot);
    await this.board.page.mouse.click(x, y);
    await expect
      .poll(() => this.board.page.evaluate(() => window.whoboard?.cell.get()))
      .toEqual({ map: this.id, part: 'cell', slot });
  }
}
