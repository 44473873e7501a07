import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogEntry, NewBoard, Store } from './store.ts';

const hashes = { facilitator: 'hash-f', participant: 'hash-p', observer: 'hash-o' };
const board = (id: string): NewBoard => ({
  id,
  title: 'Atelier',
  locale: 'fr',
  createdAt: 1_700_000_000_123,
  linkKeyHashes: hashes,
});
const bytes = (...values: number[]) => new Uint8Array(values);
const entry = (boardId: string, seq: number, change: Partial<LogEntry> = {}): LogEntry => ({
  boardId,
  document: 'board',
  seq,
  update: bytes(seq, 2, 3),
  bindings: [],
  ...change,
});

/** What every store does. `reopen` closes and opens the same data again. */
export function describeStore(
  name: string,
  open: () => Promise<{ store: Store; reopen: () => Promise<Store>; dispose: () => Promise<void> }>,
) {
  describe(name, () => {
    let store: Store;
    let opened: Awaited<ReturnType<typeof open>>;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
      await store.createBoard(board('b1'));
    });
    afterEach(() => opened.dispose());

    it('keeps boards, counts them and renames them', async () => {
      expect(await store.getBoard('b1')).toEqual({
        id: 'b1',
        title: 'Atelier',
        locale: 'fr',
        createdAt: 1_700_000_000_123,
        epoch: 1,
      });
      await store.updateBoardTitle('b1', 'Personas');
      expect((await store.getBoard('b1'))?.title).toBe('Personas');
      expect(await store.countBoards()).toBe(1);
      expect(await store.getBoard('none')).toBeNull();
      await expect(store.createBoard(board('b1'))).rejects.toMatchObject({ code: 'storageFailed' });
    });

    it('renews links: the old key opens nothing and sessions know that they are old', async () => {
      expect(await store.findLink('b1', 'hash-p')).toEqual({ role: 'participant', generation: 1 });
      await store.addParticipant({ id: 'p1', boardId: 'b1', name: 'Ana', color: '#123456', createdAt: 5 });
      await store.addSession({
        tokenHash: 't',
        boardId: 'b1',
        participantId: 'p1',
        role: 'participant',
        linkGeneration: 1,
        createdAt: 5,
        expiresAt: 100,
      });
      expect(await store.setLinkKey('b1', 'participant', 'hash-new')).toBe(2);
      expect(await store.findLink('b1', 'hash-p')).toBeNull();
      expect(await store.findLink('b1', 'hash-new')).toEqual({ role: 'participant', generation: 2 });
      expect(await store.findLink('b2', 'hash-new')).toBeNull();
      expect(await store.findSession('t', 50)).toMatchObject({ linkGeneration: 1, currentGeneration: 2 });
    });

    it('keeps participants and their sessions until these end', async () => {
      await store.addParticipant({ id: 'p1', boardId: 'b1', name: 'Ana', color: '#123456', createdAt: 5 });
      const session = {
        tokenHash: 't',
        boardId: 'b1',
        participantId: 'p1',
        role: 'observer',
        linkGeneration: 1,
        createdAt: 5,
        expiresAt: 100,
      } as const;
      await store.addSession(session);
      await store.updateParticipant('b1', 'p1', { name: 'Anna', color: '#654321' });
      const participant = { id: 'p1', boardId: 'b1', name: 'Anna', color: '#654321', createdAt: 5 };
      expect(await store.findSession('t', 50)).toEqual({
        ...session,
        participant,
        currentGeneration: 1,
        isRemoved: false,
      });
      expect(await store.listParticipants('b1')).toEqual([participant]);
      expect(await store.getParticipant('b1', 'p1')).toEqual(participant);
      expect(await store.findSession('t', 100)).toBeNull();
      await store.deleteExpiredSessions(100);
      expect(await store.findSession('t', 50)).toBeNull();
      await store.addSession(session);
      await store.deleteSession('t');
      expect(await store.findSession('t', 50)).toBeNull();
    });

    it('knows who has come by the observer link alone', async () => {
      const came = [
        ['p1', 'observer'],
        ['p2', 'participant'],
        ['p3', 'observer'],
        ['p3', 'facilitator'],
      ] as const;
      for (const [i, [id, role]] of came.entries()) {
        if (!(await store.getParticipant('b1', id)))
          await store.addParticipant({ id, boardId: 'b1', name: id, color: '#123456', createdAt: 5 });
        const token = { tokenHash: `t${i}`, linkGeneration: 1, createdAt: 5, expiresAt: 100 };
        await store.addSession({ ...token, boardId: 'b1', participantId: id, role });
      }
      expect(await store.listObservers('b1')).toEqual(['p1']);
      expect(await store.listObservers('b2')).toEqual([]);
    });

    it('keeps people out and lets them in again, and gives their sessions another role', async () => {
      await store.addParticipant({ id: 'p1', boardId: 'b1', name: 'Ana', color: '#123456', createdAt: 5 });
      await store.addSession({
        tokenHash: 't',
        boardId: 'b1',
        participantId: 'p1',
        role: 'participant',
        linkGeneration: 1,
        createdAt: 5,
        expiresAt: 100,
      });
      await store.setRemoved('b1', 'p1', true);
      expect(await store.findSession('t', 50)).toMatchObject({ isRemoved: true });
      await store.setRemoved('b1', 'p1', false);
      await store.setLinkKey('b1', 'facilitator', 'hash-new');
      await store.setRole('b1', 'p1', 'facilitator');
      expect(await store.findSession('t', 50)).toMatchObject({
        isRemoved: false,
        role: 'facilitator',
        linkGeneration: 2,
        currentGeneration: 2,
      });
    });

    it('replaces the note pad only if nobody else was faster', async () => {
      expect(await store.getNotepad('b1')).toEqual({ text: '', revision: 0 });
      expect(await store.putNotepad('b1', 'first', 0)).toBe(1);
      expect(await store.putNotepad('b1', 'also first', 0)).toBeNull();
      expect(await store.putNotepad('b1', 'second', 1)).toBe(2);
      expect(await store.putNotepad('b1', 'late', 1)).toBeNull();
      expect(await store.getNotepad('b1')).toEqual({ text: 'second', revision: 2 });
    });

    it('keeps files once per board and hash', async () => {
      const file = {
        boardId: 'b1',
        hash: 'h',
        mime: 'image/png',
        width: 3,
        height: 2,
        createdAt: 9,
        bytes: bytes(1, 2, 3, 4),
      };
      await store.putFile(file);
      await store.putFile(file);
      expect(await store.getFile('b1', 'h')).toEqual({ ...file, size: 4 });
      expect(await store.getFile('b2', 'h')).toBeNull();
      const { bytes: _, ...meta } = file;
      expect(await store.listFiles('b1')).toEqual([{ ...meta, size: 4 }]);
    });

    it('keeps versions, newest first, and prunes automatic ones only', async () => {
      for (let n = 1; n <= 4; n++) {
        await store.addVersion({
          id: `v${n}`,
          boardId: 'b1',
          kind: n === 1 ? 'named' : 'automatic',
          name: '',
          createdBy: null,
          createdAt: n,
          epoch: 1,
          items: n,
          state: bytes(n),
        });
      }
      expect((await store.listVersions('b1')).map((v) => v.id)).toEqual(['v4', 'v3', 'v2', 'v1']);
      await store.pruneAutomaticVersions('b1', 2);
      expect((await store.listVersions('b1')).map((v) => v.id)).toEqual(['v4', 'v3', 'v1']);
      expect(await store.getVersion('b1', 'v4')).toMatchObject({
        state: bytes(4),
        items: 4,
        size: 1,
        kind: 'automatic',
      });
      expect(await store.getVersion('b1', 'v2')).toBeNull();
    });

    it('gives back updates and bindings in order, also after opening again', async () => {
      const bindings = [{ clientId: 4_294_967_295, participantId: 'p1' }];
      await store.appendUpdates([
        entry('b1', 1, { bindings }),
        entry('b1', 1, { document: 'session' }),
        entry('b1', 2),
      ]);
      store = await opened.reopen();
      expect(await store.loadDocument('b1', 'board')).toEqual({
        segments: [],
        snapshotSeq: 0,
        updates: [
          { seq: 1, update: bytes(1, 2, 3) },
          { seq: 2, update: bytes(2, 2, 3) },
        ],
        bindings,
      });
      expect(await store.listDocuments('b1')).toEqual(['board', 'session']);
      expect(await store.loadDocument('b1', 'private:p1')).toEqual({
        segments: [],
        snapshotSeq: 0,
        updates: [],
        bindings: [],
      });
    });

    it('appends a whole group or nothing of it, and never two updates of one number', async () => {
      await store.appendUpdates([entry('b1', 1)]);
      await expect(store.appendUpdates([entry('b1', 2), entry('b1', 1)])).rejects.toMatchObject({
        code: 'storageFailed',
      });
      expect((await store.loadDocument('b1', 'board')).updates).toHaveLength(1);
      await expect(store.appendUpdates([entry('none', 1)])).rejects.toMatchObject({ code: 'storageFailed' });
      await store.appendUpdates([entry('b1', 2)]);
      expect((await store.loadDocument('b1', 'board')).updates).toHaveLength(2);
    });

    it('puts a snapshot in the place of the log that it holds, and keeps what came later', async () => {
      await store.appendUpdates([entry('b1', 1), entry('b1', 2), entry('b1', 3)]);
      await store.replaceSnapshot('b1', 'board', 2, [bytes(9), bytes(8)]);
      expect(await store.loadDocument('b1', 'board')).toEqual({
        segments: [bytes(9), bytes(8)],
        snapshotSeq: 2,
        updates: [{ seq: 3, update: bytes(3, 2, 3) }],
        bindings: [],
      });
      await store.replaceSnapshot('b1', 'board', 3, [bytes(7)]);
      expect(await store.loadDocument('b1', 'board')).toMatchObject({
        segments: [bytes(7)],
        snapshotSeq: 3,
        updates: [],
      });
    });

    it('raises the epoch: the given documents are rebuilt and no version of the past is left', async () => {
      await store.appendUpdates([entry('b1', 1, { bindings: [{ clientId: 7, participantId: 'p' }] })]);
      await store.addVersion({
        id: 'v',
        boardId: 'b1',
        kind: 'named',
        name: 'n',
        createdBy: null,
        createdAt: 1,
        epoch: 1,
        items: 1,
        state: bytes(1),
      });
      expect(
        await store.raiseEpoch('b1', {
          documents: [{ document: 'board', segments: [bytes(5)] }],
          texts: [],
          title: 'New',
        }),
      ).toBe(2);
      expect(await store.loadDocument('b1', 'board')).toEqual({
        segments: [bytes(5)],
        snapshotSeq: 0,
        updates: [],
        bindings: [],
      });
      expect(await store.listVersions('b1')).toEqual([]);
      expect(await store.getBoard('b1')).toMatchObject({ epoch: 2, title: 'New' });
    });

    it('rewrites what people wrote outside of documents with the epoch, unless it is not what was searched', async () => {
      const settings = {
        title: 'Claire?',
        targets: ['n1'],
        dotsPerPerson: 1,
        maxPerTarget: 1,
        isSecret: true,
        isAnonymous: false,
        minutes: null,
      };
      await store.addRound({ boardId: 'b1', id: 'r1', settings, closesAt: null });
      await store.addRound({ boardId: 'b1', id: 'r2', settings: { ...settings, title: '' }, closesAt: null });
      await store.putNotepad('b1', 'Call Claire', 0);
      const found = await store.listTexts('b1');
      expect(found.map(({ place, key, text }) => [place, key, text])).toEqual([
        ['notepad', 'b1', 'Call Claire'],
        ['rounds', 'r1', 'Claire?'],
        ['rounds', 'r2', ''],
      ]);
      const texts = found.map((each) => ({ ...each, next: each.text.replace('Claire', '[…]') }));
      await store.putNotepad('b1', 'Call Claire, and Ann', 1);
      expect(await store.raiseEpoch('b1', { documents: [], texts, title: 'New' })).toBeNull();
      expect(await store.getBoard('b1')).toMatchObject({ epoch: 1 });
      expect((await store.getRound('b1', 'r1'))?.settings.title).toBe('Claire?');

      const now = (await store.listTexts('b1')).map((each) => ({
        ...each,
        next: each.text.replace('Claire', '[…]'),
      }));
      expect(await store.raiseEpoch('b1', { documents: [], texts: now, title: 'New' })).toBe(2);
      expect(await store.getNotepad('b1')).toEqual({ text: 'Call […], and Ann', revision: 3 });
      // Who has the former text on the screen cannot put it back.
      expect(await store.putNotepad('b1', 'Call Claire', 2)).toBeNull();
      expect((await store.getRound('b1', 'r1'))?.settings).toEqual({ ...settings, title: '[…]?' });
      expect((await store.getRound('b1', 'r2'))?.settings.title).toBe('');
    });

    it('deletes a board with all that belongs to it', async () => {
      await store.addParticipant({ id: 'p1', boardId: 'b1', name: 'Ana', color: '#123456', createdAt: 5 });
      await store.addSession({
        tokenHash: 't',
        boardId: 'b1',
        participantId: 'p1',
        role: 'participant',
        linkGeneration: 1,
        createdAt: 5,
        expiresAt: 100,
      });
      await store.putFile({
        boardId: 'b1',
        hash: 'h',
        mime: 'image/png',
        width: 3,
        height: 2,
        createdAt: 9,
        bytes: bytes(1),
      });
      await store.appendUpdates([entry('b1', 1, { bindings: [{ clientId: 7, participantId: 'p1' }] })]);
      await store.replaceSnapshot('b1', 'board', 1, [bytes(1)]);
      await store.deleteBoard('b1');
      expect(await store.getBoard('b1')).toBeNull();
      expect(await store.findLink('b1', 'hash-f')).toBeNull();
      expect(await store.findSession('t', 1)).toBeNull();
      expect(await store.getFile('b1', 'h')).toBeNull();
      expect(await store.listDocuments('b1')).toEqual([]);
      await store.createBoard(board('b1'));
      expect(await store.loadDocument('b1', 'board')).toEqual({
        segments: [],
        snapshotSeq: 0,
        updates: [],
        bindings: [],
      });
      await store.appendUpdates([entry('b1', 1)]);
    });

    it('says whether writing works', async () => {
      await store.probe();
      await store.probe();
    });
  });
}
