import { typeOf } from '@whoboard/shared/items/index.ts';
import { isMap, isMapType } from '@whoboard/shared/lanes/lay-out-map.ts';
import { useState } from 'react';
import { moveInto } from '../../commands/arrange-commands.ts';
import { runCommand } from '../../commands/define.ts';
import type { Editor } from '../../model/editor.ts';
import { fitsCells } from '../../model/map-places.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { CellChoice } from './CellChoice.tsx';
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
    const icon = isMap(item) ? item.type : 'frame';
    return [{ id, name: text || t('app.outline.noName'), icon }] as const;
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const move = (containerId: string | null, slot?: string) => {
    onClose();
    runCommand(editor, moveInto, { ids: [itemId], containerId, ...(slot === undefined ? {} : { slot }) });
  };
  const item = editor.board.item(itemId);
  const asksForCell = (id: string): boolean =>
    isMapType(editor.board.item(id)?.type ?? '') && fitsCells(item?.type ?? '');
  return (
    <Dialog size="small" title={t('app.outline.moveInto')} onClose={onClose}>
      <ul className={styles.places}>
        {containers.map(({ id, name, icon }) => (
          <li key={id}>
            <Button
              wide
              icon={icon}
              isDisabled={id === present && !asksForCell(id)}
              onPress={() => (asksForCell(id) ? setChosen(id) : move(id))}
            >
              {name}
            </Button>
            {chosen === id && (
              <Cell editor={editor} mapId={id} itemId={itemId} onChoose={(slot) => move(id, slot)} />
            )}
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

interface CellProps {
  readonly editor: Editor;
  readonly mapId: string;
  readonly itemId: string;
  readonly onChoose: (slot: string) => void;
}

/** A map has cells to choose from. */
function Cell({ editor, mapId, itemId, onChoose }: CellProps) {
  const map = editor.board.item(mapId);
  return map && isMap(map) ? (
    <CellChoice editor={editor} map={map} itemId={itemId} onChoose={onChoose} />
  ) : null;
}

/** Whether `id` is `ancestorId` or lies in it. */
function isWithin(editor: Editor, id: string, ancestorId: string): boolean {
  for (let at: string | null = id; at !== null; at = editor.board.parentOf(at)) {
    if (at === ancestorId) return true;
  }
  return false;
}
