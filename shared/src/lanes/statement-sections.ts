import { unsortedSection, type PersonaItem } from '../items/persona/fields.ts';
import type { MapItem } from './map-layout.ts';

/** The sections that what is said in a lane belongs into, the best one first; the first that the card has is taken. */
const sections: Readonly<Record<string, readonly string[]>> = {
  // Empathy maps.
  who: ['profile'],
  needs: ['motivations', 'expectations', 'employerExpectations'],
  says: ['quotes'],
  thinks: ['motivations', 'personTraits', 'engagement'],
  does: ['buyingBehaviour', 'personTraits', 'shares'],
  feels: ['barriers', 'personTraits'],
  sees: ['buyingProcess', 'profile'],
  hears: ['buyingProcess', 'profile'],
  pains: ['barriers', 'warningSigns', 'limits'],
  gains: ['expectations', 'employerExpectations', 'motivations', 'thanks'],
  // Journeys.
  actions: ['buyingProcess', 'buyingBehaviour', 'personTraits'],
  touchpoints: ['channels', 'buyingProcess'],
  channels: ['channels'],
  thoughts: ['motivations', 'personTraits'],
  emotion: ['motivations', 'barriers'],
  irritants: ['barriers', 'warningSigns', 'limits'],
  delights: ['delights', 'motivations'],
  expectations: ['expectations', 'employerExpectations'],
  moments: ['buyingProcess'],
  negative: ['warningSigns', 'costOfServing'],
};

/** The section of a persona's card that suits a lane; the unsorted one when it has none of them. */
export function sectionForLane(map: MapItem, laneId: string, persona: Pick<PersonaItem, 'sections'>): string {
  const kind = map.type === 'journey' ? map.lanes.find(({ id }) => id === laneId)?.type : laneId;
  const there = new Set(persona.sections.map(({ id }) => id));
  const suited = kind !== undefined && Object.hasOwn(sections, kind) ? sections[kind]! : [];
  return suited.find((id) => there.has(id)) ?? unsortedSection;
}
