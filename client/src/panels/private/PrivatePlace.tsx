import type { CellTarget } from '@whoboard/shared/board/edits/cells.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import type { MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import { laneNameIn, slotColor, stageName } from '@whoboard/shared/lanes/slot-names.ts';
import { journeySlot, parseJourneySlot } from '@whoboard/shared/lanes/slots.ts';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { nameOfItem } from '../session/name-of-item.ts';
import { useItems } from '../use-items.ts';
import styles from './PrivateTray.module.css';

interface PrivatePlaceProps {
  readonly editor: Editor;
  /** The map that the step shows comes first. */
  readonly stepArea: string | null;
  readonly value: CellTarget | null;
  readonly onChange: (place: CellTarget | null) => void;
}

const nowhere = '';

/** For which lane, and at which stage, one writes: there the notes are put at the reveal. Nothing without a map. */
export function PrivatePlace({ editor, stepArea, value, onChange }: PrivatePlaceProps) {
  const t = useT();
  const order = useReadable(editor.board.order);
  useItems(editor, order);
  const maps = order
    .map((id) => editor.board.item(id))
    .filter((item): item is MapItem => item !== undefined && isMap(item))
    .toSorted((a, b) => Number(b.id === stepArea) - Number(a.id === stepArea));
  if (maps.length === 0) return null;
  const context = { t };
  const map = maps.find(({ id }) => id === value?.map);
  const journey = map?.type === 'journey' ? map : undefined;
  const { stage, lane } =
    journey && value ? parseJourneySlot(value.slot) : { stage: '', lane: value?.slot ?? '' };
  const lanes = maps.flatMap((one) =>
    one.lanes.map(({ id }) => {
      const name = laneNameIn(one, id, context);
      const of = maps.length > 1 ? nameOfItem(editor, one.id) : null;
      const lane = t('private.place.lane', { lane: of === null ? name : `${name} (${of})` });
      return { value: `${one.id} ${id}`, label: lane, map: one, lane: id };
    }),
  );
  const choose = (key: string): void => {
    const found = lanes.find((one) => one.value === key);
    if (!found) return onChange(null);
    const { stages } = found.map.type === 'journey' ? found.map : { stages: null };
    const at = stages?.find(({ id }) => id === stage) ?? stages?.[0];
    const slot = stages ? journeySlot(at?.id ?? '', found.lane) : found.lane;
    // Notes have the paper of their lane, unless another one is taken then.
    const paper = slotColor(found.map, slot);
    if (paper) editor.newItems.noteColor.set(paper);
    onChange({ map: found.map.id, slot });
  };
  return (
    <div className={styles.place}>
      <Select
        label={t('private.place')}
        isLabelHidden
        value={
          map && lanes.some(({ value: key }) => key === `${map.id} ${lane}`) ? `${map.id} ${lane}` : nowhere
        }
        options={[{ value: nowhere, label: t('private.place.open') }, ...lanes]}
        onChange={choose}
      />
      {journey && journey.stages.length > 0 && (
        <Select
          label={t('private.place.stage')}
          isLabelHidden
          value={stage}
          options={journey.stages.map((one) => ({ value: one.id, label: stageName(journey, one, context) }))}
          onChange={(next) => onChange({ map: journey.id, slot: journeySlot(next, lane) })}
        />
      )}
    </div>
  );
}
