import { currentStep, stepsOf } from '@whoboard/shared/session/agenda.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon, isIconName } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import type { BoardView } from '../board-view.ts';
import { keysOf } from '../command-words.ts';
import { modeIcons } from './mode-icons.ts';
import styles from './SessionBar.module.css';
import { ReactButton } from './ReactButton.tsx';
import { Finished } from './RoomMarks.tsx';
import { StepClock } from './StepClock.tsx';
import { StepInstruction } from './StepInstruction.tsx';
import type { SessionProps } from './use-session.ts';

interface SessionBarProps extends SessionProps {
  readonly view: BoardView;
}

/** The band that everybody sees while a step or a timer runs: what to do, and for how long. */
export function SessionBar({ editor, session, view }: SessionBarProps) {
  const t = useT();
  const state = useReadable(session.state);
  const step = currentStep(state);
  const { run } = state.timer;
  if (!step && !run) return null;
  const steps = stepsOf(state);
  const index = steps.findIndex(({ id }) => id === step?.id) + 1;
  const isFacilitator = editor.me.role === 'facilitator';
  const { mode } = state.agenda;
  return (
    <section
      className={styles.bar}
      aria-label={t('session.bar')}
      data-covers-board
      data-leads={isFacilitator || undefined}
    >
      {step && (
        <div className={styles.step}>
          <p className={styles.line}>
            <span className={styles.index}>{t('session.stepOf', { index, count: steps.length })}</span>
            {mode && (
              <span className={styles.mode}>
                <Icon name={modeIcons[mode]} size={16} />
                {t(`session.mode.${mode}`)}
              </span>
            )}
            {isFacilitator && <Finished editor={editor} session={session} view={view} />}
          </p>
          <h2 className={styles.title}>{step.title}</h2>
          {step.instruction && <StepInstruction key={step.id} text={step.instruction} />}
        </div>
      )}
      {run && <StepClock timer={run} clock={session.clock} />}
      <div className={styles.actions}>
        {isFacilitator ? (
          <Controls editor={editor} />
        ) : (
          step && <OwnActions editor={editor} session={session} />
        )}
        <ReactButton editor={editor} session={session} />
      </div>
    </section>
  );
}

/** Steps, time, and the drawer with everything else. */
function Controls({ editor }: { readonly editor: Editor }) {
  const isLast = !editor.commands.isEnabled('session.next');
  const isPaused = editor.commands.isEnabled('session.resume');
  return (
    <>
      <Action editor={editor} id="session.previous" />
      <Action editor={editor} id={isPaused ? 'session.resume' : 'session.pause'} />
      <Action editor={editor} id="session.addMinute" shown="+1" />
      <Action editor={editor} id={isLast ? 'session.end' : 'session.next'} />
      <Action editor={editor} id="session.open" />
    </>
  );
}

interface ActionProps {
  readonly editor: Editor;
  readonly id: string;
  /** Shown in the icon's place. */
  readonly shown?: string;
}

function Action({ editor, id, shown }: ActionProps) {
  const t = useT();
  const command = editor.commands.find(id);
  if (!command) return null;
  const press = { onPress: () => editor.commands.run(id), isDisabled: !editor.commands.isEnabled(id) };
  if (shown)
    return (
      <Button
        look="quiet"
        size="small"
        className={styles.short ?? ''}
        aria-label={t(command.nameKey)}
        {...press}
      >
        {shown}
      </Button>
    );
  return (
    <IconButton
      icon={isIconName(command.icon) ? command.icon : 'more'}
      label={t(command.nameKey)}
      keys={keysOf(command)}
      {...press}
    />
  );
}

/** What a participant tells the room, and the ways back to the work. */
function OwnActions({ editor, session }: SessionProps) {
  const t = useT();
  const { hands, done } = useReadable(session.state).signals;
  const isUp = Object.hasOwn(hands, editor.me.id);
  const isDone = Object.hasOwn(done, editor.me.id);
  return (
    <>
      {editor.commands.isEnabled('session.stepArea') && (
        <Button look="quiet" size="small" onPress={() => editor.commands.run('session.stepArea')}>
          {t('session.toArea')}
        </Button>
      )}
      {editor.commands.isEnabled('session.myGroup') && (
        <Button
          look="quiet"
          size="small"
          icon="people"
          onPress={() => editor.commands.run('session.myGroup')}
        >
          {t('session.groups.mine')}
        </Button>
      )}
      {editor.me.role !== 'observer' && (
        <button
          type="button"
          className={cx(styles.toggle, isDone && styles.on)}
          aria-pressed={isDone}
          onClick={() => editor.commands.run('session.markDone')}
        >
          <Icon name="check" size={18} />
          {t('session.done')}
        </button>
      )}
      <IconButton
        icon="raisedHand"
        label={t(isUp ? 'session.handUp' : 'session.hand')}
        isOn={isUp}
        onPress={() => editor.commands.run('session.raiseHand')}
      />
    </>
  );
}
