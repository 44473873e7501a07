/** What stands at 0x80 to 0x9F in Windows-1252; the places without a character hold U+FFFD. */
const specials = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

/**
 * Text in the encoding in which spreadsheets save in western Europe.
 * @throws when it has a character that the encoding lacks
 */
export function encodeWindows1252(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
      const place = specials.indexOf(character);
      if (place < 0 || code === 0xfffd) throw new Error(`Windows-1252 has no “${character}”.`);
      return 0x80 + place;
    }),
  );
}
