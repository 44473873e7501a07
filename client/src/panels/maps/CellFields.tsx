import { addEntry } from '@whoboard/shared/board/edits/lists.ts';
import type { FieldPath } from '@whoboard/shared/board/layout.ts';
import type { JourneyItem, JourneyLane, Stage } from '@whoboard/shared/items/journey/fields.ts';
import { personaName } from '@whoboard/shared/lanes/cell-parts.ts';
import { channelKinds, channels, kindOfChip } from '@whoboard/shared/lanes/channels.ts';
import {
  addMoment,
  addOwnChannel,
  removeChip,
  removeEmotion,
  removeMoment,
  setChipKind,
  setCost,
  setEmotion,
  toggleChannel,
} from '@whoboard/shared/lanes/edits.ts';
import { linesOf, maxEmotion, signed } from '@whoboard/shared/lanes/emotion.ts';
import { unitOf } from '@whoboard/shared/lanes/exit-parts.ts';
import { contentOfLane } from '@whoboard/shared/lanes/lane-types.ts';
import { useId } from 'react';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import styles from './MapPanel.module.css';

interface CellProps {
  readonly editor: Editor;
  readonly journey: JourneyItem;
  readonly stage: Stage;
  readonly lane: JourneyLane;
}

/** What a cell of a journey holds besides notes: emotions, channels, moments of truth, what a negative persona costs. */
export function CellFields(props: CellProps) {
  const content = contentOfLane(props.lane.type);
  if (content === 'emotion') return <Emotions {...props} />;
  if (content === 'channels') return <Channels {...props} />;
  if (content === 'moments') return <Moments {...props} />;
  return content === 'exits' ? <Exits {...props} /> : null;
}

