import type { SessionRequest } from '@whoboard/shared/session/commands.ts';
import { applyCommand } from '@whoboard/shared/session/commands.ts';
import { isRefusal } from '@whoboard/shared/session/command.ts';
import { readSession, writeSession } from '@whoboard/shared/session/session-doc.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { TestEditor } from '../../testing/test-editor.ts';
import { Store } from '../readable.ts';
import { guardOf } from './guard.ts';
import { ServerClock } from './server-clock.ts';
import { SessionLeader } from './session-leader.ts';
import { SessionModel } from './session-model.ts';

const ana = { id: 'ana', name: 'Ana', color: '#0F766E', role: 'facilitator' } as const;

/** A participant's page, and Ana, who leads from elsewhere. */
class Room {
  readonly board = new TestEditor({
    items: [
      { type: 'frame', id: 'here', pos: [0, 0], size: [400, 300] },
      { type: 'frame', id: 'there', pos: [9_000, 9_000], size: [400, 300] },
      { type: 'note', id: 'n1', text: 'one' },
    ],
  });
  readonly editor = this.board.editor;
  readonly doc = new Y.Doc();
  readonly session = new SessionModel({
    doc: this.doc,
    isReady: new Store(true),
    clock: new ServerClock({ clock: this.board.clock, ask: async () => this.board.clock.now() }),
    post: async () => {},
  });
  readonly #away = new Awareness(new Y.Doc());

  constructor() {
    new SessionLeader(this.editor, this.session);
    this.session.state.subscribe(() =>
      this.editor.guard.set(guardOf(this.session.state.get(), false, this.editor.guard.get())),
    );
  }

  lead(request: SessionRequest): void {
    const state = readSession(this.doc);
    let ids = 0;
    const context = {
      now: this.board.clock.now(),
      by: ana,
      newId: () => `id${state.lead.look ? 'x' : ''}${++ids}`,
    };
    const next = applyCommand(state, request, context);
    if (isRefusal(next)) throw new Error(next.refused);
    writeSession(this.doc, state, next);
    this.pass(300);
  }

  pass(ms: number): void {
    this.board.clock.advance(ms);
  }

