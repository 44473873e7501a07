import type { MessageKey, Translate } from '../i18n/translate.ts';
import type { PlainInput } from '../items/fields.ts';
import {
  unsortedSection,
  type PersonaItem,
  type Section,
  type sectionFields,
  type Statement,
  type statementFields,
} from '../items/persona/fields.ts';
import type { PersonaKind } from './kinds.ts';

/** The sections of a buyer persona, in their usual order. Names and questions: `persona.section.<key>.name|question`. */
export const buyerSections = [
  'profile',
  'ecology',
  'channels',
  'buyingProcess',
  'buyingBehaviour',
  'motivations',
  'expectations',
  'barriers',
  'delights',
  'company',
  'quotes',
  'insight',
] as const;
export type BuyerSection = (typeof buyerSections)[number];

/** What gives a negative persona away, what it costs, and what is done about it. */
const negativeSections = [
  'exclusionCriteria',
  'personTraits',
  'valuesFit',
  'abilityToPay',
  'warningSigns',
  'costOfServing',
  'treatment',
] as const;

const candidateSections = [
  'profile',
  'motivations',
  'employerExpectations',
  'channels',
  'skills',
  'barriers',
  'quotes',
  'employerPromise',
] as const;

const ambassadorSections = ['profile', 'engagement', 'stages', 'shares', 'thanks', 'limits'] as const;

const templates = {
  buyer: buyerSections,
  negative: negativeSections,
  candidate: candidateSections,
  ambassador: ambassadorSections,
} as const satisfies Readonly<Record<PersonaKind, readonly string[]>>;

/** A section that comes from the template of some kind. */
export type SectionKey = (typeof templates)[PersonaKind][number];

const sectionKeys: ReadonlySet<string> = new Set(Object.values(templates).flat());

export function isTemplateSection(key: string): key is SectionKey {
  return sectionKeys.has(key);
}

/** The template sections that a new card of a kind starts with. */
export function sectionsOfKind(kind: PersonaKind): readonly SectionKey[] {
  return templates[kind];
}

/** The sections that stand in the band at the foot: what answers all that is said above. */
const footSections = ['insight', 'treatment', 'employerPromise', 'thanks'] as const;
export type FootSection = (typeof footSections)[number];

export function isFootSection(key: string): key is FootSection {
  return (footSections as readonly string[]).includes(key);
}

/** A section that the team added itself: it can be removed, the others only hidden. */
export function isOwnSection(section: { readonly id: string }): boolean {
  return !isTemplateSection(section.id) && section.id !== unsortedSection;
}

type Content = Pick<PersonaItem, 'sections' | 'statements'>;

/** Items are immutable snapshots, so statements are sorted into their sections once. */
const remembered = new WeakMap<Content, readonly Section[]>();

/** The section that was last made of an entry: with the same statements in it, it stays the same object. */
const lastSections = new WeakMap<PersonaItem['sections'][number], Section>();

function sectionOf(entry: PersonaItem['sections'][number], statements: readonly Statement[]): Section {
  const last = lastSections.get(entry);
  const isSame =
    last?.statements.length === statements.length &&
    statements.every((statement, index) => statement === last.statements[index]);
  if (isSame) return last;
  const section = { ...entry, statements };
  lastSections.set(entry, section);
  return section;
}

/**
 * The sections of a persona in their order, each with its statements. Statements whose section is gone (somebody removed
 * it while another one wrote in it) stand in a section of their own at the end.
 */
export function sectionsOf(persona: Content): readonly Section[] {
  const known = remembered.get(persona);
  if (known) return known;
  const byId = new Map<string, Statement[]>(persona.sections.map(({ id }) => [id, []]));
  const unsorted: Statement[] = [];
  const rest = byId.get(unsortedSection) ?? unsorted;
  for (const statement of persona.statements) (byId.get(statement.section) ?? rest).push(statement);
  const sections: Section[] = persona.sections.map((entry) => sectionOf(entry, byId.get(entry.id)!));
  if (unsorted.length > 0) {
    sections.push({ id: unsortedSection, order: '', name: '', hidden: false, statements: unsorted });
  }
  remembered.set(persona, sections);
  return sections;
}

/** A section as one writes it down, with its statements in it. */
export type SectionInput = PlainInput<typeof sectionFields> & {
  readonly id: string;
  readonly statements?: readonly (Omit<PlainInput<typeof statementFields>, 'section'> & {
    readonly id?: string;
  })[];
};

/** Sections with their statements in them as the two lists that a new card takes. */
export function contentOf(input: readonly SectionInput[]) {
  return {
    sections: input.map(({ statements: _statements, ...section }) => section),
    statements: input.flatMap(({ id, statements = [] }) =>
      statements.map((statement) => ({ ...statement, section: id })),
    ),
  };
}

/** The name as shown: the team's own, else that of the template. */
export function sectionName(section: Pick<Section, 'id' | 'name'>, t: Translate): string {
  return section.name.trim() || templateName(section.id, t);
}

/** The name that a section has as long as nobody gave it another one. */
export function templateName(sectionId: string, t: Translate): string {
  const key: MessageKey = `persona.section.${templateKey(sectionId)}.name`;
  return t(key);
}

/** The question that a section answers, shown where nothing is written yet. */
export function sectionQuestion(sectionId: string, t: Translate, kind: PersonaKind): string {
  // What moves somebody to buy is not what moves somebody to apply.
  if (kind === 'candidate' && sectionId === 'motivations') {
    return t('persona.section.motivations.question.candidate');
  }
  return t(`persona.section.${templateKey(sectionId)}.question`);
}

function templateKey(sectionId: string): SectionKey | typeof unsortedSection | 'own' {
  return isTemplateSection(sectionId) || sectionId === unsortedSection ? sectionId : 'own';
}

/** Sections that are on the card: not hidden, and the company only for a persona in B2B. */
export function visibleSections(persona: Content & Pick<PersonaItem, 'b2b'>): readonly Section[] {
  return offeredSections(persona).filter((section) => !section.hidden);
}

/** Sections that can be filled in, hidden ones too; the company's only for a persona in B2B. */
export function offeredSections(persona: Content & Pick<PersonaItem, 'b2b'>): readonly Section[] {
  return sectionsOf(persona).filter((section) => section.id !== 'company' || persona.b2b);
}

/** The two scales of the channel section. */
export const channelSliders = ['digitalToHuman', 'autonomousToAccompanied'] as const;
export type ChannelSlider = (typeof channelSliders)[number];
