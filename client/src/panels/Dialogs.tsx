import { Suspense } from 'react';
import type { Editor } from '../model/editor.ts';
import type { KnownBoards } from '../model/known-boards.ts';
import { OnItsWay } from '../ui/OnItsWay.tsx';
import { useReadable } from '../ui/use-readable.ts';
import type { BoardView, DialogRequest } from './board-view.ts';
import {
  BoardSettingsDialog,
  AgendasDialog,
  CommandPalette,
  CompareDialog,
  ContrastDialog,
  DeleteBoardDialog,
  EraseDialog,
  HelpDialog,
  ImportDialog,
  MapCompareDialog,
  MapTableDialog,
  PlanDialog,
  PrintDialog,
  ResultsDialog,
  RolePlayDialog,
  ShareDialog,
  TemplatesDialog,
  VersionsDialog,
} from './lazy-panels.ts';

interface DialogsProps {
  readonly editor: Editor;
  readonly view: BoardView;
  readonly knownBoards: KnownBoards;
}

/** The one dialog that is open, if any. */
export function Dialogs({ editor, view, knownBoards }: DialogsProps) {
  const request = useReadable(view.dialog);
  if (!request) return null;
  return (
    <Suspense fallback={<OnItsWay onGiveUp={() => view.closeDialog()} />}>
      <Requested
        request={request}
        editor={editor}
        view={view}
        knownBoards={knownBoards}
        onClose={() => view.closeDialog()}
      />
    </Suspense>
  );
}

interface RequestedProps extends DialogsProps {
  readonly request: DialogRequest;
  readonly onClose: () => void;
}

function Requested({ request, editor, view, knownBoards, onClose }: RequestedProps) {
  const shared = { editor, onClose };
  switch (request.kind) {
    case 'share':
      return <ShareDialog {...shared} knownBoards={knownBoards} />;
    case 'print':
      return (
        <PrintDialog
          {...shared}
          initial={{
            ...(request.items ? { items: request.items } : {}),
            ...(request.print ? { kind: request.print } : {}),
          }}
        />
      );
    case 'contrast': {
      const { left, right } = request;
      return (
        <ContrastDialog
          {...shared}
          left={left}
          right={right}
          onPrint={() => view.ask({ kind: 'print', items: [left, right], print: 'contrast' })}
        />
      );
    }
    case 'mapTable':
      return <MapTableDialog {...shared} mapId={request.mapId} />;
    case 'mapCompare':
      return <MapCompareDialog {...shared} mapId={request.mapId} />;
    case 'erase':
      return <EraseDialog {...shared} itemId={request.itemId} />;
    case 'plan':
      return (
        <PlanDialog
          {...shared}
          view={request.view}
          onPrint={(items) => view.ask({ kind: 'print', print: 'actions', ...(items ? { items } : {}) })}
          onImport={() => view.ask({ kind: 'import', rows: 'actions' })}
        />
      );
    case 'results':
      return (
        <ResultsDialog
          {...shared}
          onPrint={() => view.ask({ kind: 'print', print: 'results' })}
          onCompare={() => view.ask({ kind: 'compareVotes' })}
        />
      );
    case 'compareVotes':
      return <CompareDialog {...shared} round={request.round} />;
    case 'palette':
      return <CommandPalette {...shared} />;
    case 'help':
      return <HelpDialog {...shared} />;
    case 'import':
      return (
        <ImportDialog
          {...shared}
          {...(request.file ? { file: request.file } : {})}
          {...(request.text ? { text: request.text } : {})}
          {...(request.rows ? { rows: request.rows } : {})}
        />
      );
    case 'versions':
      return <VersionsDialog {...shared} />;
    case 'settings':
      return <BoardSettingsDialog {...shared} />;
    case 'delete':
      return <DeleteBoardDialog {...shared} knownBoards={knownBoards} />;
    case 'agendas':
      return <AgendasDialog {...shared} />;
    case 'rolePlay':
      return <RolePlayDialog {...shared} />;
    case 'templates':
      return <TemplatesDialog {...shared} />;
  }
}
