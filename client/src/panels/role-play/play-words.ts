import type { Translate } from '@whoboard/shared/i18n/translator.ts';
import type { PlayerRole } from '@whoboard/shared/role-play/scene.ts';
import type { Play } from '@whoboard/shared/session/role-play.ts';
import type { Person } from '../../model/editor.ts';
import { gatherPeople } from '../top/gather-people.ts';

/** What the persona of a play is called in a sentence. */
export function personaName(play: Play, t: Translate): string {
  return play.card?.firstName.trim() || t('rolePlay.persona.unnamed');
}

/** What the company's player is called in a sentence. */
export function companyPart(play: Play, t: Translate): string {
  return play.scene.companyPart.trim() || t('rolePlay.company.usual');
}

/** Who has a part, by the name that they have now or had when they got it; null for a part that nobody has. */
export function playerName(play: Play, role: PlayerRole, people: readonly Person[]): string | null {
  const id = play[role];
  if (id === null) return null;
  return people.find((person) => person.id === id)?.name ?? play.players[role];
}

/** Parts whose players are not here. */
export function absentRoles(play: Play, people: readonly Person[]): readonly PlayerRole[] {
  const here = new Set(people.map(({ id }) => id));
  return (['persona', 'company'] as const).filter((role) => !here.has(play[role] ?? ''));
}

/**
 * Everybody who may play, each once: participants in an order that is the same on every page, then facilitators; nobody
 * who came by the observer link.
 */
export function possiblePlayers(people: readonly Person[]): readonly Person[] {
  return gatherPeople(people)
    .filter(({ role }) => role !== 'observer')
    .toSorted(
      (a, b) => Number(a.role === 'facilitator') - Number(b.role === 'facilitator') || (a.id < b.id ? -1 : 1),
    );
}

/** Everybody here who plays nothing and leads nothing, each once: participants without a part, and observers by link. */
export function observersOf(
  people: readonly Person[],
  { persona, company }: Pick<Play, PlayerRole>,
): readonly Person[] {
  return gatherPeople(people)
    .filter(({ id, role }) => role !== 'facilitator' && id !== persona && id !== company)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Among whom parts are dealt: participants, and facilitators too when there are not enough of them. */
export function dealtAmong(people: readonly Person[]): string[] {
  const possible = possiblePlayers(people);
  const participants = possible.filter(({ role }) => role === 'participant');
  return (participants.length < 2 ? possible : participants).map(({ id }) => id);
}
