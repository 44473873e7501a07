/** What an id of an item, a list entry, a board or a participant looks like; safe in paths and as object keys. */
export const idPattern = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A new random id of 72 bits in 13 characters, the first one a letter.
 * Not for secrets: keys and cookies are made by the server with more bits.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(13));
  let id = alphabet[10 + (bytes[0]! % 52)]!;
  for (let i = 1; i < bytes.length; i++) id += alphabet[bytes[i]! % 62]!;
  return id;
}
