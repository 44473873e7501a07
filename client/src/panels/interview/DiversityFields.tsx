import { setFields } from '@whoboard/shared/board/edits/items.ts';
import type { HeardInterview } from '@whoboard/shared/interviews/heard.ts';
import { expectedValues, valueOf } from '@whoboard/shared/interviews/panel.ts';
import { setTrait } from '@whoboard/shared/interviews/traits.ts';
import { wordKey } from '@whoboard/shared/interviews/words.ts';
import type { InterviewItem } from '@whoboard/shared/items/index.ts';
import { traitLength } from '@whoboard/shared/items/interview/fields.ts';
import type { Criterion } from '@whoboard/shared/items/panel-tracker/fields.ts';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { useItems } from '../use-items.ts';
import styles from './LineList.module.css';
import { SuggestField } from './SuggestField.tsx';
import { useHeard } from './use-heard.ts';

interface DiversityFieldsProps {
  readonly editor: Editor;
  readonly interview: InterviewItem;
  readonly canChange: boolean;
}

const ownFields = ['ageGroup', 'region'] as const;

/** What tells this person apart from the others of the panel: age group, region, and the team's own criteria. */
export function DiversityFields({ editor, interview, canChange }: DiversityFieldsProps) {
  const t = useT();
  const heard = useHeard(editor);
  const criteria = useCriteria(editor);
  const own = ownCriteria(criteria, interview);
  const change = (edit: Parameters<Editor['board']['change']>[0]) => void editor.board.change(edit);
  const shared = { maxLength: traitLength, isDisabled: !canChange };
  return (
    <section className={styles.group} aria-label={t('interview.panel.diversity')}>
      {ownFields.map((field) => (
        <SuggestField
          key={field}
          {...shared}
          label={t(`interview.${field}`)}
          value={interview[field]}
          suggestions={suggestionsFor({ source: field, name: '' }, criteria, heard)}
          onChange={(value) => change((doc) => setFields(doc, interview.id, { [field]: value }))}
        />
      ))}
      {own.map((name) => (
        <SuggestField
          key={wordKey(name)}
          {...shared}
          label={name}
          value={valueOf(interview, { source: 'own', name })}
          suggestions={suggestionsFor({ source: 'own', name }, criteria, heard)}
          onChange={(value) => change((doc) => setTrait(doc, interview.id, name, value))}
        />
      ))}
    </section>
  );
}

/** The criteria of all trackers of the board. */
function useCriteria(editor: Editor): readonly Criterion[] {
  const ids = editor.board.order.get().filter((id) => {
    const item = editor.board.item(id);
    return item !== undefined && 'planned' in item;
  });
  return useItems(editor, ids).flatMap((item) => ('planned' in item ? item.criteria : []));
}

/** The names of the team's own criteria, and of those that this card has a value of. */
function ownCriteria(criteria: readonly Criterion[], { traits }: InterviewItem): readonly string[] {
  const names = new Map<string, string>();
  const all = [
    ...criteria.flatMap(({ source, name }) => (source === 'own' ? [name] : [])),
    ...traits.flatMap(({ criterion, value }) => (value === '' ? [] : [criterion])),
  ];
  for (const name of all)
    if (wordKey(name) !== '' && !names.has(wordKey(name))) names.set(wordKey(name), name);
  return [...names.values()];
}

/** What the team wants to hear, then what others have. */
function suggestionsFor(
  wanted: Pick<Criterion, 'source' | 'name'>,
  criteria: readonly Criterion[],
  heard: readonly HeardInterview[],
): readonly string[] {
  const values = new Map<string, string>();
  const isWanted = ({ source, name }: Criterion) =>
    source === wanted.source && (source !== 'own' || wordKey(name) === wordKey(wanted.name));
  for (const value of [
    ...criteria.filter(isWanted).flatMap(expectedValues),
    ...heard.map(({ interview }) => valueOf(interview, wanted)),
  ]) {
    if (value !== '' && !values.has(wordKey(value))) values.set(wordKey(value), value);
  }
  return [...values.values()];
}
