/** The stages of the demo's journeys; `care` is one that only the target journey has. */
export const demoStages = ['care', 'breakdown', 'choosing', 'dropOff', 'waiting', 'pickUp', 'after'] as const;
export type DemoStage = (typeof demoStages)[number];
export type LivedStage = Exclude<DemoStage, 'care'>;

/** The lanes of the lived journey that hold notes, and those of the target one. */
export type LivedLane =
  'actions' | 'touchpoints' | 'thoughts' | 'irritants' | 'delights' | 'backstage' | 'opportunities';
export type TargetLane = 'actions' | 'touchpoints' | 'thoughts' | 'backstage';

type Notes<Stages extends string> = Readonly<Record<Stages, readonly string[]>>;

/** What is written in the two journeys of the demo board, in one language. */
export interface JourneyWords {
  /** Of the area, and the line below it. */
  readonly area: string;
  readonly caption: string;
  readonly lived: string;
  readonly target: string;
  readonly stages: Readonly<Record<DemoStage, string>>;
  readonly livedNotes: Readonly<Record<LivedLane, Notes<LivedStage>>>;
  readonly targetNotes: Readonly<Record<TargetLane, Notes<DemoStage>>>;
  /** Why the rider feels so. */
  readonly livedFeelings: Readonly<Record<LivedStage, string>>;
  readonly targetFeelings: Readonly<Record<DemoStage, string>>;
  /** Why the coordinator feels so, where that is worth a word. */
  readonly coordinatorFeelings: Readonly<Partial<Record<LivedStage, string>>>;
  readonly livedMoments: Readonly<Partial<Record<LivedStage, string>>>;
  readonly targetMoments: Readonly<Partial<Record<DemoStage, string>>>;
  /** What costs are counted in. */
  readonly unit: string;
  readonly exits: Readonly<Partial<Record<LivedStage, { readonly signal: string; readonly wayOut: string }>>>;
}
