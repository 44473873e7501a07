import * as z from 'zod/mini';
import { idPattern } from '../ids.ts';
import { value, type Plain } from '../items/fields.ts';
import { limits } from '../protocol/limits.ts';

/** The version of the board document that this program writes. */
export const schemaVersion = 1;

export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

const coordinate = z.number().check(z.gte(-limits.maxCoordinate), z.lte(limits.maxCoordinate));
const edge = z.number().check(z.gte(1), z.lte(limits.maxSize));
export const idSchema = z.string().check(z.regex(idPattern));
/** A key of the package fractional-indexing; ties are broken by id. */
export const orderSchema = z.string().check(z.regex(/^[0-9A-Za-z]{1,200}$/));

/** [x, y] in board units, relative to the parent's top left corner when there is a parent. */
export type Point = readonly [x: number, y: number];
/** [width, height] in board units. */
export type Size = readonly [w: number, h: number];

const pointSchema = z.readonly(z.tuple([coordinate, coordinate])) as unknown as z.ZodMiniType<Point>;
const sizeSchema = z.readonly(z.tuple([edge, edge])) as unknown as z.ZodMiniType<Size>;

/**
 * What every item has besides its `type`. One board unit is one CSS pixel at 100 % zoom.
 * `pos` and `size` are single values: two keys for one drag cost thousands of times more history.
 */
export const commonFields = {
  pos: value(pointSchema, [0, 0]),
  size: value(sizeSchema, [200, 200]),
  /** Stacking and reading key among siblings. */
  order: value(orderSchema, 'a0'),
  /** The container (frame, map) that it lies in and moves with. */
  parent: value(z.nullable(idSchema), null),
  /**
   * Where the container lay on the board when the item was put into it. It tells the item's place when the container is
   * gone, because somebody deleted it at that very moment.
   */
  parentPos: value(z.nullable(pointSchema) as z.ZodMiniType<Point | null>, null),
  /** The place in the container (lane, cell), for containers that have places. */
  slot: value(z.nullable(z.string().check(z.maxLength(100))), null),
  /** Locked items are changed by facilitators only. */
  locked: value(z.boolean(), false),
  /** Participant who made it; null for what came from a template or an import. */
  createdBy: value(z.nullable(idSchema), null),
  /** Milliseconds since 1970; 0 when unknown. */
  createdAt: value(z.number(), 0),
};

export interface ItemBase extends Plain<typeof commonFields> {
  readonly id: string;
  readonly type: string;
}

/** An entry that this program cannot read: kept in the document untouched, shown as a grey box, never a crash. */
export interface UnknownItem extends ItemBase {
  readonly type: 'unknown';
  readonly problem: string;
}

export const metaFields = {
  schemaVersion: value(z.number(), schemaVersion),
  /** Raised when the document was rebuilt without its history; local copies of an older epoch are dropped. */
  epoch: value(z.number(), 1),
  title: value(z.string().check(z.maxLength(limits.maxTitleLength)), ''),
  /** The language of template words, of ghost texts and of everything printed. */
  locale: value(z.enum(locales) as z.ZodMiniType<Locale>, 'en'),
  /** Months after which a source, or a persona's last review, counts as stale. */
  staleAfterMonths: value(z.int().check(z.gte(1), z.lte(limits.maxStaleAfterMonths)), 12),
};
export type BoardMeta = Plain<typeof metaFields>;
