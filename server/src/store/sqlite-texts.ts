import { roundTitleId } from '@whoboard/shared/session/session-words.ts';
import type { SqliteSession } from './sqlite-session.ts';
import type { RewrittenText, StoredText } from './store.ts';

/** A column in which people write, outside of the documents. */
interface TextColumn {
  /** `table.column`; for a column of JSON, of which only a part is words, the other parts must not be. */
  readonly column: string;
  /** The `place` of its texts. */
  readonly place: string;
  /** Whether nobody but the author may see it. */
  readonly isPrivate: boolean;
  /** Names a text by its key; texts of the same name are the same text, kept twice. */
  readonly id: (key: string) => string;
  /** `key` and `text` of a board's rows, by the board's id. */
  readonly select: string;
  /** Writes a text: by text, board's id, key. */
  readonly update: string;
}

/** Every column in which people write, one entry each: who is erased is searched in all of them. */
export const textColumns: readonly TextColumn[] = [
  {
    column: 'notepads.text',
    place: 'notepad',
    isPrivate: false,
    id: () => 'notepad',
    select: 'SELECT board_id AS key, text FROM notepads WHERE board_id = ?',
    // A page that still shows the former text must not put it back.
    update: 'UPDATE notepads SET text = ?, revision = revision + 1 WHERE board_id = ? AND board_id = ?',
  },
  {
    column: 'rounds.settings',
    place: 'rounds',
    isPrivate: false,
    id: roundTitleId,
    select: `SELECT id AS key, json_extract(settings, '$.title') AS text FROM rounds WHERE board_id = ? ORDER BY id`,
    update: `UPDATE rounds SET settings = json_set(settings, '$.title', ?) WHERE board_id = ? AND id = ?`,
  },
  {
    column: 'role_plays.intention',
    place: 'rolePlay',
    isPrivate: true,
    id: (key) => `role-play/${key}`,
    select: 'SELECT id AS key, intention AS text FROM role_plays WHERE board_id = ? ORDER BY id',
    update: 'UPDATE role_plays SET intention = ? WHERE board_id = ? AND id = ?',
  },
  {
    column: 'observations.text',
    place: 'observations',
    isPrivate: true,
    id: (key) => `role-play/${key}`,
    select: `SELECT play_id || '/' || id AS key, text FROM observations WHERE board_id = ? ORDER BY play_id, id`,
    update: `UPDATE observations SET text = ? WHERE board_id = ? AND play_id || '/' || id = ?`,
  },
];

/** Reads and rewrites what people wrote outside of the documents. */
export function createTextCalls({ run, all }: SqliteSession): {
  readonly listTexts: (boardId: string) => readonly StoredText[];
  /** @returns false, with nothing written, when the texts are no longer what was searched */
  readonly rewriteTexts: (boardId: string, texts: readonly RewrittenText[]) => boolean;
} {
  const listTexts = (boardId: string): readonly StoredText[] =>
    textColumns.flatMap(({ place, isPrivate, id, select }) =>
      all<{ key: string; text: string }>(select, boardId).map(({ key, text }) => ({
        id: id(key),
        place,
        key,
        text,
        isPrivate,
      })),
    );
  return {
    listTexts,
    rewriteTexts(boardId, texts) {
      const now = listTexts(boardId);
      const isSame = ({ place, key, text }: StoredText, index: number) => {
        const searched = texts[index];
        return searched?.place === place && searched.key === key && searched.text === text;
      };
      if (now.length !== texts.length || !now.every(isSame)) return false;
      for (const { place, key, text, next } of texts) {
        const column = textColumns.find((known) => known.place === place)!;
        if (next !== text) run(column.update, next, boardId, key);
      }
      return true;
    },
  };
}
