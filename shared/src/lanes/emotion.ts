import type { EmpathyMapItem } from '../items/empathy-map/fields.ts';
import type { EmotionPoint, JourneyItem } from '../items/journey/fields.ts';
import type { CurvePoint } from './curve.ts';

/** The range of emotions: −3 very bad … +3 very good. */
export const maxEmotion = 3;

/** A point of a line with its place in its stage. */
export interface StagePoint {
  readonly point: EmotionPoint;
  /** 0 at the beginning of the stage, 1 at its end. */
  readonly at: number;
}

/** What one persona feels along the journey. */
export interface PersonaLine {
  /** Null for the line of everybody. */
  readonly persona: string | null;
  /** In the order of stages. */
  readonly points: readonly StagePoint[];
}

/** A line where it is drawn. */
export interface EmotionLine {
  readonly persona: string | null;
  /** Place among the lines of the journey, which decides on its dashes and its marks. */
  readonly index: number;
  /** It belongs to the journey that this one is laid beside. */
  readonly isCompared: boolean;
  /** In the map's units. */
  readonly points: readonly LinePoint[];
}

export interface LinePoint extends CurvePoint {
  readonly point: EmotionPoint;
  /** The left edge of its stage's column. */
  readonly column: number;
}

/**
 * The lines of a journey: one for each attached persona, and the one of everybody when it has points or nobody is
 * attached. Points of stages that are gone are left out; they come back with their stage.
 */
export function linesOf(journey: JourneyItem): readonly PersonaLine[] {
  const attached = attachedPersonas(journey);
  const byKey = new Map<string, EmotionPoint[]>();
  for (const point of journey.points) {
    const key = `${point.persona ?? ''} ${point.stage}`;
    const points = byKey.get(key);
    if (points) points.push(point);
    else byKey.set(key, [point]);
  }
  const lines = [null, ...attached].map((persona) => ({
    persona,
    points: journey.stages.flatMap(({ id }) => {
      const points = byKey.get(`${persona ?? ''} ${id}`) ?? [];
      return points.map((point, index) => ({ point, at: (index + 0.5) / points.length }));
    }),
  }));
  return lines.filter(
    ({ persona, points }) => persona !== null || points.length > 0 || attached.length === 0,
  );
}

/** The personas attached to a journey, each once, in their order. */
export function attachedPersonas(journey: Pick<JourneyItem, 'personas'>): readonly string[] {
  return [...new Set(journey.personas.map(({ persona }) => persona))];
}

/** The personas at the head of a map. */
export function personasOfMap(map: JourneyItem | EmpathyMapItem): readonly string[] {
  if (map.type === 'journey') return attachedPersonas(map);
  return map.persona === null ? [] : [map.persona];
}

/** The mean of a line's points in a stage, or null when it has none there. */
export function emotionAt(line: PersonaLine, stage: string): number | null {
  const values = line.points.filter(({ point }) => point.stage === stage).map(({ point }) => point.value);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A value with its sign, at most one decimal, e.g. "+2", "−1.5", "0". */
export function signed(value: number, locale: string): string {
  const rounded = Math.round(value * 10) / 10 || 0;
  const text = formatNumber(Math.abs(rounded), locale);
  return rounded > 0 ? `+${text}` : rounded < 0 ? `\u2212${text}` : text;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number with at most two decimals. Formats are made once for each language: making one costs more than a page of them. */
export function formatNumber(value: number, locale: string): string {
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })));
  return format.format(value);
}
