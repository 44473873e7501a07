export type TextEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/**
 * Text from a file of unknown encoding: what its byte order mark says, else UTF-16 if every other byte is zero as in
 * western words, else UTF-8 if it is valid, else Windows-1252, in which spreadsheets save in western Europe.
 */
export function decodeFile(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf]))
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8' };
  const wide = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : wideWithoutMark(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'Windows-1252' };
  }
}

/** As `decodeFile`, the text alone. */
export function decodeText(bytes: Uint8Array): string {
  return decodeFile(bytes).text;
}

/** As many bytes are looked at to tell UTF-16 without a byte order mark. */
const sampleBytes = 4_096;

function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, sampleBytes) & ~1;
  if (length < 2 || bytes.length % 2 !== 0) return null;
  const zeros: [even: number, odd: number] = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1 ? 1 : 0]++;
  const [even, odd] = zeros;
  // No text in another encoding has zeros; signs beyond the Latin ones, as “ or €, have none in UTF-16.
  if (odd > length / 4 && even === 0) return 'utf-16le';
  return even > length / 4 && odd === 0 ? 'utf-16be' : null;
}

/** What the bytes 0x80 to 0x9F stand for; all others are the same as in Unicode. Node's own decoder leaves these out. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80]!);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
