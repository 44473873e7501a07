import {
  currentStep,
  runsOf,
  stepsOf,
  totalMinutes,
  type AgendaStep,
} from '@whoboard/shared/session/agenda.ts';
import { useRef, useState } from 'react';
import { leadSession } from '../../commands/session-commands.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import hidden from '../../ui/Hidden.module.css';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import type { BoardView } from '../board-view.ts';
import { modeIcons } from './mode-icons.ts';
import styles from './SessionPanel.module.css';
import { StepFields } from './StepFields.tsx';
import type { SessionProps } from './use-session.ts';

interface AgendaPanelProps extends SessionProps {
  readonly view: BoardView;
}

/** The steps: to be read by everybody, to be led and changed by facilitators. */
export function AgendaPanel({ editor, session, view }: AgendaPanelProps) {
  const t = useT();
  const state = useReadable(session.state);
  const steps = stepsOf(state);
  const current = currentStep(state);
  const wasLed = runsOf(state).length > 0;
  const isFacilitator = editor.me.role === 'facilitator';
  const [openId, setOpenId] = useState<string | null>(null);
  const [told, setTold] = useState('');
  /** The step that was just added: its name is written first. */
  const [newId, setNewId] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const showReady = () => view.ask({ kind: 'agendas' });

  const add = async (after = steps.at(-1)?.id ?? null) => {
    const content = {
      title: t('session.agenda.newStep'),
      minutes: 10,
      mode: 'writeOpenly',
      frame: null,
      instruction: '',
    } as const;
    const before = new Set(steps.map(({ id }) => id));
    const isAdded = await leadSession(editor, { type: 'addStep', content, after });
    if (!isAdded) return;
    const added = () => stepsOf(session.state.get()).find(({ id }) => !before.has(id));
    const { id } = added() ?? (await nextOf(session.state, added));
    setNewId(id);
    setOpenId(id);
  };
  const move = async (step: AgendaStep, by: 1 | -1) => {
    const index = steps.findIndex(({ id }) => id === step.id);
    const others = steps.filter(({ id }) => id !== step.id);
    const after = others[index + by - 1]?.id ?? null;
    if (await leadSession(editor, { type: 'moveStep', step: step.id, after }))
      setTold(t('session.agenda.moved', { title: step.title, index: index + by + 1, count: steps.length }));
  };
  const remove = async (step: AgendaStep) => {
    const index = steps.findIndex(({ id }) => id === step.id);
    if (!(await leadSession(editor, { type: 'removeStep', step: step.id }))) return;
    // The button that was pressed has gone with the step.
    list.current?.focus();
    const { id: _, order: __, ...content } = step;
    editor.notices.tell({
      text: t('session.agenda.removed', { title: step.title }),
      tone: 'info',
      action: {
        label: t('session.agenda.undoRemove'),
        run: () => {
          const after = steps[index - 1]?.id ?? null;
          void leadSession(editor, { type: 'addStep', content, after });
        },
      },
    });
  };

  if (steps.length === 0)
    return (
      <>
        <EmptyState
          icon="agenda"
          title={t('session.agenda.empty')}
          text={t(isFacilitator ? 'session.agenda.emptyText' : 'session.agenda.emptyParticipant')}
        />
        {isFacilitator && (
          <div className={styles.buttons}>
            <Button look="primary" icon="table" onPress={showReady}>
              {t('session.agenda.ready')}
            </Button>
            <Button icon="plus" onPress={() => void add()}>
              {t('session.agenda.add')}
            </Button>
          </div>
        )}
      </>
    );
  return (
    <>
      <p className={styles.total}>
        <Icon name="timer" size={18} />
        {t('session.agenda.total', { minutes: totalMinutes(steps) })}
      </p>
      <ol ref={list} className={styles.steps} tabIndex={-1} aria-label={t('session.agenda')}>
        {steps.map((step, index) => {
          const isCurrent = step.id === current?.id;
          const isOpen = step.id === openId;
          return (
            <li
              key={step.id}
              className={cx(styles.step, isCurrent && styles.current)}
              aria-current={isCurrent ? 'step' : undefined}
            >
              <div className={styles.head}>
                <span className={styles.number} aria-hidden="true">
                  {index + 1}
                </span>
                <StepWords step={step} isCurrent={isCurrent} />
                {isFacilitator && (
                  <>
                    {!isCurrent && (
                      <IconButton
                        icon="play"
                        label={t('session.agenda.startThis', { title: step.title })}
                        placement="left"
                        onPress={() =>
                          void leadSession(editor, {
                            type: 'startStep',
                            step: step.id,
                            from: current?.id ?? null,
                          })
                        }
                      />
                    )}
                    <IconButton
                      icon={isOpen ? 'up' : 'edit'}
                      label={t('session.agenda.editThis', { title: step.title })}
                      placement="left"
                      aria-expanded={isOpen}
                      onPress={() => setOpenId(isOpen ? null : step.id)}
                    />
                  </>
                )}
              </div>
              {!isFacilitator && step.instruction && <p className={styles.instruction}>{step.instruction}</p>}
              {isOpen && (
                <div className={styles.fields} ref={step.id === newId ? beginInName : undefined}>
                  <StepFields key={step.id} editor={editor} step={step} />
                  <div className={styles.row}>
                    <IconButton
                      icon="up"
                      label={t('session.agenda.up', { title: step.title })}
                      isDisabled={index === 0}
                      onPress={() => void move(step, -1)}
                    />
                    <IconButton
                      icon="down"
                      label={t('session.agenda.down', { title: step.title })}
                      isDisabled={index === steps.length - 1}
                      onPress={() => void move(step, 1)}
                    />
                    <IconButton
                      icon="plus"
                      label={t('session.agenda.addAfter', { title: step.title })}
                      onPress={() => void add(step.id)}
                    />
                    <IconButton
                      icon="delete"
                      tone="danger"
                      label={t('session.agenda.remove', { title: step.title })}
                      isDisabled={isCurrent}
                      onPress={() => void remove(step)}
                    />
                  </div>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <output className={hidden.hidden}>{told}</output>
      {isFacilitator && (
        <div className={styles.buttons}>
          <Button icon="plus" onPress={() => void add()}>
            {t('session.agenda.add')}
          </Button>
          <Button icon="table" onPress={showReady}>
            {t('session.agendas.title')}
          </Button>
          {!current && wasLed && (
            <Button icon="decision" onPress={() => editor.commands.run('results.open')}>
              {t('results.title')}
            </Button>
          )}
          {!current && (
            <Button
              look={wasLed ? 'plain' : 'primary'}
              icon="play"
              onPress={() => editor.commands.run('session.next')}
            >
              {t('session.agenda.start')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function StepWords({ step, isCurrent }: { readonly step: AgendaStep; readonly isCurrent: boolean }) {
  const t = useT();
  return (
    <span className={styles.words}>
      <span className={styles.name}>{step.title}</span>
      <span className={styles.facts}>
        <Icon name={modeIcons[step.mode]} size={15} />
        {t(`session.mode.${step.mode}`)} ·{' '}
        {step.minutes > 0
          ? t('session.agenda.minutes', { minutes: step.minutes })
          : t('session.agenda.noTime')}
        {isCurrent && <strong className={styles.badge}>{t('session.agenda.running')}</strong>}
      </span>
    </span>
  );
}

/** A new step has a name that only holds its place: what is typed replaces it. */
function beginInName(fields: HTMLElement | null): void {
  const name = fields?.querySelector('input');
  name?.focus();
  name?.select();
}

interface Subscribable {
  subscribe(listener: () => void): () => void;
}

/** What there will be after the next change that brings it. */
function nextOf<T>(readable: Subscribable, read: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const end = readable.subscribe(() => {
      const found = read();
      if (found === undefined) return;
      end();
      resolve(found);
    });
  });
}
