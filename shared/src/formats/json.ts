import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { addItems } from '../board/edits/items.ts';
import { pasteItems } from '../board/edits/copies.ts';
import { initBoard } from '../board/edits/meta.ts';
import { recordOf } from '../board/edits/records.ts';
import { itemsOf } from '../board/layout.ts';
import { readBoard } from '../board/read-board.ts';
import { locales, metaFields, type Locale, type Point } from '../board/schema.ts';
import { boardOrder } from '../draw/draw-board.ts';
import { AppError } from '../errors.ts';
import { fieldsOfType, typeOf, type Item, type KnownItem, type NewItem } from '../items/index.ts';
import { limits } from '../protocol/limits.ts';
import { checkArray, checkId, checkItem, checkObject, importProblem, isKnownType } from './plain-check.ts';
import { rawOf, recordFromRaw } from './raw-item.ts';

/** The version of the export format that this program writes. */
export const exportVersion = 1;

/** A picture that goes along with a board. */
export interface ExportedFile {
  readonly hash: string;
  readonly mime: string;
  readonly base64: string;
}

/** A board from a file, wholly checked. */
export interface ImportedBoard {
  readonly title: string;
  readonly locale: Locale;
  readonly staleAfterMonths?: number | undefined;
  readonly items: readonly (NewItem & { readonly id: string })[];
  /** Items of types that this program does not know, kept as they are. */
  readonly unknownItems: readonly { readonly id: string; readonly raw: unknown; readonly where: string }[];
  /** The pictures; hash and content are compared by who stores them. */
  readonly files: readonly ExportedFile[];
}

const fileSchema = z.strictObject({
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  mime: z.string().check(z.regex(/^image\/[a-z0-9.+-]{1,40}$/)),
  base64: z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
});
const boardSchema = z.strictObject({
  title: metaFields.title.schema,
  locale: z.enum(locales),
  staleAfterMonths: z.optional(metaFields.staleAfterMonths.schema),
});
const maxFiles = 2_000;

/** Hashes of all pictures that a board shows, without repetition. */
export function fileHashesOf(items: Iterable<Item>): readonly string[] {
  const hashes = new Set<string>();
  for (const item of items) {
    for (const hash of typeOf(item)?.files?.(item as never) ?? []) hashes.add(hash);
  }
  return [...hashes];
}

/** A board as text in our JSON format: one item a line, in stacking order, so that versions can be compared. */
export function exportBoard(doc: Y.Doc, files: readonly ExportedFile[] = []): string {
  const { meta, items } = readBoard(doc);
  const lines = boardOrder(items).map(({ item }) => JSON.stringify(plainItem(doc, item)));
  const { title, locale, staleAfterMonths } = meta;
  const isUsual = staleAfterMonths === metaFields.staleAfterMonths.initial;
  const board = { title, locale, ...(isUsual ? {} : { staleAfterMonths }) };
  return [
    `{"format":"whoboard","version":${exportVersion},"board":${JSON.stringify(board)},"items":[`,
    lines.join(',\n'),
    '],"files":[',
    files.map((file) => JSON.stringify(file)).join(',\n'),
    ']}\n',
  ].join('\n');
}

function plainItem(doc: Y.Doc, item: Item): unknown {
  if (typeOf(item)) return item;
  return { id: item.id, raw: rawOf(recordOf(doc, item.id)!) };
}

/**
 * Reads our JSON format and checks all of it.
 * @throws AppError importNotOurs, importTruncated, importNewer `{version}`, importInvalid `{where}`, boardFull,
 * tooLarge
 */
export function parseBoard(text: string): ImportedBoard {
  if (text.length > limits.maxImportBytes) {
    throw new AppError('tooLarge', 'import too large', {
      limit: `${limits.maxImportBytes / 1024 / 1024} MiB`,
    });
  }
  const root = parseOurs(text);
  const version = root['version'];
  if (typeof version === 'number' && version > exportVersion) {
    throw new AppError('importNewer', 'newer export version', { version });
  }
  if (version !== exportVersion) throw importProblem('version', 'value does not fit');
  for (const key of Object.keys(root)) {
    if (!['format', 'version', 'board', 'items', 'files'].includes(key))
      throw importProblem(key.slice(0, 40), 'unknown field');
  }
  const board = boardSchema.safeParse(root['board']);
  if (!board.success) throw importProblem(`board${pathOf(board.error)}`, 'value does not fit');
  return { ...board.data, ...parseItems(root['items']), files: parseFiles(root['files'] ?? []) };
}

