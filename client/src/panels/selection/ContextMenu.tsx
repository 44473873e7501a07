import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { MenuAt } from '../../ui/MenuAt.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import type { BoardView } from '../board-view.ts';
import { menuEntry } from '../command-words.ts';

const ofSelection = [
  ['edit.text', 'edit.duplicate', 'edit.copy', 'edit.cut', 'edit.paste'],
  [
    'action.make',
    'action.toggleDone',
    'persona.turnInto.candidate',
    'persona.turnInto.ambassador',
    'persona.contrast',
    'map.table',
    'map.compare',
  ],
  ['arrange.bringToFront', 'arrange.sendToBack', 'arrange.lock', 'arrange.unlock'],
  ['view.properties', 'view.zoomToSelection', 'board.printSelection'],
  ['edit.delete', 'interview.erase'],
] as const;
const ofBoard = [
  ['insert.note', 'insert.text', 'insert.frame', 'insert.action', 'insert.decision', 'insert.image'],
  [
    'insert.persona.buyer',
    'insert.persona.negative',
    'insert.persona.candidate',
    'insert.persona.ambassador',
  ],
  ['edit.paste', 'edit.selectAll'],
  ['view.fit', 'view.outline', 'action.list', 'action.matrix', 'board.print'],
] as const;

interface ContextMenuProps {
  readonly editor: Editor;
  readonly view: BoardView;
}

/** What can be done with what lies under the pointer, or with the board where nothing does. */
export function ContextMenu({ editor, view }: ContextMenuProps) {
  const t = useT();
  const at = useReadable(view.menuAt);
  if (!at) return null;
  const groups = () =>
    (editor.selection.ids.get().size > 0 ? ofSelection : ofBoard).map((ids) => ({
      id: ids[0],
      entries: ids.flatMap((id) => menuEntry(editor, id, t)).filter((entry) => !entry.isDisabled),
    }));
  return (
    <MenuAt
      key={at.join(' ')}
      label={t('app.more')}
      groups={groups}
      at={at}
      onClose={() => view.menuAt.set(null)}
    />
  );
}
