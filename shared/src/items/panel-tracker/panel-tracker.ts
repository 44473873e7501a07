import type { DrawContext } from '../../draw/draw-context.ts';
import { panelState } from '../../interviews/panel.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { ItemType, TextNode } from '../item-type.ts';
import { panelTrackerBase } from './base.ts';
import { drawTracker } from './draw.ts';
import type { panelTrackerFields, PanelTrackerItem } from './fields.ts';
import { layoutTracker } from './layout.ts';
import { trackerStyle } from './style.ts';
import { adviceText, besideDone, criterionText, newThemesText } from './words.ts';

export const panelTrackerItem: ItemType<'panelTracker', typeof panelTrackerFields> = {
  ...panelTrackerBase,
  measure: (item, context) => [trackerStyle.width, layoutTracker(item, context).height],
  draw: drawTracker,
  editableTexts: (item, context) => {
    const { title } = layoutTracker(item, context);
    return [
      {
        path: title.path,
        box: title.box,
        fontSize: title.style.fontSize,
        weight: title.style.weight,
        lineHeight: title.style.lineHeight,
        align: 'start',
        verticalAlign: 'top',
        color: title.color,
        multiline: false,
        label: title.label,
        ghost: title.ghost,
      },
    ];
  },
  toText: (item, t) => ({
    key: item.id,
    label: '',
    text: [t('item.panelTracker.name'), item.title.trim()].filter((part) => part !== '').join(' · '),
    children: [
      { key: 'title', label: t('item.panelTracker.field.title'), text: item.title, path: ['title'] },
    ],
  }),
  relations: (item, context, t) => trackerLines(item, context, t),
};

/** What a tracker says of the interviews, line by line. */
function trackerLines(item: PanelTrackerItem, context: DrawContext, t: Translate): readonly TextNode[] {
  const state = panelState(item, context.interviews());
  const done = t('panelTracker.done', { done: state.done, count: state.planned });
  const lines = [
    [done, ...besideDone(state, t)].join(' · '),
    ...state.criteria.map((criterion) => criterionText(criterion, t)),
    ...state.steps.map((step) => newThemesText(step, t)),
    adviceText(state, t),
  ];
  return lines.map((text, index) => ({ key: `state.${index}`, label: '', text }));
}
