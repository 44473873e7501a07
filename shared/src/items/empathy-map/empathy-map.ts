import { dropOnHead, headDropZones } from '../../lanes/head-drop.ts';
import { editableOf } from '../../lanes/editable.ts';
import { layOutEmpathyMap } from '../../lanes/empathy-layout.ts';
import { isEmpathyLane } from '../../lanes/lane-types.ts';
import type { EmpathyLayoutResult } from '../../lanes/map-layout.ts';
import { cellVoteBox, cellVoteParts } from '../../lanes/slot-names.ts';
import type { ItemType } from '../item-type.ts';
import { empathyMapBase } from './base.ts';
import { drawEmpathyMap } from './draw.ts';
import type { empathyMapFields } from './fields.ts';

export const empathyMapItem: ItemType<'empathyMap', typeof empathyMapFields> = {
  ...empathyMapBase,
  measure: (item, context) => context.layoutOf(item).size,
  draw: drawEmpathyMap,
  layOut: (item, children, { before, ...input }) =>
    layOutEmpathyMap(item, children, { ...input, before: before as EmpathyLayoutResult | undefined }),
  editableTexts: (item, context) => {
    const { head, regions } = context.layoutOf(item);
    return [editableOf(head.title), ...regions.flatMap(({ lane, name }) => (lane ? [editableOf(name)] : []))];
  },
  dropZones: (item, dropped, context) => headDropZones(item, context.layoutOf(item).head, dropped, context),
  drop: dropOnHead,
  toText: (item, t) => ({
    key: item.id,
    label: t('item.empathyMap.name'),
    text: item.title,
    path: ['title'],
    children: [
      {
        key: 'lanes',
        label: t('journey.lanes'),
        text: '',
        list: ['lanes'],
        children: item.lanes.map(({ id, name }) => ({
          key: id,
          label: isEmpathyLane(id) ? t(`empathyMap.lane.${id}.name`) : t('journey.field.lane'),
          text: name,
          path: ['lanes', id, 'name'],
        })),
      },
    ],
  }),
  voteParts: (item, t) => cellVoteParts(item, { t }),
  votePartBox: (item, key, context) => cellVoteBox(context.layoutOf(item), key),
};
