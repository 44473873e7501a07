import type { MessageKey, Translate } from '../i18n/translate.ts';
import type { PersonaItem, Section } from '../items/persona/fields.ts';
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

export function isBuyerSection(key: string): key is BuyerSection {
  return (buyerSections as readonly string[]).includes(key);
}

/** The template sections that a new card of a kind starts with. */
export function sectionsOfKind(kind: PersonaKind): readonly BuyerSection[] {
  return kind === 'buyer' ? buyerSections : ['profile'];
}

/** A section that the team added itself: it can be removed, the others only hidden. */
export function isOwnSection(section: { readonly id: string }): boolean {
  return !isBuyerSection(section.id);
}

/** The name as shown: the team's own, else that of the template. */
export function sectionName(section: Section, t: Translate): string {
  return section.name.trim() || templateName(section.id, t);
}

/** The name that a section has as long as nobody gave it another one. */
export function templateName(sectionId: string, t: Translate): string {
  const key: MessageKey = isBuyerSection(sectionId)
    ? `persona.section.${sectionId}.name`
    : 'persona.section.own.name';
  return t(key);
}

/** The question that a section answers, shown where nothing is written yet. */
export function sectionQuestion(sectionId: string, t: Translate): string {
  return t(
    isBuyerSection(sectionId) ? `persona.section.${sectionId}.question` : 'persona.section.own.question',
  );
}

/** Sections that are on the card: not hidden, and the company only for a persona in B2B. */
export function visibleSections(persona: Pick<PersonaItem, 'sections' | 'b2b'>): readonly Section[] {
  return persona.sections.filter((section) => isVisible(section, persona.b2b));
}

export function isVisible(section: Section, b2b: boolean): boolean {
  return !section.hidden && (section.id !== 'company' || b2b);
}

/** The two scales of the channel section. */
export const channelSliders = ['digitalToHuman', 'autonomousToAccompanied'] as const;
export type ChannelSlider = (typeof channelSliders)[number];
