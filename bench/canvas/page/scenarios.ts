import { moveItems } from '@whoboard/shared/board/edits/items.ts';
import * as Y from 'yjs';
import type { OpenEditor } from '../../../client/src/model/create-editor.ts';

export type ScenarioName =
  | 'pan100'
  | 'panAll'
  | 'zoomSweep'
  | 'dragOne'
  | 'drag200'
  | 'remote'
  | 'remoteWhilePanning'
  | 'panCards'
  | 'zoomCards'
  | 'panJourney'
  | 'panJourneyAll'
  | 'dragInJourney';

type Scenario = (editor: OpenEditor, ms: number) => Promise<readonly number[]>;

/** Runs a step before each frame. @returns the time between frames, in ms */
async function everyFrame(ms: number, step: (frame: number) => void): Promise<readonly number[]> {
  const times: number[] = [];
  let frame = 0;
  // What was prepared is over before the clock runs.
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise<void>((resolve) => {
    const tick = (now: number): void => {
      times.push(now);
      if (now - times[0]! >= ms) return resolve();
      step(frame++);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  return times.slice(1).map((time, i) => time - times[i]!);
}

/** Round and round, so that every frame shows something else. */
function circle(frame: number, px: number, turn = 40): readonly [number, number] {
  const angle = frame / turn;
  return [Math.cos(angle) * px, Math.sin(angle) * px];
}

function showAll(editor: OpenEditor): void {
  const bounds = editor.scene.bounds();
  if (bounds) editor.camera.show(bounds, { animate: false });
}

function to100(editor: OpenEditor, x = 10_000, y = 10_000): void {
  editor.camera.show({ x, y, w: 100, h: 100 }, { maxZoom: 1, animate: false });
}

/** A real drag, as pointer events on the board. */
async function drag(ms: number, from: readonly [number, number]): Promise<readonly number[]> {
  const board = document.querySelector<HTMLElement>('[data-testid=board]')!;
  const fire = (type: string, [x, y]: readonly [number, number]): void => {
    const init = { bubbles: true, pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0 };
    board.dispatchEvent(
      new PointerEvent(type, { ...init, clientX: x, clientY: y, buttons: type === 'pointerup' ? 0 : 1 }),
    );
  };
  board.setPointerCapture = () => {};
  fire('pointerdown', from);
  let at = from;
  const times = await everyFrame(ms, (frame) => {
    const [dx, dy] = circle(frame, 6);
    at = [at[0] + dx, at[1] + dy];
    fire('pointermove', at);
  });
  fire('pointerup', at);
  return times;
}

/** Moves made by somebody else, encoded before the clock runs. */
function remoteMoves(editor: OpenEditor, count: number): readonly Uint8Array[] {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(editor.board.doc));
  const updates: Uint8Array[] = [];
  other.on('update', (update: Uint8Array) => updates.push(update));
  const ids = editor.board.order.get();
  for (let i = 0; i < count; i++) {
    const id = ids[(i * 7919) % ids.length]!;
    const item = editor.board.item(id)!;
    moveItems(other, new Map([[id, [item.pos[0] + (i % 40), item.pos[1] + 5]]]));
  }
  return updates;
}

/** Encoded while warming up, so that it does not count. */
let prepared: readonly Uint8Array[] = [];

async function withRemote(
  editor: OpenEditor,
  ms: number,
  step: (frame: number) => void,
): Promise<readonly number[]> {
  const updates = prepared.length > 0 ? prepared : remoteMoves(editor, Math.ceil(ms * 1.2));
  prepared = [];
  const startedMs = performance.now();
  let next = 0;
  // As frames of a socket: each in a task of its own, a thousand a second.
  const channel = new MessageChannel();
  let isOver = false;
  channel.port1.onmessage = () => {
    const due = Math.min(updates.length, Math.floor(performance.now() - startedMs));
    if (next < due) Y.applyUpdate(editor.board.doc, updates[next++]!, 'remote');
    if (isOver) return;
    if (next < due) channel.port2.postMessage(0);
    else setTimeout(() => channel.port2.postMessage(0), 2);
  };
  channel.port2.postMessage(0);
  const times = await everyFrame(ms, step);
  isOver = true;
  if (next < updates.length) prepared = remoteMoves(editor, 5_000);
  return times;
}

export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  pan100(editor, ms) {
    to100(editor);
    return everyFrame(ms, (frame) => editor.camera.panBy(...circle(frame, 24)));
  },
  panAll(editor, ms) {
    showAll(editor);
    return everyFrame(ms, (frame) => editor.camera.panBy(...circle(frame, 12, 10)));
  },
  zoomSweep(editor, ms) {
    showAll(editor);
    const { zoom } = editor.camera.view.get();
    return everyFrame(ms, (frame) => {
      const k = (1 - Math.cos(frame / 45)) / 2;
      editor.camera.zoomTo(zoom * (1.5 / zoom) ** k, [640, 400]);
    });
  },
  async dragOne(editor, ms) {
    to100(editor);
    editor.selection.clear();
    return drag(ms, centreOfSome(editor));
  },
  async drag200(editor, ms) {
    editor.camera.show({ x: 10_000, y: 10_000, w: 5_000, h: 3_600 }, { maxZoom: 1, animate: false });
    const view = editor.camera.view.get();
    const box = { x: view.x, y: view.y, w: 1280 / view.zoom, h: 800 / view.zoom };
    editor.selection.set(
      editor.scene
        .inView(box)
        .slice(0, 200)
        .map(({ id }) => id),
    );
    const [first] = editor.selection.ids.get();
    const [x, y] = editor.board.positionOf(first!);
    return drag(ms, editor.camera.toScreen([x + 100, y + 100]) as [number, number]);
  },
  remote(editor, ms) {
    editor.selection.clear();
    showAll(editor);
    return withRemote(editor, ms, () => {});
  },
  remoteWhilePanning(editor, ms) {
    editor.selection.clear();
    showAll(editor);
    return withRemote(editor, ms, (frame) => editor.camera.panBy(...circle(frame, 12, 10)));
  },
  panCards(editor, ms) {
    to100(editor, 3_000, 3_000);
    return everyFrame(ms, (frame) => editor.camera.panBy(...circle(frame, 24)));
  },
  panJourney(editor, ms) {
    toMiddleOfJourney(editor);
    return everyFrame(ms, (frame) => editor.camera.panBy(...circle(frame, 24)));
  },
  panJourneyAll(editor, ms) {
    const bounds = editor.board.boundsOf(['map']);
    if (bounds) editor.camera.show(bounds, { animate: false });
    return everyFrame(ms, (frame) => editor.camera.panBy(...circle(frame, 12, 10)));
  },
  dragInJourney(editor, ms) {
    toMiddleOfJourney(editor);
    return drag(ms, centreOfSome(editor));
  },
  zoomCards(editor, ms) {
    editor.camera.show({ x: 0, y: 0, w: 16_000, h: 17_000 }, { animate: false });
    const { zoom } = editor.camera.view.get();
    return everyFrame(ms, (frame) => {
      const k = (1 - Math.cos(frame / 45)) / 2;
      editor.camera.zoomTo(zoom * (1.2 / zoom) ** k, [640, 400]);
    });
  },
};

/** The journey of the board at 100 %, away from its corner: the heads of stages and lanes stay in sight. */
function toMiddleOfJourney(editor: OpenEditor): void {
  editor.selection.clear();
  const [width, height] = editor.board.sizeOf('map');
  to100(editor, width / 2, height / 2);
}

function centreOfSome(editor: OpenEditor): readonly [number, number] {
  const [x, y] = editor.camera.toBoard([640, 400]);
  const near = editor.scene
    .inView({ x, y, w: 300, h: 300 })
    .find(({ id }) => editor.board.item(id)?.type === 'note')!;
  return editor.camera.toScreen([near.x + near.w / 2, near.y + near.h / 2]) as [number, number];
}
