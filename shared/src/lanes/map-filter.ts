import type { StatementRef } from '../draw/draw-context.ts';
import type { Item } from '../items/index.ts';
import type { JourneyLane } from '../items/journey/fields.ts';
import { nameKey } from './align-stages.ts';
import { personasOfMap } from './emotion.ts';
import type { JourneyLaneType } from './lane-types.ts';
import type { MapItem } from './map-layout.ts';
import { parseJourneySlot } from './slots.ts';

/** What one wants to see of a map. It belongs to one person and changes nothing of the map; null asks for nothing. */
export interface MapCriteria {
  /** Id of a persona. */
  readonly persona: string | null;
  /** A tag as `tagKey` gives it. */
  readonly tag: string | null;
  /** Participant who made it; `unknownAuthor` for what nobody is known to have made. */
  readonly author: string | null;
  /** A kind of lane, see `laneKind`. */
  readonly lane: string | null;
}

export const noCriteria: MapCriteria = { persona: null, tag: null, author: null, lane: null };

/** Stands for the author of what came from templates, imports and private notes without names. */
export const unknownAuthor = '?';

/** Whether anything is asked for. */
export function asksForSomething({ persona, tag, author, lane }: MapCriteria): boolean {
  return persona !== null || tag !== null || author !== null || lane !== null;
}

/** What a filter needs to know of the board around the map. */
export interface FilterLookup {
  item(id: string): Item | undefined;
  statementsFrom(id: string): readonly StatementRef[];
}

/** What of a map matches. */
export interface FilteredMap {
  /** Ids of the items that match. */
  readonly shown: ReadonlySet<string>;
  /** How many items lie in the map. */
  readonly total: number;
  /** Ids of the lanes that match; null for all. */
  readonly lanes: ReadonlySet<string> | null;
  /** Whose points of the curve match; null for everybody's. */
  readonly persona: string | null;
}

/** What of a map matches all that is asked for. */
export function filterMap(
  map: MapItem,
  children: readonly Item[],
  criteria: MapCriteria,
  lookup: FilterLookup,
): FilteredMap {
  const lanes = criteria.lane === null ? null : lanesOfKind(map, criteria.lane);
  const isOf = criteria.persona === null ? null : belongsTo(map, criteria.persona, lookup);
  const shown = new Set<string>();
  for (const item of children) {
    if (lanes && !lanes.has(laneOf(map, item))) continue;
    if (criteria.author !== null && (item.createdBy ?? unknownAuthor) !== criteria.author) continue;
    if (criteria.tag !== null && !tagsOf(item).some((tag) => tagKey(tag) === criteria.tag)) continue;
    if (isOf && !isOf(item)) continue;
    shown.add(item.id);
  }
  return { shown, total: children.length, lanes, persona: criteria.persona };
}

/** What a filter of a map can ask for, in the order in which it is offered, without what would match nothing. */
export interface FilterChoices {
  readonly personas: readonly string[];
  /** As they were first written, without the sign. */
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  /** A lane of each kind. */
  readonly lanes: readonly { readonly kind: string; readonly lane: string }[];
}

export function filterChoices(map: MapItem, children: readonly Item[]): FilterChoices {
  const tags = new Map<string, string>();
  const authors = new Map<string, number>();
  for (const item of children) {
    for (const tag of tagsOf(item)) if (!tags.has(tagKey(tag))) tags.set(tagKey(tag), tag);
    const author = item.createdBy ?? unknownAuthor;
    authors.set(author, (authors.get(author) ?? 0) + 1);
  }
  const kinds = new Map<string, string>();
  for (const { id } of map.lanes) if (!kinds.has(laneKind(map, id))) kinds.set(laneKind(map, id), id);
  return {
    personas: personasIn(map),
    tags: [...tags.values()].sort((a, b) => a.localeCompare(b)),
    authors: [...authors].sort(([, a], [, b]) => b - a).map(([author]) => author),
    lanes: [...kinds].map(([kind, lane]) => ({ kind, lane })),
  };
}