function parseOurs(text: string): Readonly<Record<string, unknown>> {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  let root: unknown;
  try {
    root = JSON.parse(trimmed);
  } catch {
    const isOurs = trimmed.startsWith('{') && /"format"\s*:\s*"whoboard"/.test(trimmed.slice(0, 1000));
    if (!isOurs) throw new AppError('importNotOurs', 'not JSON');
    if (!trimmed.endsWith('}')) throw new AppError('importTruncated', 'ends in the middle');
    throw importProblem('JSON', 'cannot be read');
  }
  const isOurs = typeof root === 'object' && root !== null && Object.hasOwn(root, 'format');
  if (!isOurs || (root as { format: unknown }).format !== 'whoboard') {
    throw new AppError('importNotOurs', 'no board of ours');
  }
  return root as Readonly<Record<string, unknown>>;
}

function parseItems(raw: unknown): Pick<ImportedBoard, 'items' | 'unknownItems'> {
  if (Array.isArray(raw) && raw.length > limits.maxItems) {
    throw new AppError('boardFull', 'too many items', { limit: limits.maxItems });
  }
  const items: (NewItem & { readonly id: string })[] = [];
  const unknownItems: ImportedBoard['unknownItems'][number][] = [];
  const seen = new Set<string>();
  checkArray(raw, 'items', limits.maxItems).forEach((each, index) => {
    const where = `items[${index}]`;
    const item = checkObject(each, where);
    const id = checkId(item['id'], `${where}.id`);
    if (seen.has(id)) throw importProblem(`${where}.id`, 'used twice');
    seen.add(id);
    if (!Object.hasOwn(item, 'raw')) items.push(checkItem(item, where));
    else unknownItems.push(checkUnknown(id, item['raw'], `${where}.raw`));
  });
  return { items, unknownItems };
}

function checkUnknown(id: string, raw: unknown, where: string): ImportedBoard['unknownItems'][number] {
  // Made once to check it; the records that go into a document are made anew.
  const type = recordFromRawType(raw, where);
  if (isKnownType(type)) throw importProblem(where, 'type is known');
  return { id, raw, where };
}

function recordFromRawType(raw: unknown, where: string): unknown {
  recordFromRaw(raw, where);
  const tagged = checkObject(raw, where)['type'];
  return tagged === undefined ? undefined : checkObject(tagged, where)['$value'];
}

function parseFiles(raw: unknown): readonly ExportedFile[] {
  return checkArray(raw, 'files', maxFiles).map(checkPicture);
}

/**
 * Reads the entry of one picture by itself, as `cutBoardFile` gives it.
 * @throws AppError importInvalid `{where}`
 */
export function parsePicture(text: string, index: number): ExportedFile {
  if (index >= maxFiles) throw importProblem('files', 'too many');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw importProblem(`files[${index}]`, 'cannot be read');
  }
  return checkPicture(raw, index);
}

function checkPicture(raw: unknown, index: number): ExportedFile {
  const parsed = fileSchema.safeParse(raw);
  if (!parsed.success) throw importProblem(`files[${index}]${pathOf(parsed.error)}`, 'value does not fit');
  return parsed.data;
}

function pathOf(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  return (issue?.path ?? [])
    .map(
      (part) =>
        `.${String(part)
          .replace(/[^\w-]/g, '?')
          .slice(0, 40)}`,
    )
    .join('');
}

/** Fills an empty document with an imported board, ids and all. */
export function writeImportedBoard(
  doc: Y.Doc,
  { title, locale, staleAfterMonths, items, unknownItems }: Omit<ImportedBoard, 'files'>,
): void {
  doc.transact(() => {
    initBoard(doc, { title, locale, ...(staleAfterMonths === undefined ? {} : { staleAfterMonths }) });
    addItems(doc, items);
    for (const { id, raw, where } of unknownItems) itemsOf(doc).set(id, recordFromRaw(raw, where));
  });
}

/**
 * Adds an imported board's items to a board, with new ids. Items of unknown types are left out: nothing could say what
 * they refer to.
 * @returns the ids of the outermost items
 * @throws AppError boardFull, before anything is changed
 */
export function addImportedItems(
  doc: Y.Doc,
  { items }: Pick<ImportedBoard, 'items'>,
  by: string | null,
  offset: Point = [0, 0],
): readonly string[] {
  return pasteItems(doc, items.map(withAllFields), { by, offset });
}

function withAllFields(item: NewItem & { readonly id: string }): KnownItem {
  const whole: Record<string, unknown> = { ...item };
  for (const [name, field] of Object.entries(fieldsOfType(item.type)!)) {
    whole[name] ??= field.kind === 'value' ? field.initial : field.kind === 'text' ? '' : [];
  }
  return whole as unknown as KnownItem;
}
