import type { Point } from '@whoboard/shared/board/schema.ts';
import { participantSchema, type Participant } from '@whoboard/shared/protocol/api.ts';
import {
  readPresence,
  type DraftState,
  type PresenceState,
  type Reaction,
  type ReactionKind,
} from '@whoboard/shared/protocol/presence.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import type { Awareness } from 'y-protocols/awareness';
import type { Clock } from './clock.ts';
import type { DraftModel, Drafted, RemoteDrafts } from './draft.ts';
import type { BoardModel, CameraModel, Person, PresenceModel, SelectionModel } from './editor.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import { Store } from './readable.ts';

export interface PresenceOptions {
  readonly awareness: Awareness;
  readonly me: Participant;
  readonly clock: Clock;
  readonly board: BoardModel;
  readonly selection: SelectionModel;
  readonly drafts: DraftModel & RemoteDrafts;
  readonly camera: Pick<CameraModel, 'view' | 'viewport'>;
}

/** States are sent at most this often: 20 times a second. */
const sendEveryMs = 50;
/** How soon others learn where one looks: nobody follows, or everybody does. */
const viewEveryMs = { slowly: 1_500, quickly: 80 } as const;
/** How long a reaction is shown. */
const reactionMs = 3_000;
/** How long a released draft of somebody else stays until the edit itself arrives, so that nothing jumps back. */
const holdMs = 600;
/** Bytes of a state that selection or draft may fill; caret, cursor and the server's stamp take the rest. */
const idBytes = Math.floor(limits.maxAwarenessBytes * 0.4);

type Base = { readonly x: number; readonly y: number };

/** A gesture of somebody else, with the places where its items were when it began. */
interface RemoteGesture {
  readonly bases: Map<string, Base>;
  /** Items whose edit has arrived: the document is newer than the draft. */
  readonly settled: Set<string>;
  drafted: ReadonlyMap<string, Drafted>;
  endHold: (() => void) | null;
}

/** Who is here and what they are doing, and telling the others what oneself does. */
export class Presence implements PresenceModel {
  readonly people: Store<readonly Person[]>;
  readonly #options: PresenceOptions;
  readonly #gestures = new Map<number, RemoteGesture>();
  readonly #persons = new Map<number, Person>();
  readonly #changed = new Set<number>();
  readonly #unsubscribe: (() => void)[];
  #cancelSend: (() => void) | null = null;
  #cancelRead: (() => void) | null = null;
  #lastSentMs = 0;
  #cursor: Point | null = null;
  #caret: Person['caret'] = null;
  #view: PresenceState['view'] = null;
  #isIdle = false;
  #areCursorsHidden = false;
  #isDiscreet = false;
  #reaction: Reaction | null = null;
  #reactions = 0;
  #endReaction: (() => void) | null = null;
  #viewPace: keyof typeof viewEveryMs = 'slowly';
  #cancelView: (() => void) | null = null;

