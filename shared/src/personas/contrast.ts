import type { PersonaItem, Section, Statement } from '../items/persona/fields.ts';
import type { Translate } from '../i18n/translate.ts';
import { alikeness } from './alike.ts';
import { criteriaSection, treatmentSection } from './negative.ts';
import { isTemplateSection, visibleSections, type SectionKey } from './sections.ts';

/** What two personas are held against each other by, in the order of the page. */
export const contrastAspects = [
  'person',
  'values',
  'money',
  'contact',
  'relation',
  'limits',
  'words',
  'answer',
  'other',
] as const;
export type ContrastAspect = (typeof contrastAspects)[number];

/**
 * Where each section stands. Sections of different kinds that answer the same question for the team lie opposite each
 * other: what drives a buyer and what is at odds with us, what is bought and what can be paid, how contact is made and
 * what gives somebody away at it, what the relation brings and what it costs, the promise and the treatment.
 */
const aspects: Readonly<Record<SectionKey, ContrastAspect>> = {
  profile: 'person',
  company: 'person',
  skills: 'person',
  personTraits: 'person',
  ecology: 'values',
  motivations: 'values',
  engagement: 'values',
  valuesFit: 'values',
  buyingBehaviour: 'money',
  abilityToPay: 'money',
  channels: 'contact',
  buyingProcess: 'contact',
  stages: 'contact',
  warningSigns: 'contact',
  expectations: 'relation',
  delights: 'relation',
  employerExpectations: 'relation',
  shares: 'relation',
  costOfServing: 'relation',
  barriers: 'limits',
  limits: 'limits',
  exclusionCriteria: 'limits',
  quotes: 'words',
  insight: 'answer',
  employerPromise: 'answer',
  thanks: 'answer',
  treatment: 'answer',
};

export function aspectOf(sectionId: string): ContrastAspect {
  return isTemplateSection(sectionId) ? aspects[sectionId] : 'other';
}

/** One persona's part of a row. */
export interface ContrastSide {
  /** Its sections of this aspect, in the card's order; none when its kind asks nothing about it. */
  readonly sections: readonly Section[];
  /** It has sections of this aspect, and nothing is written in them. */
  readonly isGrey: boolean;
}

export interface ContrastRow {
  readonly aspect: ContrastAspect;
  readonly left: ContrastSide;
  readonly right: ContrastSide;
}

/** A statement of each persona that say the same. */
export interface SharedPair {
  readonly left: Statement;
  readonly right: Statement;
  /** The team said so, or they are written alike. */
  readonly by: 'team' | 'words';
}

export interface Contrast {
  readonly rows: readonly ContrastRow[];
  readonly shared: readonly SharedPair[];
  /** Sides of rows on which nothing is written. */
  readonly greyZones: number;
}

/** Lays two personas side by side. Hidden sections are left out; each other statement stands in exactly one row. */
export function contrastOf(left: PersonaItem, right: PersonaItem): Contrast {
  const rows = contrastAspects
    .map((aspect) => ({ aspect, left: sideOf(left, aspect), right: sideOf(right, aspect) }))
    .filter((row) => row.left.sections.length + row.right.sections.length > 0);
  return {
    rows,
    shared: sharedPairs(left, right),
    greyZones: rows.reduce((sum, row) => sum + Number(row.left.isGrey) + Number(row.right.isGrey), 0),
  };
}

function sideOf(persona: PersonaItem, aspect: ContrastAspect): ContrastSide {
  const sections = visibleSections(persona)
    .filter(({ id }) => aspectOf(id) === aspect)
    .map((section) => ({ ...section, statements: section.statements.filter(isWritten) }));
  const isFilled =
    sections.some(({ statements }) => statements.length > 0) ||
    (aspect === 'answer' && (persona.promise.trim() !== '' || persona.treatment !== null));
  return { sections, isGrey: sections.length > 0 && !isFilled };
}

function isWritten({ text }: Statement): boolean {
  return text.trim() !== '';
}

/** From here on two statements count as written alike. */
const alikeFrom = 0.8;

/** First what the team said, in its order; then what is written alike, the most alike first, each statement once. */
function sharedPairs(left: PersonaItem, right: PersonaItem): readonly SharedPair[] {
  const ours = visibleSections(left).flatMap(({ statements }) => statements.filter(isWritten));
  const theirs = visibleSections(right).flatMap(({ statements }) => statements.filter(isWritten));
  const verdicts = verdictsOf(left, right);
  const pairs: SharedPair[] = [];
  const alike: { readonly left: Statement; readonly right: Statement; readonly share: number }[] = [];
  for (const one of ours) {
    for (const other of theirs) {
      const verdict = verdicts.get(pairKey(one.id, other.id));
      if (verdict === true) pairs.push({ left: one, right: other, by: 'team' });
      if (verdict !== undefined) continue;
      const share = alikeness(one.text, other.text);
      if (share >= alikeFrom) alike.push({ left: one, right: other, share });
    }
  }
  const paired = new Set(pairs.flatMap((pair) => [`l ${pair.left.id}`, `r ${pair.right.id}`]));
  // The sort is stable: equals stay in the cards' order.
  for (const pair of alike.sort((a, b) => b.share - a.share)) {
    const keys = [`l ${pair.left.id}`, `r ${pair.right.id}`];
    if (keys.some((key) => paired.has(key))) continue;
    for (const key of keys) paired.add(key);
    pairs.push({ left: pair.left, right: pair.right, by: 'words' });
  }
  return pairs;
}

function pairKey(left: string, right: string): string {
  return `${left} ${right}`;
}

/** What the team said of pairs of statements: the same, or not. The last word counts. */
function verdictsOf(left: PersonaItem, right: PersonaItem): ReadonlyMap<string, boolean> {
  const verdicts = new Map<string, boolean>();
  for (const { card, own, other, isShared } of left.verdicts) {
    if (card === right.id) verdicts.set(pairKey(own, other), isShared);
  }
  for (const { card, own, other, isShared } of right.verdicts) {
    if (card === left.id) verdicts.set(pairKey(other, own), isShared);
  }
  return verdicts;
}

/** What stands below a statement: who said it, who sees to it, or how much it weighs; empty when nothing does. */
export function detailOf(section: Section, statement: Statement, t: Translate): string {
  if (section.id === 'quotes') return statement.saidBy.trim() && `— ${statement.saidBy.trim()}`;
  if (section.id === treatmentSection)
    return statement.responsible.trim() && `→ ${statement.responsible.trim()}`;
  if (section.id !== criteriaSection) return '';
  const criterion = t(`persona.criterion.${statement.criterion}`);
  return t('persona.criterion.said', { criterion, weight: statement.weight });
}

/** The promise beside an insight, the treatment of a negative persona; empty elsewhere. */
export function answerOf(persona: PersonaItem, section: Pick<Section, 'id'>, t: Translate): string {
  if (section.id === 'insight') return persona.promise.trim();
  const { treatment } = persona;
  return section.id === treatmentSection && treatment !== null ? t(`persona.treatment.${treatment}`) : '';
}
