import { noFilter, plainWords, type ActionFilter } from '@whoboard/shared/actions/plan.ts';
import { actionStatuses } from '@whoboard/shared/actions/scales.ts';
import type { ActionItem } from '@whoboard/shared/items/index.ts';
import type { Editor } from '../../model/editor.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { usePhone } from '../../ui/use-media.ts';
import { personaNames } from '../action/persona-options.ts';
import styles from './PlanDialog.module.css';

interface PlanFiltersProps {
  readonly editor: Editor;
  /** All actions, from which the choices come. */
  readonly actions: readonly ActionItem[];
  readonly filter: ActionFilter;
  readonly onChange: (filter: ActionFilter) => void;
}

/** Marks "all" among the values of a list; no stage, owner or id is written so. */
const all = '\u0000';

/** Which actions are shown: by persona, stage, owner and status. */
export function PlanFilters({ editor, actions, filter, onChange }: PlanFiltersProps) {
  const { t, locale } = useLanguage();
  const isPhone = usePhone();
  const field = (name: 'persona' | 'stage' | 'owner', names: readonly Choice[]) => (
    <Select
      label={t(`item.action.field.${name}`)}
      value={filter[name] ?? all}
      options={[
        { value: all, label: t('plan.filter.all') },
        ...names,
        { value: '', label: t('plan.filter.none') },
      ]}
      onChange={(value) => onChange({ ...filter, [name]: value === all ? null : value })}
    />
  );
  const used = new Set(actions.map(({ persona }) => persona));
  const personas = personaNames(editor, t).filter(({ value }) => used.has(value));
  const fields = (
    <div className={styles.filterFields}>
      {field('persona', personas)}
      {field(
        'stage',
        distinct(
          actions.map(({ stage }) => stage),
          locale,
        ),
      )}
      {field(
        'owner',
        distinct(
          actions.map(({ owner }) => owner),
          locale,
        ),
      )}
      <Select
        label={t('item.action.field.status')}
        value={filter.status ?? all}
        options={[
          { value: all, label: t('plan.filter.all') },
          { value: 'open', label: t('plan.filter.open') },
          { value: 'overdue', label: t('plan.filter.overdue') },
          ...actionStatuses.map((value) => ({ value, label: t(`action.status.${value}`) })),
        ]}
        onChange={(value) =>
          onChange({ ...filter, status: value === all ? null : (value as ActionFilter['status']) })
        }
      />
      {Object.values(filter).some((value) => value !== null) && (
        <IconButton icon="close" label={t('plan.filter.clear')} onPress={() => onChange(noFilter)} />
      )}
    </div>
  );
  if (!isPhone) {
    return (
      <fieldset className={styles.filters}>
        <legend className={styles.legend}>{t('plan.filters')}</legend>
        {fields}
      </fieldset>
    );
  }
  return (
    <details className={styles.filters}>
      <summary className={styles.summary}>{t('plan.filters')}</summary>
      {fields}
    </details>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Each of the texts once, however it is written, in alphabetical order. */
function distinct(texts: readonly string[], locale: string): readonly Choice[] {
  const byWords = new Map<string, string>();
  for (const text of texts) {
    const words = plainWords(text);
    if (words !== '' && !byWords.has(words)) byWords.set(words, text.trim());
  }
  return [...byWords.values()]
    .sort((a, b) => a.localeCompare(b, locale))
    .map((text) => ({ value: text, label: text }));
}
