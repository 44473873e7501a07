import type { JourneyItem, Stage } from '../items/journey/fields.ts';
import { alignStages } from './align-stages.ts';
import { mixOf, type ChannelMix } from './channels.ts';
import { emotionAt, linesOf, type PersonaLine } from './emotion.ts';

/** How a persona feels at a stage of the lived journey and of the target one. */
export interface EmotionGap {
  /** Null for the line of everybody. */
  readonly persona: string | null;
  /** Means of the stage's points, null without points. */
  readonly lived: number | null;
  readonly target: number | null;
  /** Target minus lived; null unless both are there. */
  readonly gap: number | null;
}

/** One stage of two journeys laid beside each other. */
export interface StageComparison {
  /** Null when only the target has this stage. */
  readonly lived: Stage | null;
  /** Null when only the lived journey has it. */
  readonly target: Stage | null;
  readonly gaps: readonly EmotionGap[];
  /** Null on the side that has no such stage. */
  readonly mix: { readonly lived: ChannelMix | null; readonly target: ChannelMix | null };
}

/** Compares a lived journey with a target one, stage by stage. */
export function compareJourneys(lived: JourneyItem, target: JourneyItem): readonly StageComparison[] {
  const [livedLines, targetLines] = [linesOf(lived), linesOf(target)];
  const personas = [...new Set([...livedLines, ...targetLines].map(({ persona }) => persona))];
  return alignStages(lived.stages, target.stages).map(({ first, second }) => ({
    lived: first,
    target: second,
    gaps: personas.map((persona) => gapOf(persona, livedLines, first, targetLines, second)),
    mix: { lived: first && mixAt(lived, first.id), target: second && mixAt(target, second.id) },
  }));
}

function gapOf(
  persona: string | null,
  livedLines: readonly PersonaLine[],
  livedStage: Stage | null,
  targetLines: readonly PersonaLine[],
  targetStage: Stage | null,
): EmotionGap {
  const mean = (lines: readonly PersonaLine[], stage: Stage | null): number | null => {
    const line = lines.find((each) => each.persona === persona);
    return line && stage ? emotionAt(line, stage.id) : null;
  };
  const [lived, target] = [mean(livedLines, livedStage), mean(targetLines, targetStage)];
  return { persona, lived, target, gap: lived === null || target === null ? null : target - lived };
}

/** The channels used at a stage, counted by kind. */
export function mixAt(journey: JourneyItem, stage: string): ChannelMix {
  return mixOf(journey.chips.filter((chip) => chip.stage === stage));
}

/** The channels used along a journey, counted by kind; chips of stages that are gone do not count. */
export function overallMix(journey: JourneyItem): ChannelMix {
  const stages = new Set(journey.stages.map(({ id }) => id));
  return mixOf(journey.chips.filter(({ stage }) => stages.has(stage)));
}

/** How several personas feel at each stage of one journey, and how far apart they are. */
export interface PersonaComparison {
  readonly stage: Stage;
  readonly emotions: readonly { readonly persona: string | null; readonly value: number | null }[];
  /** Between the best and the worst of them; null with fewer than two. */
  readonly spread: number | null;
}

/** Compares the personas of a journey, stage by stage. */
export function comparePersonas(journey: JourneyItem): readonly PersonaComparison[] {
  const lines = linesOf(journey);
  return journey.stages.map((stage) => {
    const emotions = lines.map((line) => ({ persona: line.persona, value: emotionAt(line, stage.id) }));
    const values = emotions.flatMap(({ value }) => (value === null ? [] : [value]));
    return {
      stage,
      emotions,
      spread: values.length < 2 ? null : Math.max(...values) - Math.min(...values),
    };
  });
}
