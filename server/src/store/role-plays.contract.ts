import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from './store.ts';

const observation = (id: string, participantId: string, text = 'Sighs') =>
  ({ id, participantId, text, tag: 'irritant' }) as const;

/** How every store keeps what is hidden of role-plays. `reopen` closes and opens the same data again. */
export function describeRolePlays(
  name: string,
  open: () => Promise<{ store: Store; reopen: () => Promise<Store>; dispose: () => Promise<void> }>,
) {
  describe(`${name}: role-plays`, () => {
    let store: Store;
    let opened: Awaited<ReturnType<typeof open>>;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
      const linkKeyHashes = { facilitator: 'f', participant: 'p', observer: 'o' };
      await store.createBoard({ id: 'b1', title: '', locale: 'en', createdAt: 1, linkKeyHashes });
      await store.putRolePlay('b1', 'p1', { text: 'Wants to leave', by: 'fay' });
    });
    afterEach(() => opened.dispose());

    it('keeps the intention until another one is written', async () => {
      await store.putRolePlay('b1', 'p1', null);
      store = await opened.reopen();
      expect(await store.getRolePlay('b1', 'p1')).toEqual({
        intention: 'Wants to leave',
        intentionBy: 'fay',
      });
      await store.putRolePlay('b1', 'p1', { text: '', by: 'gil' });
      expect(await store.getRolePlay('b1', 'p1')).toEqual({ intention: '', intentionBy: 'gil' });
      expect(await store.getRolePlay('b1', 'none')).toBeNull();
    });

    it('gives observations the same ids on the board again when the landing was cut off', async () => {
      for (const id of ['b', 'a']) await store.putObservation('b1', 'p1', observation(id, 'eve'));
      const claimed = await store.claimObservations('b1', 'p1');
      expect(claimed.map(({ id }) => id)).toEqual(['b', 'a']);
      store = await opened.reopen();
      expect(await store.putObservation('b1', 'p1', observation('a', 'eve', 'Changed'))).toBe('landed');
      expect(await store.claimObservations('b1', 'p1')).toEqual(claimed);
      await store.settleObservations('b1', 'p1', 'landed');
      expect(await store.claimObservations('b1', 'p1')).toEqual([]);
      await store.settleObservations('b1', 'p1', 'waiting');
      expect((await store.listObservations('b1', 'p1')).every(({ isLanded }) => isLanded)).toBe(true);
      await store.settleObservations('b1', 'p1', 'takenBack');
      expect(await store.putObservation('b1', 'p1', observation('a', 'eve', 'Changed'))).toBe('kept');
    });

    it('takes nothing for a role-play that is gone, and removes everything with it', async () => {
      expect(await store.putObservation('b1', 'none', observation('a', 'eve'))).toBe('over');
      await store.putObservation('b1', 'p1', observation('a', 'eve'));
      expect(await store.putObservation('b1', 'p1', observation('a', 'bo'))).toBe('foreign');
      await store.deleteObservation('b1', 'p1', 'a', 'bo');
      expect(await store.listObservations('b1', 'p1')).toHaveLength(1);
      await store.deleteRolePlay('b1', 'p1');
      await store.putRolePlay('b1', 'p1', null);
      expect(await store.listObservations('b1', 'p1')).toEqual([]);
    });
  });
}
