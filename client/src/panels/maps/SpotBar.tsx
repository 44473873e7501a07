import { contentOfLane } from '@whoboard/shared/lanes/lane-types.ts';
import { Suspense, useEffect, useRef } from 'react';
import { addToCellOf } from '../../commands/insert-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { mapLayout } from '../../model/map-places.ts';
import { mayChange } from '../../model/rights.ts';
import { spotBox } from '../../tools/maps/grid.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import hidden from '../../ui/Hidden.module.css';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Popup } from '../../ui/Popup.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { usePhone } from '../../ui/use-media.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useSelected } from '../../ui/use-selected.ts';
import { keepBeside } from '../selection/keep-beside.ts';
import bar from '../selection/SelectionBar.module.css';
import { CellFields } from './CellFields.tsx';
import { laneActions, stageActions } from './entry-actions.ts';
import styles from './MapPanel.module.css';
import { useSpot, type SpotInfo } from './use-spot.ts';

const FilterBar = lazyPart(async () => (await import('./FilterBar.tsx')).FilterBar);

/** Beside the cell or head that the keys are in: "add here", what the cell holds, what can be done with the stage or lane. */
export function SpotBar({ editor }: { readonly editor: Editor }) {
  const info = useSpot(editor);
  const editing = useReadable(editor.textEditing.current);
  const t = useT();
  const items = info?.spot.part === 'cell' ? itemCount(editor, info) : 0;
  const hasFilter = useSelected(editor.mapFilter, (filter) => filter !== null);
  return (
    <>
      {hasFilter && (
        <Suspense fallback={null}>
          <FilterBar editor={editor} place="board" />
        </Suspense>
      )}
      <output className={hidden.hidden}>
        {info &&
          (info.spot.part === 'cell'
            ? t('map.spot.cell', { name: info.name, count: items })
            : t(info.spot.part === 'stage' ? 'map.spot.stage' : 'map.spot.lane', { name: info.name }))}
      </output>
      {info && !editing && mayChange(editor, info.map.id) && <Bar editor={editor} info={info} />}
    </>
  );
}

function itemCount(editor: Editor, { spot, map }: SpotInfo): number {
  if (spot.part !== 'cell') return 0;
  return mapLayout(editor, map.id)?.cells.get(spot.slot)?.flow.items.length ?? 0;
}

function Bar({ editor, info }: { readonly editor: Editor; readonly info: SpotInfo }) {
  const t = useT();
  const ref = useRef<HTMLDivElement>(null);
  const { spot, map, name, stage, lane } = info;
  useEffect(() => {
    if (!ref.current) return undefined;
    return keepBeside(editor, ref.current, () => {
      const layout = mapLayout(editor, spot.map);
      const box = layout && spotBox(layout, spot);
      const [x, y] = editor.board.positionOf(spot.map);
      return box ? { ...box, x: x + box.x, y: y + box.y } : null;
    });
  }, [editor, spot]);
  // The head of its lane may be out of sight on a phone, and there is no tip that would name the sign.
  const isPhone = usePhone();
  const add = () => {
    if (spot.part === 'cell') addToCellOf(editor, { type: 'note' }, spot, true);
  };
  const hasParts = spot.part === 'cell' && stage && lane && contentOfLane(lane.type) !== 'notes';
  return (
    <div ref={ref} className={bar.place}>
      <Toolbar label={t('map.spot.bar', { name })} className={cx(bar.bar, isPhone && styles.spotBar)}>
        {isPhone && <span className={styles.spotName}>{name}</span>}
        {hasParts && map.type === 'journey' && (
          <Popup
            label={t('map.spot.fill', { name })}
            tipPlacement="top"
            placement="top start"
            className={bar.color}
            panelClassName={styles.popup}
            face={
              <>
                <Icon name="edit" size={20} />
                <Icon name="chevronDown" size={14} />
              </>
            }
          >
            <CellFields editor={editor} journey={map} stage={stage} lane={lane} />
          </Popup>
        )}
        {spot.part === 'cell' &&
          (isPhone ? (
            <Button icon="plus" look="primary" className={cx(styles.spotAdd)} onPress={add}>
              {t('map.spot.add')}
            </Button>
          ) : (
            <IconButton icon="plus" label={t('map.spot.add')} keys="N" placement="top" onPress={add} />
          ))}
        {spot.part !== 'cell' && (
          <IconButton
            icon="edit"
            label={t('map.spot.rename')}
            keys="Enter"
            placement="top"
            onPress={() => editor.maps.get()?.write()}
          />
        )}
        {spot.part !== 'cell' && (
          <IconButton
            icon="plus"
            label={t(spot.part === 'stage' ? 'map.stage.addAfter' : 'map.lane.addAfter')}
            placement="top"
            onPress={() => editor.maps.get()?.addNext()}
          />
        )}
        {spot.part !== 'cell' && (
          <Menu
            label={t('app.more')}
            groups={() =>
              spot.part === 'stage'
                ? stageActions(editor, map, spot.stage, t)
                : laneActions(editor, map, spot.lane, t)
            }
          >
            <IconButton icon="more" label={t('app.more')} placement="top" />
          </Menu>
        )}
        <IconButton
          icon="properties"
          label={t('map.spot.map')}
          placement="top"
          onPress={() => {
            editor.selection.set([map.id]);
            editor.commands.run('map.fill');
          }}
        />
      </Toolbar>
    </div>
  );
}
