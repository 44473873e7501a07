import { contentOfLane, journeyLaneTypes } from '@whoboard/shared/lanes/lane-types.ts';
import { retypeLane } from '../../commands/maps/structure.ts';
import { addToCellOf } from '../../commands/insert-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { useT } from '../../ui/language.tsx';
import { CellFields } from './CellFields.tsx';
import { MapPanel } from './MapPanel.tsx';
import styles from './MapPanel.module.css';
import { useSpot } from './use-spot.ts';

/** The properties of the cell that the keys are in, and those of its map. */
export function SpotPanel({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const info = useSpot(editor);
  if (!info) return null;
  const { spot, map, name, stage, lane } = info;
  return (
    <div className={styles.panel}>
      {spot.part === 'cell' && (
        <section className={styles.group} aria-label={name}>
          <h3 className={styles.heading}>{name}</h3>
          {map.type === 'journey' && stage && lane && contentOfLane(lane.type) !== 'notes' && (
            <CellFields editor={editor} journey={map} stage={stage} lane={lane} />
          )}
          {mayChange(editor, map.id) && (
            <Button
              icon="plus"
              size="small"
              onPress={() => void addToCellOf(editor, { type: 'note' }, spot, true)}
            >
              {t('map.spot.add')}
            </Button>
          )}
        </section>
      )}
      {spot.part === 'lane' && lane && (
        <section className={styles.group} aria-label={name}>
          <h3 className={styles.heading}>{name}</h3>
          <Select
            label={t('map.lane.type')}
            isDisabled={!mayChange(editor, map.id)}
            value={lane.type}
            options={journeyLaneTypes.map((value) => ({ value, label: t(`journey.lane.${value}.name`) }))}
            onChange={(type) => retypeLane(editor, map.id, lane.id, type)}
          />
        </section>
      )}
      <MapPanel editor={editor} itemId={map.id} />
    </div>
  );
}
