import type { Board } from '@whoboard/shared/board/read-board.ts';
import type { FieldPath } from '@whoboard/shared/board/layout.ts';
import type { BoardMeta, Point, Size } from '@whoboard/shared/board/schema.ts';
import type { DrawContext } from '@whoboard/shared/draw/draw-context.ts';
import type { ErrorCode } from '@whoboard/shared/errors.ts';
import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import type { Item } from '@whoboard/shared/items/index.ts';
import type { Box, EditableText } from '@whoboard/shared/items/item-type.ts';
import type { LayoutOf } from '@whoboard/shared/lanes/map-layout.ts';
import type { Participant } from '@whoboard/shared/protocol/api.ts';
import type { Reaction, ReactionKind } from '@whoboard/shared/protocol/presence.ts';
import type * as Y from 'yjs';
import type { Clock } from './clock.ts';
import type { CommandRunner } from './command.ts';
import type { DraftModel } from './draft.ts';
import type { ImageSource } from './images.ts';
import type { MapFilter } from './map-filter.ts';
import type { MapWork } from './map-work.ts';
import type { NewItems } from './new-items.ts';
import type { Overlays } from './overlays.ts';
import type { PrivateNotes } from './private/private-notes.ts';
import type { Readable, Store } from './readable.ts';
import type { SceneModel } from './scene.ts';
import type { EditorServices } from './services.ts';
import type { Guard } from './session/guard.ts';
import type { SessionModel } from './session/session-model.ts';
import type { Spotlight } from './spotlight.ts';
import type { SealedPlay } from './role-play/sealed-play.ts';
import type { Votes } from './voting/votes.ts';
import type { Tool } from './tool.ts';

/**
 * Everything that one open board is, without React, Konva or DOM: panels and tests hold an Editor and nothing else.
 * It is composed of small models, each in a file of its own; a new ability is a new model or a command.
 */
export interface Editor {
  readonly boardId: string;
  readonly me: Participant;
  /** May change the board; false for observers. */
  readonly canEdit: boolean;
  readonly board: BoardModel;
  readonly selection: SelectionModel;
  readonly camera: CameraModel;
  readonly presence: PresenceModel;
  readonly connection: ConnectionModel;
  readonly history: HistoryModel;
  readonly tools: ToolModel;
  readonly textEditing: TextEditingModel;
  /** The line of an item that one was led to. */
  readonly spotlight: Spotlight;
  /** What the facilitator leads; null until it has been loaded. */
  readonly session: Readable<SessionModel | null>;
  /** What the session forbids this person. */
  readonly guard: Readable<Guard>;
  readonly notices: NoticeModel;
  readonly commands: CommandRunner;
  /** The gesture in progress, one's own and those of others. */
  readonly drafts: DraftModel;
  /** Where things lie: what is in view, what is under the pointer. */
  readonly scene: SceneModel;
  readonly images: ImageSource;
  readonly newItems: NewItems;
  /** The cell or head of a map that the keys are in; null while they are not in a map. */
  readonly cell: Store<MapSpot | null>;
  /** What of a map this person wants to see; null shows everything. */
  readonly mapFilter: Store<MapFilter | null>;
  /** What pointer and keys do in maps; null until a board has one. */
  readonly maps: Store<MapWork | null>;
  /** What parts that are loaded later paint over the board. */
  readonly overlays: Overlays;
  /** Notes that nobody else can see; null while none are written or hidden. */
  readonly privateNotes: Store<PrivateNotes | null>;
  /** Dot voting; null until the session has been loaded. */
  readonly votes: Store<Votes | null>;
  /** What of the role-play is for this person alone; null while there is none. */
  readonly rolePlay: Store<SealedPlay | null>;
  /** What the surroundings can do: files, clipboard. */
  readonly services: EditorServices;
  readonly clock: Clock;
  /** Whether everything on the board can be drawn: its drawings have come. */
  readonly isWhole: Readable<boolean>;
  /** Interface language of this person. */
  readonly t: Readable<Translate>;
  /** Full-detail context for sizes and editable texts; its `t` speaks the board's language. */
  drawContext(): DrawContext;
  destroy(): void;
}

/** A place of a map's grid: a cell, or the head of a stage or of a lane. */
export type MapSpot =
  | { readonly map: string; readonly part: 'cell'; readonly slot: string }
  | { readonly map: string; readonly part: 'stage'; readonly stage: string }
  | { readonly map: string; readonly part: 'lane'; readonly lane: string };

