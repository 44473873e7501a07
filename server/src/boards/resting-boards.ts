import * as Y from 'yjs';
import { itemsOf } from '@whoboard/shared/board/layout.ts';
import type { Store } from '../store/store.ts';
import type { LiveBoards } from './live-boards.ts';

/** Boards on which nobody is connected: what they are is what the store holds. */
export function createRestingBoards(store: Store): LiveBoards {
  async function load(boardId: string): Promise<Y.Doc> {
    const { segments, updates } = await store.loadDocument(boardId, 'board');
    const doc = new Y.Doc();
    for (const segment of segments) Y.applyUpdate(doc, segment);
    for (const { update } of updates) Y.applyUpdate(doc, update);
    return doc;
  }
  return {
    readState: async (boardId) => Y.encodeStateAsUpdate(await load(boardId)),
    countItems: async (boardId) => itemsOf(await load(boardId)).size,
    countPeople: () => 0,
    endSessions: () => {},
    deleteBoard: (boardId) => store.deleteBoard(boardId),
  };
}
