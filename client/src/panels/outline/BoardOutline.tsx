import { Suspense, useEffect, useMemo } from 'react';
import type { Editor } from '../../model/editor.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import hidden from '../../ui/Hidden.module.css';
import drawer from '../../ui/Drawer.module.css';
import { useT } from '../../ui/language.tsx';
import { shownShortcut } from '../../ui/shown-shortcut.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useSelected } from '../../ui/use-selected.ts';
import type { BoardView } from '../board-view.ts';
import { keysOf } from '../command-words.ts';
import { OutlineModel } from './outline-model.ts';
import { OutlineTree } from './OutlineTree.tsx';
import styles from './BoardOutline.module.css';

const MapTables = lazyPart(async () => (await import('./MapTables.tsx')).MapTables);

interface BoardOutlineProps {
  readonly editor: Editor;
  readonly view: BoardView;
}

/**
 * The board as a tree of texts: a drawer when it is open, and otherwise out of sight but in the page, for screen readers
 * and for the Tab key. The focus coming into it opens it.
 */
export function BoardOutline({ editor, view }: BoardOutlineProps) {
  const t = useT();
  const open = useReadable(view.drawer);
  const isOpen = open?.name === 'outline';
  const takesFocus = isOpen && open.takesFocus;
  const hasMaps = useSelected(editor.maps, (maps) => maps !== null);
  const model = useMemo(() => new OutlineModel(editor), [editor]);
  useEffect(() => model.follow(), [model]);
  useEffect(() => model.setOpen(isOpen), [model, isOpen]);
  const close = () => {
    view.closeDrawer();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  return (
    <aside
      className={isOpen ? cx(drawer.drawer, styles.outline) : hidden.hidden}
      aria-labelledby="outline-title"
      {...(isOpen ? { 'data-covers-board': true } : {})}
    >
      <div
        className={drawer.content}
        onFocus={() => {
          if (!isOpen) view.openDrawer('outline');
        }}
      >
        <header className={cx(drawer.head)}>
          <h2 id="outline-title" className={drawer.title}>
            {t('app.outline.title')}
          </h2>
          {isOpen && <IconButton icon="close" label={t('app.close')} onPress={close} placement="left" />}
        </header>
        <div className={isOpen ? cx(drawer.body, styles.body) : styles.closed}>
          <OutlineTree
            editor={editor}
            view={view}
            model={model}
            isOpen={isOpen}
            takesFocus={takesFocus}
            onClose={close}
          />
          {isOpen && hasMaps && (
            <Suspense fallback={null}>
              <MapTables editor={editor} />
            </Suspense>
          )}
        </div>
        {isOpen && editor.canEdit && (
          <p className={styles.keys}>
            {t('app.outline.keys', {
              open: shownShortcut(keysOf(editor.commands.find('view.outline')) ?? '', t),
            })}
          </p>
        )}
      </div>
    </aside>
  );
}
