/** Boards, their people and links, their documents, files and versions. */
export const initial = `
  CREATE TABLE boards (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    locale TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    epoch INTEGER NOT NULL DEFAULT 1
  );
  CREATE TABLE links (
    board_id TEXT NOT NULL REFERENCES boards(id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    key_hash TEXT NOT NULL,
    generation INTEGER NOT NULL,
    PRIMARY KEY (board_id, role)
  );
  CREATE TABLE participants (
    board_id TEXT NOT NULL REFERENCES boards(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    color TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (board_id, id)
  );
  CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    board_id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    role TEXT NOT NULL,
    link_generation INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    FOREIGN KEY (board_id, participant_id) REFERENCES participants(board_id, id) ON DELETE CASCADE
  );
  CREATE INDEX sessions_by_participant ON sessions (board_id, participant_id);
  CREATE INDEX sessions_by_expiry ON sessions (expires_at);
  CREATE TABLE files (
    board_id TEXT NOT NULL REFERENCES boards(id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    mime TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (board_id, hash)
  );
  CREATE TABLE versions (
    board_id TEXT NOT NULL REFERENCES boards(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    created_by TEXT,
    created_at INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    items INTEGER NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (board_id, id)
  );
  CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    board_id TEXT NOT NULL REFERENCES boards(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    snapshot_seq INTEGER NOT NULL DEFAULT 0,
    UNIQUE (board_id, name)
  );
  CREATE TABLE segments (
    document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (document_id, position)
  );
  CREATE TABLE updates (
    document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (document_id, seq)
  );
  CREATE TABLE bindings (
    document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    client_id INTEGER NOT NULL,
    participant_id TEXT NOT NULL,
    PRIMARY KEY (document_id, client_id)
  ) WITHOUT ROWID;
  CREATE TABLE probes (id INTEGER PRIMARY KEY, at INTEGER NOT NULL);
`;
