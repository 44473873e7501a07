import { takesItems, type MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import { laneNameIn, stageName } from '@whoboard/shared/lanes/slot-names.ts';
import { journeySlot, parseJourneySlot } from '@whoboard/shared/lanes/slots.ts';
import { useEffect, useRef, useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { cellOfItem, mapLayout } from '../../model/map-places.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './MoveIntoDialog.module.css';

interface CellChoiceProps {
  readonly editor: Editor;
  readonly map: MapItem;
  /** What is put there; its present cell is offered first. */
  readonly itemId: string;
  readonly onChoose: (slot: string) => void;
}

/** Which cell of a map: its stage and its lane. */
export function CellChoice({ editor, map, itemId, onChoose }: CellChoiceProps) {
  const t = useT();
  const context = editor.drawContext();
  const [slot, setSlot] = useState(() => firstSlot(editor, map, itemId));
  const lanes = map.lanes.map(({ id }) => ({ value: id, label: laneNameIn(map, id, context) }));
  const { stage, lane } = map.type === 'journey' ? parseJourneySlot(slot) : { stage: '', lane: slot };
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={ref} className={styles.cell}>
      {map.type === 'journey' && (
        <Select
          label={t('map.into.stage')}
          value={stage}
          options={map.stages.map((each) => ({ value: each.id, label: stageName(map, each, context) }))}
          onChange={(id) => setSlot(journeySlot(id, lane))}
        />
      )}
      <Select
        label={t('map.into.lane')}
        value={lane}
        options={lanes}
        onChange={(id) => setSlot(map.type === 'journey' ? journeySlot(stage, id) : id)}
      />
      <Button look="primary" onPress={() => onChoose(slot)}>
        {t('map.into.put')}
      </Button>
    </div>
  );
}

function firstSlot(editor: Editor, map: MapItem, itemId: string): string {
  const layout = mapLayout(editor, map.id);
  const present = cellOfItem(editor, itemId);
  const cell = present?.map === map.id ? layout?.cells.get(present.slot) : undefined;
  if (layout && cell && takesItems(layout, cell)) return cell.slot;
  const first = [...(layout?.cells.values() ?? [])].find((each) => layout && takesItems(layout, each));
  return first?.slot ?? '';
}
