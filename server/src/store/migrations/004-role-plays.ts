/**
 * What is sealed of role-plays: the hidden intention, and what observers write. An observation gets the id that it has on
 * the board before it is brought there, so that a server that is killed in the middle brings it there once.
 */
export const rolePlays = `
  CREATE TABLE role_plays (
    board_id TEXT NOT NULL REFERENCES boards(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    intention TEXT NOT NULL DEFAULT '',
    intention_by TEXT,
    PRIMARY KEY (board_id, id)
  ) WITHOUT ROWID;
  CREATE TABLE observations (
    board_id TEXT NOT NULL,
    play_id TEXT NOT NULL,
    id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    written INTEGER NOT NULL,
    tag TEXT NOT NULL,
    text TEXT NOT NULL,
    item_id TEXT,
    is_landed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (board_id, play_id, id),
    FOREIGN KEY (board_id, play_id) REFERENCES role_plays(board_id, id) ON DELETE CASCADE
  ) WITHOUT ROWID;
`;
