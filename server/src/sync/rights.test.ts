import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addNote, textOf } from './testing/harness.ts';
import { isClosed, serverPerTest } from './testing/server-per-test.ts';

const room = serverPerTest();
const { connect, joined } = room;

describe('rights', () => {
  it('lets observers see everything and change nothing', async () => {
    const ana = await joined({ as: 'ana' });
    const oli = await joined({ as: 'oli', role: 'observer' });
    addNote(ana, 'n1', 'seen');
    addNote(ana, 'n2', 'gone');
    await oli.until(() => oli.items.size === 2);
    ana.items.delete('n2');
    await oli.until(() => oli.items.size === 1);
    oli.provider.disconnect();
    oli.provider.connect();
    await oli.until(() => oli.provider.synced);
    await oli.save();
    expect(oli.closes).toEqual([]);
    oli.items.delete('n1');
    await isClosed(oli);
    expect(oli.closes).toEqual([{ code: 4403, reason: 'forbidden' }]);
    expect(textOf(await joined({ as: 'carl' }), 'n1')).toBe('seen');
  });

  it('lets nobody but the server write the session document', async () => {
    const fay = await joined({ as: 'fay', role: 'facilitator', kind: 'session' });
    await room.server.sync.editSession('b1', (doc) =>
      addNote({ doc, items: doc.getMap('items') }, 'n1', 'step'),
    );
    await fay.until(() => textOf(fay, 'n1') === 'step');
    addNote(fay, 'n2');
    await isClosed(fay);
    expect(fay.closes[0]).toEqual({ code: 4403, reason: 'forbidden' });
  });

  it('gives everybody a private document of their own', async () => {
    const ana = await joined({ as: 'ana', kind: 'private' });
    const other = await joined({ as: 'ana', kind: 'private' });
    const ben = await joined({ as: 'ben', kind: 'private' });
    addNote(ana, 'n1', 'secret');
    await other.until(() => textOf(other, 'n1') === 'secret');
    await ben.save();
    expect(ben.items.size).toBe(0);
  });

  it('tells strangers why they may not come in', async () => {
    const none = connect({ params: { role: '' } });
    await isClosed(none);
    const lost = connect({ board: 'unknown' });
    await isClosed(lost);
    const old = connect({ params: { epoch: '7' } });
    await isClosed(old);
    expect([none, lost, old].map((client) => client.closes[0])).toEqual([
      { code: 4401, reason: 'notSignedIn' },
      { code: 4404, reason: 'boardNotFound' },
      { code: 4410, reason: 'epochPassed' },
    ]);
    const right = await joined({ params: { epoch: '1' } });
    expect(right.closes).toEqual([]);
  });

  it('closes the sockets of a renewed link at once, and those of no other', async () => {
    const ana = await joined({ as: 'ana' });
    const fay = await joined({ as: 'fay', role: 'facilitator' });
    const spared = await joined({ as: 'sam' });
    room.server.sync.closeBoardSessions('b1', 'participant', 2, 'sam');
    await isClosed(ana);
    expect(ana.closes[0]).toEqual({ code: 4411, reason: 'linkRenewed' });
    const late = connect({ as: 'late' });
    await isClosed(late);
    expect(late.closes[0]).toEqual({ code: 4411, reason: 'linkRenewed' });
    await joined({ as: 'late', params: { generation: '2' } });
    await fay.save();
    await spared.save();
    expect([...fay.closes, ...spared.closes]).toEqual([]);
  });

  it('takes back changes of locked items and keeps the rest of the same change', async () => {
    const fay = await joined({ as: 'fay', role: 'facilitator' });
    const ana = await joined({ as: 'ana' });
    addNote(fay, 'locked', 'Do not touch 🙂', { locked: true });
    addNote(fay, 'gone', 'Nor this', { locked: true });
    addNote(fay, 'free', 'Touch');
    await ana.until(() => ana.items.size === 3);
    ana.doc.transact(() => {
      const locked = ana.items.get('locked')!;
      locked.set('pos', [9, 9]);
      locked.set('locked', false);
      locked.delete('type');
      (locked.get('text') as Y.Text).delete(2, 5);
      (locked.get('text') as Y.Text).insert(4, 'zzz');
      ana.items.delete('gone');
      ana.items.get('free')!.set('pos', [5, 5]);
      addNote(ana, 'mine', 'new', { locked: true });
    });
    await ana.until(() => ana.notices.length > 0);
    expect(ana.notices).toEqual(['forbidden']);
    for (const client of [ana, fay, await joined({ as: 'carl' })]) {
      await client.until(() => client.items.size === 4 && textOf(client, 'locked') === 'Do not touch 🙂');
      expect(client.items.get('locked')!.toJSON()).toEqual({
        type: 'note',
        pos: [0, 0],
        text: 'Do not touch 🙂',
        locked: true,
      });
      expect(client.items.get('gone')!.toJSON()).toEqual({
        type: 'note',
        pos: [0, 0],
        text: 'Nor this',
        locked: true,
      });
      expect(client.items.get('free')!.get('pos')).toEqual([5, 5]);
      expect(client.items.get('mine')!.get('locked')).toBe(false);
    }
    fay.items.get('locked')!.set('pos', [1, 2]);
    await ana.until(() => JSON.stringify(ana.items.get('locked')!.get('pos')) === '[1,2]');
    await ana.save();
    expect(ana.closes).toEqual([]);
  });

  it('lets facilitators name the board, and only the server mark its version', async () => {
    const fay = await joined({ as: 'fay', role: 'facilitator' });
    const ana = await joined({ as: 'ana' });
    await room.server.sync.editBoard('b1', (doc) => {
      doc.getMap('meta').set('title', 'First');
      doc.getMap('meta').set('epoch', 1);
    });
    for (const client of [ana, fay])
      await client.until(() => client.doc.getMap('meta').get('title') === 'First');
    ana.doc.getMap('meta').set('title', 'Mine');
    await ana.until(() => ana.notices.length > 0 && ana.doc.getMap('meta').get('title') === 'First');
    await fay.save();
    fay.doc.transact(() => {
      fay.doc.getMap('meta').set('title', 'Ours');
      fay.doc.getMap('meta').set('epoch', 99);
    });
    await ana.until(() => ana.doc.getMap('meta').get('title') === 'Ours');
    await fay.until(() => fay.doc.getMap('meta').get('epoch') === 1);
    await fay.save();
    expect((await room.server.store.getBoard('b1'))?.title).toBe('Ours');
  });
});
