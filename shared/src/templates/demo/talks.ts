import type { Consent, InterviewSetting, VerbatimTag } from '../../items/interview/fields.ts';
import type { InventoryKind } from '../../items/inventory/fields.ts';

/** By what the panel is made as different as can be. */
export const ageGroups = ['young', 'grown', 'older', 'retired'] as const;
export type AgeGroup = (typeof ageGroups)[number];
export const bikeUses = ['family', 'work', 'studies', 'pleasure'] as const;
export type BikeUse = (typeof bikeUses)[number];

/** What an interview card of the demo board holds besides words; what its verbatims are about, by their keys. */
export interface Talk {
  readonly setting: InterviewSetting;
  /** What tells them apart in the panel; a colleague is not part of it. */
  readonly age?: AgeGroup;
  readonly use?: BikeUse;
  /** ISO date. */
  readonly heldOn: string;
  readonly consent: Consent;
  readonly verbatims: Readonly<Record<string, VerbatimTag>>;
}

/** Six of the interviews, in the order in which they were held. */
export const talks = {
  family: {
    setting: 'customer',
    age: 'grown',
    use: 'family',
    heldOn: '2026-10-06',
    consent: 'given',
    verbatims: {
      familyCar: 'motivation',
      familyPrice: 'barrier',
      familyCall: 'irritant',
      familyTable: 'motivation',
      familyAdvice: 'delight',
    },
  },
  nurse: {
    setting: 'customer',
    age: 'grown',
    use: 'work',
    heldOn: '2026-10-09',
    consent: 'given',
    verbatims: {
      nurseKerb: 'irritant',
      nurseWatts: 'barrier',
      nurseLight: 'delight',
      nurseSleep: 'barrier',
      nursePhoto: 'expectation',
    },
  },
  homeCare: {
    setting: 'customer',
    age: 'older',
    use: 'work',
    heldOn: '2026-10-14',
    consent: 'given',
    verbatims: {
      careBreakfast: 'motivation',
      careSpreadsheet: 'irritant',
      careBlame: 'irritant',
      careTrust: 'delight',
      careYear: 'barrier',
    },
  },
  student: {
    setting: 'customer',
    age: 'young',
    use: 'studies',
    heldOn: '2026-10-20',
    consent: 'given',
    verbatims: {
      studentFlat: 'barrier',
      studentVideos: 'motivation',
      studentShy: 'unsaid',
      studentSpanner: 'expectation',
    },
  },
  tinkerer: {
    setting: 'customer',
    age: 'young',
    use: 'pleasure',
    heldOn: '2026-10-24',
    consent: 'given',
    verbatims: {
      tinkerPart: 'barrier',
      tinkerMinutes: 'barrier',
      tinkerVideos: 'delight',
      tinkerNeighbours: 'motivation',
      tinkerBoxes: 'unsaid',
      tinkerShoulder: 'expectation',
    },
  },
  mechanic: {
    setting: 'staff',
    heldOn: '2026-11-03',
    consent: 'given',
    verbatims: {
      benchHour: 'irritant',
      benchPart: 'irritant',
      benchStar: 'irritant',
      benchPram: 'irritant',
      benchTidy: 'delight',
      benchEar: 'unsaid',
    },
  },
} as const satisfies Readonly<Record<string, Talk>>;
export type TalkKey = keyof typeof talks;
export type VerbatimKey = { [K in TalkKey]: keyof (typeof talks)[K]['verbatims'] }[TalkKey];

interface Dataset {
  readonly sourceKind: InventoryKind;
  /** ISO date of the data. */
  readonly asOf: string;
  readonly findings: readonly string[];
}

/** What was already known in-house. The survey is old enough to be stale. */
export const datasets = {
  log: { sourceKind: 'customerCare', asOf: '2026-10-31', findings: ['logFree', 'logParts', 'logSaturday'] },
  videos: {
    sourceKind: 'community',
    asOf: '2026-10-15',
    findings: ['videoViews', 'videoComments', 'videoSunday'],
  },
  survey: { sourceKind: 'barometer', asOf: '2024-04-15', findings: ['surveyMend', 'surveyHours'] },
} as const satisfies Readonly<Record<string, Dataset>>;
export type DatasetKey = keyof typeof datasets;
export type FindingKey = (typeof datasets)[DatasetKey]['findings'][number];
