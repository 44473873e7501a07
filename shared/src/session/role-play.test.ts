import { describe, expect, it } from 'vitest';
import type { Participant } from '../protocol/api.ts';
import type { Scene } from '../role-play/scene.ts';
import { isRefusal } from './command.ts';
import { applyCommand, type SessionRequest } from './commands.ts';
import { roleIn } from './role-play.ts';
import { initialSession, type SessionState } from './state.ts';
import { remainingMs } from './timer.ts';

const fay: Participant = { id: 'fay', name: 'Fay', color: '#0F766E', role: 'facilitator' };
const scene: Scene = {
  persona: 'claire',
  journey: null,
  stage: null,
  channel: 'On the phone',
  companyPart: 'the adviser',
  happened: 'The bike was promised for Thursday.',
  wants: 'The bike, today.',
  promise: 'Back on the road in a day.',
  minutes: 5,
};
const present = ['ana', 'bo', 'cy'];

class Stage {
  state: SessionState = initialSession;
  now = 1_000_000;

  /** @returns the reason of a refusal, or null */
  send(request: SessionRequest): string | null {
    const result = applyCommand(this.state, request, { now: this.now, by: fay, newId: () => 'x' });
    if (isRefusal(result)) return result.refused.replace('session.refused.', '');
    this.state = result;
    return null;
  }

  get play() {
    return this.state.rolePlay.play!;
  }

  get players() {
    return [this.play.persona, this.play.company];
  }
}

/** A role-play whose first round runs, of Ana and Bo. */
function playing(): Stage {
  const stage = new Stage();
  stage.send({ type: 'setScene', play: 'p', scene, intention: 'Wants to leave' });
  stage.send({ type: 'dealRoles', play: 'p', round: 1, present });
  stage.send({ type: 'startPlay', play: 'p', round: 1 });
  return stage;
}

