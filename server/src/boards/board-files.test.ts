import { describe, expect, it } from 'vitest';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import type { TakenImage } from '../images/take-in-image.ts';
import type { FileMeta, FileRow } from '../store/store.ts';
import { keepFiles, loadFiles } from './board-files.ts';

/** A store that has files of these sizes by their hashes. */
function storeWith(sizes: Readonly<Record<string, number>>) {
  const metaOf = (hash: string, size: number): FileMeta => ({
    boardId: 'b1',
    hash,
    mime: 'image/png',
    width: 1,
    height: 1,
    createdAt: 0,
    size,
  });
  const kept: string[] = [];
  const read: string[] = [];
  const store = {
    listFiles: async () => Object.entries(sizes).map(([hash, size]) => metaOf(hash, size)),
    putFile: async ({ hash }: { readonly hash: string }) => void kept.push(hash),
    getFile: async (_boardId: string, hash: string): Promise<FileRow> => {
      read.push(hash);
      return { ...metaOf(hash, sizes[hash]!), bytes: new Uint8Array(1) };
    },
  };
  return { store, kept, read };
}

function image(hash: string, size: number): TakenImage {
  return { hash, mime: 'image/png', width: 1, height: 1, bytes: new Uint8Array(size) };
}

describe('the pictures of a board', () => {
  it('are kept up to a number of bytes, however they come', async () => {
    const { store, kept } = storeWith({ a: limits.maxBoardFileBytes - 100, b: 50 });
    await expect(keepFiles(store, 'b1', [image('c', 20), image('d', 31)])).rejects.toMatchObject({
      code: 'tooLarge',
      details: { limit: '1 GiB' },
    });
    expect(kept).toEqual([]);
    await keepFiles(store, 'b1', [image('c', 20), image('d', 30)]);
    await keepFiles(store, 'b1', [image('b', 50)]);
    expect(kept).toEqual(['c', 'd', 'b']);
  });

  it('go into one file up to a number of bytes, and are not even read beyond', async () => {
    const { store, read } = storeWith({ a: limits.maxExportFileBytes, b: 1, c: 1 });
    await expect(loadFiles(store, 'b1', ['a', 'b'])).rejects.toMatchObject({ code: 'tooLarge' });
    expect(read).toEqual([]);
    expect((await loadFiles(store, 'b1', ['b', 'c', 'gone'])).map(({ hash }) => hash)).toEqual(['b', 'c']);
  });
});
