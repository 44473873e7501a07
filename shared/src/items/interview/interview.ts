import { drawEvidenceCard } from '../evidence-card/draw.ts';
import { evidenceCardHandles, evidenceCardTexts } from '../evidence-card/editing.ts';
import { layoutEvidenceCard } from '../evidence-card/layout.ts';
import { evidenceCardText } from '../evidence-card/outline.ts';
import type { DrawContext } from '../../draw/draw-context.ts';
import type { ItemType } from '../item-type.ts';
import { interviewBase } from './base.ts';
import { describeInterview } from './describe.ts';
import type { interviewFields, InterviewItem } from './fields.ts';

const layoutOf = (item: InterviewItem, context: DrawContext) =>
  layoutEvidenceCard(item, describeInterview, context);

export const interviewItem: ItemType<'interview', typeof interviewFields> = {
  ...interviewBase,
  measure: (item, context) => {
    const { width, height } = layoutOf(item, context);
    return [width, height];
  },
  draw(item, painter, context) {
    const shown = { id: item.id, name: item.firstName };
    drawEvidenceCard(layoutOf(item, context), shown, 'interview', painter, context);
  },
  editableTexts: (item, context) => evidenceCardTexts(layoutOf(item, context)),
  entryHandles: (item, context) => evidenceCardHandles(layoutOf(item, context)),
  toText: (item, t) => evidenceCardText(item.id, describeInterview(item, t), t),
};
