import type { Point } from '../../board/schema.ts';
import type { NewItem } from '../../items/index.ts';
import { buyerSections, contentOf, sectionsOfKind } from '../../personas/sections.ts';
import { ageGroups, bikeUses, datasets, talks, type DatasetKey, type Talk, type TalkKey } from './talks.ts';
import type {
  DemoWords,
  EvidenceWords,
  NoteKey,
  PersonaWords,
  SectionWords,
  SourceKey,
  StatementWords,
  TurnedWords,
  VerbatimWords,
} from './words.ts';

/** The day of the workshop. */
const reviewedOn = '2026-11-12';

/** Where words stand: a card and its line, or a note as a whole. */
interface SourcePlace {
  readonly item: string;
  readonly entry?: string;
}

/** The names of cards within the template. */
const talkId = (talk: string): string => `talk-${talk}`;
const datasetId = (dataset: string): string => `data-${dataset}`;

const linePlaces: ReadonlyMap<string, SourcePlace> = new Map([
  ...Object.entries(talks).flatMap(([talk, { verbatims }]) =>
    Object.keys(verbatims).map((entry) => [entry, { item: talkId(talk), entry }] as const),
  ),
  ...Object.entries(datasets).flatMap(([dataset, { findings }]) =>
    findings.map((entry) => [entry, { item: datasetId(dataset), entry }] as const),
  ),
]);

/** Where a source stands. What is on an interview card too is linked there: it has its date, its stage and its tag. */
function placeOf(key: SourceKey, { verbatims }: EvidenceWords): SourcePlace {
  const twin = Object.entries(verbatims).find(
    ([, { text }]) => typeof text !== 'string' && text.note === key,
  );
  return linePlaces.get(twin?.[0] ?? key) ?? { item: key };
}

function statementOf({ from = [], against = [], ...words }: StatementWords, evidence: EvidenceWords) {
  return {
    ...words,
    sources: [
      ...from.map((key) => ({ ...placeOf(key, evidence), stance: 'supports' as const })),
      ...against.map((key) => ({ ...placeOf(key, evidence), stance: 'contradicts' as const })),
    ],
  };
}

function contentFrom(ids: readonly string[], sections: SectionWords, evidence: EvidenceWords) {
  const statementsIn = (id: string) =>
    (sections as Readonly<Record<string, readonly StatementWords[]>>)[id] ?? [];
  return contentOf(
    ids.map((id) => ({ id, statements: statementsIn(id).map((one) => statementOf(one, evidence)) })),
  );
}

/** What a card holds besides words. */
export interface CardSettings {
  readonly id: string;
  readonly b2b?: boolean;
  readonly digitalToHuman: number;
  readonly autonomousToAccompanied: number;
}

/** A buyer persona. */
export function buyerCard(
  { sections, ...header }: PersonaWords,
  parent: string,
  pos: Point,
  settings: CardSettings,
  evidence: EvidenceWords,
): NewItem {
  return {
    type: 'persona',
    parent,
    kind: 'buyer',
    pos,
    ...header,
    ...settings,
    reviewedOn,
    ...contentFrom(buyerSections, sections, evidence),
  };
}

/** The negative persona and, at its right, the candidate that it was turned into. */
export function turnedCards(
  { negative, candidate, ...header }: TurnedWords,
  parent: string,
  [left, right]: readonly [Point, Point],
  evidence: EvidenceWords,
): readonly NewItem[] {
  const card = { type: 'persona', parent, ...header, reviewedOn } as const;
  return [
    {
      ...card,
      id: 'negative',
      kind: 'negative',
      pos: left,
      treatment: 'candidate',
      ...contentFrom(sectionsOfKind('negative'), negative, evidence),
    },
    {
      ...card,
      id: 'candidate',
      kind: 'candidate',
      pos: right,
      origin: 'negative',
      digitalToHuman: 30,
      autonomousToAccompanied: 75,
      ...contentFrom(sectionsOfKind('candidate'), candidate, evidence),
    },
  ];
}

/** An interview card. */
export function talkCard(key: TalkKey, { evidence, notes }: DemoWords, parent: string, pos: Point): NewItem {
  const { verbatims, age, use, ...values }: Talk = talks[key];
  const said: Readonly<Record<string, VerbatimWords>> = evidence.verbatims;
  const { behaviours, reformulations, interpretations, toDig, ...words } = evidence.talks[key];
  const lines = (texts: readonly string[]) => texts.map((text) => ({ text }));
  return {
    type: 'interview',
    id: talkId(key),
    parent,
    pos,
    ...values,
    ...words,
    ...(age ? { ageGroup: evidence.ageGroups[age] } : {}),
    ...(use ? { traits: [{ criterion: evidence.bikeUse, value: evidence.bikeUses[use] }] } : {}),
    verbatims: Object.entries(verbatims).map(([id, tag]) => {
      const { text, stage } = said[id]!;
      return { id, tag, stage, text: typeof text === 'string' ? text : textOf(notes, text.note) };
    }),
    behaviours: lines(behaviours),
    reformulations: reformulations.map((text) => ({ text, confirmed: true })),
    interpretations: lines(interpretations),
    toDig: lines(toDig),
  };
}

function textOf(notes: DemoWords['notes'], key: NoteKey): string {
  return notes[key].text;
}

/** Who is heard, and who not yet: the retired are missing. */
export function trackerCard({ evidence }: DemoWords, parent: string, pos: Point): NewItem {
  const lines = (words: readonly string[]) => words.join('\n');
  return {
    type: 'panelTracker',
    parent,
    pos,
    title: evidence.tracker,
    planned: 15,
    criteria: [
      { source: 'ageGroup', expected: lines(ageGroups.map((age) => evidence.ageGroups[age])) },
      {
        source: 'own',
        name: evidence.bikeUse,
        expected: lines(bikeUses.map((use) => evidence.bikeUses[use])),
      },
    ],
  };
}

/** The idea of two texts, for the rider, and what is done about the tinkerer, as actions. */
export function actionCards(
  { actions }: DemoWords,
  parent: string,
  [left, right]: readonly [Point, Point],
): readonly NewItem[] {
  return [
    {
      type: 'action',
      parent,
      pos: left,
      ...actions.texts,
      persona: 'rider',
      origin: 'twoTexts',
      due: '2026-12-01',
      impact: 5,
      effort: 2,
      status: 'inProgress',
    },
    {
      type: 'action',
      parent,
      pos: right,
      ...actions.trial,
      persona: 'candidate',
      origin: 'negative',
      originEntry: 'trial',
      due: '2026-12-12',
      impact: 4,
      effort: 2,
    },
  ];
}

/** A card of the knowledge inventory. */
export function datasetCard(key: DatasetKey, { evidence }: DemoWords, parent: string, pos: Point): NewItem {
  const { findings, ...values } = datasets[key];
  const { toDig, ...words } = evidence.datasets[key];
  return {
    type: 'inventory',
    id: datasetId(key),
    parent,
    pos,
    ...values,
    ...words,
    findings: findings.map((id) => ({ id, text: evidence.findings[id] })),
    toDig: toDig.map((text) => ({ text })),
  };
}
