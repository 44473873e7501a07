import * as Y from 'yjs';
import { metaOf, writeFields } from '@whoboard/shared/board/layout.ts';
import { metaFields, type Locale } from '@whoboard/shared/board/schema.ts';
import { AppError } from '@whoboard/shared/errors.ts';
import type { LinkKeys } from '../access/access.ts';
import type { Context } from '../context.ts';
import type { BoardRow } from '../store/store.ts';
import { templateContent } from './template-content.ts';

/**
 * Makes a board with its first content. A board whose content cannot be kept does not come to be.
 * @throws AppError `notFound` for an unknown template
 */
export async function createFilledBoard(
  { access, store }: Pick<Context, 'access' | 'store'>,
  { title, locale, template }: { readonly title: string; readonly locale: Locale; readonly template: string },
): Promise<{ board: BoardRow; keys: LinkKeys }> {
  const content = templateContent(template, locale);
  if (!content) throw new AppError('notFound', 'There is no such template.', { field: 'template' });

  const doc = new Y.Doc();
  doc.transact(() => {
    writeFields(metaOf(doc), metaFields, { title, locale });
    content.fill(doc);
  });
  return keepBoard({ access, store }, { title, locale }, doc);
}

/** Keeps a new board that consists of the document; nothing of it stays when that fails. */
export async function keepBoard(
  { access, store }: Pick<Context, 'access' | 'store'>,
  about: { readonly title: string; readonly locale: Locale },
  doc: Y.Doc,
): Promise<{ board: BoardRow; keys: LinkKeys }> {
  const made = await access.createBoard(about);
  try {
    await store.replaceSnapshot(made.board.id, 'board', 0, [Y.encodeStateAsUpdate(doc)]);
  } catch (error) {
    await store.deleteBoard(made.board.id).catch(() => {});
    throw error;
  }
  return made;
}
