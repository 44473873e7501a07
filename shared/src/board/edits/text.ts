import * as Y from 'yjs';
import { limits } from '../../protocol/limits.ts';
import { resolvePath, type FieldPath } from '../layout.ts';
import { fieldOfItem, recordOf } from './records.ts';

/** One change of a text: what stood from `from` to `to` (UTF-16 offsets) becomes `insert`. */
export interface TextSplice {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * Replaces part of a text. Surrogate pairs are never cut, lone surrogates become U+FFFD (they do not survive the way
 * to other machines), and what would exceed the limit is cut from the end of the insertion.
 * @returns what was really inserted
 */
export function replaceText(
  text: Y.Text,
  from: number,
  to: number,
  insert: string,
  maxLength: number = limits.maxTextLength,
): string {
  const before = text.toString();
  const start = wholeCharacter(before, clamp(from, before.length), -1);
  const end = wholeCharacter(before, Math.max(start, clamp(to, before.length)), 1);
  const room = Math.max(0, maxLength - (before.length - (end - start)));
  const inserted = cutAt(insert.replace(/\p{Surrogate}/gu, '\uFFFD'), room);
  if (before.slice(start, end) === inserted) return inserted;
  const change = () => {
    if (end > start) text.delete(start, end - start);
    if (inserted !== '') text.insert(start, inserted);
  };
  if (text.doc) text.doc.transact(change);
  else change();
  return inserted;
}

/**
 * The smallest single splice that turns one text into another.
 * @param caret where the caret stands in `after`; tells which of several equal letters was typed or deleted
 * @returns null when the texts are equal
 */
export function diffText(before: string, after: string, caret?: number): TextSplice | null {
  if (before === after) return null;
  const plain = spliceWith(before, after, after.length);
  if (caret === undefined) return plain;
  const atCaret = spliceWith(before, after, after.length - clamp(caret, after.length), true);
  return costOf(atCaret) <= costOf(plain) ? atCaret : plain;
}

/** Makes a text equal to `next` by one splice. @returns null when the item or the text is gone */
export function setText(doc: Y.Doc, itemId: string, path: FieldPath, next: string): string | null {
  const text = textAt(doc, itemId, path);
  const field = fieldOfItem(doc, itemId, path);
  if (!text || field?.kind !== 'text') return null;
  const splice = diffText(text.toString(), next);
  if (splice) replaceText(text, splice.from, splice.to, splice.insert, field.maxLength);
  return itemId;
}

/** The Y.Text at a path below an item, or null when it is gone. */
export function textAt(doc: Y.Doc, itemId: string, path: FieldPath): Y.Text | null {
  const record = recordOf(doc, itemId);
  const found = record && resolvePath(record, path);
  return found instanceof Y.Text ? found : null;
}

/** UTF-16 units that the text at a path may have. */
export function maxLengthAt(doc: Y.Doc, itemId: string, path: FieldPath): number {
  const field = fieldOfItem(doc, itemId, path);
  return field?.kind === 'text' ? field.maxLength : limits.maxTextLength;
}

/**
 * Text from outside (pasted, imported) as it may stand in a document: line ends as `\n`, without control characters,
 * direction overrides and lone surrogates, at most `maxLength` units.
 */
export function cleanText(text: string, maxLength: number = limits.maxTextLength): string {
  return cutAt(text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(unwanted, ''), maxLength);
}

const unwanted =
  /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** Like `cleanText`, on one line. */
export function cleanLine(text: string, maxLength: number = limits.maxTextLength): string {
  return cutAt(
    cleanText(text)
      .replace(/\s*[\n\t]\s*/g, ' ')
      .trim(),
    maxLength,
  );
}

function spliceWith(before: string, after: string, maxSuffix: number, suffixFirst = false): TextSplice {
  const shorter = Math.min(before.length, after.length);
  let prefix = suffixFirst ? 0 : commonPrefix(before, after, shorter);
  const suffix = commonSuffix(before, after, Math.min(maxSuffix, shorter - prefix));
  if (suffixFirst) prefix = commonPrefix(before, after, shorter - suffix);
  return { from: prefix, to: before.length - suffix, insert: after.slice(prefix, after.length - suffix) };
}

function commonPrefix(a: string, b: string, max: number): number {
  let length = 0;
  while (length < max && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length > 0 && isHigh(a.charCodeAt(length - 1)) ? length - 1 : length;
}

function commonSuffix(a: string, b: string, max: number): number {
  let length = 0;
  while (length < max && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length++;
  return length > 0 && isLow(a.charCodeAt(a.length - length)) ? length - 1 : length;
}

function costOf({ from, to, insert }: TextSplice): number {
  return to - from + insert.length;
}

function cutAt(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : text.slice(0, wholeCharacter(text, maxLength, -1));
}

/** Moves an offset out of the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number, direction: 1 | -1): number {
  const isInside = isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
  return isInside ? offset + direction : offset;
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(length, Math.trunc(offset)));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
