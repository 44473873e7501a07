import { dropOnHead, headDropZones } from '../../lanes/head-drop.ts';
import { usualLanes, usualStageCount } from '../../lanes/lane-types.ts';
import { cellVoteBox, cellVoteParts } from '../../lanes/slot-names.ts';
import type { ItemType } from '../item-type.ts';
import { drawJourney } from './draw.ts';
import { journeyTexts } from './editing.ts';
import { journeyFields } from './fields.ts';
import { journeyText } from './outline.ts';

export const journeyItem: ItemType<'journey', typeof journeyFields> = {
  type: 'journey',
  fields: journeyFields,
  // Its content decides; this is only where others make room for it.
  initialSize: [1508, 1200],
  minSize: [720, 200],
  resize: 'none',
  isContainer: true,
  isBackdrop: true,
  nameKey: 'item.journey.name',
  initialInput: () => ({
    stages: Array.from({ length: usualStageCount }, (_, index) => ({ id: `stage${index + 1}` })),
    lanes: usualLanes.map((type) => ({ id: type, type })),
  }),
  measure: (item, context) => context.layoutOf(item).size,
  draw: drawJourney,
  editableTexts: journeyTexts,
  dropZones: (item, dropped, context) => headDropZones(item, context.layoutOf(item).head, dropped, context),
  drop: dropOnHead,
  toText: journeyText,
  voteParts: (item, t) => cellVoteParts(item, { t }),
  votePartBox: (item, key, context) => cellVoteBox(context.layoutOf(item), key),
};
