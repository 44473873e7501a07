import { limits } from '@whoboard/shared/protocol/limits.ts';
import { observationColors } from '@whoboard/shared/role-play/landing.ts';
import { observationTags, type ObservationTag } from '@whoboard/shared/role-play/scene.ts';
import { useId, type KeyboardEvent } from 'react';
import type { OwnObservations, ShownObservation } from '../../model/role-play/own-observations.ts';
import type { SealedPlay } from '../../model/role-play/sealed-play.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import hidden from '../../ui/Hidden.module.css';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import styles from './Observations.module.css';

/** How tags are shown beside their names. */
export const tagIcons: Readonly<Record<ObservationTag, IconName>> = {
  irritant: 'warning',
  delight: 'heart',
  expectation: 'flag',
  unsaid: 'hidden',
  quote: 'discuss',
};

interface ObservationsProps {
  readonly sealed: SealedPlay;
  readonly startsFocused?: boolean;
}

/** Where one writes what one observes, and what one has written so far: for nobody else before the debrief. */
export function Observations({ sealed, startsFocused }: ObservationsProps) {
  const t = useT();
  const own = sealed.observations;
  const { observations, draft, progress } = useReadable(own.state);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    own.add();
  };
  return (
    <section className={styles.place} aria-label={t('rolePlay.notes.title')}>
      <form
        className={styles.new}
        onSubmit={(event) => {
          event.preventDefault();
          own.add();
        }}
      >
        <Tags value={draft.tag} onChange={(tag) => own.write({ ...draft, tag })} />
        <textarea
          className={styles.field}
          data-tag={draft.tag}
          style={{ background: `var(--note-${observationColors[draft.tag]})` }}
          aria-label={t('rolePlay.notes.new')}
          placeholder={t('rolePlay.notes.hint')}
          rows={3}
          maxLength={limits.maxObservationLength}
          value={draft.text}
          // The one thing that an observer's card is for.
          ref={startsFocused ? focusOnce : null}
          onChange={(event) => own.write({ ...draft, text: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <div className={styles.foot}>
          <output className={cx(styles.progress, progress === 'offline' && styles.offline)}>
            {t(`rolePlay.notes.${progress}`)}
          </output>
          <Button look="primary" icon="plus" isDisabled={draft.text.trim() === ''} onPress={() => own.add()}>
            {t('rolePlay.notes.add')}
          </Button>
        </div>
      </form>
      {observations.length === 0 ? (
        <p className={styles.empty}>{t('rolePlay.notes.empty')}</p>
      ) : (
        <ul className={styles.list}>
          {observations.toReversed().map((observation) => (
            <Observation key={observation.id} own={own} observation={observation} />
          ))}
        </ul>
      )}
    </section>
  );
}

function focusOnce(element: HTMLTextAreaElement | null): void {
  // On touch screens the keyboard would cover the scene before anybody has read it.
  if (element && matchMedia('(hover: hover)').matches) element.focus();
}

interface TagsProps {
  readonly value: ObservationTag;
  readonly onChange: (tag: ObservationTag) => void;
}

function Tags({ value, onChange }: TagsProps) {
  const t = useT();
  const id = useId();
  return (
    <fieldset className={styles.tags}>
      <legend className={hidden.hidden}>{t('rolePlay.notes.tag')}</legend>
      {observationTags.map((tag) => (
        <label
          key={tag}
          className={styles.tag}
          style={{ background: `var(--note-${observationColors[tag]})` }}
        >
          <input
            type="radio"
            name={id}
            className={styles.radio}
            checked={tag === value}
            onChange={() => onChange(tag)}
          />
          <Icon name={tagIcons[tag]} size={18} />
          <span>{t(`rolePlay.tag.${tag}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ObservationProps {
  readonly own: OwnObservations;
  readonly observation: ShownObservation;
}

function Observation({ own, observation }: ObservationProps) {
  const t = useT();
  const { id, text, tag, isLanded, saving, reason } = observation;
  return (
    <li className={styles.observation} style={{ background: `var(--note-${observationColors[tag]})` }}>
      <p className={styles.kind}>
        <Icon name={tagIcons[tag]} size={16} />
        {t(`rolePlay.tag.${tag}`)}
        {isLanded && <span className={styles.landed}>{t('rolePlay.notes.landed')}</span>}
      </p>
      {isLanded || saving === 'refused' ? (
        <p className={styles.words}>{text}</p>
      ) : (
        <textarea
          key={text}
          className={styles.words}
          aria-label={t('rolePlay.notes.text')}
          defaultValue={text}
          maxLength={limits.maxObservationLength}
          rows={Math.min(6, Math.ceil(text.length / 40))}
          onBlur={(event) => {
            const next = event.target.value;
            if (next.trim() === '') event.target.value = text;
            else if (next.trim() !== text) own.change(id, { text: next, tag });
          }}
        />
      )}
      {!isLanded && (
        <IconButton
          icon="delete"
          label={t('rolePlay.notes.remove', { text })}
          placement="left"
          onPress={() => own.remove(id)}
        />
      )}
      {reason && (
        <p className={styles.refused}>{t('rolePlay.notes.refused', { reason: t(`error.${reason}`) })}</p>
      )}
    </li>
  );
}
