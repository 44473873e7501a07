import { journeyKinds, type JourneyItem, type JourneyLane } from '@whoboard/shared/items/journey/fields.ts';
import {
  attachPersona,
  detachPersona,
  setEmpathyLayout,
  setJourneyKind,
  setLane,
} from '@whoboard/shared/lanes/edits.ts';
import { personasOfMap } from '@whoboard/shared/lanes/emotion.ts';
import { empathyLayouts, journeyLaneTypes } from '@whoboard/shared/lanes/lane-types.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import type { MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import { laneNameIn, stageName } from '@whoboard/shared/lanes/slot-names.ts';
import { layUnder, makeTargetBelow } from '../../commands/maps/target.ts';
import { insertLane, insertStage } from '../../commands/maps/structure.ts';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Select } from '../../ui/Select.tsx';
import { personaNames, personaOptions } from '../action/persona-options.ts';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { useItem } from '../use-items.ts';
import { laneActions, stageActions } from './entry-actions.ts';
import { EntryList } from './EntryList.tsx';
import styles from './MapPanel.module.css';

interface MapPanelProps {
  readonly editor: Editor;
  readonly itemId: string;
}

/** The properties of an empathy map or a journey: what it is, of whom, its stages and its lanes. */
export function MapPanel({ editor, itemId }: MapPanelProps) {
  const item = useItem(editor, itemId);
  return item && isMap(item) ? <Panel key={itemId} editor={editor} map={item} /> : null;
}

interface PartProps {
  readonly editor: Editor;
  readonly map: MapItem;
}

function Panel({ editor, map }: PartProps) {
  const t = useT();
  const isDisabled = !mayChange(editor, map.id);
  return (
    <div className={styles.panel}>
      <section className={styles.group} aria-label={t(`item.${map.type}.name`)}>
        <SharedTextField
          editor={editor}
          itemId={map.id}
          path={['title']}
          label={t('map.field.title')}
          placeholder={t(`item.${map.type}.ghost.title`)}
          multiline="wraps"
        />
        {map.type === 'journey' ? (
          <Select
            label={t('map.panel.kind')}
            isDisabled={isDisabled}
            value={map.kind}
            options={journeyKinds.map((value) => ({ value, label: t(`journey.kind.${value}`) }))}
            onChange={(kind) => editor.board.change((doc) => setJourneyKind(doc, map.id, kind))}
          />
        ) : (
          <Select
            label={t('map.panel.layout')}
            isDisabled={isDisabled}
            value={map.layout}
            options={empathyLayouts.map((value) => ({ value, label: t(`map.layout.${value}`) }))}
            onChange={(layout) => editor.board.change((doc) => setEmpathyLayout(doc, map.id, layout))}
          />
        )}
      </section>
      {map.type === 'journey' && <Target editor={editor} map={map} />}
      <Personas editor={editor} map={map} />
      {map.type === 'journey' && <Stages editor={editor} map={map} />}
      <Lanes editor={editor} map={map} />
    </div>
  );
}

/** The target journey of a lived one: made under it, or laid there. */
function Target({ editor, map }: { readonly editor: Editor; readonly map: JourneyItem }) {
  const t = useT();
  const other = useItem(editor, map.comparedWith ?? '');
  if (!mayChange(editor, map.id)) return null;
  if (other?.type === 'journey') {
    const [upper, lower] = map.kind === 'target' ? [other, map] : [map, other];
    return (
      <Button icon="down" size="small" onPress={() => layUnder(editor, upper.id, lower.id)}>
        {t('map.target.under')}
      </Button>
    );
  }
  return map.kind === 'lived' ? (
    <Button icon="plus" size="small" onPress={() => makeTargetBelow(editor, map.id)}>
      {t('map.target.make')}
    </Button>
  ) : null;
}

/** Whose map it is: chosen among the personas of the board. */
function Personas({ editor, map }: PartProps) {
  const t = useT();
  const canChange = mayChange(editor, map.id);
  const attached = personasOfMap(map);
  const attach = (id: string): void => {
    if (id !== '') editor.board.change((doc) => attachPersona(doc, map.id, id));
  };
  if (map.type === 'empathyMap') {
    return (
      <Select
        label={t('map.panel.persona')}
        isDisabled={!canChange}
        value={map.persona ?? ''}
        options={personaOptions(editor, map.persona, t).map((option) =>
          option.value === '' ? { ...option, label: t('map.panel.nobody') } : option,
        )}
        onChange={(id) =>
          id === '' && map.persona !== null
            ? void editor.board.change((doc) => detachPersona(doc, map.id, map.persona!))
            : attach(id)
        }
      />
    );
  }
  const names = personaNames(editor, t);
  const free = names.filter(({ value }) => !attached.includes(value));
  return (
    <section className={styles.group} aria-label={t('map.panel.personas')}>
      <h3 className={styles.heading}>{t('map.panel.personas')}</h3>
      {attached.length === 0 && (
        <p className={styles.hint}>{t(names.length === 0 ? 'map.panel.noCards' : 'map.panel.noPersona')}</p>
      )}
      <ul className={styles.entries}>
        {attached.map((id) => {
          const name = names.find(({ value }) => value === id)?.label ?? t('map.persona.gone');
          return (
            <li key={id} className={styles.entry}>
              <span className={styles.name}>{name}</span>
              {canChange && (
                <IconButton
                  icon="close"
                  size="small"
                  placement="left"
                  label={t('map.panel.detach', { name })}
                  onPress={() => editor.board.change((doc) => detachPersona(doc, map.id, id))}
                />
              )}
            </li>
          );
        })}
      </ul>
      {canChange && free.length > 0 && (
        <Select
          label={t('map.panel.attach')}
          value=""
          options={[{ value: '', label: t('map.panel.choose') }, ...free]}
          onChange={attach}
        />
      )}
    </section>
  );
}

