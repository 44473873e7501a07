import type { ReactNode } from 'react';
import type { Editor } from '../../model/editor.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Menu, type MenuGroup } from '../../ui/Menu.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import styles from './MapPanel.module.css';

interface Entry {
  readonly id: string;
  /** What it is called as long as it has no name of its own. */
  readonly ghost: string;
  /** "Collapsed" and the like; empty for nothing. */
  readonly state?: string;
}

interface EntryListProps {
  readonly editor: Editor;
  readonly itemId: string;
  readonly list: 'stages' | 'lanes';
  readonly entries: readonly Entry[];
  /** What the field of a name is called. */
  readonly label: (position: number) => string;
  /** What can be done with an entry, asked for when its menu opens. */
  readonly actions: (id: string) => readonly MenuGroup[];
  /** Below a lane: whose it is, what it counts in. */
  readonly more?: (id: string) => ReactNode;
  readonly canChange: boolean;
}

/** The stages or lanes of a map with their names, each with a menu. */
export function EntryList({
  editor,
  itemId,
  list,
  entries,
  label,
  actions,
  more,
  canChange,
}: EntryListProps) {
  const t = useT();
  return (
    <ol className={styles.entries}>
      {entries.map(({ id, ghost, state }, index) => (
        <li key={id}>
          <div className={styles.entry}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <div className={styles.name}>
              <SharedTextField
                editor={editor}
                itemId={itemId}
                path={[list, id, 'name']}
                label={label(index + 1)}
                isLabelHidden
                placeholder={ghost}
              />
            </div>
            {state && <span className={styles.state}>{state}</span>}
            {canChange && (
              <Menu label={t('map.more', { name: ghost })} groups={() => actions(id)} placement="bottom end">
                <IconButton
                  icon="more"
                  size="small"
                  label={t('map.more', { name: ghost })}
                  placement="left"
                />
              </Menu>
            )}
          </div>
          {more?.(id)}
        </li>
      ))}
    </ol>
  );
}
