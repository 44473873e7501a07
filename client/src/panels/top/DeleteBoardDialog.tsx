import { boardApi } from '../../model/board-api.ts';
import type { Editor } from '../../model/editor.ts';
import type { KnownBoards } from '../../model/known-boards.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { useT } from '../../ui/language.tsx';

interface DeleteBoardDialogProps {
  readonly editor: Editor;
  readonly knownBoards: KnownBoards;
  readonly onClose: () => void;
}

/** Deletes the board for everybody; there is no way back, so it says what to keep first. */
export function DeleteBoardDialog({ editor, knownBoards, onClose }: DeleteBoardDialogProps) {
  const t = useT();
  const remove = async () => {
    try {
      await boardApi.remove(editor.boardId);
      knownBoards.forget(editor.boardId);
      location.assign('/');
    } catch (error) {
      editor.notices.tellError(error);
    }
  };
  return (
    <Confirm
      title={t('app.delete.title')}
      text={t('app.delete.text')}
      confirm={t('app.delete.confirm')}
      isDanger
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  );
}
