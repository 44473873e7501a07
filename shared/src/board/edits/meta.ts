import type * as Y from 'yjs';
import { limits } from '../../protocol/limits.ts';
import { metaOf, writeFields } from '../layout.ts';
import { metaFields, type Locale } from '../schema.ts';
import { setValue } from './records.ts';
import { cleanLine } from './text.ts';

/** Makes an empty document a board. */
export function initBoard(
  doc: Y.Doc,
  meta: { readonly title: string; readonly locale: Locale; readonly staleAfterMonths?: number },
): void {
  doc.transact(() => {
    const title = cleanLine(meta.title, limits.maxTitleLength);
    writeFields(metaOf(doc), metaFields, { ...meta, title });
  });
}

export function setTitle(doc: Y.Doc, title: string): void {
  doc.transact(() => setValue(metaOf(doc), 'title', cleanLine(title, limits.maxTitleLength)));
}

/** @param months after which a source or a review counts as stale; kept between 1 and the limit */
export function setStaleAfterMonths(doc: Y.Doc, months: number): void {
  const whole = Math.max(1, Math.min(limits.maxStaleAfterMonths, Math.round(months)));
  doc.transact(() => setValue(metaOf(doc), 'staleAfterMonths', whole));
}

/** The language of template words, ghost texts and print; what people wrote stays as it is. */
export function setLocale(doc: Y.Doc, locale: Locale): void {
  doc.transact(() => setValue(metaOf(doc), 'locale', locale));
}
