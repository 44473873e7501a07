import { typeOf } from '@whoboard/shared/items/index.ts';
import { moveInto } from '../../commands/arrange-commands.ts';
import { runCommand } from '../../commands/define.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import styles from './MoveIntoDialog.module.css';

interface MoveIntoDialogProps {
  readonly editor: Editor;
  readonly itemId: string;
  readonly onClose: () => void;
}

/** Where an item shall lie: in one of the areas, or on the board itself. */
export function MoveIntoDialog({ editor, itemId, onClose }: MoveIntoDialogProps) {
  const t = useT();
  const present = editor.board.parentOf(itemId);
  const containers = editor.board.order.get().flatMap((id) => {
    const item = editor.board.item(id);
    if (!item || !typeOf(item)?.isContainer || isWithin(editor, id, itemId)) return [];
    const { text } = typeOf(item)!.toText(item as never, editor.drawContext().t);
    return [{ id, name: text || t('app.outline.noName') }];
  });
  const move = (containerId: string | null) => {
    onClose();
    runCommand(editor, moveInto, { ids: [itemId], containerId });
  };
  return (
    <Dialog size="small" title={t('app.outline.moveInto')} onClose={onClose}>
      <ul className={styles.places}>
        {containers.map(({ id, name }) => (
          <li key={id}>
            <Button wide icon="frame" isDisabled={id === present} onPress={() => move(id)}>
              {name}
            </Button>
          </li>
        ))}
        <li>
          <Button wide look="quiet" isDisabled={present === null} onPress={() => move(null)}>
            {t('app.outline.ontoBoard')}
          </Button>
        </li>
      </ul>
    </Dialog>
  );
}

/** Whether `id` is `ancestorId` or lies in it. */
function isWithin(editor: Editor, id: string, ancestorId: string): boolean {
  for (let at: string | null = id; at !== null; at = editor.board.parentOf(at)) {
    if (at === ancestorId) return true;
  }
  return false;
}
