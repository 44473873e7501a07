import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Editor } from '../../model/editor.ts';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon, isIconName } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useT } from '../../ui/language.tsx';
import { keysOf } from '../command-words.ts';
import styles from './CommandPalette.module.css';
import { filterCommands } from './filter-commands.ts';
import { findItems } from './find-items.ts';

interface CommandPaletteProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly extra: string;
  readonly group: string;
  readonly icon: string | undefined;
  readonly keys: string | undefined;
  run(): void;
}

/** Everything that can be done now, and every text on the board, found by its words. */
export function CommandPalette({ editor, onClose }: CommandPaletteProps) {
  const t = useT();
  const listId = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const fieldRef = useRef<HTMLInputElement>(null);
  useEffect(() => fieldRef.current?.focus(), []);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const commands = useMemo(() => commandEntries(editor, t), [editor, t]);
  const entries = [...filterCommands(commands, query), ...itemEntries(editor, query, t)];
  const at = Math.min(active, entries.length - 1);

  const go = (to: number) => {
    setActive(to);
    listRef.current?.children[to]?.scrollIntoView({ block: 'nearest' });
  };
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    // After the dialog has given the focus back, so that what runs may take it.
    setTimeout(() => entry.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = entries.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 8),
      PageUp: Math.max(0, at - 8),
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(entries[at]);
    }
  };

  return (
    <Dialog title={t('app.palette.title')} onClose={onClose}>
      <div className={styles.palette}>
        {/* The field keeps the focus; the arrows move the choice in the list below it. */}
        <input
          ref={fieldRef}
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={entries.length > 0 ? `${listId}-${at}` : undefined}
          aria-label={t('app.palette.field')}
          placeholder={t('app.palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          className={styles.field}
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
        />
        <div className={styles.results}>
          {/* A list beside a field that filters it, with icons and keys: no select or datalist can be that. */}
          <div
            ref={listRef}
            id={listId}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="listbox"
            aria-label={t('app.palette.results')}
            className={styles.list}
          >
            {entries.map((entry, index) => (
              <Option
                key={entry.id}
                id={`${listId}-${index}`}
                entry={entry}
                isActive={index === at}
                onPick={() => run(entry)}
              />
            ))}
          </div>
          <output className={styles.none}>{entries.length === 0 && t('app.palette.none')}</output>
        </div>
      </div>
    </Dialog>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly isActive: boolean;
  readonly onPick: () => void;
}

function Option({ id, entry, isActive, onPick }: OptionProps) {
  return (
    // Keys reach the options through the field above them.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={cx(styles.option, isActive && styles.active)}
      onClick={onPick}
    >
      <Icon name={isIconName(entry.icon) ? entry.icon : 'command'} size={18} />
      <span className={styles.name}>{entry.name}</span>
      <span className={styles.group}>{entry.group}</span>
      {entry.keys && <Keys keys={entry.keys} />}
    </div>
  );
}

function commandEntries(editor: Editor, t: ReturnType<typeof useT>): readonly Entry[] {
  return editor.commands.list
    .filter((command) => !command.hidden && editor.commands.isEnabled(command.id))
    .map((command) => ({
      id: command.id,
      name: t(command.nameKey),
      extra: t(`app.group.${command.group}`),
      group: t(`app.group.${command.group}`),
      icon: command.icon,
      keys: keysOf(command),
      run: () => editor.commands.run(command.id),
    }));
}

function itemEntries(editor: Editor, query: string, t: ReturnType<typeof useT>): readonly Entry[] {
  return findItems(editor, query).map(({ id, text, nameKey }) => ({
    id: `item-${id}`,
    name: text,
    extra: '',
    group: t('app.palette.goTo', { what: t(nameKey) }),
    icon: 'search',
    keys: undefined,
    run: () => {
      editor.selection.set([id]);
      const bounds = editor.board.boundsOf([id]);
      if (bounds) editor.camera.show(bounds, { maxZoom: 1, animate: true });
    },
  }));
}
