import { dropOnHead, headDropZones } from '../../lanes/head-drop.ts';
import { layOutJourney } from '../../lanes/journey-layout.ts';
import type { JourneyLayout } from '../../lanes/map-layout.ts';
import { cellVoteBox, cellVoteParts } from '../../lanes/slot-names.ts';
import type { ItemType } from '../item-type.ts';
import { journeyBase } from './base.ts';
import { drawJourney } from './draw.ts';
import { journeyTexts } from './editing.ts';
import type { journeyFields } from './fields.ts';
import { journeyText } from './outline.ts';

export const journeyItem: ItemType<'journey', typeof journeyFields> = {
  ...journeyBase,
  measure: (item, context) => context.layoutOf(item).size,
  draw: drawJourney,
  layOut: (item, children, { before, ...input }) =>
    layOutJourney(item, children, { ...input, before: before as JourneyLayout | undefined }),
  editableTexts: journeyTexts,
  dropZones: (item, dropped, context) => headDropZones(item, context.layoutOf(item).head, dropped, context),
  drop: dropOnHead,
  toText: journeyText,
  voteParts: (item, t) => cellVoteParts(item, { t }),
  votePartBox: (item, key, context) => cellVoteBox(context.layoutOf(item), key),
};
