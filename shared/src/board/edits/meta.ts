import type * as Y from 'yjs';
import { limits } from '../../protocol/limits.ts';
import { metaOf, writeFields } from '../layout.ts';
import { metaFields, type Locale } from '../schema.ts';
import { setValue } from './records.ts';
import { cleanLine } from './text.ts';

/** Makes an empty document a board. */
export function initBoard(doc: Y.Doc, meta: { readonly title: string; readonly locale: Locale }): void {
  doc.transact(() => {
    const title = cleanLine(meta.title, limits.maxTitleLength);
    writeFields(metaOf(doc), metaFields, { title, locale: meta.locale });
  });
}

export function setTitle(doc: Y.Doc, title: string): void {
  doc.transact(() => setValue(metaOf(doc), 'title', cleanLine(title, limits.maxTitleLength)));
}

/** The language of template words, ghost texts and print; what people wrote stays as it is. */
export function setLocale(doc: Y.Doc, locale: Locale): void {
  doc.transact(() => setValue(metaOf(doc), 'locale', locale));
}
