import { limits } from '@whoboard/shared/protocol/limits.ts';
import { expect, it } from 'vitest';
import { addNote, connectClient, startTestServer } from './testing/harness.ts';

it('keeps so many named versions, says when there is no room, and goes on with automatic ones', async () => {
  const server = await startTestServer();
  const ana = connectClient(server, { as: 'ana' });
  await ana.until(() => ana.provider.synced);
  addNote(ana, 'n1', 'kept');
  await ana.save();
  const { sync, store } = server;
  const version = {
    boardId: 'b1',
    kind: 'named',
    createdBy: null,
    createdAt: 1,
    epoch: 1,
    items: 0,
  } as const;
  for (let n = 1; n < limits.maxNamedVersions; n++)
    await store.addVersion({ ...version, id: `v${n}`, name: `${n}`, state: new Uint8Array([0, 0]) });
  await sync.checkpoint('b1', 'the last one', 'named', 'ana');
  await expect(sync.checkpoint('b1', 'one too many', 'named', 'ana')).rejects.toMatchObject({
    code: 'tooManyVersions',
    details: { limit: limits.maxNamedVersions },
  });
  await sync.checkpoint('b1', '', 'automatic', null);
  const kept = await store.listVersions('b1');
  expect(kept.filter(({ kind }) => kind === 'named')).toHaveLength(limits.maxNamedVersions);
  expect(kept.filter(({ kind }) => kind === 'automatic')).toHaveLength(1);
  ana.destroy();
  await server.stop();
});