  constructor(options: PresenceOptions) {
    this.#options = options;
    const { awareness, selection, drafts, board, camera } = options;
    this.people = new Store<readonly Person[]>([this.#me()]);
    const onAwareness = (change: { added: number[]; updated: number[]; removed: number[] }): void => {
      for (const id of [...change.added, ...change.updated, ...change.removed]) this.#changed.add(id);
      this.#cancelRead ??= options.clock.onFrame(() => this.#read());
    };
    awareness.on('change', onAwareness);
    this.#unsubscribe = [
      () => awareness.off('change', onAwareness),
      selection.ids.subscribe(() => this.#send()),
      drafts.gesture.subscribe(() => this.#send()),
      board.onChange((ids) => this.#settle(ids)),
      camera.view.subscribe(() => this.#viewLater()),
      camera.viewport.subscribe(() => this.#viewLater()),
    ];
    for (const id of awareness.getStates().keys()) this.#changed.add(id);
    awareness.setLocalState({ ...this.#state() });
    this.#read();
  }

  setCursor(point: Point | null): void {
    if (point === this.#cursor) return;
    this.#cursor = point;
    this.#send();
  }

  setCaret(caret: Person['caret']): void {
    if (caret === this.#caret) return;
    this.#caret = caret;
    this.#send();
  }

  setIdle(isIdle: boolean): void {
    if (isIdle === this.#isIdle) return;
    this.#isIdle = isIdle;
    this.#send();
  }

  react(kind: ReactionKind): void {
    this.#endReaction?.();
    this.#setReaction({ kind, count: ++this.#reactions });
    this.#endReaction = this.#options.clock.after(reactionMs, () => this.#setReaction(null));
  }

  #setReaction(reaction: Reaction | null): void {
    this.#reaction = reaction;
    this.people.set([this.#me(), ...this.#persons.values()]);
    this.#send();
  }

  hideCursors(areHidden: boolean): void {
    if (areHidden === this.#areCursorsHidden) return;
    this.#areCursorsHidden = areHidden;
    for (const [clientId, person] of this.#persons)
      if (areHidden) this.#persons.set(clientId, { ...person, cursor: null });
    this.people.set([this.#me(), ...this.#persons.values()]);
    this.#send();
  }

  beDiscreet(isDiscreet: boolean): void {
    if (isDiscreet === this.#isDiscreet) return;
    this.#isDiscreet = isDiscreet;
    this.#send();
  }

  shareView(how: 'slowly' | 'quickly'): void {
    if (how === this.#viewPace) return;
    this.#viewPace = how;
    this.#cancelView?.();
    this.#cancelView = null;
    this.#viewLater();
  }

  destroy(): void {
    this.#endReaction?.();
    this.#cancelView?.();
    this.#cancelSend?.();
    this.#cancelRead?.();
    for (const end of this.#unsubscribe) end();
    for (const gesture of this.#gestures.values()) gesture.endHold?.();
  }

  #me(): Person {
    const { me, awareness } = this.#options;
    return {
      ...me,
      clientId: awareness.clientID,
      isMe: true,
      cursor: null,
      selection: [],
      draft: new Map(),
      caret: null,
      view: this.#boxInView(),
      isIdle: this.#isIdle,
      reaction: this.#reaction,
    };
  }

  #viewLater(): void {
    this.#cancelView ??= this.#options.clock.after(viewEveryMs[this.#viewPace], () => {
      this.#cancelView = null;
      const { x, y, w, h } = this.#boxInView();
      this.#view = [tenth(x), tenth(y), tenth(w), tenth(h)];
      this.#send();
    });
  }

  #boxInView(): Box {
    const { x, y, zoom } = this.#options.camera.view.get();
    const { width, height } = this.#options.camera.viewport.get();
    return { x, y, w: width / zoom, h: height / zoom };
  }

  #send(): void {
    if (this.#cancelSend) return;
    const { clock, awareness } = this.#options;
    const waitMs = Math.max(0, this.#lastSentMs + sendEveryMs - clock.now());
    this.#cancelSend = clock.after(waitMs, () => {
      this.#cancelSend = null;
      this.#lastSentMs = clock.now();
      awareness.setLocalState({ ...this.#state() });
    });
  }

  #state(): PresenceState {
    const selected = this.#isDiscreet ? [] : [...this.#options.selection.ids.get()];
    const selection = cappedIds(selected, 2 * idBytes);
    const draft = this.#draftState(selected, selection.length === selected.length);
    const needsRoom = draft !== null && !('ids' in draft && draft.ids === 'selection');
    const cursor = this.#areCursorsHidden || this.#isDiscreet ? null : this.#cursor;
    return {
      cursor: cursor && [tenth(cursor[0]), tenth(cursor[1])],
      selection: needsRoom ? cappedIds(selection, idBytes) : selection,
      draft,
      caret: this.#caret,
      // Who leads the others' view goes on leading it.
      view: this.#isDiscreet && this.#viewPace === 'slowly' ? null : this.#view,
      isIdle: this.#isIdle,
      reaction: this.#reaction,
    };
  }

  #draftState(selected: readonly string[], selectionFits: boolean): DraftState | null {
    const gesture = this.#options.drafts.gesture.get();
    if (!gesture) return null;
    if (gesture.kind === 'move') {
      const by: Point = [tenth(gesture.by[0]), tenth(gesture.by[1])];
      const isSelection =
        selectionFits &&
        gesture.ids.length === selected.length &&
        gesture.ids.every((id, i) => selected[i] === id);
      return { ids: isSelection ? 'selection' : cappedIds(gesture.ids, idBytes), by };
    }
    const boxes: Record<string, [number, number, number, number]> = {};
    let bytes = 0;
    for (const [id, { pos, size }] of gesture.boxes) {
      const drawn = size ?? this.#options.board.sizeOf(id);
      boxes[id] = [tenth(pos[0]), tenth(pos[1]), tenth(drawn[0]), tenth(drawn[1])];
      bytes += JSON.stringify(boxes[id]).length + id.length + 4;
      if (bytes > idBytes) break;
    }
    return { boxes };
  }

  #read(): void {
    this.#cancelRead = null;
    const { awareness } = this.#options;
    const states = awareness.getStates() as ReadonlyMap<number, Readonly<Record<string, unknown>>>;
    for (const clientId of this.#changed) {
      if (clientId === awareness.clientID) continue;
      const raw = states.get(clientId);
      const user = participantSchema.safeParse(raw?.['user']);
      if (!raw || !user.success) {
        this.#persons.delete(clientId);
        this.#endGesture(clientId);
        continue;
      }
      const state = readPresence(raw);
      const draft = this.#readDraft(clientId, state);
      const { selection, caret, isIdle, reaction } = state;
      const cursor = this.#areCursorsHidden ? null : state.cursor;
      const view = state.view && boxOfEdges(state.view);
      const seen = { cursor, selection, draft, caret, view, isIdle, reaction };
      const person = { ...user.data, clientId, isMe: false, ...seen };
      this.#persons.set(clientId, person);
    }
    this.#changed.clear();
    this.people.set([this.#me(), ...this.#persons.values()]);
  }

  #readDraft(clientId: number, state: PresenceState): ReadonlyMap<string, Drafted> {
    const { drafts, clock } = this.#options;
    let gesture = this.#gestures.get(clientId);
    if (!state.draft) {
      if (gesture && !gesture.endHold) {
        gesture.endHold = clock.after(holdMs, () => this.#endGesture(clientId));
      }
      return gesture?.drafted ?? new Map();
    }
    if (!gesture || gesture.endHold) {
      gesture?.endHold?.();
      gesture = { bases: new Map(), settled: new Set(), drafted: new Map(), endHold: null };
      this.#gestures.set(clientId, gesture);
    }
    gesture.drafted = this.#draftedOf(state.draft, state.selection, gesture);
    drafts.setRemote(clientId, gesture.drafted);
    return gesture.drafted;
  }

  #draftedOf(
    draft: DraftState,
    selection: readonly string[],
    gesture: RemoteGesture,
  ): ReadonlyMap<string, Drafted> {
    const drafted = new Map<string, Drafted>();
    if ('boxes' in draft) {
      for (const [id, [x, y, w, h]] of Object.entries(draft.boxes)) {
        if (!gesture.settled.has(id)) drafted.set(id, { pos: [x, y], size: [w, h] });
        gesture.bases.set(id, { x, y });
      }
      return drafted;
    }
    for (const id of draft.ids === 'selection' ? selection : draft.ids) {
      if (gesture.settled.has(id)) continue;
      const base = gesture.bases.get(id) ?? this.#options.board.homeOf(id);
      if (!base) continue;
      gesture.bases.set(id, base);
      drafted.set(id, { pos: [base.x + draft.by[0], base.y + draft.by[1]] });
    }
    return drafted;
  }

  /** The edit of a gesture has arrived: the document is right, its draft is over. */
  #settle(ids: ReadonlySet<string>): void {
    for (const [clientId, gesture] of this.#gestures) {
      let touched = false;
      for (const [id, base] of gesture.bases) {
        if (!ids.has(id)) continue;
        const home = this.#options.board.homeOf(id);
        if (home && home.x === base.x && home.y === base.y && !gesture.endHold) continue;
        gesture.settled.add(id);
        touched = true;
      }
      if (!touched) continue;
      gesture.drafted = new Map([...gesture.drafted].filter(([id]) => !gesture.settled.has(id)));
      this.#options.drafts.setRemote(clientId, gesture.drafted);
    }
  }

  #endGesture(clientId: number): void {
    this.#gestures.get(clientId)?.endHold?.();
    if (this.#gestures.delete(clientId)) this.#options.drafts.setRemote(clientId, new Map());
  }
}

/** As many ids as fit. */
function cappedIds(ids: readonly string[], maxBytes: number): readonly string[] {
  let bytes = 0;
  const fitting: string[] = [];
  for (const id of ids) {
    bytes += id.length + 3;
    if (bytes > maxBytes) break;
    fitting.push(id);
  }
  return fitting;
}

function boxOfEdges([x, y, w, h]: NonNullable<PresenceState['view']>): Box {
  return { x, y, w, h };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
