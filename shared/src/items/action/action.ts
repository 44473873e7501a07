import type { ItemType } from '../item-type.ts';
import { actionBase } from './base.ts';
import { editableText } from '../persona/text-part.ts';
import { drawAction } from './draw.ts';
import type { actionFields } from './fields.ts';
import { layoutAction } from './layout.ts';
import { actionRelations, actionText } from './outline.ts';

export const actionItem: ItemType<'action', typeof actionFields> = {
  ...actionBase,
  measure: (item, context) => {
    const { width, height } = layoutAction(item, context);
    return [width, height];
  },
  draw: drawAction,
  editableTexts: (item, context) => {
    const { what, details, owner } = layoutAction(item, context);
    return [what, ...details.map(({ text }) => text), ...(owner ? [owner] : [])].map((part) =>
      editableText(part),
    );
  },
  toText: actionText,
  relations: actionRelations,
};
