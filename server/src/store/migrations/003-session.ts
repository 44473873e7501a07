/** Who may not come in any more, and the facilitators' note pad. */
export const session = `
  ALTER TABLE participants ADD COLUMN is_removed INTEGER NOT NULL DEFAULT 0;
  CREATE TABLE notepads (
    board_id TEXT PRIMARY KEY REFERENCES boards(id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    revision INTEGER NOT NULL
  );
`;
