import { currentStep } from '@whoboard/shared/session/agenda.ts';
import { hiddenNotes } from '@whoboard/shared/session/private-writing.ts';
import { fewestAnonymousVoters } from '@whoboard/shared/voting/round.ts';
import { useState } from 'react';
import { leadSession } from '../../commands/session-commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { useAreas } from '../session/use-areas.ts';
import type { SessionProps } from '../session/use-session.ts';
import styles from './PrivateTray.module.css';

interface RevealDialogProps extends SessionProps {
  readonly onClose: () => void;
}

/** Whose notes come to the board, with or without names, and where. */
export function RevealDialog({ editor, session, onClose }: RevealDialogProps) {
  const t = useT();
  const state = useReadable(session.state);
  const people = useReadable(editor.presence.people);
  const areas = useAreas(editor).filter(({ id }) => editor.board.item(id)?.type === 'frame');
  const stepArea = currentStep(state)?.frame ?? '';
  const [who, setWho] = useState('');
  const [withNames, setWithNames] = useState(false);
  const [area, setArea] = useState(areas.some(({ id }) => id === stepArea) ? stepArea : '');
  const [isPending, setPending] = useState(false);
  const counts = Object.entries(state.privateWriting.counts);
  const isGuessed = !withNames && (who !== '' || counts.length < fewestAnonymousVoters);
  const nameOf = (id: string): string =>
    people.find((person) => person.id === id)?.name ?? t('private.reveal.gone');
  const reveal = async (): Promise<void> => {
    setPending(true);
    const before = new Set(editor.board.order.get());
    const count = who === '' ? hiddenNotes(state) : (state.privateWriting.counts[who] ?? 0);
    const isDone = await leadSession(editor, {
      type: 'revealNotes',
      participants: who === '' ? null : [who],
      withNames,
      area: area === '' ? null : area,
    });
    setPending(false);
    if (!isDone) return;
    onClose();
    const show = (): void => {
      const revealed = editor.board.order.get().filter((id) => !before.has(id));
      const box = editor.board.boundsOf(revealed);
      if (box) editor.camera.show(box, { maxZoom: 1 });
    };
    editor.notices.tell({
      text: t('private.told', { count }),
      tone: 'success',
      action: { label: t('private.show'), run: show },
    });
  };
  return (
    <Dialog
      title={t('private.reveal.title')}
      lead={t('private.reveal.lead')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button look="primary" isPending={isPending} onPress={() => void reveal()}>
            {t('private.reveal.do')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Select
          label={t('private.reveal.who')}
          value={who}
          options={[
            { value: '', label: t('private.reveal.everybody', { count: hiddenNotes(state) }) },
            ...counts.map(([id, count]) => ({
              value: id,
              label: t('private.reveal.one', { name: nameOf(id), count }),
            })),
          ]}
          onChange={setWho}
        />
        <Switch
          label={t('private.reveal.names')}
          hint={t(isGuessed ? 'private.reveal.guessed' : 'private.reveal.namesHint')}
          isOn={withNames}
          onChange={setWithNames}
        />
        <Select
          label={t('private.reveal.where')}
          value={area}
          options={[
            { value: '', label: t('private.reveal.beside') },
            ...areas.map(({ id, title }) => ({
              value: id,
              label: title === '' ? t('private.reveal.area') : title,
            })),
          ]}
          onChange={setArea}
        />
      </div>
    </Dialog>
  );
}