function Stages({ editor, map }: { readonly editor: Editor; readonly map: JourneyItem }) {
  const t = useT();
  const canChange = mayChange(editor, map.id);
  const context = editor.drawContext();
  return (
    <section className={styles.group} aria-label={t('journey.stages')}>
      <h3 className={styles.heading}>{t('journey.stages')}</h3>
      <EntryList
        editor={editor}
        itemId={map.id}
        list="stages"
        canChange={canChange}
        entries={map.stages.map((stage) => ({ id: stage.id, ghost: stageName(map, stage, context) }))}
        label={(number) => t('journey.field.stage', { number })}
        actions={(id) => stageActions(editor, map, id, t)}
      />
      {canChange && (
        <Button
          icon="plus"
          look="quiet"
          size="small"
          onPress={() => {
            const id = insertStage(editor, map.id, undefined, false);
            if (id !== null) editor.selection.set([map.id]);
          }}
        >
          {t('map.stage.add')}
        </Button>
      )}
    </section>
  );
}

function Lanes({ editor, map }: PartProps) {
  const t = useT();
  const canChange = mayChange(editor, map.id);
  const context = editor.drawContext();
  const add = (type: (typeof journeyLaneTypes)[number]) => {
    const id = insertLane(editor, map.id, type, undefined, false);
    if (id !== null) editor.selection.set([map.id]);
  };
  const lanes: readonly { readonly id: string }[] = map.lanes;
  const states = new Map(map.type === 'journey' ? map.lanes.map((lane) => [lane.id, lane]) : []);
  return (
    <section className={styles.group} aria-label={t('journey.lanes')}>
      <h3 className={styles.heading}>{t('journey.lanes')}</h3>
      <EntryList
        editor={editor}
        itemId={map.id}
        list="lanes"
        canChange={canChange}
        entries={lanes.map(({ id }) => {
          const lane = states.get(id);
          const state = lane?.hidden
            ? t('map.lane.isHidden')
            : lane?.collapsed
              ? t('map.lane.isCollapsed')
              : '';
          return { id, ghost: laneNameIn(map, id, context), state };
        })}
        label={() => t('journey.field.lane')}
        actions={(id) => laneActions(editor, map, id, t)}
        more={(id) => {
          const lane = states.get(id);
          return lane?.type === 'negative' ? (
            <NegativeLane editor={editor} mapId={map.id} lane={lane} />
          ) : null;
        }}
      />
      {canChange && map.type === 'journey' && (
        <Menu
          label={t('map.lane.add')}
          groups={() => [
            {
              id: 'types',
              entries: journeyLaneTypes.map((type) => ({
                id: type,
                label: t(`journey.lane.${type}.name`),
                run: () => add(type),
              })),
            },
          ]}
        >
          <Button icon="plus" look="quiet" size="small">
            {t('map.lane.add')}
          </Button>
        </Menu>
      )}
      {canChange && map.type === 'empathyMap' && (
        <Button icon="plus" look="quiet" size="small" onPress={() => add('custom')}>
          {t('map.lane.add')}
        </Button>
      )}
    </section>
  );
}

interface NegativeLaneProps {
  readonly editor: Editor;
  readonly mapId: string;
  readonly lane: JourneyLane;
}

/** Whose lane it is, and what its costs are counted in. */
function NegativeLane({ editor, mapId, lane }: NegativeLaneProps) {
  const t = useT();
  return (
    <div className={styles.box}>
      <Select
        label={t('map.lane.whose')}
        isDisabled={!mayChange(editor, mapId)}
        value={lane.persona ?? ''}
        options={personaOptions(editor, lane.persona, t).map((option) =>
          option.value === '' ? { ...option, label: t('map.panel.nobody') } : option,
        )}
        onChange={(id) =>
          editor.board.change((doc) => setLane(doc, mapId, lane.id, { persona: id === '' ? null : id }))
        }
      />
      <SharedTextField
        editor={editor}
        itemId={mapId}
        path={['lanes', lane.id, 'unit']}
        label={t('map.lane.unit')}
        placeholder={t('journey.exit.unit')}
      />
    </div>
  );
}
