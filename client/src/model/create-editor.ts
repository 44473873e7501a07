import type { Locale, Size } from '@whoboard/shared/board/schema.ts';
import type { TextMeasurer } from '@whoboard/shared/draw/text-layout.ts';
import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import { typeOf, type Item } from '@whoboard/shared/items/index.ts';
import type { Participant } from '@whoboard/shared/protocol/api.ts';
import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { BoardDoc } from './board-doc.ts';
import { Camera } from './camera.ts';
import { timerClock, type Clock } from './clock.ts';
import type { Command } from './command.ts';
import { CommandRegistry } from './command-registry.ts';
import { Drafts } from './draft.ts';
import { DrawContexts } from './draw-contexts.ts';
import type { ConnectionModel, Editor, Insets, MapSpot, SaveState } from './editor.ts';
import { History } from './history.ts';
import type { Languages } from './languages.ts';
import { noImages, type ImageSource } from './images.ts';
import type { MapFilter } from './map-filter.ts';
import type { MapWork } from './map-work.ts';
import { NewItems } from './new-items.ts';
import { Notices } from './notices.ts';
import { Overlays } from './overlays.ts';
import { Presence } from './presence.ts';
import type { PrivateNotes } from './private/private-notes.ts';
import { Store, type Readable } from './readable.ts';
import { mayChange } from './rights.ts';
import { Scene } from './scene.ts';
import { Selection } from './selection.ts';
import type { EditorServices } from './services.ts';
import { noGuard, type Guard } from './session/guard.ts';
import type { SessionModel } from './session/session-model.ts';
import { Spotlight } from './spotlight.ts';
import { TextEditing } from './text-editing.ts';
import type { Tool } from './tool.ts';
import { ToolHost } from './tool-host.ts';
import type { SealedPlay } from './role-play/sealed-play.ts';
import type { Votes } from './voting/votes.ts';

export interface EditorOptions {
  readonly boardId: string;
  readonly me: Participant;
  readonly doc: Y.Doc;
  readonly measurer: TextMeasurer;
  readonly languages: Languages;
  /** Interface language; the board has its own. */
  readonly locale?: Locale;
  /** Without a connection the editor works on its document alone: always ready, always saved. */
  readonly connection?: ConnectionModel & { readonly isReady: Readable<boolean> };
  readonly awareness?: Awareness;
  readonly images?: ImageSource;
  readonly commands?: readonly Command[];
  readonly tools?: readonly Tool[];
  readonly services?: EditorServices;
  readonly clock?: Clock;
  readonly reducedMotion?: () => boolean;
  /** What drawers cover at each edge of the viewport just now. */
  readonly covered?: () => Insets;
  /** Where to begin on the board; without it, all of it is shown. */
  readonly view?: { readonly x: number; readonly y: number; readonly zoom: number };
}

/** An editor and what only its surroundings need of it. */
export interface OpenEditor extends Editor {
  readonly t: Store<Translate>;
  readonly session: Store<SessionModel | null>;
  readonly guard: Store<Guard>;
  readonly board: BoardDoc;
  readonly scene: Scene;
  readonly drafts: Drafts;
  readonly contexts: DrawContexts;
  readonly isWhole: Store<boolean>;
  setLocale(locale: Locale): void;
  /** Measures everything anew: fonts have come. */
  setMeasurer(measurer: TextMeasurer): void;
}

/** Puts the models of one open board together. */
export function createEditor(options: EditorOptions): OpenEditor {
  const { doc, me, languages } = options;
  const clock = options.clock ?? timerClock;
  const images = options.images ?? noImages;
  let spoken: Locale = options.locale ?? 'en';
  const t = new Store(languages.of(spoken));
  const endArrivals = languages.arrivals.subscribe(() => t.set(languages.of(spoken)));
  const connection = options.connection ?? alone;
  const awareness = options.awareness ?? new Awareness(doc);
  const canEdit = me.role !== 'observer';

  const drafts = new Drafts({ homeOf: (id) => board.homeOf(id) });
  const contexts = new DrawContexts({
    measure: options.measurer,
    images,
    languages,
    board: () => board,
    today: todayOf(clock),
  });
  const context = () => contexts.for('full');
  const board: BoardDoc = new BoardDoc(doc, {
    isReady: connection.isReady,
    clock,
    measure: (item) => measured(item, context),
    context,
    draftOf: (id) => drafts.of(id),
  });
  contexts.follow(board);
  const selection = new Selection(board);
  const spotlight = new Spotlight(selection.ids);
  const cell = new Store<MapSpot | null>(null);
  // The keys are in one place: what is selected, or a place of a map where nothing is.
  selection.ids.subscribe(() => {
    if (selection.ids.get().size > 0) cell.set(null);
  });
  const camera = new Camera(clock, options);
  const notices = new Notices(t);
  const history = new History(board, selection);
  const scene = new Scene({ board, drafts, context, alsoTouched: () => contexts.takeTouched() });
  const presence = new Presence({ awareness, me, clock, board, selection, drafts, camera });
  const guard = new Store<Guard>(noGuard);
  const textEditing = new TextEditing({
    board,
    history,
    context,
    mayChange: (id) => mayChange({ board, canEdit, me, guard }, id),
  });
  const tools = new ToolHost(options.tools ?? [], () => editor);
  const commands = new CommandRegistry(options.commands ?? [], () => editor);

  const editor: OpenEditor = {
    boardId: options.boardId,
    me,
    canEdit,
    board,
    selection,
    camera,
    presence,
    connection,
    history,
    tools,
    textEditing,
    spotlight,
    session: new Store<SessionModel | null>(null),
    guard,
    notices,
    commands,
    drafts,
    scene,
    images,
    newItems: new NewItems(),
    cell,
    mapFilter: new Store<MapFilter | null>(null),
    maps: new Store<MapWork | null>(null),
    overlays: new Overlays(),
    votes: new Store<Votes | null>(null),
    rolePlay: new Store<SealedPlay | null>(null),
    privateNotes: new Store<PrivateNotes | null>(null),
    services: options.services ?? {},
    clock,
    t,
    contexts,
    isWhole: new Store(true),
    drawContext: context,
    setLocale(locale) {
      spoken = locale;
      t.set(languages.of(locale));
    },
    setMeasurer(measurer) {
      contexts.setMeasurer(measurer);
      board.remeasure();
    },
    destroy() {
      endArrivals();
      textEditing.stop();
      tools.active().cancel?.(editor);
      presence.destroy();
      textEditing.destroy();
      spotlight.destroy();
      scene.destroy();
      history.destroy();
      camera.destroy();
      contexts.destroy();
      board.destroy();
      if (!options.awareness) awareness.destroy();
    },
  };
  return editor;
}

const alone: ConnectionModel & { readonly isReady: Readable<boolean> } = {
  state: new Store<SaveState>({ kind: 'saved' }),
  isReady: new Store(true),
};

function measured(item: Item, context: () => ReturnType<Editor['drawContext']>): Size {
  return typeOf(item)?.measure?.(item, context()) ?? item.size;
}

const dayMs = 24 * 3600 * 1000;

/** The date, worked out once a day: drawing asks for it for every item. */
function todayOf(clock: Clock): () => string {
  let day = 0;
  let date = '';
  return () => {
    const now = Math.floor(clock.now() / dayMs);
    if (now !== day) {
      day = now;
      date = new Date(now * dayMs).toISOString().slice(0, 10);
    }
    return date;
  };
}
