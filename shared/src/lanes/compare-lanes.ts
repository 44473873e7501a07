import type { Item } from '../items/index.ts';
import type { JourneyItem, JourneyLane } from '../items/journey/fields.ts';
import { nameKey } from './align-stages.ts';
import { inSlotOrder } from './slot-order.ts';
import { parseJourneySlot } from './slots.ts';

/** One lane of two journeys: whose words stand in it. */
export interface LaneComparison {
  /** The lane of the journey that has it, the lived one first. */
  readonly lane: JourneyLane;
  /** What only the first journey says, what only the second one says, and how much both say. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  readonly shared: number;
}

/**
 * Compares two journeys lane by lane, by the words of their notes; case, accents and signs make no difference. Lanes are
 * the same when they have the same id, or are of the same type and name. Lanes in which neither has notes are left out.
 */
export function compareLanes(
  first: JourneyItem,
  second: JourneyItem,
  childrenOf: (journey: string) => readonly Item[],
): readonly LaneComparison[] {
  const taken = new Set<string>();
  const partnerOf = (lane: JourneyLane): JourneyLane | undefined => {
    const free = second.lanes.filter(({ id }) => !taken.has(id));
    const partner =
      free.find(({ id, type }) => id === lane.id && type === lane.type) ??
      free.find(({ type, name }) => type === lane.type && nameKey(name) === nameKey(lane.name));
    if (partner) taken.add(partner.id);
    return partner;
  };
  const pairs: (readonly [JourneyLane | undefined, JourneyLane | undefined])[] = first.lanes.map((lane) => [
    lane,
    partnerOf(lane),
  ]);
  for (const lane of second.lanes) if (!taken.has(lane.id)) pairs.push([undefined, lane]);
  const [firstWords, secondWords] = [
    wordsByLane(first, childrenOf(first.id)),
    wordsByLane(second, childrenOf(second.id)),
  ];
  return pairs.flatMap(([own, other]) => {
    const ours = (own && firstWords.get(own.id)) ?? [];
    const theirs = (other && secondWords.get(other.id)) ?? [];
    if (ours.length + theirs.length === 0) return [];
    const [ourKeys, theirKeys] = [new Set(ours.map(nameKey)), new Set(theirs.map(nameKey))];
    const onlyFirst = ours.filter((words) => !theirKeys.has(nameKey(words)));
    return [
      {
        lane: (own ?? other)!,
        onlyFirst,
        onlySecond: theirs.filter((words) => !ourKeys.has(nameKey(words))),
        shared: ours.length - onlyFirst.length,
      },
    ];
  });
}

function wordsByLane(
  journey: JourneyItem,
  children: readonly Item[],
): ReadonlyMap<string, readonly string[]> {
  const byLane = new Map<string, string[]>();
  for (const item of inSlotOrder(journey, children)) {
    const words = item.type === 'note' ? item.text.trim() : '';
    if (words === '') continue;
    const { lane } = parseJourneySlot(item.slot);
    const list = byLane.get(lane);
    if (list) list.push(words);
    else byLane.set(lane, [words]);
  }
  return byLane;
}
