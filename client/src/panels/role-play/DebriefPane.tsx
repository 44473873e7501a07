import type { JourneyItem, JourneyLane } from '@whoboard/shared/items/journey/fields.ts';
import type { LandingKind } from '@whoboard/shared/role-play/landing-request.ts';
import { landingKinds } from '@whoboard/shared/role-play/landing-request.ts';
import { observationColors, usualLane } from '@whoboard/shared/role-play/landing.ts';
import { observationTags, type ObservationTag } from '@whoboard/shared/role-play/scene.ts';
import type { Play } from '@whoboard/shared/session/role-play.ts';
import { useState } from 'react';
import { leadSession } from '../../commands/session-commands.ts';
import type { Notice } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Select } from '../../ui/Select.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { useAreas } from '../session/use-areas.ts';
import { ClosePlay } from './ClosePlay.tsx';
import { Intention } from './Intention.tsx';
import { tagIcons } from './Observations.tsx';
import { dealtAmong } from './play-words.ts';
import type { PaneProps } from './RolePlayDialog.tsx';
import { useItemsOfType } from './ScenePane.tsx';
import styles from './RolePlayDialog.module.css';
import { useSealed } from './use-sealed.ts';

interface DebriefPaneProps extends PaneProps {
  readonly play: Play;
}

