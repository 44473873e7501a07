import { AppError } from '@whoboard/shared/errors.ts';
import type { BallotRequest, RoundResponse } from '@whoboard/shared/voting/ballot.ts';
import type { Dots } from '@whoboard/shared/voting/round.ts';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../clock.ts';
import { OwnBallot } from './own-ballot.ts';

const round = {
  title: '',
  targets: ['a', 'b', 'c'],
  dotsPerPerson: 4,
  maxPerTarget: 3,
  isSecret: true,
  isAnonymous: false,
  minutes: null,
};

/** A server that keeps the last ballot and answers when it is let. */
class Server {
  kept: { dots: Dots; isFinished: boolean } | null = null;
  received: BallotRequest[] = [];
  failure: Error | null = null;
  #gates: (() => void)[] = [];
  isHeld = false;

  readonly read = async (): Promise<RoundResponse> => this.#answer();

  readonly put = async (ballot: BallotRequest): Promise<RoundResponse> => {
    this.received.push(ballot);
    if (this.isHeld) await new Promise<void>((resolve) => this.#gates.push(resolve));
    if (this.failure) throw this.failure;
    this.kept = { dots: ballot.dots, isFinished: ballot.isFinished ?? false };
    return this.#answer();
  };

  release(): void {
    for (const open of this.#gates.splice(0)) open();
  }

  #answer(): RoundResponse {
    return { status: 'open', ballot: this.kept, spent: 0, turnout: { voters: 1, finished: 0 }, result: null };
  }
}

async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

async function begin(kept: Server['kept'] = null) {
  const server = new Server();
  server.kept = kept;
  const clock = new ManualClock();
  const refused: unknown[] = [];
  const { read, put } = server;
  const ballot = new OwnBallot({ round, clock, read, put, onRefused: (error) => refused.push(error) });
  await settle();
  return { server, clock, ballot, refused };
}

describe('one’s own ballot', () => {
  it('is what the server has kept, after a reload too', async () => {
    const { ballot } = await begin({ dots: { a: 2 }, isFinished: false });
    expect(ballot.state.get()).toEqual({ dots: { a: 2 }, isFinished: false, saving: 'saved' });
    expect(ballot.left).toBe(2);
  });

  it('shows a dot at once, keeps to the limits, and is finished when no dot is left', async () => {
    const { ballot, server } = await begin();
    expect([ballot.add('a'), ballot.add('a'), ballot.add('a')]).toEqual([true, true, true]);
    expect(ballot.add('a')).toBe(false);
    expect(ballot.add('nowhere')).toBe(false);
    expect(ballot.state.get()).toMatchObject({ dots: { a: 3 }, isFinished: false, saving: 'sending' });
    expect(ballot.add('b')).toBe(true);
    expect(ballot.add('c')).toBe(false);
    expect(ballot.state.get().isFinished).toBe(true);
    await settle();
    expect(server.kept).toEqual({ dots: { a: 3, b: 1 }, isFinished: true });
    expect(ballot.remove('b')).toBe(true);
    expect(ballot.remove('b')).toBe(false);
    await settle();
    expect(server.kept).toEqual({ dots: { a: 3 }, isFinished: false });
    expect(ballot.state.get().saving).toBe('saved');
  });

  it('with one finger goes round: one more, and none after the last', async () => {
    const { ballot } = await begin();
    for (let i = 0; i < 3; i++) ballot.cycle('a');
    expect(ballot.state.get().dots).toEqual({ a: 3 });
    ballot.cycle('a');
    expect(ballot.state.get().dots).toEqual({});
  });

  it('sends the newest choice last, however slowly the server answers', async () => {
    const { ballot, server } = await begin();
    server.isHeld = true;
    ballot.add('a');
    await settle();
    ballot.add('b');
    ballot.remove('a');
    server.isHeld = false;
    server.release();
    await settle();
    expect(server.received.map(({ dots }) => dots)).toEqual([{ a: 1 }, { b: 1 }]);
    expect(ballot.state.get()).toMatchObject({ dots: { b: 1 }, saving: 'saved' });
  });

  it('takes over what was chosen on another page, and never loses what is on its way for it', async () => {
    const { ballot, server } = await begin();
    server.kept = { dots: { c: 2 }, isFinished: false };
    await ballot.refresh();
    expect(ballot.state.get()).toEqual({ dots: { c: 2 }, isFinished: false, saving: 'saved' });

    server.isHeld = true;
    ballot.add('a');
    await settle();
    await ballot.refresh();
    expect(ballot.state.get().dots).toEqual({ c: 2, a: 1 });
    server.isHeld = false;
    server.release();
    await settle();
    expect(server.kept).toEqual({ dots: { c: 2, a: 1 }, isFinished: false });
    expect(ballot.state.get()).toMatchObject({ dots: { c: 2, a: 1 }, saving: 'saved' });
  });

  it('is kept and sent again when the server could not be reached', async () => {
    const { ballot, server, clock, refused } = await begin();
    server.failure = new TypeError('no network');
    ballot.add('a');
    await settle();
    expect(ballot.state.get()).toMatchObject({ dots: { a: 1 }, saving: 'offline' });
    ballot.add('b');
    await settle();
    server.failure = null;
    clock.advance(10_000);
    await settle();
    expect(server.kept?.dots).toEqual({ a: 1, b: 1 });
    expect(ballot.state.get().saving).toBe('saved');
    expect(refused).toEqual([]);
  });

  it('shows what the server holds again when a change was refused', async () => {
    const { ballot, server, refused } = await begin({ dots: { c: 1 }, isFinished: false });
    server.failure = new AppError('roundClosed', 'over');
    ballot.add('a');
    await settle();
    expect(refused).toHaveLength(1);
    expect(ballot.state.get()).toEqual({ dots: { c: 1 }, isFinished: false, saving: 'saved' });
  });

  it('without a dot, but done, is an abstention', async () => {
    const { ballot, server } = await begin();
    ballot.finish(true);
    await settle();
    expect(server.kept).toEqual({ dots: {}, isFinished: true });
  });
});
