import type * as Y from 'yjs';
import { setFields } from '../board/edits/items.ts';
import { addEntry, moveEntry, removeEntry, setEntryFields, type EntryPlace } from '../board/edits/lists.ts';
import { setText } from '../board/edits/text.ts';
import type { FieldPath } from '../board/layout.ts';
import type { Point } from '../board/schema.ts';
import type { PlainInput } from '../items/fields.ts';
import type { NewItem } from '../items/index.ts';
import type { sourceFields, statementFields } from '../items/persona/fields.ts';
import type { Portrait } from '../items/image-file.ts';
import type { PersonaKind } from './kinds.ts';
import type { CriterionType, Treatment, Weight } from './negative.ts';
import { isOwnSection, sectionsOfKind, type ChannelSlider } from './sections.ts';

/** The paths of a persona's sections, of its statements, and of a statement's sources. */
export const sectionsPath: FieldPath = ['sections'];
export const statementsPath: FieldPath = ['statements'];
export function sourcesPath(statementId: string): FieldPath {
  return [...statementsPath, statementId, 'sources'];
}

/** A new card of a kind with its template sections, empty; their names and questions follow the board's language. */
export function newPersona(input: {
  readonly kind: PersonaKind;
  readonly pos: Point;
}): NewItem & { readonly type: 'persona' } {
  return {
    type: 'persona',
    ...input,
    sections: sectionsOfKind(input.kind).map((id) => ({ id })),
  };
}

/** Adds a section of the team's own. @returns its id, or null when the persona is gone */
export function addSection(doc: Y.Doc, personaId: string, name: string, place?: EntryPlace): string | null {
  return addEntry(doc, personaId, sectionsPath, { name }, place);
}

/** Gives a section a name of the team's own; an empty one brings back that of the template. */
export function renameSection(doc: Y.Doc, personaId: string, sectionId: string, name: string): string | null {
  return setText(doc, personaId, [...sectionsPath, sectionId, 'name'], name);
}

/** Takes a section off the card or puts it back; what is written in it stays. */
export function hideSection(
  doc: Y.Doc,
  personaId: string,
  sectionId: string,
  hidden: boolean,
): string | null {
  return setEntryFields(doc, personaId, sectionsPath, sectionId, { hidden });
}

export function moveSection(
  doc: Y.Doc,
  personaId: string,
  sectionId: string,
  place: EntryPlace,
): string | null {
  return moveEntry(doc, personaId, sectionsPath, sectionId, place);
}

/**
 * Removes a section that the team added; what stands in it is among the unsorted then. Template sections can only be
 * hidden: for them nothing happens.
 */
export function removeOwnSection(doc: Y.Doc, personaId: string, sectionId: string): string | null {
  return isOwnSection({ id: sectionId }) ? removeEntry(doc, personaId, sectionsPath, sectionId) : null;
}

/** Adds a statement to a section. @returns its id, or null when the persona is gone */
export function addStatement(
  doc: Y.Doc,
  personaId: string,
  sectionId: string,
  input: Omit<PlainInput<typeof statementFields>, 'section'> = {},
  place?: EntryPlace,
): string | null {
  return addEntry(doc, personaId, statementsPath, { ...input, section: sectionId }, place);
}

export function removeStatement(doc: Y.Doc, personaId: string, statementId: string): string | null {
  return removeEntry(doc, personaId, statementsPath, statementId);
}

/** Moves a statement within its section or to another one: at a place among its statements, or to its end. */
export function moveStatement(
  doc: Y.Doc,
  personaId: string,
  statementId: string,
  sectionId: string,
  place?: EntryPlace,
): string | null {
  return moveEntry(doc, personaId, statementsPath, statementId, place, { section: sectionId });
}

/** Links an item of the board to a statement as its source. @returns the source's id */
export function linkSource(
  doc: Y.Doc,
  personaId: string,
  statementId: string,
  source: PlainInput<typeof sourceFields> & { readonly item: string },
): string | null {
  return addEntry(doc, personaId, sourcesPath(statementId), source);
}

/** Says whether a source supports its statement or contradicts it. */
export function setStance(
  doc: Y.Doc,
  personaId: string,
  statementId: string,
  sourceId: string,
  stance: 'supports' | 'contradicts',
): string | null {
  return setEntryFields(doc, personaId, sourcesPath(statementId), sourceId, { stance });
}

export function unlinkSource(
  doc: Y.Doc,
  personaId: string,
  statementId: string,
  sourceId: string,
): string | null {
  return removeEntry(doc, personaId, sourcesPath(statementId), sourceId);
}

/** Places a channel slider (0–100, rounded), or takes it away with null. */
export function setSlider(
  doc: Y.Doc,
  personaId: string,
  slider: ChannelSlider,
  position: number | null,
): string | null {
  const rounded = position === null ? null : Math.round(Math.max(0, Math.min(100, position)));
  return setFields(doc, personaId, { [slider]: rounded });
}

/** A persona in B2B shows the section on its company; the persona stays one natural person. */
export function setB2b(doc: Y.Doc, personaId: string, b2b: boolean): string | null {
  return setFields(doc, personaId, { b2b });
}

export function setPhoto(doc: Y.Doc, personaId: string, photo: Portrait | null): string | null {
  return setFields(doc, personaId, { photo });
}

/** @param date ISO date (YYYY-MM-DD), or null for never */
export function setReviewedOn(doc: Y.Doc, personaId: string, date: string | null): string | null {
  return setFields(doc, personaId, { reviewedOn: date });
}

/** Says how much a criterion of exclusion weighs, or what it is about. */
export function setCriterion(
  doc: Y.Doc,
  personaId: string,
  statementId: string,
  values: { readonly weight?: Weight; readonly criterion?: CriterionType },
): string | null {
  return setEntryFields(doc, personaId, statementsPath, statementId, values);
}

/** Chooses what is done about a negative persona; null takes the choice back. */
export function setTreatment(doc: Y.Doc, personaId: string, treatment: Treatment | null): string | null {
  return setFields(doc, personaId, { treatment });
}