/** The tags of an item: words of its text that begin with #, such as "#delivery", without the sign. */
export function tagsOf(item: Item): readonly string[] {
  if (item.type !== 'note') return [];
  return [...item.text.matchAll(/(?<![\p{L}\p{N}#&])#([\p{L}\p{N}][\p{L}\p{N}_-]*)/gu)].map(
    ([, tag]) => tag!,
  );
}

/** A tag as it is compared: without case and accents. */
export function tagKey(tag: string): string {
  return nameKey(tag);
}

/** Lanes of a type are of a kind; each own lane of a team is a kind by itself, and so is each lane of an empathy map. */
export function laneKind(map: MapItem, laneId: string): string {
  if (map.type === 'empathyMap') return laneId;
  const lane: JourneyLane | undefined = map.lanes.find(({ id }) => id === laneId);
  const type: JourneyLaneType = lane?.type ?? 'custom';
  return type === 'custom' ? `+${laneId}` : type;
}

function lanesOfKind(map: MapItem, kind: string): ReadonlySet<string> {
  return new Set(map.lanes.flatMap(({ id }) => (laneKind(map, id) === kind ? [id] : [])));
}

function laneOf(map: MapItem, { slot }: Item): string {
  return map.type === 'journey' ? parseJourneySlot(slot).lane : (slot ?? '');
}

/**
 * Tells what concerns a persona: what lies in its lane, is linked with its card, was said by it or names it; and, when it is
 * attached to the map, what is nobody's in particular. What is somebody else's alone does not.
 */
function belongsTo(map: MapItem, persona: string, lookup: FilterLookup): (item: Item) => boolean {
  const personas = personasIn(map);
  const names = personas.flatMap((id) => {
    const card = lookup.item(id);
    const name = card?.type === 'persona' ? nameKey(card.firstName) : '';
    return name === '' ? [] : [{ id, name }];
  });
  const isAttached = personasOfMap(map).includes(persona);
  const laneOwners = new Map(map.type === 'journey' ? map.lanes.map((lane) => [lane.id, lane.persona]) : []);
  return (item) => {
    const owner = laneOwners.get(laneOf(map, item)) ?? null;
    if (owner !== null) return owner === persona;
    const owners = new Set(lookup.statementsFrom(item.id).map(({ personaId }) => personaId));
    if (item.type === 'note') {
      const said = ` ${nameKey(item.saidBy)} `;
      const text = ` ${nameKey(item.text)} `;
      for (const { id, name } of names)
        if (said.startsWith(` ${name} `) || text.includes(` ${name} `)) owners.add(id);
    }
    return owners.has(persona) || (isAttached && !personas.some((id) => owners.has(id)));
  };
}

/** The personas of a map: those at its head, and those of its lanes. */
function personasIn(map: MapItem): readonly string[] {
  const ofLanes = map.type === 'journey' ? map.lanes.flatMap((lane) => lane.persona ?? []) : [];
  return [...new Set([...personasOfMap(map), ...ofLanes])];
}

/** A map with what matches alone, for tables: its lanes, the points of the curve, and what lies in it. */
export function onlyMatching(
  map: MapItem,
  children: readonly Item[],
  { shown, lanes, persona }: FilteredMap,
): { readonly map: MapItem; readonly children: readonly Item[] } {
  const matching = children.filter(({ id }) => shown.has(id));
  const isShown = ({ id }: { readonly id: string }): boolean => lanes === null || lanes.has(id);
  if (map.type === 'empathyMap')
    return { map: { ...map, lanes: map.lanes.filter(isShown) }, children: matching };
  const points = persona === null ? map.points : map.points.filter((point) => point.persona === persona);
  return { map: { ...map, lanes: map.lanes.filter(isShown), points }, children: matching };
}
