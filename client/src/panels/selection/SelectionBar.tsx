import { useEffect, useRef } from 'react';
import type { Editor } from '../../model/editor.ts';
import { cellOfItem } from '../../model/map-places.ts';
import { changeable } from '../../model/rights.ts';
import { Icon, isIconName } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Popup } from '../../ui/Popup.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import type { BoardView } from '../board-view.ts';
import { keysOf, menuEntry } from '../command-words.ts';
import { itemTint } from '../item-tint.ts';
import { NoteColorField } from '../properties/NoteColorField.tsx';
import { idsWithField } from '../properties/ids-with-field.ts';
import { useItems } from '../use-items.ts';
import { keepBeside } from './keep-beside.ts';
import styles from './SelectionBar.module.css';

interface SelectionBarProps {
  readonly editor: Editor;
  readonly view: BoardView;
}

/** The five likely actions, beside what is selected; the rest is in its menu. */
export function SelectionBar({ editor, view }: SelectionBarProps) {
  const ids = useReadable(editor.selection.ids);
  const editing = useReadable(editor.textEditing.current);
  if (ids.size === 0 || editing || !editor.canEdit) return null;
  return <Bar editor={editor} view={view} ids={ids} />;
}

const moreGroups = [
  ['edit.copy', 'edit.cut', 'edit.paste'],
  ['map.table', 'map.filter'],
  ['arrange.bringToFront', 'arrange.sendToBack', 'arrange.lock', 'arrange.unlock'],
  ['session.lookHere', 'session.lockArea', 'session.unlockArea'],
  ['view.zoomToSelection', 'board.printSelection', 'view.properties'],
  ['interview.erase'],
] as const;

/** Of no use to most items: left out there. */
const onlyWherePossible: ReadonlySet<string> = new Set(['interview.erase', 'map.table', 'map.filter']);

function Bar({ editor, view, ids }: SelectionBarProps & { readonly ids: ReadonlySet<string> }) {
  const t = useT();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => (ref.current ? keepBeside(editor, ref.current) : undefined), [editor, ids]);
  const guard = useReadable(editor.guard);
  const canChange = changeable(editor).length > 0;
  const [only, another] = ids;
  // In a cell the next thought goes beside this one; what concerns the whole map is in the menu there.
  const isInCell = only !== undefined && another === undefined && cellOfItem(editor, only) !== null;
  const action = (id: string, tone: 'normal' | 'danger' = 'normal') => {
    const command = editor.commands.find(id);
    if (!command || !editor.commands.isEnabled(id)) return null;
    return (
      <IconButton
        icon={isIconName(command.icon) ? command.icon : 'more'}
        label={t(command.nameKey)}
        keys={keysOf(command)}
        tone={tone}
        placement="top"
        onPress={() => editor.commands.run(id)}
      />
    );
  };
  return (
    <div ref={ref} className={styles.place}>
      <Toolbar label={t('app.selection.bar', { count: ids.size })} className={styles.bar}>
        {canChange ? (
          <ColorAction editor={editor} ids={ids} />
        ) : (
          <span className={styles.locked}>
            <Icon name={guard.isFrozen ? 'freeze' : 'lock'} size={18} />
            {t(guard.isFrozen ? 'session.frozen' : 'app.properties.locked')}
          </span>
        )}
        {ids.size === 1 && action('edit.text')}
        {ids.size === 1 && (
          <IconButton
            icon="properties"
            label={t('command.view.properties')}
            keys={keysOf(editor.commands.find('view.properties'))}
            placement="top"
            onPress={() => view.openDrawer('properties')}
          />
        )}
        {action('persona.turnInto.candidate')}
        {action('persona.turnInto.ambassador')}
        {action('persona.contrast')}
        {isInCell ? (
          action('insert.neighbour')
        ) : (
          <>
            {action('map.table')}
            {action('map.filter')}
          </>
        )}
        {action('map.compare')}
        {action('action.toggleDone')}
        {action('action.make')}
        {action('edit.duplicate')}
        {action('edit.delete', 'danger')}
        <span className={styles.more}>
          <Menu
            label={t('app.more')}
            groups={() =>
              moreGroups.map((group) => ({
                id: group[0],
                entries: group
                  .flatMap((id) => menuEntry(editor, id, t))
                  .filter((entry) => !entry.isDisabled || !onlyWherePossible.has(entry.id)),
              }))
            }
          >
            <IconButton icon="more" label={t('app.more')} placement="top" />
          </Menu>
        </span>
      </Toolbar>
    </div>
  );
}

function ColorAction({ editor, ids }: { readonly editor: Editor; readonly ids: ReadonlySet<string> }) {
  const t = useT();
  const colored = idsWithField(editor, ids, 'color');
  const [first] = useItems(editor, colored);
  if (!first) return null;
  return (
    <Popup
      label={t('app.properties.color')}
      tipPlacement="top"
      placement="top start"
      className={styles.color}
      panelClassName={styles.colors}
      face={
        <>
          <span className={styles.paper} style={{ background: itemTint(first) ?? undefined }} />
          <Icon name="chevronDown" size={14} />
        </>
      }
    >
      <NoteColorField editor={editor} ids={colored} />
    </Popup>
  );
}
