import type { RoundSettings } from '@whoboard/shared/voting/round.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BallotRow, Store } from './store.ts';

const settings: RoundSettings = {
  title: 'What first?',
  targets: ['n1', 'n2', 'n3'],
  dotsPerPerson: 3,
  maxPerTarget: 2,
  isSecret: true,
  isAnonymous: false,
  minutes: null,
};
const ballot = (participantId: string, dots: BallotRow['dots'], isFinished = false): BallotRow => ({
  participantId,
  dots,
  isFinished,
});

/** How every store keeps rounds of dot voting. `reopen` closes and opens the same data again. */
export function describeRounds(
  name: string,
  open: () => Promise<{ store: Store; reopen: () => Promise<Store>; dispose: () => Promise<void> }>,
) {
  describe(`${name}: rounds`, () => {
    let store: Store;
    let opened: Awaited<ReturnType<typeof open>>;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
      const linkKeyHashes = { facilitator: 'f', participant: 'p', observer: 'o' };
      await store.createBoard({ id: 'b1', title: '', locale: 'en', createdAt: 1, linkKeyHashes });
      await store.addRound({ boardId: 'b1', id: 'r1', settings, closesAt: null });
    });
    afterEach(() => opened.dispose());

    it('keeps the last ballot of each voter, also when the data is opened again', async () => {
      expect(await store.putBallots('b1', 'r1', [ballot('ana', { n1: 2 })], 10)).toBe(true);
      expect(await store.putBallots('b1', 'r1', [ballot('ana', { n1: 1, n2: 2 }, true)], 11)).toBe(true);
      expect(await store.putBallots('b1', 'r1', [ballot('bo', {}, true)], 12)).toBe(true);
      store = await opened.reopen();
      expect(await store.getBallot('b1', 'r1', 'ana')).toEqual(ballot('ana', { n1: 1, n2: 2 }, true));
      expect(await store.getBallot('b1', 'r1', 'cy')).toBeNull();
      expect(await store.listTurnout('b1', 'r1')).toEqual([
        { participantId: 'ana', dots: 3, isFinished: true },
        { participantId: 'bo', dots: 0, isFinished: true },
      ]);
      expect((await store.readBox('b1', 'r1'))?.tally).toEqual({ n1: 1, n2: 2 });
      expect(await store.getRound('b1', 'r1')).toEqual({
        boardId: 'b1',
        id: 'r1',
        settings,
        isOpen: true,
        closesAt: null,
      });
    });

    it('keeps the ballots of many at once, of one voter the last', async () => {
      const many = [ballot('ana', { n1: 2 }), ballot('bo', { n2: 1 }), ballot('ana', { n3: 1 }, true)];
      expect(await store.putBallots('b1', 'r1', many, 10)).toBe(true);
      expect(await store.getBallot('b1', 'r1', 'ana')).toEqual(ballot('ana', { n3: 1 }, true));
      expect((await store.readBox('b1', 'r1'))?.tally).toEqual({ n2: 1, n3: 1 });
    });

    it('takes no ballot of an unknown round, a closed one, or one whose time is over', async () => {
      await store.addRound({ boardId: 'b1', id: 'r2', settings, closesAt: 100 });
      expect(await store.putBallots('b1', 'r9', [ballot('ana', { n1: 1 })], 10)).toBe(false);
      expect(await store.putBallots('b1', 'r2', [ballot('ana', { n1: 1 })], 99)).toBe(true);
      expect(await store.putBallots('b1', 'r2', [ballot('ana', { n2: 1 })], 100)).toBe(false);
      await store.closeRound('b1', 'r1');
      await store.closeRound('b1', 'r1');
      expect(await store.putBallots('b1', 'r1', [ballot('ana', { n1: 1 })], 10)).toBe(false);
      expect((await store.getRound('b1', 'r1'))?.isOpen).toBe(false);
      expect((await store.readBox('b1', 'r2'))?.tally).toEqual({ n1: 1 });
    });

    it('knows the rounds that close by themselves, and gives them more time', async () => {
      await store.addRound({ boardId: 'b1', id: 'late', settings, closesAt: 300 });
      await store.addRound({ boardId: 'b1', id: 'soon', settings, closesAt: 100 });
      expect((await store.listTimedRounds()).map(({ id }) => id)).toEqual(['soon', 'late']);
      await store.setRoundEnd('b1', 'soon', 400);
      expect(await store.putBallots('b1', 'soon', [ballot('ana', { n1: 1 })], 399)).toBe(true);
      await store.closeRound('b1', 'late');
      expect((await store.listTimedRounds()).map(({ id }) => id)).toEqual(['soon']);
    });

    it('begins a round of the same id anew', async () => {
      await store.putBallots('b1', 'r1', [ballot('ana', { n1: 1 })], 10);
      await store.addRound({ boardId: 'b1', id: 'r1', settings, closesAt: null });
      expect(await store.listTurnout('b1', 'r1')).toEqual([]);
    });

    it('joins a named round to its voters', async () => {
      await store.putBallots('b1', 'r1', [ballot('ana', { n1: 1 })], 10);
      await store.closeRound('b1', 'r1');
      expect((await store.readBox('b1', 'r1'))?.ballots).toEqual([ballot('ana', { n1: 1 })]);
    });

    it('joins nobody to a choice once an anonymous round is closed', async () => {
      const anonymous = { ...settings, isAnonymous: true };
      await store.addRound({ boardId: 'b1', id: 'r2', settings: anonymous, closesAt: null });
      await store.putBallots('b1', 'r2', [ballot('bo', { n3: 2, n1: 1 }, true)], 10);
      await store.putBallots('b1', 'r2', [ballot('ana', { n1: 1, n2: 1 })], 11);
      expect((await store.readBox('b1', 'r2'))?.ballots).toBeNull();
      await store.closeRound('b1', 'r2');
      expect(await store.getBallot('b1', 'r2', 'ana')).toBeNull();
      expect(await store.readBox('b1', 'r2')).toEqual({
        tally: { n1: 2, n2: 1, n3: 2 },
        spent: [
          { participantId: 'ana', dots: 2, isFinished: false },
          { participantId: 'bo', dots: 3, isFinished: true },
        ],
        ballots: null,
      });
    });

    it('removes a round with its ballots, and all of them with the board', async () => {
      await store.putBallots('b1', 'r1', [ballot('ana', { n1: 1 })], 10);
      await store.deleteRound('b1', 'r1');
      expect(await store.getRound('b1', 'r1')).toBeNull();
      expect(await store.getBallot('b1', 'r1', 'ana')).toBeNull();
      expect(await store.readBox('b1', 'r1')).toBeNull();
      await store.addRound({ boardId: 'b1', id: 'r2', settings, closesAt: null });
      await store.deleteBoard('b1');
      expect(await store.getRound('b1', 'r2')).toBeNull();
    });

    it('keeps every one of 200 ballots that arrive at once, none twice', async () => {
      const voters = Array.from({ length: 200 }, (_, i) => `voter${i}`);
      const puts = voters.flatMap((voter) => [
        store.putBallots('b1', 'r1', [ballot(voter, { n1: 1 })], 10),
        store.putBallots('b1', 'r1', [ballot(voter, { n1: 1 })], 10),
      ]);
      expect(await Promise.all(puts)).toEqual(puts.map(() => true));
      expect((await store.readBox('b1', 'r1'))?.tally).toEqual({ n1: 200 });
    });
  });
}
