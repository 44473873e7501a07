import type { ReactElement } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { Icon, type IconName } from './Icon.tsx';
import { Keys } from './Keys.tsx';
import styles from './Menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isDanger?: boolean | undefined;
  readonly isChecked?: boolean | undefined;
  run(): void;
}

export interface MenuGroup {
  readonly id: string;
  /** Shown above the group, when there is one. */
  readonly title?: string | undefined;
  readonly entries: readonly MenuEntry[];
}

interface MenuProps {
  readonly label: string;
  /** Asked for whenever it opens, because what is enabled changes meanwhile. */
  readonly groups: () => readonly MenuGroup[];
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top';
  /** The button that opens it. */
  readonly children: ReactElement;
}

export function Menu({ label, groups, placement = 'bottom start', children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover placement={placement} offset={6} className={styles.popover ?? ''}>
        <Entries label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}

/** Mounted while the menu is open. */
function Entries({ label, groups }: Pick<MenuProps, 'label' | 'groups'>) {
  const filled = groups().filter((group) => group.entries.length > 0);
  const entries = new Map(filled.flatMap((group) => group.entries.map((entry) => [entry.id, entry])));
  return (
    <AriaMenu
      aria-label={label}
      className={styles.menu ?? ''}
      onAction={(key) => entries.get(String(key))?.run()}
      disabledKeys={[...entries.values()].filter((entry) => entry.isDisabled).map((entry) => entry.id)}
        >
      {filled.flatMap((group, index) => [
        ...(index > 0 ? [<Separator key={`before-${group.id}`} className={styles.line ?? ''} />] : []),
        <MenuSection key={group.id} aria-label={group.title ?? label}>
          {group.title ? <Header className={styles.title ?? ''}>{group.title}</Header> : <></>}
          {group.entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={styles.item ?? ''}
              {...(entry.isDanger ? { 'data-danger': true } : {})}
            >
              <span className={styles.icon}>
                {entry.isChecked ? (
                  <Icon name="check" size={18} />
                ) : (
                  entry.icon && <Icon name={entry.icon} size={18} />
                )}
              </span>
              <span className={styles.name}>{entry.label}</span>
              {entry.keys && <Keys keys={entry.keys} />}
            </MenuItem>
          ))}
        </MenuSection>,
      ])}
    </AriaMenu>
  );
}
