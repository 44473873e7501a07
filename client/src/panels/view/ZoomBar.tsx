import { Suspense } from 'react';
import type { Editor } from '../../model/editor.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Tip } from '../../ui/Tip.tsx';
import { usePhone } from '../../ui/use-media.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useSelected } from '../../ui/use-selected.ts';
import type { BoardView } from '../board-view.ts';
import { Minimap } from '../lazy-panels.ts';
import { keysOf } from '../command-words.ts';
import styles from './bars.module.css';

interface ZoomBarProps {
  readonly editor: Editor;
  readonly view: BoardView;
}

/** Zoom, fit and the minimap. Renders again when the rounded percentage changes, not while panning. */
export function ZoomBar({ editor, view }: ZoomBarProps) {
  const { t, locale } = useLanguage();
  const percent = useSelected(editor.camera.view, ({ zoom }) => Math.round(zoom * 100));
  const isMinimapOpen = useReadable(view.isMinimapOpen);
  const isPhone = usePhone();
  const shown = new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100);
  return (
    <>
      {isMinimapOpen && !isPhone && (
        <Suspense fallback={null}>
          <Minimap editor={editor} />
        </Suspense>
      )}
      <Toolbar isFixed label={t('app.view')} className={`${styles.bar} ${styles.right}`}>
        {!isPhone && (
          <>
            <IconButton
              icon="map"
              label={t('app.minimap')}
              isOn={isMinimapOpen}
              placement="top"
              onPress={() => view.isMinimapOpen.set(!isMinimapOpen)}
            />
            <IconButton
              icon="zoomOut"
              label={t('command.view.zoomOut')}
              keys={keysOf(editor.commands.find('view.zoomOut'))}
              placement="top"
              onPress={() => editor.commands.run('view.zoomOut')}
            />
            <Tip
              text={t('command.view.zoom100')}
              keys={keysOf(editor.commands.find('view.zoom100'))}
              placement="top"
            >
              <button
                type="button"
                className={styles.zoom}
                aria-label={t('app.zoomLevel', { percent: shown })}
                onClick={() => editor.commands.run('view.zoom100')}
              >
                {shown}
              </button>
            </Tip>
            <IconButton
              icon="zoomIn"
              label={t('command.view.zoomIn')}
              keys={keysOf(editor.commands.find('view.zoomIn'))}
              placement="top"
              onPress={() => editor.commands.run('view.zoomIn')}
            />
          </>
        )}
        <IconButton
          icon="fit"
          label={t('command.view.fit')}
          keys={keysOf(editor.commands.find('view.fit'))}
          placement="top"
          onPress={() => editor.commands.run('view.fit')}
        />
      </Toolbar>
    </>
  );
}
