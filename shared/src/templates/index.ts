import type * as Y from 'yjs';
import { addItems } from '../board/edits/items.ts';
import { setLocale, setTitle } from '../board/edits/meta.ts';
import { boundsOf, boxOf, rootPosition } from '../board/geometry.ts';
import { metaOf } from '../board/layout.ts';
import { readBoard } from '../board/read-board.ts';
import type { Locale, Point } from '../board/schema.ts';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { Fields } from '../items/fields.ts';
import { fieldsOfType, type NewItem } from '../items/index.ts';
import { dateOf } from '../personas/origins.ts';
import { actionPlanTemplate } from './action-plan/action-plan.ts';
import { ambassadorTemplate } from './ambassador/ambassador.ts';
import { blankTemplate } from './blank/blank.ts';
import { candidateTemplate } from './candidate/candidate.ts';
import { contrastTemplate } from './contrast/contrast.ts';
import { demoTemplate } from './demo/demo.ts';
import { empathyCanvasTemplate, empathyMapTemplate } from './empathy-map/empathy-map.ts';
import { interviewsTemplate } from './interviews/interviews.ts';
import { interviewsToPersonaTemplate } from './interviews-to-persona/interviews-to-persona.ts';
import { b2bJourneyTemplate } from './journeys/b2b.ts';
import { patientJourneyTemplate } from './journeys/patient.ts';
import { publicServiceJourneyTemplate } from './journeys/public-service.ts';
import { recruitmentJourneyTemplate } from './journeys/recruitment.ts';
import { retailJourneyTemplate } from './journeys/retail.ts';
import { subscriptionJourneyTemplate } from './journeys/subscription.ts';
import { negativePersonaTemplate } from './negative-persona/negative-persona.ts';
import { personaWorkshopTemplate } from './persona-workshop/persona-workshop.ts';
import { quotesWallTemplate } from './quotes-wall/quotes-wall.ts';
import type { Template } from './template.ts';
import { twoPersonasTemplate } from './two-personas/two-personas.ts';

/** What the gallery offers, in its order. */
export const templates: readonly Template[] = [
  blankTemplate,
  personaWorkshopTemplate,
  interviewsTemplate,
  interviewsToPersonaTemplate,
  negativePersonaTemplate,
  contrastTemplate,
  candidateTemplate,
  ambassadorTemplate,
  empathyMapTemplate,
  empathyCanvasTemplate,
  retailJourneyTemplate,
  subscriptionJourneyTemplate,
  b2bJourneyTemplate,
  publicServiceJourneyTemplate,
  patientJourneyTemplate,
  recruitmentJourneyTemplate,
  actionPlanTemplate,
  quotesWallTemplate,
  twoPersonasTemplate,
];

const all: readonly Template[] = [...templates, demoTemplate];

/** A template by its id, the demo board (which is not in the gallery) included, or undefined. */
export function findTemplate(id: string): Template | undefined {
  return all.find((template) => template.id === id);
}

/** Between what is on a board and a template that is put beside it. */
const besideGap = 240;

/**
 * Puts a template's items on a board, at the right of what is there, sets the board's language, and its title when it
 * has none: one transaction.
 * @param today ISO date; a template that tells of a workshop is dated by it, so that it never grows old
 * @returns the ids of what lies on the board itself
 * @throws AppError badRequest for an unknown id, boardFull when there is no room, before anything is changed
 */
export function applyTemplate(
  doc: Y.Doc,
  id: string,
  locale: Locale,
  today: string = dateOf(Date.now()),
): readonly string[] {
  const template = findTemplate(id);
  if (!template) throw new AppError('badRequest', 'no such template', { field: 'template' });
  const shiftDays = template.writtenOn === undefined ? 0 : daysBetween(template.writtenOn, today);
  return doc.transact(() => {
    const added = layItems(doc, template.items[locale], shiftDays);
    setLocale(doc, locale);
    if (!metaOf(doc).get('title')) setTitle(doc, template.title[locale]);
    return added;
  });
}

/**
 * Puts items, whose ids are names among themselves, at the right of what is on a board.
 * @returns the ids of what lies on the board itself
 * @throws AppError boardFull when there is no room, before anything is changed
 */
export function layItems(doc: Y.Doc, given: readonly NewItem[], shiftDays = 0): readonly string[] {
  const [dx, dy] = freeCorner(doc);
  const placed = withOwnIds(given, shiftDays).map((item): OwnItem => {
    const [x, y] = item.pos ?? [0, 0];
    return item.parent === null ? { ...item, pos: [x + dx, y + dy] } : item;
  });
  addItems(doc, placed);
  return placed.flatMap((item) => (item.parent === null ? [item.id] : []));
}

/** Where a template goes: at the right of what is there, on the same height. */
function freeCorner(doc: Y.Doc): Point {
  const { items } = readBoard(doc);
  const isRoot = (parent: string | null): boolean => parent === null || !items.has(parent);
  const boxes = [...items.values()].flatMap((item) =>
    isRoot(item.parent) ? [boxOf(rootPosition(item), item.size)] : [],
  );
  const bounds = boundsOf(boxes);
  return bounds ? [bounds.x + bounds.w + besideGap, bounds.y] : [0, 0];
}

const dayMs = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

type OwnItem = NewItem & { readonly id: string; readonly parent: string | null };

/** Gives every item an id of its own; parents and references follow. */
function withOwnIds(items: readonly NewItem[], shiftDays: number): readonly OwnItem[] {
  const ids = new Map(items.flatMap((item) => (item.id === undefined ? [] : [[item.id, newId()] as const])));
  return items.map((item) => {
    const own = ownFields(item, fieldsOfType(item.type)!, { ids, shiftDays }) as NewItem;
    const parent = item.parent === undefined || item.parent === null ? null : ids.get(item.parent)!;
    return { ...own, id: (item.id !== undefined && ids.get(item.id)) || newId(), parent };
  });
}

interface Making {
  /** The item's id on the board, by its name within the template. */
  readonly ids: ReadonlyMap<string, string>;
  /** Added to every date. */
  readonly shiftDays: number;
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** References, dates and list entries of an item or entry, as they read on the board. */
function ownFields(input: object, fields: Fields, making: Making): object {
  const own: Record<string, unknown> = { ...input };
  for (const [name, field] of Object.entries(fields)) {
    const given = own[name];
    if (given === undefined) continue;
    if (field.kind === 'list') {
      own[name] = (given as readonly object[]).map((entry) => ({
        id: newId(),
        ...ownFields(entry, field.entry, making),
      }));
    } else if (field.kind === 'value' && field.refersToItem) {
      own[name] = making.ids.get(given as string) ?? given;
    } else if (field.kind === 'value' && typeof given === 'string' && isoDate.test(given)) {
      own[name] = dateOf(Date.parse(given) + making.shiftDays * dayMs);
    }
  }
  return own;
}
