import { setFields } from '@whoboard/shared/board/edits/items.ts';
import { setEntryFields } from '@whoboard/shared/board/edits/lists.ts';
import type { InterviewItem } from '@whoboard/shared/items/index.ts';
import { consents, interviewSettings, listeningReminders } from '@whoboard/shared/items/interview/fields.ts';
import { isHeld } from '@whoboard/shared/interviews/panel.ts';
import { useCallback, useState, type KeyboardEvent } from 'react';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { useT } from '../../ui/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Keys } from '../../ui/Keys.tsx';
import { Select } from '../../ui/Select.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { useItem } from '../use-items.ts';
import { DateField } from './DateField.tsx';
import { DiversityFields } from './DiversityFields.tsx';
import { LineList } from './LineList.tsx';
import styles from './LineList.module.css';
import { useLines, type Lines } from './use-lines.ts';
import { VerbatimList } from './VerbatimList.tsx';

interface InterviewPanelProps {
  readonly editor: Editor;
  readonly itemId: string;
}

/** The properties of an interview card, made for typing while one listens: nothing needs the pointer. */
export function InterviewPanel({ editor, itemId }: InterviewPanelProps) {
  const item = useItem(editor, itemId);
  return item?.type === 'interview' ? <Panel key={itemId} editor={editor} interview={item} /> : null;
}

function Panel({ editor, interview }: { readonly editor: Editor; readonly interview: InterviewItem }) {
  const t = useT();
  const lines = useLines(editor, interview.id);
  const canChange = mayChange(editor, interview.id);
  // Who is heard comes first on a new card; once words stand on it they do, and the rest is one click away.
  const [startsWithPerson] = useState(interview.verbatims.length === 0);
  const addVerbatim = () => {
    const stage = interview.verbatims.at(-1)?.stage ?? '';
    lines.add('verbatims', 'text', { stage });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code !== 'KeyV' || !event.altKey || event.ctrlKey || event.metaKey || !canChange) return;
    event.preventDefault();
    event.stopPropagation();
    addVerbatim();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a shortcut for all of the fields within
    <div className={styles.panel} onKeyDown={onKeyDown}>
      <ul className={styles.reminders} aria-label={t('interview.panel.reminders')}>
        {listeningReminders.map((reminder) => (
          <li key={reminder}>{t(`interview.reminder.${reminder}`)}</li>
        ))}
      </ul>
      {canChange && (
        <div className={styles.quick}>
          <Button look="primary" icon="plus" size="small" onPress={addVerbatim}>
            {t('interview.panel.newVerbatim')} <Keys keys="Alt V" />
          </Button>
        </div>
      )}
      <Consent interview={interview} />
      <details className={styles.details} open={startsWithPerson}>
        <summary>{t('interview.panel.person')}</summary>
        <Person editor={editor} interview={interview} canChange={canChange} />
        <DiversityFields editor={editor} interview={interview} canChange={canChange} />
      </details>
      {canChange && (
        <p className={cx(styles.hint, styles.keys)}>
          {t('interview.panel.keys')} {t('interview.panel.tags')}
        </p>
      )}
      <VerbatimList lines={lines} interview={interview} />
      <Notes lines={lines} interview={interview} canChange={canChange} />
      {editor.commands.isEnabled('interview.erase') && (
        <Button look="quiet" icon="erase" onPress={() => editor.commands.run('interview.erase')}>
          {t('command.interview.erase')}
        </Button>
      )}
    </div>
  );
}

/** Words that stand here without consent, or against it. */
function Consent({ interview }: { readonly interview: InterviewItem }) {
  const t = useT();
  if (interview.consent === 'given' || interview.setting === 'rolePlay' || !isHeld(interview)) return null;
  return <p className={styles.warning}>{t(`interview.panel.consent.${interview.consent}`)}</p>;
}

interface PartProps {
  readonly interview: InterviewItem;
  readonly canChange: boolean;
}