interface EntryProps {
  readonly editor: Editor;
  readonly itemId: string;
  readonly path: FieldPath;
  readonly label: string;
  readonly ghost: string;
  /** The value that the words explain. */
  readonly number?: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** A point or a moment of truth: its words, and how to take it away. */
function Entry({ editor, itemId, path, label, ghost, number, removeLabel, onRemove }: EntryProps) {
  return (
    <div className={styles.entry}>
      {number !== undefined && <span className={styles.number}>{number}</span>}
      <div className={styles.name}>
        <SharedTextField
          editor={editor}
          itemId={itemId}
          path={path}
          label={label}
          isLabelHidden
          placeholder={ghost}
          multiline="wraps"
        />
      </div>
      {mayChange(editor, itemId) && (
        <IconButton icon="close" size="small" placement="left" label={removeLabel} onPress={onRemove} />
      )}
    </div>
  );
}

const scale = Array.from({ length: 2 * maxEmotion + 1 }, (_, index) => index - maxEmotion);

function Emotions({ editor, journey, stage }: CellProps) {
  const t = useT();
  const isDisabled = !mayChange(editor, journey.id);
  const { locale, ...context } = editor.drawContext();
  const lines = linesOf(journey);
  const shown = lines.some(({ persona }) => persona === null)
    ? lines
    : [...lines, { persona: null, points: [] }];
  return (
    <div className={styles.group}>
      {shown.map(({ persona, points }) => {
        const here = points.filter(({ point }) => point.stage === stage.id).map(({ point }) => point);
        const name =
          persona === null ? t('map.emotion.everybody') : personaName(persona, { locale, ...context });
        const [first] = here;
        return (
          <div key={persona ?? ''} className={styles.box}>
            <fieldset className={styles.values} disabled={isDisabled}>
              <legend className={styles.legend}>{t('map.emotion.of', { name })}</legend>
              {scale.map((value) => (
                <button
                  key={value}
                  type="button"
                  className={styles.value}
                  aria-pressed={first?.value === value}
                  aria-label={t('map.emotion.value', { value: signed(value, locale) })}
                  onClick={() =>
                    editor.board.change((doc) =>
                      setEmotion(doc, journey.id, { stage: stage.id, persona }, value),
                    )
                  }
                >
                  {signed(value, locale)}
                </button>
              ))}
            </fieldset>
            {here.map((point) => (
              <Entry
                key={point.id}
                editor={editor}
                itemId={journey.id}
                path={['points', point.id, 'label']}
                label={t('journey.field.pointLabel')}
                ghost={t('journey.ghost.pointLabel')}
                number={signed(point.value, locale)}
                removeLabel={t('map.emotion.remove')}
                onRemove={() => editor.board.change((doc) => removeEmotion(doc, journey.id, point.id))}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function Channels({ editor, journey, stage }: CellProps) {
  const t = useT();
  const isDisabled = !mayChange(editor, journey.id);
  const here = journey.chips.filter((chip) => chip.stage === stage.id);
  const used = new Set(here.map(({ channel }) => channel));
  return (
    <div className={styles.group}>
      <fieldset className={styles.chips} disabled={isDisabled}>
        <legend className={styles.legend}>{t('map.channels.here')}</legend>
        {channels.map((channel) =>
          channel === 'own' ? null : (
            <button
              key={channel}
              type="button"
              className={styles.chip}
              aria-pressed={used.has(channel)}
              onClick={() => editor.board.change((doc) => toggleChannel(doc, journey.id, stage.id, channel))}
            >
              {t(`journey.channel.${channel}`)}
            </button>
          ),
        )}
      </fieldset>
      {here.map((chip) => (
        <div key={chip.id} className={styles.entry}>
          <div className={styles.name}>
            {chip.channel === 'own' ? (
              <SharedTextField
                editor={editor}
                itemId={journey.id}
                path={['chips', chip.id, 'name']}
                label={t('journey.channel.own')}
                isLabelHidden
                placeholder={t('journey.channel.own')}
              />
            ) : (
              t(`journey.channel.${chip.channel}`)
            )}
          </div>
          <Select
            label={t('map.channels.kind')}
            isLabelHidden
            isDisabled={isDisabled}
            value={kindOfChip(chip)}
            options={channelKinds.map((value) => ({ value, label: t(`journey.channelKind.${value}`) }))}
            onChange={(kind) => editor.board.change((doc) => setChipKind(doc, journey.id, chip.id, kind))}
          />
          {!isDisabled && (
            <IconButton
              icon="close"
              size="small"
              placement="left"
              label={t('map.channels.remove')}
              onPress={() => editor.board.change((doc) => removeChip(doc, journey.id, chip.id))}
            />
          )}
        </div>
      ))}
      {!isDisabled && (
        <Button
          icon="plus"
          look="quiet"
          size="small"
          onPress={() => editor.board.change((doc) => addOwnChannel(doc, journey.id, stage.id, ''))}
        >
          {t('map.channels.addOwn')}
        </Button>
      )}
    </div>
  );
}

function Moments({ editor, journey, stage }: CellProps) {
  const t = useT();
  const isDisabled = !mayChange(editor, journey.id);
  const here = journey.moments.filter((moment) => moment.stage === stage.id);
  return (
    <div className={styles.group}>
      {here.map((moment) => (
        <Entry
          key={moment.id}
          editor={editor}
          itemId={journey.id}
          path={['moments', moment.id, 'label']}
          label={t('journey.field.moment')}
          ghost={t('journey.ghost.moment')}
          removeLabel={t('map.moments.remove')}
          onRemove={() => editor.board.change((doc) => removeMoment(doc, journey.id, moment.id))}
        />
      ))}
      {!isDisabled && (
        <Button
          icon="plus"
          look="quiet"
          size="small"
          onPress={() => editor.board.change((doc) => addMoment(doc, journey.id, stage.id))}
        >
          {t('map.moments.add')}
        </Button>
      )}
    </div>
  );
}

function Exits({ editor, journey, stage, lane }: CellProps) {
  const t = useT();
  const id = useId();
  const isDisabled = !mayChange(editor, journey.id);
  const exit = journey.exits.find((each) => each.lane === lane.id && each.stage === stage.id);
  const unit = unitOf(lane, editor.drawContext());
  const setTo = (value: string): void => {
    const cost = value.trim() === '' ? null : Number(value);
    if (cost !== null && !(cost >= 0 && cost <= 1e9)) return;
    editor.board.change((doc) => setCost(doc, journey.id, { lane: lane.id, stage: stage.id }, cost));
  };
  const field = (name: 'signal' | 'wayOut') =>
    exit && (
      <SharedTextField
        editor={editor}
        itemId={journey.id}
        path={['exits', exit.id, name]}
        label={t(`journey.exit.${name}`)}
        placeholder={t(`journey.exit.${name}.ghost`)}
        multiline="wraps"
      />
    );
  if (!exit) {
    const begin = () =>
      editor.board.change((doc) => addEntry(doc, journey.id, ['exits'], { lane: lane.id, stage: stage.id }));
    return (
      <div className={styles.group}>
        <p className={styles.hint}>{t('journey.lane.negative.prompt')}</p>
        {!isDisabled && (
          <Button icon="plus" size="small" onPress={begin}>
            {t('map.exits.begin')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={styles.group}>
      {field('signal')}
      <div>
        <label htmlFor={id} className={styles.label}>
          {t('map.exits.cost', { unit })}
        </label>
        <input
          key={exit.cost ?? ''}
          id={id}
          type="number"
          inputMode="decimal"
          min={0}
          max={1e9}
          step="any"
          className={styles.short}
          defaultValue={exit.cost ?? ''}
          disabled={isDisabled}
          onBlur={(event) => setTo(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      </div>
      {field('wayOut')}
    </div>
  );
}
