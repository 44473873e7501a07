import { Suspense, useMemo, useRef, useState } from 'react';
import { keyInput } from '../../canvas/keyboard.ts';
import { commandFor } from '../../commands/shortcuts.ts';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useT } from '../../ui/language.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useReadable } from '../../ui/use-readable.ts';
import type { BoardView } from '../board-view.ts';
import { isMac } from '../../ui/shown-shortcut.ts';
import type { OutlineModel } from './outline-model.ts';
import { siblingPlaces, type OutlineRow } from './outline-rows.ts';
import styles from './OutlineTree.module.css';
import { OutlineLine } from './OutlineLine.tsx';
import { addLineAt, moveRow, removeRow, type RowActions } from './row-actions.ts';
import { treeKey } from './tree-keys.ts';
import { useTreeFocus } from './use-tree-focus.ts';

const ColorDialog = lazyPart(async () => (await import('./ColorDialog.tsx')).ColorDialog);
const MoveIntoDialog = lazyPart(async () => (await import('./MoveIntoDialog.tsx')).MoveIntoDialog);

interface OutlineTreeProps {
  readonly editor: Editor;
  readonly view: BoardView;
  readonly model: OutlineModel;
  readonly isOpen: boolean;
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

type Asked = { readonly kind: 'into' | 'color'; readonly itemId: string };

/** The lines of the outline as one tree: one Tab stop, arrows move, Enter writes. */
export function OutlineTree({ editor, view, model, isOpen, takesFocus, onClose }: OutlineTreeProps) {
  const t = useT();
  const treeRef = useRef<HTMLDivElement>(null);
  const { rows, left } = useReadable(model.rows);
  const selected = useReadable(editor.selection.ids);
  const places = useMemo(() => siblingPlaces(rows), [rows]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const focus = useTreeFocus({ editor, model, rows, treeRef, isOpen, takesFocus });

  const change = (row: OutlineRow, work: () => void) => {
    if (!mayChange(editor, row.itemId)) return;
    work();
    model.refresh();
  };
  const actions: RowActions = {
    edit: (row) => row.path && change(row, () => focus.edit(row.key)),
    addLine: (row) =>
      change(row, () => {
        const id = addLineAt(editor, row);
        model.refresh();
        const added =
          id === null
            ? undefined
            : model.rows
                .get()
                .rows.find((other) => other.itemId === row.itemId && other.entry?.entryId === id);
        if (added) focus.edit(added.key);
      }),
    remove: (row) => change(row, () => removeRow(editor, row)),
    moveLine: (row, by) => change(row, () => moveRow(editor, row, by)),
    moveInto: (row) => row.isItem && change(row, () => setAsked({ kind: 'into', itemId: row.itemId })),
    color: (row) => row.isItem && change(row, () => setAsked({ kind: 'color', itemId: row.itemId })),
    showProperties: (row) => {
      editor.selection.set([row.itemId]);
      view.openDrawer('properties', true);
    },
  };
  const isReady = useReadable(editor.board.isReady);

  if (rows.length === 0) {
    return isReady ? (
      <EmptyState icon="outline" title={t('app.outline.empty')} text={t('app.outline.emptyText')} />
    ) : null;
  }
  return (
    <>
      <div
        ref={treeRef}
        role="tree"
        tabIndex={-1}
        aria-label={t('app.outline.title')}
        aria-multiselectable="true"
        className={styles.tree}
        onKeyDown={(event) => {
          if (focus.editing !== null || event.nativeEvent.isComposing) return;
          const row = rows.find(({ key }) => key === focus.active);
          if (row && treeKey(event, row, { rows, model, actions, focus, editor, onClose })) {
            event.preventDefault();
            event.stopPropagation();
            return;
          }
          // Other keys mean here what they mean on the board: the line's item is selected there.
          const command = commandFor(editor.commands.list, keyInput(event.nativeEvent), isMac);
          if (!command) return;
          event.preventDefault();
          editor.commands.run(command.id);
        }}
      >
        {rows.map((row) => (
          <OutlineLine
            key={row.key}
            editor={editor}
            row={row}
            place={places.get(row.key)}
            isActive={row.key === focus.active}
            isEditing={row.key === focus.editing}
            isSelected={selected.has(row.itemId)}
            actions={actions}
            focus={focus}
            model={model}
          />
        ))}
      </div>
      {left > 0 && (
        <Button size="small" wide onPress={() => model.showMore()}>
          {t('app.outline.more', { count: left })}
        </Button>
      )}
      {asked && (
        <Suspense fallback={null}>
          {asked.kind === 'into' ? (
            <MoveIntoDialog editor={editor} itemId={asked.itemId} onClose={() => setAsked(null)} />
          ) : (
            <ColorDialog editor={editor} itemId={asked.itemId} onClose={() => setAsked(null)} />
          )}
        </Suspense>
      )}
    </>
  );
}
