import { actionsInOrder, isOverdue } from '../actions/plan.ts';
import { longDate } from '../i18n/long-date.ts';
import {
  cell,
  column,
  onOneLine,
  paragraph,
  type ResultsBlock,
  type ResultsSource,
  type ResultsWords,
} from './results-model.ts';

/** Who does what until when. */
export function actionsPart({ board }: ResultsSource, words: ResultsWords): readonly ResultsBlock[] {
  const { t, locale, today } = words;
  const actions = actionsInOrder(board.items.values());
  if (actions.length === 0) return [paragraph(t('results.actions.empty'), 'empty')];
  const done = actions.filter(({ status }) => status === 'done').length;
  const late = actions.filter((action) => isOverdue(action, today)).length;
  const facts = [
    t('plan.count', { count: actions.length }),
    ...(done > 0 ? [t('plan.done', { count: done })] : []),
    ...(late > 0 ? [t('plan.overdue', { count: late })] : []),
  ];
  return [
    paragraph(facts.join(' · ')),
    {
      kind: 'table',
      name: t('results.actions'),
      columns: [
        column(t('item.action.field.what'), 44),
        column(t('item.action.field.owner'), 20),
        column(t('item.action.field.due'), 18),
        column(t('item.action.field.status'), 18),
      ],
      rows: actions.map((action) => {
        const owner = onOneLine(action.owner);
        const isLate = isOverdue(action, today);
        const status = t(`action.status.${action.status}`);
        return {
          key: action.id,
          cells: [
            cell(onOneLine(action.what) || t('action.untitled'), { target: action.id }),
            owner === '' ? cell(t('results.actions.noOwner'), { tone: 'soft' }) : cell(owner),
            action.due === null
              ? cell(t('results.actions.noDue'), { tone: 'soft' })
              : cell(longDate(action.due, locale)),
            isLate ? cell(t('results.actions.late', { status }), { tone: 'warning' }) : cell(status),
          ],
        };
      }),
    },
  ];
}