  /** Ana's page shows this part of the board. */
  anaSees({ x, y, w, h }: Box): void {
    this.#away.setLocalState({ user: ana, view: [x, y, w, h] });
    const update = encodeAwarenessUpdate(this.#away, [this.#away.clientID]);
    applyAwarenessUpdate(this.board.awareness, update, 'away');
    this.pass(100);
  }

  anaLeaves(): void {
    this.#away.setLocalState(null);
    applyAwarenessUpdate(
      this.board.awareness,
      encodeAwarenessUpdate(this.#away, [this.#away.clientID]),
      'away',
    );
    this.pass(100);
  }

  /** Whether an area is on the screen. */
  sees(id: string): boolean {
    const [x, y] = this.editor.camera.toScreen(this.editor.board.positionOf(id));
    const { width, height } = this.editor.camera.viewport.get();
    return x >= 0 && y >= 0 && x < width && y < height;
  }
}

const step = (frame: string | null) =>
  ({ title: 'Step', minutes: 5, mode: 'writeOpenly', frame, instruction: '' }) as const;

test('a step brings everybody to its area, and one without an area leaves them where they are', () => {
  const room = new Room();
  room.lead({ type: 'setAgenda', steps: [step('there'), step(null)] });
  room.lead({ type: 'nextStep', from: null });
  expect(room.sees('there')).toBe(true);
  const before = room.editor.camera.view.get();
  room.lead({ type: 'nextStep', from: room.session.state.get().agenda.current!.step });
  expect(room.editor.camera.view.get()).toBe(before);
});

test('what covers a small screen is told to make room before the view moves', () => {
  const room = new Room();
  const seen: boolean[] = [];
  room.session.calls.subscribe(() => seen.push(room.sees('there')));
  room.lead({ type: 'lookHere', target: { item: 'there' } });
  expect(seen).toEqual([false]);
  expect(room.sees('there')).toBe(true);
});

test('whoever writes is brought there when the text is finished', () => {
  const room = new Room();
  room.editor.camera.show({ x: 0, y: 0, w: 800, h: 600 });
  room.pass(300);
  room.editor.textEditing.start('n1');
  room.lead({ type: 'lookHere', target: { item: 'there' } });
  expect(room.sees('there')).toBe(false);
  room.editor.textEditing.stop();
  room.pass(300);
  expect(room.sees('there')).toBe(true);
});

test('one may look elsewhere than who leads the view, and follow again', () => {
  const room = new Room();
  room.anaSees({ x: 9_000, y: 9_000, w: 1_000, h: 700 });
  room.lead({ type: 'leadView', isTaken: false });
  expect(room.session.viewLead.get()).toEqual({ kind: 'following', name: 'Ana', isTaken: false });
  expect(room.sees('there')).toBe(true);
  room.editor.camera.panBy(5_000, 5_000);
  room.pass(100);
  expect(room.session.viewLead.get().kind).toBe('strayed');
  room.anaSees({ x: 0, y: 0, w: 1_000, h: 700 });
  expect(room.sees('here')).toBe(false);
  room.session.hasStrayed.set(false);
  expect(room.sees('here')).toBe(true);
});

test('a view that is taken over cannot be moved, until it is released or its leader has gone', () => {
  const room = new Room();
  room.anaSees({ x: 9_000, y: 9_000, w: 1_000, h: 700 });
  room.lead({ type: 'leadView', isTaken: true });
  room.editor.camera.panBy(5_000, 5_000);
  room.editor.camera.zoomTo(3);
  room.pass(100);
  expect(room.sees('there')).toBe(true);
  room.anaLeaves();
  room.editor.camera.panBy(5_000, 5_000);
  expect(room.sees('there')).toBe(false);
  room.anaSees({ x: 9_000, y: 9_000, w: 1_000, h: 700 });
  expect(room.sees('there')).toBe(true);
  room.lead({ type: 'releaseView' });
  room.editor.camera.panBy(5_000, 5_000);
  expect(room.sees('there')).toBe(false);
});

test('whoever writes comes along with who leads the view when the text is finished', () => {
  const room = new Room();
  room.editor.camera.show({ x: 0, y: 0, w: 800, h: 600 });
  room.pass(300);
  room.anaSees({ x: 9_000, y: 9_000, w: 1_000, h: 700 });
  room.editor.textEditing.start('n1');
  for (const isTaken of [true, false]) {
    room.editor.textEditing.start('n1');
    room.lead({ type: 'leadView', isTaken });
    const before = room.editor.camera.view.get();
    room.anaSees({ x: 8_900, y: 8_900, w: 1_000, h: 700 });
    expect(room.editor.camera.view.get()).toBe(before);
    room.editor.camera.panBy(0, -40);
    room.pass(100);
    room.editor.textEditing.stop();
    expect(room.sees('there')).toBe(true);
    expect(room.session.viewLead.get().kind).toBe('following');
    room.lead({ type: 'releaseView' });
    room.editor.camera.show({ x: 0, y: 0, w: 800, h: 600 });
    room.pass(300);
  }
});

test('a text whose writing is stopped keeps nobody from the view that is led', () => {
  const room = new Room();
  room.editor.textEditing.start('n1');
  room.anaSees({ x: 9_000, y: 9_000, w: 1_000, h: 700 });
  room.lead({ type: 'leadView', isTaken: true });
  expect(room.sees('there')).toBe(false);
  room.lead({ type: 'freezeWriting', on: true });
  expect(room.sees('there')).toBe(true);
});

test('frozen writing tells who tries, and leaves an open text where it is', () => {
  const room = new Room();
  room.editor.textEditing.start('n1');
  room.lead({ type: 'freezeWriting', on: true });
  // Letters typed blindly must not become shortcuts of the board.
  expect(room.editor.textEditing.current.get()?.itemId).toBe('n1');
  room.editor.selection.set(['n1']);
  room.editor.commands.run('edit.delete');
  expect(room.editor.board.item('n1')).toBeDefined();
  expect(room.editor.notices.latest.get()?.text).toContain('stopped the writing');
  room.lead({ type: 'freezeWriting', on: false });
  room.editor.commands.run('edit.delete');
  expect(room.editor.board.item('n1')).toBeUndefined();
});

test('nobody waits for a text that may not be written any more', () => {
  const room = new Room();
  room.editor.camera.show({ x: 0, y: 0, w: 800, h: 600 });
  room.editor.textEditing.start('n1');
  room.lead({ type: 'lookHere', target: { item: 'there' } });
  expect(room.sees('there')).toBe(false);
  room.lead({ type: 'freezeWriting', on: true });
  expect(room.sees('there')).toBe(true);
  expect(room.editor.textEditing.current.get()).toBeNull();
  room.lead({ type: 'freezeWriting', on: false });

  room.editor.textEditing.start('n1');
  room.lead({ type: 'lock', ids: ['n1'] });
  room.lead({ type: 'setAgenda', steps: [step('here')] });
  room.lead({ type: 'nextStep', from: null });
  expect(room.sees('here')).toBe(true);
});

test('another area given to the step that runs is shown to everybody, another instruction moves nobody', () => {
  const room = new Room();
  room.lead({ type: 'setAgenda', steps: [step('here')] });
  room.lead({ type: 'nextStep', from: null });
  const { step: id } = room.session.state.get().agenda.current!;
  room.lead({ type: 'changeStep', step: id, change: { frame: 'there' } });
  expect(room.sees('there')).toBe(true);
  const before = room.editor.camera.view.get();
  room.lead({ type: 'changeStep', step: id, change: { instruction: 'Look', minutes: 9 } });
  expect(room.editor.camera.view.get()).toBe(before);
});

test('what lies in a locked area cannot be changed, what lies beside it can', () => {
  const room = new Room();
  room.editor.board.change((doc) => doc.getMap<Y.Map<unknown>>('items').get('n1')!.set('parent', 'here'));
  room.lead({ type: 'lock', ids: ['here'] });
  room.editor.selection.set(['n1', 'there']);
  room.editor.commands.run('edit.delete');
  expect(room.editor.board.item('n1')).toBeDefined();
  expect(room.editor.board.item('there')).toBeUndefined();
});
