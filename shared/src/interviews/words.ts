/** A short text without what does not tell two of them apart: case, accents, punctuation, forms of the same letter. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+<>-]+/gu, ' ')
    .trim();
}
