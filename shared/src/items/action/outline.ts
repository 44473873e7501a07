import { isOverdue, quadrantOf } from '../../actions/plan.ts';
import { originWords } from '../../actions/origin.ts';
import type { DrawContext } from '../../draw/draw-context.ts';
import { longDate } from '../../i18n/long-date.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { TextNode } from '../item-type.ts';
import { actionDetails, type ActionItem } from './fields.ts';

/** What an action says, in reading order. */
export function actionText(item: ActionItem, t: Translate): TextNode {
  const fact = (key: string, label: string, text: string): TextNode => ({ key, label, text });
  const quarter = quadrantOf(item);
  const children: TextNode[] = [
    fact('status', t('item.action.field.status'), t(`action.status.${item.status}`)),
    ...([...actionDetails, 'owner'] as const).map((field) => ({
      key: field,
      label: t(`item.action.field.${field}`),
      text: item[field],
      path: [field],
    })),
  ];
  if (item.due !== null) {
    children.push(fact('due', t('item.action.field.due'), longDate(item.due, t('evidence.dateLocale'))));
  }
  for (const name of ['impact', 'effort'] as const) {
    const level = item[name];
    if (level !== null) {
      children.push(fact(name, t(`item.action.field.${name}`), t('action.level', { level })));
    }
  }
  if (quarter) children.push(fact('quadrant', '', t(`action.quadrant.${quarter}.one`)));
  return { key: item.id, label: t('item.action.name'), text: item.what, path: ['what'], children };
}

/** For whom it is, what it was made from, and whether its day has passed, in words. */
export function actionRelations(item: ActionItem, context: DrawContext, t: Translate): readonly TextNode[] {
  const nodes: TextNode[] = [];
  if (item.persona !== null) {
    const persona = context.item(item.persona);
    const name = persona?.type === 'persona' ? persona.firstName.trim() || t('persona.text.unnamed') : null;
    const text = name === null ? t('action.personaGone') : t('action.forPersona', { name });
    nodes.push({ key: 'persona', label: '', text });
  }
  const origin = originWords(item, (id) => context.item(id));
  if (origin) {
    const text = origin.words === null ? t('action.originGone') : t('action.from', { text: origin.words });
    nodes.push({ key: 'origin', label: '', text });
  }
  if (isOverdue(item, context.today)) nodes.push({ key: 'overdue', label: '', text: t('action.overdue') });
  return nodes;
}
