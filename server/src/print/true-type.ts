/** A table of a TrueType file. */
interface Table {
  /** Where its entry stands in the file's directory. */
  readonly entry: number;
  readonly offset: number;
  readonly length: number;
}

const directoryStart = 12;
const entryLength = 16;

function findTable(font: Buffer, tag: string): Table {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index++) {
    const entry = directoryStart + index * entryLength;
    if (font.toString('latin1', entry, entry + 4) === tag) {
      return { entry, offset: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) };
    }
  }
  throw new Error(`The font has no table ${tag}.`);
}

/** A copy that calls itself of another weight (100 to 900). */
export function withWeight(font: Buffer, weight: number): Buffer {
  const copy = Buffer.from(font);
  copy.writeUInt16BE(weight, findTable(copy, 'OS/2').offset + 4);
  return copy;
}

const postScriptNameId = 6;

/** Name 6, by which a PDF calls the font. */
export function postScriptNameOf(font: Buffer): string {
  const { offset } = findTable(font, 'name');
  const strings = offset + font.readUInt16BE(offset + 4);
  for (let record = offset + 6; record < strings; record += 12) {
    if (font.readUInt16BE(record + 6) !== postScriptNameId) continue;
    const start = strings + font.readUInt16BE(record + 10);
    const raw = font.subarray(start, start + font.readUInt16BE(record + 8));
    const isMacintosh = font.readUInt16BE(record) === 1;
    return isMacintosh ? raw.toString('latin1') : Buffer.from(raw).swap16().toString('utf16le');
  }
  throw new Error('The font has no PostScript name.');
}

/** The first code point of the private plane by which every glyph of a font can be drawn: this plus the glyph's id. */
export const firstGlyphCode = 0xf0000;

/** A copy in which every glyph, also one that only ligatures reach, has a private code point of its own. */
export function withGlyphCodes(font: Buffer): Buffer {
  const { entry, offset } = findTable(font, 'cmap');
  const glyphs = font.readUInt16BE(findTable(font, 'maxp').offset + 4);
  const former = findFormat12(font, offset);
  const groups = font.readUInt32BE(former + 12);
  const groupBytes = 12;
  const groupsStart = 16;
  const subtable = Buffer.alloc(groupsStart + (groups + 1) * groupBytes);
  font.copy(subtable, 0, former, former + groupsStart + groups * groupBytes);
  subtable.writeUInt32BE(subtable.length, 4);
  subtable.writeUInt32BE(groups + 1, 12);
  const added = groupsStart + groups * groupBytes;
  subtable.writeUInt32BE(firstGlyphCode, added);
  subtable.writeUInt32BE(firstGlyphCode + glyphs - 1, added + 4);

  const header = Buffer.alloc(12);
  header.writeUInt16BE(1, 2);
  header.writeUInt16BE(3, 4);
  header.writeUInt16BE(10, 6);
  header.writeUInt32BE(header.length, 8);
  const padding = Buffer.alloc((4 - (font.length % 4)) % 4);
  const copy = Buffer.concat([font, padding, header, subtable]);
  copy.writeUInt32BE(font.length + padding.length, entry + 8);
  copy.writeUInt32BE(header.length + subtable.length, entry + 12);
  return copy;
}

/** Offset of the character map of the whole of Unicode (platform 3, encoding 10). */
function findFormat12(font: Buffer, cmap: number): number {
  const records = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < records; index++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (font.readUInt16BE(at) === 12) return at;
  }
  throw new Error('The font has no character map for the whole of Unicode.');
}
