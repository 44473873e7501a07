import type { InterviewInput, ProblemGroup } from '@whoboard/shared/formats/interviews-from-table.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import dialog from './ImportDialog.module.css';
import type { InterviewPreview } from './table-tasks.ts';
import styles from './TableImport.module.css';

/** The first cards as they will be. */
export function FirstInterviews({ preview }: { readonly preview: InterviewPreview }) {
  const t = useT();
  const rest = preview.count - preview.first.length;
  return (
    <section>
      <h3 className={styles.heading}>{t('import.interviews.first')}</h3>
      <ul className={styles.notes}>
        {preview.first.map((interview, index) => (
          <Card key={index} interview={interview} />
        ))}
      </ul>
      {rest > 0 && <p className={dialog.hint}>{t('import.interviews.more', { count: rest })}</p>}
    </section>
  );
}

function Card({ interview }: { readonly interview: InterviewInput }) {
  const t = useT();
  const { firstName, segment, ageGroup, region, verbatims = [], answers = [] } = interview;
  const who = [segment, ageGroup, region].filter((part) => part !== undefined && part !== '').join(' · ');
  return (
    <li className={styles.interview}>
      <strong>{firstName || t('persona.text.unnamed')}</strong>
      {who && <span className={dialog.hint}>{who}</span>}
      {verbatims.map(({ text, tag, stage }, index) => (
        <span key={index} className={styles.quote}>
          {text}
          {(tag || stage) && (
            <small>{[tag ? t(`interview.tag.${tag}`) : '', stage].filter(Boolean).join(' · ')}</small>
          )}
        </span>
      ))}
      {verbatims.length === 0 &&
        answers.slice(0, 2).map(({ question, answer }, index) => (
          <span key={index} className={styles.quote}>
            {answer}
            <small>{question}</small>
          </span>
        ))}
    </li>
  );
}

/** What is wrong, by its reason, with the lines. */
export function InterviewProblems({ groups }: { readonly groups: readonly ProblemGroup[] }) {
  const t = useT();
  if (groups.length === 0) return null;
  const lineText = ({ line, cell }: ProblemGroup['first'][number]) =>
    cell === ''
      ? t('import.interviews.line', { line: String(line) })
      : t('import.interviews.lineWith', { line: String(line), cell });
  const linesOf = ({ first, count }: ProblemGroup) => {
    const rest = count - first.length;
    const more = rest > 0 ? [t('import.interviews.andMore', { count: rest })] : [];
    return [...first.map(lineText), ...more].join(', ');
  };
  return (
    <section className={styles.problems}>
      <h3 className={styles.heading}>
        <Icon name="warning" size={18} />{' '}
        {t('import.interviews.problems', { count: groups.reduce((sum, { count }) => sum + count, 0) })}
      </h3>
      <ul>
        {groups.map((group) => (
          <li key={group.reason}>
            {t('import.interviews.problem', {
              reason: t(`import.interviews.problem.${group.reason}`),
              lines: linesOf(group),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
