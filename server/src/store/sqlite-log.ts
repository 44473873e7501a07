import type { SqliteSession } from './sqlite-session.ts';
import type { LogEntry } from './store.ts';

const maxKnown = 10_000;

/** The documents' logs of updates, as one connection writes them. */
export class SqliteLog {
  readonly #session: SqliteSession;
  /** Row ids by board and document. */
  readonly #known = new Map<string, number>();

  constructor(session: SqliteSession) {
    this.#session = session;
  }

  /** See `Store.appendUpdates`. */
  append(group: readonly LogEntry[]): void {
    const { run, inTransaction } = this.#session;
    const used = new Map<string, number>();
    inTransaction(() => {
      for (const entry of group) {
        const key = `${entry.boardId}/${entry.document}`;
        const id = used.get(key) ?? this.documentId(entry.boardId, entry.document);
        used.set(key, id);
        run('INSERT INTO updates (document_id, seq, bytes) VALUES (?, ?, ?)', id, entry.seq, entry.update);
        for (const { clientId, participantId } of entry.bindings) {
          run(
            'INSERT OR IGNORE INTO bindings (document_id, client_id, participant_id) VALUES (?, ?, ?)',
            id,
            clientId,
            participantId,
          );
        }
      }
    });
    for (const [key, id] of used) this.#known.set(key, id);
    if (this.#known.size > maxKnown) this.#known.clear();
  }

  /** The row of a document, made when missing. */
  documentId(boardId: string, document: string): number {
    const known = this.#known.get(`${boardId}/${document}`);
    if (known !== undefined) return known;
    const { run, one } = this.#session;
    run('INSERT INTO documents (board_id, name) VALUES (?, ?) ON CONFLICT DO NOTHING', boardId, document);
    return one<{ id: number }>('SELECT id FROM documents WHERE board_id = ? AND name = ?', boardId, document)!
      .id;
  }

  /** Must be called when documents are removed: their row ids may be given to others. */
  forget(): void {
    this.#known.clear();
  }
}
