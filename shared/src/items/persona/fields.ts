import * as z from 'zod/mini';
import { idSchema } from '../../board/schema.ts';
import { personaKinds, type PersonaKind } from '../../personas/kinds.ts';
import {
  criterionTypes,
  treatments,
  usualWeight,
  weights,
  type CriterionType,
  type Treatment,
  type Weight,
} from '../../personas/negative.ts';
import { limits } from '../../protocol/limits.ts';
import { itemReference, list, text, value, type ListEntry, type Plain } from '../fields.ts';
import { portraitSchema, type Portrait } from '../image-file.ts';
import type { ItemOf } from '../item-type.ts';

/** Where a statement comes from: another item of the board (a note), or a line of it (an interview's verbatim). */
export const sourceFields = {
  /** Id of the item; it may be gone meanwhile, which views say in words. */
  item: itemReference(idSchema, 'none'),
  /** Id of the line of the item (a verbatim); null for the item as a whole. */
  entry: value(z.nullable(idSchema) as z.ZodMiniType<string | null>, null),
  stance: value(z.enum(['supports', 'contradicts']), 'supports'),
};

/** The section of statements that belong to none: theirs was removed. It is shown while something stands in it. */
export const unsortedSection = 'unsorted';

/** A statement stays the same entry wherever it stands, so that moving it never loses what others write in it. */
export const statementFields = {
  /** Id of the section that it stands in. When there is no such section it is shown among the unsorted. */
  section: value(idSchema, unsortedSection),
  text: text(2_000),
  /** Who said it; shown with quotes. */
  saidBy: text(120),
  /** Who sees to it; shown with what is to be done. */
  responsible: text(120),
  /** How much a criterion of exclusion weighs, and what it is about; shown with these criteria. */
  weight: value(z.literal(weights) as z.ZodMiniType<Weight>, usualWeight),
  criterion: value(z.enum(criterionTypes) as z.ZodMiniType<CriterionType>, 'other'),
  sources: list(sourceFields, 300),
};

/** What the team says of a statement of this card and one of another: that they are the same, or are not. */
export const verdictFields = {
  card: itemReference(idSchema, 'none'),
  own: value(idSchema, 'none'),
  other: value(idSchema, 'none'),
  isShared: value(z.boolean(), true),
};

export const sectionFields = {
  /** Own name; empty means the name of the section's template. */
  name: text(limits.maxNameLength),
  hidden: value(z.boolean(), false),
};

const sliderSchema = z.nullable(z.number().check(z.gte(0), z.lte(100)));

/**
 * A persona card. The ids of the sections that come from a template are the keys of `personas/sections.ts`; own
 * sections have random ids.
 */
export const personaFields = {
  kind: value(z.enum(personaKinds) as z.ZodMiniType<PersonaKind>, 'buyer'),
  firstName: text(limits.maxNameLength),
  age: text(20),
  family: text(160),
  occupation: text(160),
  motto: text(240),
  photo: value(z.nullable(portraitSchema) as z.ZodMiniType<Portrait | null>, null),
  /** The company section is shown. */
  b2b: value(z.boolean(), false),
  /** 0 digital … 100 human; null as long as nobody has placed it. */
  digitalToHuman: value(sliderSchema, null),
  /** 0 autonomous … 100 accompanied; null as long as nobody has placed it. */
  autonomousToAccompanied: value(sliderSchema, null),
  /** The promise that the company answers the insight with. */
  promise: text(400),
  /** ISO date of the last review, null when never reviewed. */
  reviewedOn: value(z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), null),
  /** What is done about a negative persona; null until the team has chosen. */
  treatment: value(z.nullable(z.enum(treatments)) as z.ZodMiniType<Treatment | null>, null),
  /** The card that this one was turned from; it may be gone meanwhile, which views say in words. */
  origin: itemReference(z.nullable(idSchema), null),
  verdicts: list(verdictFields, 200),
  sections: list(sectionFields, 40),
  /** Of all sections; `sectionsOf` gives each section its own. */
  statements: list(statementFields, limits.maxListEntries),
};

export type Source = Plain<typeof sourceFields> & ListEntry;
export type Statement = Plain<typeof statementFields> & ListEntry;
type SectionEntry = Plain<typeof sectionFields> & ListEntry;

/** A section with what stands in it, as `sectionsOf` gives it. */
export interface Section extends SectionEntry {
  readonly statements: readonly Statement[];
}

/** A persona card as plain data. */
export type PersonaItem = ItemOf<'persona', typeof personaFields>;