/** The document as immutable snapshots per item; a snapshot is the same object until that item changes. */
export interface BoardModel {
  readonly doc: Y.Doc;
  /** True once everything the server has is here (or the local copy is, when offline). */
  readonly isReady: Readable<boolean>;
  readonly meta: Readable<BoardMeta>;
  /** An item; what lies in a map has the place and size there that the map's layout gives it. */
  item(id: string): Item | undefined;
  /** All ids in reading order: containers in order, then what lies in them, top to bottom and left to right. */
  readonly order: Readable<readonly string[]>;
  childrenOf(parentId: string | null): readonly string[];
  subscribeItem(id: string, listener: () => void): () => void;
  /** Told once per transaction with the ids that changed, were added or removed. */
  onChange(listener: (ids: ReadonlySet<string>) => void): () => void;
  readonly count: Readable<number>;
  snapshot(): Board;
  /** Top left corner on the board, whatever containers it lies in; includes drafts of oneself and others. */
  positionOf(id: string): Point;
  /** Size as drawn (content may decide it). */
  sizeOf(id: string): Size;
  boundsOf(ids: Iterable<string>): Box | null;
  /** Top left corner and size as the document has them, without drafts; null when it is gone. */
  homeOf(id: string): Box | null;
  /** The container that it lies in, or null; a parent that is gone or part of a ring counts as none. */
  parentOf(id: string): string | null;
  /** One transaction, one undo step. `edit` uses functions of shared/board/edits only. */
  change<T>(edit: (doc: Y.Doc) => T): T;
  /** The cards that were turned from this one. */
  cardsFrom(id: string): readonly string[];
  /** Where the stages, lanes and items of a map stand. */
  readonly layoutOf: LayoutOf;
  /** Whether an item is there and is not in a hidden or collapsed lane of a map. */
  isShown(id: string): boolean;
  /**
   * Brings the layouts of maps up to date with what changed.
   * @returns the items that have another place or size in their map since this was last asked
   */
  reflow(): ReadonlySet<string>;
  /** Told with the items that a reflow has given another place or size. */
  onReflow(listener: (ids: ReadonlySet<string>) => void): () => void;
  /** The Y.Text at a path below an item, or null when it is gone. */
  textAt(itemId: string, path: FieldPath): Y.Text | null;
}

export interface SelectionModel {
  readonly ids: Readable<ReadonlySet<string>>;
  set(ids: Iterable<string>): void;
  toggle(id: string): void;
  clear(): void;
  all(): void;
}

/** Pixels from each edge of the viewport inwards. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface CameraModel {
  /** `x`, `y`: the board point at the viewport's top left corner; `zoom`: CSS pixels per board unit. */
  readonly view: Readable<{ readonly x: number; readonly y: number; readonly zoom: number }>;
  readonly viewport: Readable<{ readonly width: number; readonly height: number }>;
  /** Somebody else leads the view: it moves by `showWhole` alone. */
  readonly isHeld: Readable<boolean>;
  hold(isHeld: boolean): void;
  /** Shows at least this part of the board, at once: what somebody else has on the screen. */
  showWhole(box: Box): void;
  /** True while an eased movement is under way. */
  readonly isMoving: Readable<boolean>;
  /** Began at a place that was given: the board was open before and is shown on from there. */
  readonly isPlaced: boolean;
  setViewport(width: number, height: number): void;
  panBy(dxPx: number, dyPx: number): void;
  /** Keeps the board point under `anchor` (viewport pixels) where it is. */
  zoomTo(zoom: number, anchor?: Point): void;
  /** Shows a box with a margin; eased unless reduced motion is wanted. */
  show(box: Box, options?: { readonly maxZoom?: number; readonly animate?: boolean }): void;
  /** Brings a box wholly into the clear area by as small a movement as will do; zooms out only when it does not fit. */
  reveal(box: Box): void;
  /** The part of the viewport that no bar, rail or drawer covers, in pixels. */
  clearArea(): Box;
  toBoard(px: Point): Point;
  toScreen(point: Point): Point;
}

