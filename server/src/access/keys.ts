import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Bits of a link's key and of a session's token. */
const secretBytes = 24;

/** A new secret of 192 bits, in characters that need no escaping in a URL or cookie. */
export function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/**
 * What is stored in the place of a secret. A plain hash is enough, and fast, because the secrets are random: there is
 * nothing to guess from.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}

/** Compares two secrets in a time that does not depend on where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(given), 'hex'), Buffer.from(hashSecret(expected), 'hex'));
}
