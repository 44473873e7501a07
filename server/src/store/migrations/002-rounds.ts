/**
 * Rounds of dot voting. While a round is open a ballot belongs to its voter, who may change it. When an anonymous round
 * closes, its ballots are taken apart into `spendings` and `boxes`, which share nothing but the round.
 */
export const rounds = `
  CREATE TABLE rounds (
    board_id TEXT NOT NULL REFERENCES boards(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    settings TEXT NOT NULL,
    is_open INTEGER NOT NULL DEFAULT 1,
    closes_at INTEGER,
    PRIMARY KEY (board_id, id)
  ) WITHOUT ROWID;
  CREATE TABLE ballots (
    board_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    dots TEXT NOT NULL,
    is_finished INTEGER NOT NULL,
    PRIMARY KEY (board_id, round_id, participant_id),
    FOREIGN KEY (board_id, round_id) REFERENCES rounds(board_id, id) ON DELETE CASCADE
  ) WITHOUT ROWID;
  CREATE TABLE spendings (
    board_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    dots INTEGER NOT NULL,
    is_finished INTEGER NOT NULL,
    PRIMARY KEY (board_id, round_id, participant_id),
    FOREIGN KEY (board_id, round_id) REFERENCES rounds(board_id, id) ON DELETE CASCADE
  ) WITHOUT ROWID;
  CREATE TABLE boxes (
    board_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    target TEXT NOT NULL,
    dots INTEGER NOT NULL,
    PRIMARY KEY (board_id, round_id, target),
    FOREIGN KEY (board_id, round_id) REFERENCES rounds(board_id, id) ON DELETE CASCADE
  ) WITHOUT ROWID;
`;