export interface Person extends Participant {
  readonly clientId: number;
  readonly isMe: boolean;
  /** Board point of the pointer, or null. */
  readonly cursor: Point | null;
  readonly selection: readonly string[];
  /** What they are moving right now: item id to its drafted position and size. */
  readonly draft: ReadonlyMap<string, { readonly pos: Point; readonly size?: Size }>;
  /** The text that they are writing in, with caret and anchor as Yjs relative positions (JSON). */
  readonly caret: {
    readonly itemId: string;
    readonly path: FieldPath;
    readonly head: unknown;
    readonly anchor: unknown;
  } | null;
  /** The part of the board on their screen, in board units; null until they have told. */
  readonly view: Box | null;
  /** Has not touched the page for a while. */
  readonly isIdle: boolean;
  /** What they show the others just now. */
  readonly reaction: Reaction | null;
}

export interface PresenceModel {
  /** One entry per open page, oneself first. */
  readonly people: Readable<readonly Person[]>;
  setCursor(point: Point | null): void;
  setCaret(caret: Person['caret']): void;
  setIdle(isIdle: boolean): void;
  /** Shows the others something for a moment. */
  react(kind: ReactionKind): void;
  /** Leaves out everybody's pointer, one's own included. */
  hideCursors(areHidden: boolean): void;
  /** Tells nobody what one points at, has selected or looks at: in a secret vote that would tell what one chooses. */
  beDiscreet(isDiscreet: boolean): void;
  /** How soon the others learn where one looks: quickly when they follow. */
  shareView(how: 'slowly' | 'quickly'): void;
}

export type SaveState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly pending: number }
  /** No connection; `pending` changes are kept on this device. */
  | { readonly kind: 'offline'; readonly pending: number }
  /** Connected, but the server cannot write. */
  | { readonly kind: 'notSaved'; readonly pending: number }
  /** The server ended it for good; `code` tells why. */
  | { readonly kind: 'closed'; readonly code: ErrorCode };

export interface ConnectionModel {
  readonly state: Readable<SaveState>;
}

export interface HistoryModel {
  readonly canUndo: Readable<boolean>;
  readonly canRedo: Readable<boolean>;
  undo(): void;
  redo(): void;
  /** All own changes from now on are one step, until the function that it gives is called. */
  beginStep(): () => void;
}

export interface ToolModel {
  /** Id of the tool in use: `select`, `hand`, `note`, `text`, `frame`, `persona`, `image` … */
  readonly current: Readable<string>;
  readonly list: readonly Tool[];
  /** The tool in use. */
  active(): Tool;
  use(id: string): void;
  /** What the canvas shows of the gesture in progress. */
  readonly feedback: Readable<ToolFeedback>;
  show(feedback: Partial<ToolFeedback>): void;
}

/** What a tool lets the canvas show while it is at work. */
export interface ToolFeedback {
  /** CSS cursor. */
  readonly cursor: string;
  /** The marquee, in board units. */
  readonly marquee: Box | null;
  /** The container or the zone of an item into which a drop would go, with its box on the board. */
  readonly dropTarget: {
    readonly itemId: string;
    readonly zoneId: string | null;
    readonly box: Box;
    readonly label: string;
    /** The place in a cell of a map: before which of its items, and the bar that shows it. */
    readonly place?: { readonly slot: string; readonly index: number; readonly mark: Box };
  } | null;
  /** Lines to which a drag has snapped, in board units. */
  readonly guides: readonly { readonly from: Point; readonly to: Point }[];
  /** A box that is being drawn for a new item. */
  readonly newBox: Box | null;
}

export interface TextEditingModel {
  readonly current: Readable<{
    readonly itemId: string;
    readonly text: EditableText;
    /** The board point nearest to which the caret goes at first; at the end of the text without one. */
    readonly at?: Point;
  } | null>;
  /** Opens the editor on a text of an item (the first one when no path is given). */
  start(itemId: string, path?: FieldPath, at?: Point): void;
  stop(): void;
  /** To the next or previous text of the same item. @returns false at the end */
  step(by: 1 | -1): boolean;
  /** Runs an edit of letters: one undo step lasts until a pause. */
  write(edit: () => void): void;
}

/** Something to tell: shown as a toast and announced; `polite` ones wait for a pause. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'success' | 'problem';
  readonly action?: { readonly label: string; run(): void };
  /** What goes on in steps, such as a vote: a new notice takes the place of one of the same topic, which is past. */
  readonly topic?: string;
}

export interface NoticeModel {
  readonly latest: Readable<Notice | null>;
  tell(notice: Omit<Notice, 'id'>): void;
  /** Shows the sentence of an error code, in the interface language. */
  /** @param tone where it is no problem; default: `problem` */
  tellError(error: unknown, tone?: Notice['tone']): void;
}
