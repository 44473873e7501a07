import { Fragment, type RefObject } from 'react';
import { Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import { Keys } from './Keys.tsx';
import { Localized } from './Localized.tsx';
import type { MenuGroup, MenuPlacement } from './Menu.tsx';
import styles from './MenuPopover.module.css';

interface MenuPopoverProps {
  readonly label: string;
  readonly groups: () => readonly MenuGroup[];
  readonly placement: MenuPlacement;
  readonly triggerRef: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** An open menu: arrows and first letters move, Escape and a click beside it close. */
export function MenuPopover({ label, groups, placement, triggerRef, onClose }: MenuPopoverProps) {
  const filled = groups().filter((group) => group.entries.length > 0);
  const entries = new Map(filled.flatMap((group) => group.entries.map((entry) => [entry.id, entry])));
  return (
    <Localized>
      <Popover
        isOpen
        aria-label={label}
        triggerRef={triggerRef}
        placement={placement}
        offset={6}
        className={styles.popover ?? ''}
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Menu
          aria-label={label}
          className={styles.menu ?? ''}
          // A menu takes the focus when it opens: that is how it is reached.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus="first"
          disabledKeys={[...entries.values()].filter((entry) => entry.isDisabled).map((entry) => entry.id)}
          onClose={onClose}
          onAction={(key) => {
            onClose();
            // After the focus has gone back, so that what runs may take it.
            setTimeout(() => entries.get(String(key))?.run());
          }}
        >
          {filled.map((group, index) => (
            <Fragment key={group.id}>
              {index > 0 && <Separator className={styles.line ?? ''} />}
              <MenuSection aria-label={label}>
                {group.entries.map((entry) => (
                  <MenuItem
                    key={entry.id}
                    id={entry.id}
                    textValue={entry.label}
                    className={styles.item ?? ''}
                    {...(entry.isDanger ? { 'data-danger': true } : {})}
                  >
                    <span className={styles.icon}>
                      {entry.icon && <Icon name={entry.icon} size={18} />}
                      {entry.sign && (
                        <span className={styles.sign} aria-hidden="true">
                          {entry.sign}
                        </span>
                      )}
                    </span>
                    <span className={styles.name}>{entry.label}</span>
                    {entry.keys && <Keys keys={entry.keys} />}
                  </MenuItem>
                ))}
              </MenuSection>
            </Fragment>
          ))}
        </Menu>
      </Popover>
    </Localized>
  );
}
