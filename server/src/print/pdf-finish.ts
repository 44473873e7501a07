import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { Locale } from '@whoboard/shared/board/schema.ts';
import type { PageSize } from './pdf-painter.ts';
import type { StandIn } from './pdf-images.ts';
import type { StoredPicture } from './stored-picture.ts';
import type { GlyphTexts } from './to-unicode.ts';

/** What a finished PDF says about itself. */
export interface PdfDescription {
  readonly title: string;
  readonly author: string;
  readonly locale: Locale;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** One per page, with its name in the bookmarks. */
  readonly pages: readonly (PageSize & { readonly title: string })[];
}

/**
 * What Skia leaves open: exact page sizes, the table by which text is found and copied, photos as they are stored,
 * title, language and bookmarks.
 */
export async function finishPdf(
  bytes: Uint8Array,
  description: PdfDescription,
  glyphTexts: ReadonlyMap<string, GlyphTexts>,
  standIns: readonly StandIn[],
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  rewriteToUnicode(document.context, glyphTexts);
  swapImages(document.context, standIns);
  const pages = document.getPages();
  pages.forEach((page, index) => setExactSize(page, description.pages[index]!));
  if (pages.length > 1) addOutline(document, pages, description);

  const created = new Date(description.createdAt);
  document.setTitle(description.title, { showInWindowTitleBar: true });
  document.setAuthor(description.author);
  document.setLanguage(description.locale);
  document.setCreator('Whoboard');
  document.setProducer('Whoboard');
  document.setCreationDate(created);
  document.setModificationDate(created);
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** Skia's page is the next larger whole size with its content at the top left: what is over lies at right and below. */
function setExactSize(page: PDFPage, { widthPt, heightPt }: PageSize): void {
  const bottom = round(Math.ceil(heightPt) - heightPt);
  const box = [0, bottom, round(widthPt), round(heightPt)] as const;
  page.setMediaBox(...box);
  page.setCropBox(...box);
  page.setTrimBox(...box);
  page.setBleedBox(...box);
}

function round(pt: number): number {
  return Math.round(pt * 10_000) / 10_000;
}

function rewriteToUnicode(context: PDFContext, glyphTexts: ReadonlyMap<string, GlyphTexts>): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const subtype = object.get(PDFName.of('Subtype'));
    const texts = glyphTexts.get(fontNameOf(object));
    if (!texts) continue;
    if (subtype === PDFName.of('Type0')) setToUnicode(context, object, toUnicodeTable(texts, 2));
    if (subtype === PDFName.of('Type3')) {
      setToUnicode(context, object, toUnicodeTable(textsByCode(object, texts), 1));
    }
  }
}

function setToUnicode(context: PDFContext, font: PDFDict, table: string): void {
  const former = font.get(PDFName.of('ToUnicode'));
  const stream = context.flateStream(table);
  if (former instanceof PDFRef) context.assign(former, stream);
  else font.set(PDFName.of('ToUnicode'), context.register(stream));
}

/** The PostScript name without the subset's prefix. */
function fontNameOf(font: PDFDict): string {
  const own = font.lookupMaybe(PDFName.of('BaseFont'), PDFName);
  const described = font
    .lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    ?.lookupMaybe(PDFName.of('FontName'), PDFName);
  const name = (own ?? described)?.decodeText() ?? '';
  return name.replace(/^[A-Z]{6}\+/, '');
}

/** Colour glyphs: a code of one byte names a procedure `/g<glyph id in hex>`. */
function textsByCode(font: PDFDict, texts: GlyphTexts): GlyphTexts {
  const byCode = new Map<number, string>();
  const differences = font
    .lookupMaybe(PDFName.of('Encoding'), PDFDict)
    ?.lookupMaybe(PDFName.of('Differences'), PDFArray);
  let code = 0;
  for (const entry of differences?.asArray() ?? []) {
    if (entry instanceof PDFNumber) code = entry.asNumber();
    if (!(entry instanceof PDFName)) continue;
    const glyph = Number.parseInt(entry.decodeText().replace(/^g/, ''), 16);
    const text = glyph > 0 ? texts.get(glyph) : undefined;
    if (text !== undefined) byCode.set(code, text);
    code += 1;
  }
  return byCode;
}

/** Entries in one block of a character map (Adobe technical note 5014). */
const maxBlock = 100;

/** A ToUnicode character map (ISO 32000-1, 9.10.3). */
function toUnicodeTable(texts: GlyphTexts, codeBytes: 1 | 2): string {
  const entries = [...texts]
    .filter(([, text]) => text !== '')
    .sort(([a], [b]) => a - b)
    .map(([code, text]) => `<${hex(code, codeBytes * 2)}> <${utf16Hex(text)}>`);
  const lines = [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    `<${'00'.repeat(codeBytes)}> <${'FF'.repeat(codeBytes)}>`,
    'endcodespacerange',
  ];
  for (let at = 0; at < entries.length; at += maxBlock) {
    const block = entries.slice(at, at + maxBlock);
    lines.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  lines.push('endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end');
  return lines.join('\n');
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

function utf16Hex(text: string): string {
  let out = '';
  for (let index = 0; index < text.length; index++) out += hex(text.charCodeAt(index), 4);
  return out;
}

function swapImages(context: PDFContext, standIns: readonly StandIn[]): void {
  if (standIns.length === 0) return;
  const bySize = new Map(standIns.map((standIn) => [`${standIn.width} ${standIn.height}`, standIn]));
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    if (object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) continue;
    const width = object.dict.lookupMaybe(PDFName.of('Width'), PDFNumber)?.asNumber();
    const height = object.dict.lookupMaybe(PDFName.of('Height'), PDFNumber)?.asNumber();
    const standIn = bySize.get(`${width} ${height}`);
    if (!standIn) continue;
    context.assign(ref, pictureStream(context, standIn.picture));
  }
}

function pictureStream(context: PDFContext, picture: StoredPicture): PDFRawStream {
  const { width, height, components, encoding, bytes } = picture;
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: encoding === 'jpeg' ? 'DCTDecode' : 'FlateDecode',
    // 15: each line names its own PNG filter (ISO 32000-1, 7.4.4.4).
    ...(encoding === 'pngLines'
      ? { DecodeParms: { Predictor: 15, Colors: components, BitsPerComponent: 8, Columns: width } }
      : {}),
  });
  return PDFRawStream.of(dict, bytes);
}

/** One bookmark a page. */
function addOutline(document: PDFDocument, pages: readonly PDFPage[], description: PdfDescription): void {
  const { context } = document;
  const root = context.nextRef();
  const refs = pages.map(() => context.nextRef());
  pages.forEach((page, index) => {
    const entry = context.obj({ Parent: root, Dest: [page.ref, 'Fit'] });
    entry.set(PDFName.of('Title'), PDFHexString.fromText(description.pages[index]!.title));
    if (index > 0) entry.set(PDFName.of('Prev'), refs[index - 1]!);
    if (index < refs.length - 1) entry.set(PDFName.of('Next'), refs[index + 1]!);
    context.assign(refs[index]!, entry);
  });
  const outline = context.obj({ Type: 'Outlines', First: refs[0]!, Last: refs.at(-1)!, Count: refs.length });
  context.assign(root, outline);
  document.catalog.set(PDFName.of('Outlines'), root);
}
