import type { JourneyItem } from '@whoboard/shared/items/journey/fields.ts';
import type { PersonaItem } from '@whoboard/shared/items/persona/fields.ts';
import { newId } from '@whoboard/shared/ids.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import type { Scene } from '@whoboard/shared/role-play/scene.ts';
import type { Play } from '@whoboard/shared/session/role-play.ts';
import { useState } from 'react';
import { leadSession } from '../../commands/session-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { useItems } from '../use-items.ts';
import type { PaneProps } from './RolePlayDialog.tsx';
import styles from './RolePlayDialog.module.css';
import { useSealed } from './use-sealed.ts';

interface ScenePaneProps extends PaneProps {
  readonly play: Play | null;
  /** The scene is kept, or is not to be changed after all. */
  readonly onDone: () => void;
}

const minuteChoices = [0, 3, 5, 7, 10, 15, 20] as const;
/** Channels on which a persona and a company meet in person or nearly so. */
const usualChannels = ['phone', 'shop', 'home', 'chat', 'email', 'video'] as const;

/** The scene: who is played, where, and what has happened; and what only the persona's player learns. */
export function ScenePane({ editor, play, onClose, onDone }: ScenePaneProps) {
  const t = useT();
  const personas = useItemsOfType(editor, 'persona');
  const journeys = useItemsOfType(editor, 'journey');
  const known = useSealed(editor);
  const [scene, setScene] = useState<Scene>(() => play?.scene ?? firstScene(editor, personas, journeys));
  const [intention, setIntention] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const change = (next: Partial<Scene>): void => setScene({ ...scene, ...next });
  const persona = personas.find(({ id }) => id === scene.persona);
  const journey = journeys.find(({ id }) => id === scene.journey);

  const keep = async (): Promise<void> => {
    setPending(true);
    const isKept = await leadSession(editor, {
      type: 'setScene',
      play: play?.id ?? newId(),
      scene: { ...scene, journey: journey?.id ?? null, stage: journey ? scene.stage : null },
      intention: intention ?? (play ? null : ''),
    });
    setPending(false);
    if (isKept) onDone();
  };

  if (personas.length === 0 && !play)
    return (
      <Dialog title={t('rolePlay.setUp.title')} onClose={onClose}>
        <EmptyState icon="rolePlay" title={t('rolePlay.title')} text={t('rolePlay.setUp.noPersona')} />
      </Dialog>
    );
  return (
    <Dialog
      title={t('rolePlay.setUp.title')}
      lead={t('rolePlay.setUp.lead')}
      size="large"
      onClose={onClose}
      actions={
        <>
          {play && (
            <Button look="quiet" onPress={onDone}>
              {t('app.cancel')}
            </Button>
          )}
          <Button look="primary" icon="forward" isPending={isPending} onPress={() => void keep()}>
            {t(play ? 'rolePlay.setUp.save' : 'rolePlay.setUp.toRoles')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.column}>
          <Select
            label={t('rolePlay.setUp.persona')}
            value={scene.persona}
            options={[
              ...personas.map(({ id, firstName }) => ({
                value: id,
                label: firstName.trim() || t('item.persona.name'),
              })),
              // The card may have been deleted since the scene was set.
              ...(persona ? [] : [{ value: scene.persona, label: play?.card?.firstName ?? '' }]),
            ]}
            onChange={(id) => {
              const former = persona?.promise.trim() ?? '';
              const next = personas.find((each) => each.id === id);
              const isOwn = scene.promise !== '' && scene.promise !== former;
              change({ persona: id, promise: isOwn ? scene.promise : (next?.promise.trim() ?? '') });
            }}
          />
          {journeys.length > 0 && (
            <div className={styles.pair}>
              <Select
                label={t('rolePlay.setUp.journey')}
                value={journey?.id ?? ''}
                options={[
                  { value: '', label: t('rolePlay.setUp.noJourney') },
                  ...journeys.map(({ id, title }) => ({
                    value: id,
                    label: title.trim() || t('rolePlay.setUp.unnamedJourney'),
                  })),
                ]}
                onChange={(id) => change({ journey: id === '' ? null : id, stage: null })}
              />
              {journey && (
                <Select
                  label={t('rolePlay.setUp.stage')}
                  value={scene.stage ?? ''}
                  options={[
                    { value: '', label: t('rolePlay.setUp.noStage') },
                    ...journey.stages.map(({ id, name }, index) => ({
                      value: id,
                      label: name.trim() || t('rolePlay.setUp.unnamedStage', { index: index + 1 }),
                    })),
                  ]}
                  onChange={(id) => change({ stage: id === '' ? null : id })}
                />
              )}
            </div>
          )}
          <div>
            <TextField
              label={t('rolePlay.setUp.channel')}
              hint={t('rolePlay.setUp.channelHint')}
              value={scene.channel}
              onChange={(text) => change({ channel: text.slice(0, limits.maxNameLength) })}
            />
            <div className={styles.suggestions}>
              {usualChannels.map((channel) => (
                <Button
                  key={channel}
                  size="small"
                  onPress={() => change({ channel: t(`journey.channel.${channel}`) })}
                >
                  {t(`journey.channel.${channel}`)}
                </Button>
              ))}
            </div>
          </div>
          <TextField
            label={t('rolePlay.setUp.part')}
            hint={t('rolePlay.setUp.partHint')}
            value={scene.companyPart}
            onChange={(text) => change({ companyPart: text.slice(0, limits.maxNameLength) })}
          />
          <Select
            label={t('rolePlay.setUp.minutes')}
            value={String(scene.minutes)}
            options={[...new Set<number>([...minuteChoices, scene.minutes])].map((minutes) => ({
              value: String(minutes),
              label:
                minutes === 0
                  ? t('rolePlay.setUp.noTime')
                  : t('rolePlay.setUp.minutesChoice', { count: minutes }),
            }))}
            onChange={(minutes) => change({ minutes: Number(minutes) })}
          />
        </div>
        <div className={styles.column}>
          <TextField
            label={t('rolePlay.setUp.happened')}
            hint={t('rolePlay.setUp.happenedHint')}
            rows={3}
            value={scene.happened}
            onChange={(text) => change({ happened: text.slice(0, limits.maxSceneLength) })}
          />
          <TextField
            label={t('rolePlay.setUp.wants')}
            rows={2}
            value={scene.wants}
            onChange={(text) => change({ wants: text.slice(0, limits.maxSceneLength) })}
          />
          <TextField
            label={t('rolePlay.setUp.promise')}
            rows={2}
            value={scene.promise}
            onChange={(text) => change({ promise: text.slice(0, limits.maxSceneLength) })}
          />
          <div className={styles.secret}>
            <TextField
              label={t('rolePlay.setUp.intention')}
              hint={t(
                known?.hasIntention && known.intention === null
                  ? 'rolePlay.setUp.intentionKept'
                  : 'rolePlay.setUp.intentionHint',
              )}
              rows={3}
              value={intention ?? known?.intention ?? ''}
              onChange={(text) => setIntention(text.slice(0, limits.maxSceneLength))}
            />
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** What a new scene begins with: the selected persona, its journey and its promise. */
function firstScene(
  editor: Editor,
  personas: readonly PersonaItem[],
  journeys: readonly JourneyItem[],
): Scene {
  const selected = editor.selection.ids.get();
  const persona = personas.find(({ id }) => selected.has(id)) ?? personas[0];
  const journey =
    journeys.find(({ id }) => selected.has(id)) ??
    journeys.find((each) => each.personas.some((attached) => attached.persona === persona?.id)) ??
    journeys[0];
  return {
    persona: persona?.id ?? '',
    journey: journey?.id ?? null,
    stage: null,
    channel: '',
    companyPart: '',
    happened: '',
    wants: '',
    promise: persona?.promise.trim() ?? '',
    minutes: 7,
  };
}

type ItemOfType<T extends 'persona' | 'journey'> = T extends 'persona' ? PersonaItem : JourneyItem;

/** All items of a type, in reading order. */
export function useItemsOfType<T extends 'persona' | 'journey'>(
  editor: Editor,
  type: T,
): readonly ItemOfType<T>[] {
  const ids = useReadable(editor.board.order).filter((id) => editor.board.item(id)?.type === type);
  return useItems(editor, ids) as unknown as readonly ItemOfType<T>[];
}
