import { memo } from 'react';
import type { Editor } from '../../model/editor.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { itemTint } from '../item-tint.ts';
import styles from './OutlineLine.module.css';
import type { OutlineModel } from './outline-model.ts';
import type { OutlineRow } from './outline-rows.ts';
import { rowMenu, type RowActions } from './row-actions.ts';
import type { TreeFocus } from './use-tree-focus.ts';

interface OutlineLineProps {
  readonly editor: Editor;
  readonly row: OutlineRow;
  readonly place: { readonly place: number; readonly of: number } | undefined;
  readonly isActive: boolean;
  readonly isEditing: boolean;
  readonly isSelected: boolean;
  readonly actions: RowActions;
  readonly focus: TreeFocus;
  readonly model: OutlineModel;
}

/** Rows keep their identity while they say the same, so a line renders again only when something of it changes. */
export const OutlineLine = memo(
  Line,
  (a, b) =>
    (['editor', 'row', 'isActive', 'isEditing', 'isSelected'] as const).every(
      (name) => a[name] === b[name],
    ) &&
    a.place?.place === b.place?.place &&
    a.place?.of === b.place?.of &&
    // The active line's keys and menu work with the latest actions.
    !b.isActive,
);

function Line({
  editor,
  row,
  place,
  isActive,
  isEditing,
  isSelected,
  actions,
  focus,
  model,
}: OutlineLineProps) {
  const t = useT();
  const item = row.isItem ? editor.board.item(row.itemId) : undefined;
  const tint = item ? itemTint(item) : null;
  return (
    <div
      role="treeitem"
      data-line={row.key}
      tabIndex={isActive && !isEditing ? 0 : -1}
      aria-level={row.level}
      aria-posinset={place?.place}
      aria-setsize={place?.of}
      aria-selected={row.isItem && isSelected}
      aria-expanded={row.isExpanded ?? undefined}
      className={cx(styles.line, row.isItem && styles.item, row.isItem && isSelected && styles.selected)}
      style={{ paddingInlineStart: (row.level - 1) * 18 + 4 }}
      onFocus={(event) => {
        if (event.target === event.currentTarget) focus.entered(row);
      }}
      onDoubleClick={() => actions.edit(row)}
    >
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className={cx(styles.twist, row.isExpanded === null && styles.none)}
        onClick={() => model.setExpanded(row.key, !row.isExpanded)}
      >
        <Icon name={row.isExpanded ? 'chevronDown' : 'chevronRight'} size={16} />
      </button>
      {tint && <span className={styles.tint} style={{ background: tint }} aria-hidden="true" />}
      {isEditing && row.path ? (
        <LineField editor={editor} row={row} actions={actions} focus={focus} />
      ) : (
        <span className={styles.words}>
          {row.typeKey && <span className={styles.label}>{t(row.typeKey)} </span>}
          {!row.typeKey && row.label && <span className={styles.label}>{row.label} </span>}
          <span className={cx(styles.text, !row.text && styles.ghost)}>
            {row.text || (row.path ? t('app.outline.noText') : '')}
          </span>
          {row.isItem && row.isLocked && <span className={styles.label}> {t('app.outline.locked')}</span>}
        </span>
      )}
      {isActive && !isEditing && editor.canEdit && (
        <span data-line-menu className={styles.menu}>
          <Menu label={t('app.more')} placement="bottom end" groups={() => rowMenu(editor, row, actions, t)}>
            <IconButton icon="more" size="small" label={t('app.more')} placement="left" excludeFromTabOrder />
          </Menu>
        </span>
      )}
    </div>
  );
}

function LineField({
  editor,
  row,
  actions,
  focus,
}: Pick<OutlineLineProps, 'editor' | 'row' | 'actions' | 'focus'>) {
  const t = useT();
  if (!row.path) return null;
  const label = row.typeKey ? t(row.typeKey) : row.label || t('app.outline.line');
  return (
    <span
      className={styles.field}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) focus.stop();
      }}
    >
      <SharedTextField
        editor={editor}
        itemId={row.itemId}
        path={row.path}
        label={label}
        isLabelHidden
        multiline="wraps"
        size="quiet"
        wantsFocus
        onEnter={() => {
          if (row.entry && row.text !== '') actions.addLine(row);
          else focus.stop();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          focus.stop();
        }}
      />
    </span>
  );
}
