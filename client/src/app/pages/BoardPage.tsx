import type { BoardResponse } from '@whoboard/shared/protocol/api.ts';
import { useEffect, useMemo, useRef } from 'react';
import { openBoard, type OpenBoard } from '../../canvas/open-board.ts';
import { Store } from '../../model/readable.ts';
import type { OpenEditor } from '../../model/create-editor.ts';
import { BoardView } from '../../panels/board-view.ts';
import { BoardShell } from '../../panels/BoardShell.tsx';
import { panelCommands } from '../../panels/panel-commands.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { uploadWithWord } from '../upload-with-word.ts';
import { languages, setLocale } from '../language.ts';
import { navigate } from '../router.ts';
import { knownBoards } from '../stores.ts';

/** One open board, from connection to screen. */
export function BoardPage({ board }: { readonly board: BoardResponse }) {
  const words = useLanguage();
  const { t, locale } = words;
  const view = useMemo(() => new BoardView(), []);
  /** A store, because a board is opened and closed outside of React. */
  const opened = useMemo(() => new Store<OpenBoard | null>(null), []);
  const open = useReadable(opened);
  /** The interface language of the moment; a board stays open when it changes. */
  const spoken = useRef(words);
  useEffect(() => {
    spoken.current = words;
  }, [words]);

  useEffect(() => {
    const mine: OpenBoard = openBoard({
      boardId: board.id,
      me: board.participant,
      epoch: board.epoch,
      languages,
      locale: spoken.current.locale,
      boardLocale: board.locale,
      commands: panelCommands(view, {
        switchLanguage: () => void setLocale(spoken.current.locale === 'en' ? 'fr' : 'en'),
        goHome: () => navigate('/'),
      }),
      services: {
        uploadFile: (file) =>
          uploadWithWord(board.id, file, spoken.current, () => mine.editor.get()?.notices),
      },
    });
    opened.set(mine);
    return () => {
      opened.set(null);
      mine.close();
    };
  }, [board, view, opened]);
  useEffect(() => open?.setLocale(locale), [open, locale]);

  return open ? <Opened open={open} view={view} /> : <Spinner label={t('app.opening')} />;
}

function Opened({ open, view }: { readonly open: OpenBoard; readonly view: BoardView }) {
  const { t } = useLanguage();
  const editor = useReadable(open.editor);
  if (!editor) return <Spinner label={t('app.opening')} />;
  return (
    <>
      <Titled editor={editor} />
      <BoardShell editor={editor} view={view} knownBoards={knownBoards} />
    </>
  );
}

/** Keeps the tab's title and the list of known boards in step with the board's title. */
function Titled({ editor }: { readonly editor: OpenEditor }) {
  const { t } = useLanguage();
  const { title } = useReadable(editor.board.meta);
  const isReady = useReadable(editor.board.isReady);
  useEffect(() => {
    document.title = `${title || t('app.untitled')} – ${t('app.name')}`;
    if (isReady && title) knownBoards.rename(editor.boardId, title);
  }, [editor, isReady, title, t]);
  return null;
}
