import * as z from 'zod/mini';
import { idSchema } from '../../board/schema.ts';
import { empathyLayouts, type EmpathyLayout } from '../../lanes/lane-types.ts';
import { limits } from '../../protocol/limits.ts';
import { itemReference, list, text, value, type ListEntry, type Plain } from '../fields.ts';
import type { ItemOf } from '../item-type.ts';

export const empathyLaneFields = {
  /** Own name; empty means the name that comes with the map. */
  name: text(limits.maxTitleLength),
};

/** An empathy map. The ids of lanes that come with it are the keys of `lanes/lane-types.ts`; own ones are random. */
export const empathyMapFields = {
  title: text(limits.maxTitleLength),
  layout: value(z.enum(empathyLayouts) as z.ZodMiniType<EmpathyLayout>, 'quadrants'),
  /** The persona at its head. */
  persona: itemReference(z.nullable(idSchema) as z.ZodMiniType<string | null>, null),
  lanes: list(empathyLaneFields, limits.maxLanes),
};

export type EmpathyMapItem = ItemOf<'empathyMap', typeof empathyMapFields>;
export type EmpathyMapLane = Plain<typeof empathyLaneFields> & ListEntry;
