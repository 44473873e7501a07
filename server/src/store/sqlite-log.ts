import type { SqliteSession } from './sqlite-session.ts';
import type { LogEntry } from './store.ts';

const maxKnown = 10_000;
/** So many rows are inserted by one statement; a group is seldom larger. */
const maxRows = 16;
const rowSql = '(?, ?, ?)';
const insertSql = Array.from(
  { length: maxRows + 1 },
  (_, rows) =>
    `INSERT INTO updates (document_id, seq, bytes) VALUES ${Array.from({ length: rows }, () => rowSql).join(', ')}`,
);

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
    if (this.#appendKnown(group)) return;
    // Not remembered before they are there for good.
    const used = this.#session.inTransaction(() => this.#appendAny(group));
    for (const [key, id] of used) this.#known.set(key, id);
    if (this.#known.size > maxKnown) this.#known.clear();
  }

  /**
   * Small groups of documents that were written before: one statement is a transaction of its own, at half the cost.
   * @returns false when the group is of another kind; nothing was written then
   */
  #appendKnown(group: readonly LogEntry[]): boolean {
    if (group.length === 0 || group.length > maxRows) return false;
    const values: unknown[] = [];
    for (const { boardId, document, seq, update, bindings } of group) {
      const id = this.#known.get(`${boardId}/${document}`);
      if (id === undefined || bindings.length > 0) return false;
      values.push(id, seq, update);
    }
    this.#session.run(insertSql[group.length]!, ...values);
    return true;
  }

  /** @returns the row ids of the documents */
  #appendAny(group: readonly LogEntry[]): ReadonlyMap<string, number> {
    const { run } = this.#session;
    const used = new Map<string, number>();
    for (const entry of group) {
      const key = `${entry.boardId}/${entry.document}`;
      const id = used.get(key) ?? this.documentId(entry.boardId, entry.document);
      used.set(key, id);
      run(insertSql[1]!, id, entry.seq, entry.update);
      for (const { clientId, participantId } of entry.bindings) {
        run(
          'INSERT OR IGNORE INTO bindings (document_id, client_id, participant_id) VALUES (?, ?, ?)',
          id,
          clientId,
          participantId,
        );
      }
    }
    return used;
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
