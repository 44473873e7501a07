import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { itemsOf } from '@whoboard/shared/board/layout.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import type * as Y from 'yjs';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { addNote, connectClient, startTestServer, type TestServer } from './testing/harness.ts';

/** More than the store is usually given in one go. */
const notesEach = 120;
const owners = ['ana', 'ben'];

/** How many transactions the disk takes before it fails for good, as in a crash. */
let left = Infinity;
let store: Store;
let server: TestServer;

beforeEach(async () => {
  left = Infinity;
  store = await openSqliteStore({ path: ':memory:', thread: false });
  server = await startTestServer({
    store: {
      ...store,
      appendUpdates: (group) =>
        left-- > 0 ? store.appendUpdates(group) : Promise.reject(new Error('the disk is gone')),
    },
  });
});
afterEach(async () => {
  await server.stop();
  await store.close();
});

async function write(owner: string): Promise<void> {
  const client = connectClient(server, { as: owner, kind: 'private' });
  // Once the server has asked what there is, each note travels in a frame of its own.
  await client.save();
  for (let n = 0; n < notesEach; n++) addNote(client, `${owner}${n}`, 'x'.repeat(limits.maxTextLength));
  await client.save();
  client.destroy();
}

/** Moves all notes, as a reveal does. */
function reveal(): Promise<void> {
  const move = (board: Y.Doc, own: ReadonlyMap<string, Y.Doc>) => {
    const moved = new Map([...own].map(([owner, doc]) => [owner, [...itemsOf(doc).keys()]]));
    for (const doc of own.values())
      addItems(
        board,
        [...itemsOf(doc).values()].map(
          (note) => ({ type: 'note', text: String(note.get('text')) }) as NewItem,
        ),
      );
    return moved;
  };
  return server.sync.moveToBoard('b1', owners, move, false);
}

/** How many notes there are after a start from what the disk holds. */
async function afterRestart(): Promise<{ readonly onBoard: number; readonly hidden: number }> {
  await server.stop();
  left = Infinity;
  server = await startTestServer({ store });
  const onBoard = await server.sync.readBoard('b1', (doc) => itemsOf(doc).size);
  let hidden = 0;
  for (const owner of owners) {
    const client = connectClient(server, { as: owner, kind: 'private' });
    await client.until(() => client.provider.synced);
    hidden += client.items.size;
    client.destroy();
  }
  return { onBoard, hidden };
}

describe('more notes than go into one group, moved from several private documents', () => {
  beforeEach(() => Promise.all(owners.map(write)));

  it('are all on the board when the disk fails right afterwards, and none of them twice', async () => {
    left = 1;
    await reveal();
    expect(await afterRestart()).toEqual({ onBoard: owners.length * notesEach, hidden: 0 });
  });

  it('are all where they were when the disk fails before', async () => {
    left = 0;
    await expect(reveal()).rejects.toMatchObject({ code: 'storageFailed' });
    expect(await afterRestart()).toEqual({ onBoard: 0, hidden: owners.length * notesEach });
  });
});
