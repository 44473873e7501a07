import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { boardApi } from '../board-api.ts';
import { BoardConnection } from '../connection.ts';
import type { OpenEditor } from '../create-editor.ts';
import type { SavingProviderOptions } from '../saving-provider.ts';
import { guardOf, noGuard } from './guard.ts';
import { ServerClock } from './server-clock.ts';
import { SessionLeader } from './session-leader.ts';
import { SessionModel } from './session-model.ts';

/**
 * Connects an editor to the session of its board: what the session forbids holds from now on, and calls to look
 * somewhere move the view. @returns how to end it
 */
export function openSession(
  editor: OpenEditor,
  { serverUrl, epoch }: Pick<SavingProviderOptions, 'serverUrl'> & { readonly epoch: number },
): () => void {
  const { boardId, clock } = editor;
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  const connection = new BoardConnection({
    serverUrl,
    boardId,
    kind: 'session',
    epoch,
    doc,
    awareness,
    clock,
    localCopy: null,
    // Nobody writes here.
    pending: { get: () => 0, set: () => {} },
    onNotice: (error) => {
      if (error.code === 'ballotChanged') void editor.votes.get()?.ballot.get()?.refresh();
    },
    onReset: () => {},
  });
  const session = new SessionModel({
    doc,
    isReady: connection.isReady,
    clock: new ServerClock({ clock, ask: () => boardApi.time() }),
    post: (request) => boardApi.lead(boardId, request),
  });
  const isFacilitator = editor.me.role === 'facilitator';
  const keepGuard = (): void =>
    editor.guard.set(guardOf(session.state.get(), isFacilitator, editor.guard.get()));
  keepGuard();
  const leader = new SessionLeader(editor, session);
  editor.session.set(session);
  const ends = [
    session.state.subscribe(keepGuard),
    () => leader.destroy(),
    () => session.clock.destroy(),
    () => session.destroy(),
    () => connection.destroy(),
    () => awareness.destroy(),
    () => doc.destroy(),
  ];
  return () => {
    editor.session.set(null);
    editor.guard.set(noGuard);
    for (const end of ends) end();
  };
}
