import type { BoardResponse } from '@whoboard/shared/protocol/api.ts';
import { useEffect, useMemo, useState } from 'react';
import type { AppError } from '@whoboard/shared/errors.ts';
import type { OpenEditor } from '../../model/create-editor.ts';
import { BoardView } from '../../panels/board-view.ts';
import { BoardShell } from '../../panels/BoardShell.tsx';
import { panelCommands } from '../../panels/panel-commands.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { boardServices } from '../board-services.ts';
import { language, setLocale } from '../language.ts';
import { openBoard } from '../open-board.ts';
import { navigate } from '../router.ts';
import { knownBoards } from '../stores.ts';

declare global {
  interface Window {
    /** The open board, for automation; null while none is open. */
    whoboard?: OpenEditor | null;
  }
}

interface BoardPageProps {
  readonly board: BoardResponse;
  /** Why it had to be opened anew; told once it is open. */
  readonly resetBy: AppError | null;
  /** The server did not accept the copy on this device: everything is to be opened anew. */
  readonly onReset: (error: AppError) => void;
}

/** One open board, from connection to screen. */
export function BoardPage({ board, resetBy, onReset }: BoardPageProps) {
  const { t } = useLanguage();
  const view = useMemo(() => new BoardView(), []);
  const [editor, setEditor] = useState<OpenEditor | null>(null);

  useEffect(() => {
    let close: (() => void) | null = null;
    let isGone = false;
    const commands = panelCommands(view, {
      switchLanguage: () => setLocale(language.get().locale === 'en' ? 'fr' : 'en'),
      goHome: () => navigate('/'),
    });
    const services = boardServices(board.id, () => window.whoboard?.notices ?? null);
    void openBoard({ board, locale: language.get().locale, commands, services, onReset }).then((opened) => {
      if (isGone) return opened.close();
      close = opened.close;
      window.whoboard = opened.editor;
      setEditor(opened.editor);
      if (resetBy) opened.editor.notices.tellError(resetBy);
    });
    return () => {
      isGone = true;
      window.whoboard = null;
      setEditor(null);
      close?.();
    };
  }, [board, resetBy, view, onReset]);

  if (!editor) return <Spinner label={t('app.opening')} />;
  return (
    <>
      <Titled editor={editor} />
      <BoardShell editor={editor} view={view} knownBoards={knownBoards} />
    </>
  );
}

/** Keeps the tab's title, the list of known boards and the editor's language in step. */
function Titled({ editor }: { readonly editor: OpenEditor }) {
  const { t, locale } = useLanguage();
  const { title } = useReadable(editor.board.meta);
  const isReady = useReadable(editor.board.isReady);
  useEffect(() => editor.setLocale(locale), [editor, locale]);
  useEffect(() => {
    document.title = `${title || t('app.untitled')} – ${t('app.name')}`;
    if (isReady && title) knownBoards.rename(editor.boardId, title);
  }, [editor, isReady, title, t]);
  return null;
}