describe('a role-play', () => {
  it('is set up, dealt, played with the time of the session, and ended', () => {
    const stage = new Stage();
    expect(stage.send({ type: 'startPlay', play: 'p', round: 1 })).toBe('noPlay');
    expect(stage.send({ type: 'setScene', play: 'p', scene, intention: 'Wants to leave' })).toBeNull();
    expect(JSON.stringify(stage.state)).not.toContain('Wants to leave');
    expect(stage.send({ type: 'startPlay', play: 'p', round: 1 })).toBe('rolesOpen');
    expect(stage.send({ type: 'dealRoles', play: 'p', round: 1, present: ['ana'] })).toBe('tooFewPlayers');
    stage.send({ type: 'dealRoles', play: 'p', round: 1, present });
    expect(stage.players).toEqual(['ana', 'bo']);
    expect(roleIn(stage.play, 'late')).toBe('observer');
    stage.send({ type: 'startPlay', play: 'p', round: 1 });
    expect(remainingMs(stage.state.timer.run!, stage.now)).toBe(5 * 60_000);
    expect(stage.send({ type: 'setScene', play: 'p', scene, intention: null })).toBe('playRuns');
    expect(stage.send({ type: 'closePlay', play: 'p' })).toBe('playRuns');
    expect(stage.send({ type: 'endPlay', play: 'p' })).toBeNull();
    expect([stage.play.status, stage.state.timer.run]).toEqual(['ended', null]);
    expect(stage.send({ type: 'freezePlay', play: 'p' })).toBe('playNotRunning');
    expect(stage.send({ type: 'closePlay', play: 'p' })).toBeNull();
    expect(stage.state.rolePlay.play).toBeNull();
  });

  it('stands still with its time while it is frozen, and the players can be swapped', () => {
    const stage = playing();
    stage.now += 60_000;
    stage.send({ type: 'freezePlay', play: 'p' });
    stage.now += 600_000;
    const swap = { type: 'castRoles', play: 'p', round: 1, persona: 'bo', company: 'ana' } as const;
    expect(stage.send(swap)).toBeNull();
    expect(stage.send({ ...swap, company: 'bo' })).toBe('samePlayer');
    stage.send({ type: 'resumePlay', play: 'p' });
    expect(remainingMs(stage.state.timer.run!, stage.now)).toBe(4 * 60_000);
    expect(stage.players).toEqual(['bo', 'ana']);
    expect(stage.send({ type: 'resumePlay', play: 'p' })).toBe('playNotFrozen');
  });

  it('rotates with one press, which two facilitators who press at once do once', () => {
    const stage = playing();
    const rotate = { type: 'rotateRoles', play: 'p', round: 1, present } as const;
    expect(stage.send(rotate)).toBeNull();
    expect(stage.send(rotate)).toBe('playHasChanged');
    expect([stage.play.round, stage.play.status, ...stage.players]).toEqual([2, 'preparing', 'cy', 'ana']);
    expect(stage.play.scene).toEqual(scene);
    expect(stage.state.timer.run).toBeNull();
  });

  it('counts a round for who has played in it, and not for who was only dealt a part', () => {
    const stage = new Stage();
    stage.send({ type: 'setScene', play: 'p', scene, intention: null });
    stage.send({ type: 'castRoles', play: 'p', round: 1, persona: 'ana', company: 'bo' });
    stage.send({ type: 'castRoles', play: 'p', round: 1, persona: 'cy', company: 'bo' });
    stage.send({ type: 'startPlay', play: 'p', round: 1 });
    stage.send({ type: 'freezePlay', play: 'p' });
    stage.send({ type: 'castRoles', play: 'p', round: 1, persona: 'bo', company: 'cy' });
    stage.send({ type: 'castRoles', play: 'p', round: 1, persona: 'cy', company: 'ana' });
    const played = Object.entries(stage.state.rolePlay.turns).map(([id, turns]) => [id, turns.played]);
    expect(Object.fromEntries(played)).toEqual({ cy: 1, bo: 1, ana: 1 });
  });

  it('stands still when a player is removed, until somebody else has the part', () => {
    const stage = playing();
    stage.send({ type: 'removeParticipant', participant: 'bo', name: 'Bo' });
    expect([stage.play.status, stage.state.timer.run?.kind]).toEqual(['frozen', 'paused']);
    expect(stage.players).toEqual(['ana', null]);
    expect(stage.send({ type: 'resumePlay', play: 'p' })).toBe('rolesOpen');
    const replace = { type: 'castRoles', play: 'p', round: 1, persona: 'ana', company: 'bo' } as const;
    expect(stage.send(replace)).toBe('alreadyRemoved');
    expect(stage.send({ ...replace, company: 'cy' })).toBeNull();
    expect(stage.send({ type: 'resumePlay', play: 'p' })).toBeNull();
    stage.send({ type: 'removeParticipant', participant: 'late', name: 'Late' });
    expect(stage.play.status).toBe('running');
  });

  it('can get another player while it runs, but is never left without one', () => {
    const stage = playing();
    const cast = { type: 'castRoles', play: 'p', round: 1, persona: 'ana' } as const;
    expect(stage.send({ ...cast, company: null })).toBe('rolesOpen');
    expect(stage.send({ ...cast, company: 'cy' })).toBeNull();
  });

  it('shows its intention and lands observations only when it has ended', () => {
    const stage = playing();
    const lanes = { irritant: null, delight: null, expectation: null, unsaid: null, quote: null };
    const land = {
      type: 'landObservations',
      play: 'p',
      as: 'notes',
      journey: null,
      stage: null,
      area: null,
      lanes,
    } as const;
    expect(stage.send({ type: 'showIntention', play: 'p' })).toBe('playNotEnded');
    expect(stage.send(land)).toBe('playNotEnded');
    stage.send({ type: 'endPlay', play: 'p' });
    expect(stage.send(land)).toBe('nothingToLand');
    expect(stage.send({ type: 'takeBackObservations', play: 'p' })).toBe('nothingLanded');
  });

  it('is one at a time', () => {
    const stage = playing();
    expect(stage.send({ type: 'setScene', play: 'q', scene, intention: '' })).toBe('playExists');
  });
});
