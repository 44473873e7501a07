import * as Y from 'yjs';
import { initBoard } from '@whoboard/shared/board/edits/meta.ts';
import { metaOf, readFields } from '@whoboard/shared/board/layout.ts';
import { metaFields, type Locale } from '@whoboard/shared/board/schema.ts';
import { splitUpdate } from '@whoboard/shared/protocol/split-update.ts';
import { applyTemplate, findTemplate } from '@whoboard/shared/templates/index.ts';
import type { LinkKeys } from '../access/access.ts';
import type { Context } from '../context.ts';
import { drawAvatar } from '../images/avatar.ts';
import type { TakenImage } from '../images/take-in-image.ts';
import type { BoardRow } from '../store/store.ts';
import { segmentBytes } from '../sync/decode.ts';
import { givePortraits } from './portraits.ts';

/** A board that is to be kept. */
export interface NewBoardContent {
  readonly title: string;
  readonly locale: Locale;
  /** Yjs updates (V1) that make the board document, in order. */
  readonly segments: readonly Uint8Array[];
  /** The pictures that the document shows. */
  readonly files: readonly TakenImage[];
}

interface MadeBoard {
  readonly board: BoardRow;
  readonly keys: LinkKeys;
}

/**
 * Makes a board from a template.
 * @throws AppError `badRequest` for an unknown template
 */
export async function createBoardFromTemplate(
  context: Pick<Context, 'access' | 'store'>,
  { title, locale, template }: { readonly title: string; readonly locale: Locale; readonly template: string },
): Promise<MadeBoard> {
  const doc = new Y.Doc();
  initBoard(doc, { title, locale });
  applyTemplate(doc, template, locale);
  const files = await givePortraits(doc, drawAvatar, findTemplate(template)?.faces);
  const meta = readFields(metaOf(doc), metaFields);
  const segments = splitUpdate(Y.encodeStateAsUpdate(doc), segmentBytes);
  return keepBoard(context, { title: meta.title, locale, segments, files });
}

/** Keeps a new board with its content; nothing of it stays when that fails. */
export async function keepBoard(
  { access, store }: Pick<Context, 'access' | 'store'>,
  { title, locale, segments, files }: NewBoardContent,
): Promise<MadeBoard> {
  const made = await access.createBoard({ title, locale });
  const boardId = made.board.id;
  try {
    for (const file of files) await store.putFile({ boardId, createdAt: made.board.createdAt, ...file });
    await store.replaceSnapshot(boardId, 'board', 0, segments);
  } catch (error) {
    await store.deleteBoard(boardId).catch(() => {});
    throw error;
  }
  return made;
}
