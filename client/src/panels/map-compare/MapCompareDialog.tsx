import type { JourneyItem } from '@whoboard/shared/items/journey/fields.ts';
import { layBeside } from '@whoboard/shared/lanes/edits.ts';
import { useState } from 'react';
import { layUnder, makeTargetBelow } from '../../commands/maps/target.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { useMap } from '../map-table/use-map.ts';
import { CompareCosts } from './CompareCosts.tsx';
import { CompareLanes } from './CompareLanes.tsx';
import { ComparePersonas } from './ComparePersonas.tsx';
import { CompareStages } from './CompareStages.tsx';
import styles from './MapCompare.module.css';

interface MapCompareDialogProps {
  readonly editor: Editor;
  /** Id of a journey. */
  readonly mapId: string;
  readonly onClose: () => void;
}

/** A journey beside another one: emotions with their gap, channels, lanes; then its personas and its costs. */
export function MapCompareDialog({ editor, mapId, onClose }: MapCompareDialogProps) {
  const t = useT();
  const own = useMap(editor, mapId);
  const journeys = [...editor.board.snapshot().items.values()].filter(
    (item): item is JourneyItem => item.type === 'journey' && item.id !== mapId,
  );
  const journey = own?.map.type === 'journey' ? own.map : null;
  const [chosen, setChosen] = useState<string | null>(null);
  const otherId = chosen ?? journey?.comparedWith ?? journeys[0]?.id ?? '';
  const partner = useMap(editor, otherId);
  const other = partner?.map.type === 'journey' ? partner.map : null;
  if (!journey || !own) {
    return (
      <Dialog size="full" title={t('mapCompare.title')} onClose={onClose}>
        <EmptyState icon="contrast" title={t('mapTable.gone')} />
      </Dialog>
    );
  }
  const choose = (id: string) => {
    setChosen(id);
    if (editor.canEdit) editor.board.change((doc) => layBeside(doc, mapId, id));
  };
  const make = () => {
    const id = makeTargetBelow(editor, mapId);
    if (id !== null) setChosen(id);
  };
  // The lived one stands first, wherever the dialog was opened.
  const isSwapped = journey.kind === 'target' && other?.kind === 'lived';
  const [lived, target] = isSwapped ? [other, journey] : [journey, other];
  const nameOf = ({ title, kind }: JourneyItem) =>
    `${title.trim() || t('mapTable.untitled')} · ${t(`journey.kind.${kind}`)}`;
  return (
    <Dialog
      size="full"
      title={t('mapCompare.title')}
      lead={t('mapCompare.lead')}
      onClose={onClose}
      actions={
        editor.canEdit && (
          <>
            {other && target && (
              <Button icon="down" onPress={() => layUnder(editor, lived.id, target.id)}>
                {t('map.target.under')}
              </Button>
            )}
            {journey.kind === 'lived' && other?.kind !== 'target' && (
              <Button look="primary" icon="plus" onPress={make}>
                {t('mapCompare.makeTarget')}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={styles.page}>
        <div className={styles.bar}>
          <p className={styles.name}>{nameOf(journey)}</p>
          {journeys.length > 0 ? (
            <Select
              label={t('mapCompare.with')}
              value={otherId}
              options={journeys.map((each) => ({ value: each.id, label: nameOf(each) }))}
              onChange={choose}
            />
          ) : (
            <p className={styles.hint}>{t('mapCompare.nobody')}</p>
          )}
        </div>
        <CompareStages editor={editor} lived={lived} target={target} />
        {other && partner && (
          <CompareLanes
            lived={lived}
            target={target!}
            childrenOf={(id) => (id === mapId ? own.children : partner.children)}
          />
        )}
        <ComparePersonas editor={editor} journey={lived} />
        {[lived, target].map((each) => each && <CompareCosts key={each.id} editor={editor} journey={each} />)}
      </div>
    </Dialog>
  );
}
