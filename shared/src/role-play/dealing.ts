import type { PlayerRole } from './scene.ts';

/** What somebody has played so far. */
export interface Turns {
  /** Rounds. */
  readonly played: number;
  /** Rounds as the persona. */
  readonly asPersona: number;
  /** Orders people by when they played last: the higher, the later. */
  readonly last: number;
}

export type TurnsByPerson = Readonly<Record<string, Turns>>;

/** Who plays the next round. */
export interface Dealt {
  readonly persona: string;
  readonly company: string;
}

const none: Turns = { played: 0, asPersona: 0, last: 0 };

export function turnsOf(turns: TurnsByPerson, id: string): Turns {
  return Object.hasOwn(turns, id) ? turns[id]! : none;
}

/**
 * Deals the two parts to those who have not played for the longest time. So nobody plays twice before everybody who was
 * there has played; who comes late plays once soon, and not again and again until they have caught up. Of the two, who
 * has been the persona less often is it.
 * @param present who can play, each once; among those who have never played, who stands first comes first
 * @returns null when there are fewer than two
 */
export function dealRoles(present: readonly string[], turns: TurnsByPerson): Dealt | null {
  const inTurn = present
    .map((id, place) => ({ id, place, ...turnsOf(turns, id) }))
    .sort((a, b) => a.last - b.last || a.place - b.place);
  const [first, second] = inTurn;
  if (!first || !second) return null;
  // Of two who have been it equally often, the first one was it before the other: the persona is counted first.
  const isSecond =
    second.asPersona < first.asPersona || (second.asPersona === first.asPersona && first.asPersona > 0);
  return isSecond ? { persona: second.id, company: first.id } : { persona: first.id, company: second.id };
}

/** Counts a round for somebody who begins to play in it. */
export function withTurn(turns: TurnsByPerson, id: string, role: PlayerRole): TurnsByPerson {
  const { played, asPersona } = turnsOf(turns, id);
  const latest = Math.max(0, ...Object.values(turns).map(({ last }) => last));
  const now = { played: played + 1, asPersona: asPersona + (role === 'persona' ? 1 : 0), last: latest + 1 };
  return { ...turns, [id]: now };
}
