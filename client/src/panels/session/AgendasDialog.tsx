import { currentStep, stepsOf } from '@whoboard/shared/session/agenda.ts';
import {
  keepAgenda,
  placeAgenda,
  readAgenda,
  type KeptAgenda,
} from '@whoboard/shared/session/kept-agenda.ts';
import { agendaTemplates } from '@whoboard/shared/templates/agendas/index.ts';
import { agendaOf, type AgendaTemplate } from '@whoboard/shared/templates/agendas/agenda-template.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { useState, type FormEvent } from 'react';
import { leadSession } from '../../commands/session-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { KeptAgendas } from '../../model/session/kept-agendas.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { downloadText } from '../../ui/download.ts';
import { useT } from '../../ui/language.tsx';
import { pickFile } from '../../ui/pick-files.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { AgendaCard } from './AgendaCard.tsx';
import styles from './AgendasDialog.module.css';
import { layTemplate, missingAreas, originOf } from './lay-template.ts';
import { stepPlacesOf } from './use-areas.ts';

interface AgendasDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** A choice to be taken: an agenda, and the template of areas that belongs to it. */
interface Choice {
  readonly agenda: KeptAgenda;
  readonly ready?: AgendaTemplate;
}

interface Told {
  readonly text: string;
  /** What was kept before, where that can be had back. */
  readonly before?: readonly KeptAgenda[];
}

/** Ready-made agendas and one's own, to be put onto this board. */
export function AgendasDialog({ editor, onClose }: AgendasDialogProps) {
  const t = useT();
  const session = useReadable(editor.session);
  const [kept] = useState(() => new KeptAgendas(storage()));
  const own = useReadable(kept.list);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState<Choice | null>(null);
  /** What was just done to one's own: told here, since the messages of the page lie behind a dialog. */
  const [told, setTold] = useState<Told | null>(null);
  const locale = editor.board.meta.get().locale;
  const steps = session ? stepsOf(session.state.get()) : [];

  const take = async ({ agenda, ready }: Choice) => {
    if (ready) layTemplate(editor, ready, locale);
    const origin = ready || missingAreas(editor, agenda).length === 0 ? null : originOf(agenda);
    if (origin) layTemplate(editor, origin.ready, origin.locale);
    const missing = missingAreas(editor, agenda);
    const placed = placeAgenda(agenda, stepPlacesOf(editor));
    if (!(await leadSession(editor, { type: 'setAgenda', steps: placed }))) return;
    const { title } = agenda;
    editor.notices.tell(
      missing.length === 0
        ? { text: t('session.agendas.taken', { title }), tone: 'success' }
        : { text: t('session.agendas.takenWithout', { title, areas: missing.join(', ') }), tone: 'info' },
    );
    onClose();
  };
  const ask = (choice: Choice) => {
    const isRunning = session !== null && currentStep(session.state.get()) !== null;
    // Before anything is laid on the board for it.
    if (isRunning) setTold({ text: t('session.refused.agendaRuns') });
    else if (steps.length > 0) setAsked(choice);
    else void take(choice);
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const agenda = keepAgenda(name, steps, stepPlacesOf(editor));
    const { title } = agenda;
    const before = kept.list.get();
    const isAnew = kept.has(title);
    setName('');
    if (!kept.keep(agenda)) setTold({ text: t('session.agendas.notKept') });
    else if (isAnew) setTold({ text: t('session.agendas.keptAnew', { title }), before });
    else setTold({ text: t('session.agendas.kept', { title }) });
  };
  const undo = () => {
    if (told?.before) kept.restore(told.before);
    setTold(null);
  };
  const forget = (title: string) => {
    const before = kept.list.get();
    kept.forget(title);
    setTold({ text: t('session.agendas.forgotten', { title }), before });
  };
  const save = () => {
    const title = editor.board.meta.get().title || t('app.untitled');
    const agenda = keepAgenda(name || title, steps, stepPlacesOf(editor));
    downloadText(`${agenda.title}.agenda.json`, JSON.stringify(agenda, null, 2), 'application/json');
  };
  const open = async () => {
    const file = await pickFile('.json,application/json');
    if (!file) return;
    const agenda = file.size <= maxFileBytes ? readAgenda(await file.text()) : null;
    if (agenda) ask({ agenda });
    else setTold({ text: t('session.agendas.notAgenda') });
  };

  const readyOnes = (
    <section key="ready" className={styles.section}>
      <h3 className={styles.heading}>{t('session.agenda.ready')}</h3>
      <ul className={styles.grid}>
        {agendaTemplates.map((ready) => {
          const agenda = agendaOf(ready, locale);
          return (
            <AgendaCard
              key={ready.id}
              agenda={agenda}
              text={ready.description[locale]}
              onTake={() => ask({ agenda, ready })}
            />
          );
        })}
      </ul>
    </section>
  );
  const ownOnes = (
    <section key="own" className={styles.section}>
      <h3 className={styles.heading}>{t('session.agendas.own')}</h3>
      {own.length === 0 && <p className={styles.hint}>{t('session.agendas.noOwn')}</p>}
      <ul className={styles.grid}>
        {own.map((agenda) => (
          <AgendaCard
            key={agenda.title}
            agenda={agenda}
            onTake={() => ask({ agenda })}
            onRename={(title) => kept.rename(agenda.title, title)}
            onForget={() => forget(agenda.title)}
          />
        ))}
      </ul>
      {steps.length > 0 && (
        <form className={styles.keep} onSubmit={keep}>
          <TextField
            label={t('session.agendas.keep')}
            placeholder={t('session.agendas.keepName')}
            value={name}
            onChange={(next) => setName(next.slice(0, limits.maxTitleLength))}
            autoComplete="off"
          />
          <Button type="submit" isDisabled={name.trim() === ''}>
            {t('session.agendas.keepAction')}
          </Button>
        </form>
      )}
      <div className={styles.files}>
        {steps.length > 0 && (
          <Button icon="export" onPress={save}>
            {t('session.agendas.save')}
          </Button>
        )}
        <Button icon="import" onPress={() => void open()}>
          {t('session.agendas.open')}
        </Button>
      </div>
    </section>
  );

  return (
    <Dialog
      size="large"
      title={t('session.agendas.title')}
      lead={t('session.agendas.lead')}
      onClose={onClose}
    >
      {/* One's own come first, once there is something to keep. */}
      {own.length > 0 || steps.length > 0 ? [ownOnes, readyOnes] : [readyOnes, ownOnes]}
      <output className={styles.told}>
        {told?.text}
        {told?.before && (
          <Button size="small" onPress={undo}>
            {t('session.agendas.undo')}
          </Button>
        )}
      </output>
      {asked && (
        <Confirm
          title={t('session.agendas.replaceTitle')}
          text={t('session.agendas.replaceText', { count: steps.length, title: asked.agenda.title })}
          confirm={t('session.agendas.replace')}
          onConfirm={() => void take(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </Dialog>
  );
}

const maxFileBytes = 1_000_000;

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    // Switched off by the browser's settings.
    return null;
  }
}