function Person({ editor, interview, canChange }: PartProps & { readonly editor: Editor }) {
  const t = useT();
  const field = { editor, itemId: interview.id };
  const set = (values: Partial<InterviewItem>) =>
    editor.board.change((doc) => setFields(doc, interview.id, values));
  return (
    <section className={styles.group} aria-label={t('interview.panel.person')}>
      <SharedTextField {...field} path={['firstName']} label={t('item.interview.field.firstName')} />
      {canChange && <p className={styles.hint}>{t('interview.panel.pseudonym')}</p>}
      <SharedTextField {...field} path={['segment']} label={t('item.interview.field.segment')} />
      <Select
        label={t('interview.setting')}
        isDisabled={!canChange}
        value={interview.setting}
        options={interviewSettings.map((value) => ({ value, label: t(`interview.setting.${value}`) }))}
        onChange={(setting) => set({ setting })}
      />
      <DateField
        label={t('interview.heldOn')}
        value={interview.heldOn}
        isDisabled={!canChange}
        onChange={(heldOn) => set({ heldOn })}
      />
      <SharedTextField {...field} path={['place']} label={t('item.interview.field.place')} />
      <SharedTextField {...field} path={['interviewer']} label={t('item.interview.field.interviewer')} />
      <Select
        label={t('interview.consent')}
        isDisabled={!canChange}
        value={interview.consent}
        options={consents.map((value) => ({ value, label: t(`interview.consent.${value}`) }))}
        onChange={(consent) => set({ consent })}
      />
    </section>
  );
}

const plainLists = ['interpretations', 'toDig'] as const;

function Notes({ lines, interview, canChange }: PartProps & { readonly lines: Lines }) {
  const t = useT();
  const answer = useCallback(
    ({ id }: { readonly id: string }, position: number) => (
      <Answer lines={lines} id={id} position={position} />
    ),
    [lines],
  );
  const confirmed = useCallback(
    (reformulation: InterviewItem['reformulations'][number], position: number) => (
      <Confirmed lines={lines} {...reformulation} position={position} canChange={canChange} />
    ),
    [lines, canChange],
  );
  const words = (list: 'answers' | 'behaviours' | 'reformulations' | (typeof plainLists)[number]) => ({
    lines,
    list,
    heading: t(`interview.${list}`),
    line: t(`interview.${list}.line`),
    ghost: t(`interview.${list}.ghost`),
  });
  return (
    <>
      <LineList {...words('answers')} field="question" entries={interview.answers} more={answer} />
      <LineList {...words('behaviours')} field="text" entries={interview.behaviours} />
      <LineList
        {...words('reformulations')}
        field="text"
        entries={interview.reformulations}
        more={confirmed}
      />
      {plainLists.map((list) => (
        <LineList
          key={list}
          {...words(list)}
          field="text"
          entries={interview[list]}
          {...(list === 'interpretations' ? { look: 'thoughts' as const } : {})}
        />
      ))}
    </>
  );
}

interface MoreProps {
  readonly lines: Lines;
  readonly id: string;
  readonly position: number;
}

function Answer({ lines, id, position }: MoreProps) {
  const t = useT();
  return (
    <SharedTextField
      editor={lines.editor}
      itemId={lines.itemId}
      path={['answers', id, 'answer']}
      label={t('interview.panel.answerOf', { position })}
      isLabelHidden
      placeholder={t('interview.answer')}
      multiline="wraps"
      size="quiet"
      onEnter={() => lines.add('answers', 'question', {}, id)}
    />
  );
}

function Confirmed({
  lines: { editor, itemId },
  id,
  position,
  confirmed,
  canChange,
}: MoreProps & { readonly confirmed: boolean; readonly canChange: boolean }) {
  const t = useT();
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={confirmed}
        disabled={!canChange}
        aria-label={t('interview.panel.confirmedOf', { position })}
        onChange={(event) => {
          const values = { confirmed: event.target.checked };
          editor.board.change((doc) => setEntryFields(doc, itemId, ['reformulations'], id, values));
        }}
      />
      {t('interview.confirmed')}
    </label>
  );
}
