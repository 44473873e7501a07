import { applyCommand, type SessionRequest } from '../session/commands.ts';
import { isRefusal } from '../session/command.ts';
import { initialSession, type SessionState } from '../session/state.ts';
import { withResult } from '../session/rounds.ts';
import type { Participant } from '../protocol/api.ts';
import type { RoundResult, RoundSettings } from '../voting/round.ts';

/** A session led by requests, for tests: the clock stands still unless a request says how much later it comes. */
export class LedSession {
  state: SessionState = initialSession;
  now: number;
  #ids = 0;

  constructor(now: number = Date.UTC(2026, 10, 20, 9)) {
    this.now = now;
  }

  /** @throws Error when the command is no legal step */
  send(request: SessionRequest, { by = 'Fay', afterMinutes = 0 } = {}): void {
    this.now += afterMinutes * 60_000;
    const participant: Participant = {
      id: by.toLowerCase(),
      name: by,
      color: '#0F766E',
      role: 'facilitator',
    };
    const context = { now: this.now, by: participant, newId: () => `id${++this.#ids}` };
    const next = applyCommand(this.state, request, context);
    if (isRefusal(next)) throw new Error(next.refused);
    this.state = next;
  }

  /** A round from its opening to its reveal. */
  vote(
    round: string,
    settings: Pick<RoundSettings, 'title' | 'targets'> & Partial<RoundSettings>,
    result: Pick<RoundResult, 'tally' | 'labels'> & Partial<RoundResult>,
  ): void {
    const usual = { dotsPerPerson: 3, maxPerTarget: 3, isSecret: true, isAnonymous: true, minutes: null };
    this.now += 60_000;
    this.send({ type: 'openRound', round, settings: { ...usual, ...settings } });
    this.send({ type: 'revealRound', round });
    this.state = withResult(this.state, round, { voters: 5, abstained: 0, ballots: null, ...result });
  }
}
