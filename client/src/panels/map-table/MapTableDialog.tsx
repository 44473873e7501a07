import { noCriteria } from '@whoboard/shared/lanes/map-filter.ts';
import { addLane, addStage } from '@whoboard/shared/lanes/edits.ts';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useT } from '../../ui/language.tsx';
import { usePhone } from '../../ui/use-media.ts';
import { useSelected } from '../../ui/use-selected.ts';
import { FilterBar } from '../maps/FilterBar.tsx';
import { MapGrid } from './MapGrid.tsx';
import { useMap } from './use-map.ts';

interface MapTableDialogProps {
  readonly editor: Editor;
  /** Id of a journey or an empathy map. */
  readonly mapId: string;
  readonly onClose: () => void;
}

/** A whole map as a table that can be written in; what is written stands on the board. */
export function MapTableDialog({ editor, mapId, onClose }: MapTableDialogProps) {
  const t = useT();
  const live = useMap(editor, mapId);
  const name = live?.map.title.trim() || t('mapTable.untitled');
  const isFiltering = useSelected(editor.mapFilter, (filter) => filter?.map === mapId);
  const canChange = live !== null && mayChange(editor, mapId);
  const isPhone = usePhone();
  const change = (edit: typeof addLane) => {
    try {
      editor.board.change((doc) => edit(doc, mapId));
    } catch (error) {
      editor.notices.tellError(error);
    }
  };
  return (
    <Dialog
      size="full"
      title={t('mapTable.title', { name })}
      lead={canChange ? t(isPhone ? 'mapTable.taps' : 'mapTable.keys') : undefined}
      onClose={onClose}
      actions={
        live && (
          <>
            <Button
              icon="filter"
              look="quiet"
              onPress={() => editor.mapFilter.set({ ...noCriteria, map: mapId })}
            >
              {t(isFiltering ? 'mapFilter.end' : isPhone ? 'mapFilter.short' : 'command.map.filter')}
            </Button>
            {canChange && (
              <Button icon="plus" onPress={() => change(addLane)}>
                {t(isPhone ? 'mapFilter.lane' : 'mapTable.addLane')}
              </Button>
            )}
            {canChange && live.map.type === 'journey' && (
              <Button icon="plus" onPress={() => change(addStage)}>
                {t(isPhone ? 'mapTable.stage.short' : 'mapTable.addStage')}
              </Button>
            )}
          </>
        )
      }
    >
      {live ? (
        <>
          {isFiltering && <FilterBar editor={editor} place="dialog" />}
          <MapGrid editor={editor} live={live} name={name} />
        </>
      ) : (
        <EmptyState icon="table" title={t('mapTable.gone')} />
      )}
    </Dialog>
  );
}
