import { nameKey } from '@whoboard/shared/lanes/align-stages.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import type { MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import { laneNameIn, slotName, stageName } from '@whoboard/shared/lanes/slot-names.ts';
import { journeySlot } from '@whoboard/shared/lanes/slots.ts';
import { useState } from 'react';
import { quoteIntoCell } from '../../commands/quote-into-cell.ts';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './LineList.module.css';

interface QuoteIntoMapDialogProps {
  readonly editor: Editor;
  readonly source: { readonly itemId: string; readonly entry: string };
  /** Told in words what was done. */
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Into which cell of which map a line goes as a note: what dragging it there does, by keyboard and by touch. */
export function QuoteIntoMapDialog({ editor, source, onDone, onClose }: QuoteIntoMapDialogProps) {
  const t = useT();
  const context = editor.drawContext();
  const maps = editor.board.order.get().flatMap((id): MapItem[] => {
    const item = editor.board.item(id);
    return item && isMap(item) && mayChange(editor, id) ? [item] : [];
  });
  const [chosen, choose] = useState(maps[0]?.id ?? '');
  const map = maps.find(({ id }) => id === chosen) ?? maps[0];
  const stages = map?.type === 'journey' ? map.stages : [];
  const [wanted, want] = useState<string | null>(null);
  const told = stageOfLine(editor, source);
  const stage =
    stages.find(({ id }) => id === wanted) ??
    stages.find(({ name }) => told !== '' && nameKey(name) === told) ??
    stages[0];
  const titleOf = ({ type, title }: MapItem) => title.trim() || t(`item.${type}.name`);
  const put = (lane: string) => {
    if (!map) return;
    const slot = map.type === 'journey' ? journeySlot(stage?.id ?? '', lane) : lane;
    const isPut = mayChange(editor, map.id);
    quoteIntoCell(editor, source.itemId, source.entry, { map: map.id, slot });
    // One goes on reading the interview.
    editor.selection.set([source.itemId]);
    onClose();
    onDone(
      isPut
        ? t('interview.panel.intoMap.done', { place: slotName(map, slot, context) })
        : t('interview.panel.intoMap.notDone'),
    );
  };
  return (
    <Dialog size="small" title={t('interview.panel.intoMap')} onClose={onClose}>
      {!map && <p>{t('interview.panel.intoMap.none')}</p>}
      {map && maps.length > 1 && (
        <Select
          label={t('interview.panel.intoMap.map')}
          value={map.id}
          options={maps.map((each) => ({ value: each.id, label: titleOf(each) }))}
          onChange={choose}
        />
      )}
      {map?.type === 'journey' && stage && (
        <Select
          label={t('interview.panel.intoMap.stage')}
          value={stage.id}
          options={stages.map((each) => ({ value: each.id, label: stageName(map, each, context) }))}
          onChange={want}
        />
      )}
      {map && (map.type === 'empathyMap' || stage) && (
        <ul className={styles.places}>
          {map.lanes
            .filter((lane) => !('hidden' in lane && lane.hidden))
            .map(({ id }) => (
              <li key={id}>
                <Button wide onPress={() => put(id)}>
                  {laneNameIn(map, id, context)}
                </Button>
              </li>
            ))}
        </ul>
      )}
    </Dialog>
  );
}

/** The stage that the interviewer has written beside a verbatim, as names are compared. */
function stageOfLine(editor: Editor, { itemId, entry }: QuoteIntoMapDialogProps['source']): string {
  const item = editor.board.item(itemId);
  const line = item?.type === 'interview' ? item.verbatims.find(({ id }) => id === entry) : undefined;
  return nameKey(line?.stage ?? '');
}
