/**
 * The websocket protocol: y-websocket 3.x (one message per binary frame, lib0 encoding) plus one message type.
 *
 * `save` / `saved`: `varUint 100, varUint kind, varUint n`. A client numbers its edits; `saved(n)` says that everything
 * which that connection sent before its `save(n)` is durable.
 *
 * `notice`: `varUint 100, varUint 2, varString code`, from the server, with an ErrorCode: something in the last edits
 * was taken back (an item was locked, the board is full), the rest of them counts.
 *
 * A closing frame's reason is an ErrorCode too.
 */
export const messageTypes = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, save: 100 } as const;

export const saveKinds = { save: 0, saved: 1, notice: 2 } as const;

/** The kinds of Yjs document that one board consists of, told apart by who may write them. */
export const documentKinds = ['board', 'session', 'private'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Where a document is reached: `<origin>/sync/<boardId>/<kind>?epoch=<n>`. */
export function syncPath(boardId: string, kind: DocumentKind): string {
  return `/sync/${boardId}/${kind}`;
}
