import type { Exit, JourneyItem } from '../items/journey/fields.ts';
import { formatNumber } from './emotion.ts';

/** What a negative persona has cost by the end of a stage. */
export interface StageCost {
  readonly stage: string;
  /** Spent at this stage; null when nobody has said anything. */
  readonly spent: number | null;
  /** Spent by the end of this stage, stages before it included. */
  readonly soFar: number;
}

/** What stands in a lane of a negative persona, by stage, each in its order. */
export function exitsOf(journey: JourneyItem, lane: string): ReadonlyMap<string, readonly Exit[]> {
  const byStage = new Map<string, Exit[]>();
  for (const exit of journey.exits) {
    if (exit.lane !== lane) continue;
    const exits = byStage.get(exit.stage);
    if (exits) exits.push(exit);
    else byStage.set(exit.stage, [exit]);
  }
  return byStage;
}

/** The costs in a lane of a negative persona, stage by stage, and their sum. Stages that are gone do not count. */
export function costsOf(
  journey: JourneyItem,
  lane: string,
): { readonly stages: readonly StageCost[]; readonly sum: number } {
  const exits = exitsOf(journey, lane);
  let soFar = 0;
  const stages = journey.stages.map(({ id }) => {
    const costs = (exits.get(id) ?? []).flatMap(({ cost }) => (cost === null ? [] : [cost]));
    const spent = costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0);
    soFar += spent ?? 0;
    return { stage: id, spent, soFar };
  });
  return { stages, sum: soFar };
}

/** A cost in words, e.g. "1 200 €". */
export function costText(cost: number, unit: string, locale: string): string {
  return `${formatNumber(cost, locale)}\u00A0${unit}`;
}
