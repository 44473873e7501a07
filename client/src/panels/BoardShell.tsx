import { Suspense, useEffect, useMemo, useState } from 'react';
import { BoardCanvas } from '../canvas/BoardCanvas.tsx';
import type { OpenEditor } from '../model/create-editor.ts';
import type { KnownBoards } from '../model/known-boards.ts';
import { Drawer } from '../ui/Drawer.tsx';
import { useT } from '../ui/language.tsx';
import { OnItsWay } from '../ui/OnItsWay.tsx';
import { PanelOnItsWay } from '../ui/PanelOnItsWay.tsx';
import { ReachContext, type Reach } from '../ui/reach.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { fetchNeeded } from '../ui/until-fetched.ts';
import { useReadable } from '../ui/use-readable.ts';
import { useSelected } from '../ui/use-selected.ts';
import { useToasts } from '../ui/use-toasts.ts';
import type { BoardView } from './board-view.ts';
import styles from './BoardShell.module.css';
import { Dialogs } from './Dialogs.tsx';
import { EmptyBoard } from './EmptyBoard.tsx';
import {
  Announcer,
  BoardOutline,
  ClosedDialog,
  ContextMenu,
  preloadPanels,
  PropertiesPanel,
  SelectionBar,
  SessionHost,
  SessionPanel,
  SpotBar,
} from './lazy-panels.ts';
import { ToolRail } from './tools/ToolRail.tsx';
import { TopBar } from './top/TopBar.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useFirstView } from './use-first-view.ts';
import { HistoryBar } from './view/HistoryBar.tsx';
import { ZoomBar } from './view/ZoomBar.tsx';

interface BoardShellProps {
  readonly editor: OpenEditor;
  readonly view: BoardView;
  readonly knownBoards: KnownBoards;
}

/** The first paint goes before everything that is fetched later. */
const settledAfterMs = 300;
/** The first paint and the first note go before the outline. */
const outlineAfterMs = 600;

/** The board with everything around it. */
export function BoardShell({ editor, view, knownBoards }: BoardShellProps) {
  const t = useT();
  const { toasts, dismiss, hold } = useToasts(editor.notices.latest);
  const drop = useFileDrop(editor, view);
  useFirstView(editor);
  const isWhole = useReadable(editor.isWhole);
  useEffect(() => (isWhole ? preloadPanels() : undefined), [isWhole]);
  const reach = useMemo<Reach>(
    () => ({
      isCut: () => !navigator.onLine || editor.connection.state.get().kind === 'offline',
      tell: (key) => editor.notices.tell({ text: editor.t.get()(key), tone: 'info' }),
    }),
    [editor],
  );
  return (
    <ReachContext value={reach}>
      <div className={styles.shell} {...drop}>
        <TopBar editor={editor} view={view} />
        <main className={styles.board} aria-label={t('app.board')}>
          <ToolRail editor={editor} />
          <BoardCanvas editor={editor} onMenu={([x, y]) => view.menuAt.set([x, y])} />
          <EmptyBoard editor={editor} view={view} />
          <Suspense fallback={null}>
            <Selected editor={editor} view={view} />
          </Suspense>
          <Suspense fallback={null}>
            <InMap editor={editor} />
          </Suspense>
          {editor.canEdit && <HistoryBar editor={editor} />}
          <ZoomBar editor={editor} view={view} />
        </main>
        <Suspense fallback={<OnItsWay onGiveUp={() => view.menuAt.set(null)} />}>
          <MenuOfPoint editor={editor} view={view} />
        </Suspense>
        <Around editor={editor} view={view} />
        <PropertiesDrawer editor={editor} view={view} />
        <SessionDrawer editor={editor} view={view} />
        <Outline editor={editor} view={view} />
        <Dialogs editor={editor} view={view} knownBoards={knownBoards} />
        <Ended editor={editor} />
        <Toasts toasts={toasts} onDismiss={dismiss} onHold={hold} />
      </div>
    </ReachContext>
  );
}