/** After the play: what was hidden, what was observed, and where it lands. */
export function DebriefPane({ editor, play, onClose }: DebriefPaneProps) {
  const t = useT();
  const sealed = useSealed(editor);
  const people = useReadable(editor.presence.people);
  const journeys = useItemsOfType(editor, 'journey');
  const areas = useAreas(editor).filter(({ id }) => editor.board.item(id)?.type === 'frame');
  const [as, setAs] = useState<LandingKind>('notes');
  const [journeyId, setJourneyId] = useState(play.scene.journey ?? '');
  const [stageId, setStageId] = useState(play.scene.stage ?? '');
  const [areaId, setAreaId] = useState('');
  const [chosenLanes, setChosenLanes] = useState<Partial<Record<ObservationTag, string>>>({});
  const [isPending, setPending] = useState(false);
  const journey = journeys.find(({ id }) => id === journeyId) ?? null;
  const stage = journey?.stages.find(({ id }) => id === stageId) ?? null;
  const waiting: Partial<Record<ObservationTag, number>> = sealed?.waiting ?? {};
  const count = observationTags.reduce((sum, tag) => sum + (waiting[tag] ?? 0), 0);
  const laneOf = (tag: ObservationTag): string => {
    const own = chosenLanes[tag];
    const isThere = own === '' || journey?.lanes.some(({ id }) => id === own);
    return own !== undefined && isThere ? own : ((journey && usualLane(journey.lanes, tag)) ?? '');
  };
  const run = async (
    request: Parameters<typeof leadSession>[1],
    told: Omit<Notice, 'id' | 'tone'>,
  ): Promise<void> => {
    setPending(true);
    const isDone = await leadSession(editor, request);
    setPending(false);
    if (isDone) editor.notices.tell({ ...told, tone: 'success', topic: 'role-play' });
  };
  const takeBack = (): void =>
    void run({ type: 'takeBackObservations', play: play.id }, { text: t('rolePlay.debrief.takenBack') });
  const land = (): Promise<void> => {
    const lanes = Object.fromEntries(observationTags.map((tag) => [tag, laneOf(tag) || null]));
    return run(
      {
        type: 'landObservations',
        play: play.id,
        as,
        journey: journey?.id ?? null,
        stage: stage?.id ?? null,
        lanes: lanes as Record<ObservationTag, string | null>,
        area: journey || areaId === '' ? null : areaId,
      },
      // Undo takes back what oneself has done on the board; this was the server.
      {
        text: t('rolePlay.debrief.told', { count }),
        action: { label: t('rolePlay.debrief.takeBack'), run: takeBack },
      },
    );
  };
  const next = async (): Promise<void> => {
    const { id, round } = play;
    const request = { type: 'rotateRoles', play: id, round, present: dealtAmong(people) } as const;
    if (await leadSession(editor, request)) onClose();
  };
  return (
    <Dialog
      title={t('rolePlay.debrief.title')}
      lead={t('rolePlay.debrief.lead')}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" icon="forward" onPress={() => void next()}>
            {t('rolePlay.debrief.next')}
          </Button>
          <Button
            look="primary"
            icon="down"
            isPending={isPending}
            isDisabled={count === 0}
            onPress={() => void land()}
          >
            {t('rolePlay.debrief.land', { count })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.column}>
          <Intention editor={editor} play={play} />
          <Segments
            label={t('rolePlay.debrief.as')}
            value={as}
            options={landingKinds.map((value) => ({ value, label: t(`rolePlay.debrief.as.${value}`) }))}
            onChange={setAs}
          />
          <p className={styles.hint}>
            {t(as === 'notes' ? 'rolePlay.debrief.asNotesHint' : 'rolePlay.debrief.asVerbatimsHint')}
          </p>
          {journeys.length > 0 && (
            <Select
              label={t('rolePlay.debrief.journey')}
              value={journey?.id ?? ''}
              options={[
                { value: '', label: t('rolePlay.setUp.noJourney') },
                ...journeys.map(({ id, title }) => ({
                  value: id,
                  label: title.trim() || t('rolePlay.setUp.unnamedJourney'),
                })),
              ]}
              onChange={setJourneyId}
            />
          )}
          {journey && (
            <Select
              label={t('rolePlay.debrief.stage')}
              value={stage?.id ?? ''}
              options={[
                { value: '', label: t('rolePlay.setUp.noStage') },
                ...journey.stages.map(({ id, name }, index) => ({
                  value: id,
                  label: name.trim() || t('rolePlay.setUp.unnamedStage', { index: index + 1 }),
                })),
              ]}
              onChange={setStageId}
            />
          )}
          {!journey && (
            <Select
              label={t('rolePlay.debrief.area')}
              value={areaId}
              options={[
                { value: '', label: t('rolePlay.debrief.beside') },
                ...areas.map(({ id, title }) => ({
                  value: id,
                  label: title === '' ? t('rolePlay.debrief.areaUnnamed') : title,
                })),
              ]}
              onChange={setAreaId}
            />
          )}
        </div>
        <section className={styles.column} aria-label={t('rolePlay.debrief.preview')}>
          <h3 className={styles.heading}>{t('rolePlay.debrief.preview')}</h3>
          <output className={styles.hint}>
            {count === 0 ? t('rolePlay.debrief.none') : t('rolePlay.debrief.waiting', { count })}
          </output>
          <ul className={styles.preview}>
            {observationTags.map((tag) => (
              <li key={tag} className={styles.tagRow}>
                <span className={styles.tag} style={{ background: `var(--note-${observationColors[tag]})` }}>
                  <Icon name={tagIcons[tag]} size={18} />
                  {t(`rolePlay.tag.${tag}`)}
                  <strong className={styles.count}>{waiting[tag] ?? 0}</strong>
                </span>
                {journey && as === 'notes' && (
                  <Select
                    isLabelHidden
                    label={t('rolePlay.debrief.lane', { tag: t(`rolePlay.tag.${tag}`) })}
                    value={laneOf(tag)}
                    options={laneOptions(journey)}
                    onChange={(lane) => setChosenLanes({ ...chosenLanes, [tag]: lane })}
                  />
                )}
              </li>
            ))}
          </ul>
          {play.landed > 0 && (
            <div className={styles.row}>
              <p className={styles.hint}>{t('rolePlay.debrief.landed', { count: play.landed })}</p>
              <Button size="small" icon="undo" isPending={isPending} onPress={takeBack}>
                {t('rolePlay.debrief.takeBack')}
              </Button>
            </div>
          )}
          <ClosePlay editor={editor} play={play} onClosed={onClose} />
        </section>
      </div>
    </Dialog>
  );

  function laneOptions({ lanes }: JourneyItem) {
    const nameOf = ({ name, type }: JourneyLane): string => name.trim() || t(`journey.lane.${type}.name`);
    return [
      ...lanes.map((lane) => ({ value: lane.id, label: nameOf(lane) })),
      { value: '', label: t('rolePlay.debrief.noLane') },
    ];
  }
}
