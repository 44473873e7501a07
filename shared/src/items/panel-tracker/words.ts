import type { Translate } from '../../i18n/translate.ts';
import type { CriterionState, NewThemes, PanelState, Theme } from '../../interviews/panel.ts';
import type { Criterion } from './fields.ts';

/** What a criterion is called. */
export function criterionName({ source, name }: Pick<Criterion, 'source' | 'name'>, t: Translate): string {
  if (source !== 'own') return t(`panelTracker.criterion.${source}`);
  return name.trim() || t('panelTracker.criterion.unnamed');
}

/** A theme in words, e.g. "Irritant, Repair". */
export function themeText({ tag, stage }: Theme, t: Translate): string {
  return [tag === null ? '' : t(`interview.tag.${tag}`), stage].filter((part) => part !== '').join(', ');
}

/** What lies beside the number of interviews that were done. */
export function besideDone({ prepared, refused }: PanelState, t: Translate): readonly string[] {
  return [
    ...(prepared > 0 ? [t('panelTracker.prepared', { count: prepared })] : []),
    ...(refused > 0 ? [t('panelTracker.refused', { count: refused })] : []),
  ];
}

/** What the team had best do next. */
export function adviceText({ advice, criteria }: PanelState, t: Translate): string {
  if (advice !== 'diversify') return t(`panelTracker.advice.${advice}`);
  const missing = criteria.flatMap((criterion) => criterion.missing).join(', ');
  return t('panelTracker.advice.diversify', { missing });
}

/** The values of a criterion as one line: "Region: Brittany 2, Paris none yet". */
export function criterionText({ criterion, values, untold }: CriterionState, t: Translate): string {
  const parts = values.map(({ value, count }) =>
    count === 0 ? t('panelTracker.valueMissing', { value }) : t('panelTracker.valueCount', { value, count }),
  );
  if (untold.length > 0) parts.push(t('panelTracker.untold', { count: untold.length }));
  return t('panelTracker.criterionLine', {
    criterion: criterionName(criterion, t),
    values: parts.join(', ') || t('panelTracker.noValues'),
  });
}

/** What an interview brought that none before it had, as one line. */
export function newThemesText(
  { interview, themes, statements, isUnsorted }: NewThemes,
  t: Translate,
): string {
  const name = interview.firstName.trim() || t('persona.text.unnamed');
  if (isUnsorted) return t('panelTracker.unsorted', { name });
  const parts = [
    t('panelTracker.newThemes', { count: themes.length }),
    t('panelTracker.newStatements', { count: statements }),
  ];
  return t('panelTracker.newLine', { name, brought: parts.join(', ') });
}