/** Whether the board is there and has been painted: what comes then is in nobody's way. */
function useSettled(editor: OpenEditor): boolean {
  const isReady = useReadable(editor.board.isReady);
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => setSettled(true), settledAfterMs);
    return () => clearTimeout(timer);
  }, [isReady]);
  return isSettled;
}

/** What is said and shown of others, and what the session shows around the board, are no part of the first paint. */
function Around({ editor, view }: Pick<BoardShellProps, 'editor' | 'view'>) {
  const isSettled = useSettled(editor);
  useEffect(() => {
    // Words and drawings that a first look does without; from now on everything works out of reach of the server, too.
    if (isSettled) void fetchNeeded();
  }, [isSettled]);
  if (!isSettled) return null;
  return (
    <Suspense fallback={null}>
      <Announcer editor={editor} />
      <SessionHost editor={editor} view={view} />
    </Suspense>
  );
}

/** In the page for good, once the board itself is there and has been painted; at once when it is asked for. */
function Outline({ editor, view }: Pick<BoardShellProps, 'editor' | 'view'>) {
  const isReady = useReadable(editor.board.isReady);
  const isAsked = useSelected(view.drawer, (drawer) => drawer?.name === 'outline');
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => setDue(true), outlineAfterMs);
    return () => clearTimeout(timer);
  }, [isReady]);
  if (!isDue && !isAsked) return null;
  return (
    <Suspense fallback={null}>
      <BoardOutline editor={editor} view={view} />
    </Suspense>
  );
}

/** Comes with the first map; in the page from then on, since it also says where the keys are. */
function InMap({ editor }: Pick<BoardShellProps, 'editor'>) {
  const hasMaps = useSelected(editor.maps, (maps) => maps !== null);
  return hasMaps ? <SpotBar editor={editor} /> : null;
}

/** Loaded with the first selection. */
function Selected({ editor, view }: Pick<BoardShellProps, 'editor' | 'view'>) {
  const hasSelection = useSelected(editor.selection.ids, (ids) => ids.size > 0);
  return hasSelection && editor.canEdit ? <SelectionBar editor={editor} view={view} /> : null;
}

function MenuOfPoint({ editor, view }: Pick<BoardShellProps, 'editor' | 'view'>) {
  const isAsked = useSelected(view.menuAt, (at) => at !== null);
  return isAsked ? <ContextMenu editor={editor} view={view} /> : null;
}

/** The server has ended the connection for good. */
function Ended({ editor }: Pick<BoardShellProps, 'editor'>) {
  const code = useSelected(editor.connection.state, (state) => (state.kind === 'closed' ? state.code : null));
  if (!code) return null;
  return (
    <Suspense fallback={null}>
      <ClosedDialog code={code} />
    </Suspense>
  );
}

function SessionDrawer({ editor, view }: Pick<BoardShellProps, 'editor' | 'view'>) {
  const t = useT();
  const drawer = useReadable(view.drawer);
  if (drawer?.name !== 'session') return null;
  return (
    <Drawer title={t('session.title')} takesFocus={drawer.takesFocus} onClose={() => view.closeDrawer()}>
      <Suspense fallback={<PanelOnItsWay />}>
        <SessionPanel editor={editor} view={view} />
      </Suspense>
    </Drawer>
  );
}

function PropertiesDrawer({ editor, view }: Pick<BoardShellProps, 'editor' | 'view'>) {
  const t = useT();
  const drawer = useReadable(view.drawer);
  // What may be changed depends on what the session forbids at the moment.
  useReadable(editor.guard);
  if (drawer?.name !== 'properties') return null;
  return (
    <Drawer
      title={t('app.properties.title')}
      takesFocus={drawer.takesFocus}
      onClose={() => view.closeDrawer()}
    >
      <Suspense fallback={<PanelOnItsWay />}>
        <PropertiesPanel editor={editor} />
      </Suspense>
    </Drawer>
  );
}
