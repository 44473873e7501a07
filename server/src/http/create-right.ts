import { AppError } from '@whoboard/shared/errors.ts';
import { isSameSecret } from '../access/keys.ts';
import type { Config } from '../config.ts';

/**
 * Who may make boards on this server: anyone, or whoever knows the pass phrase.
 * @throws AppError `createRefused`
 */
export function requireCreateRight(config: Config, passphrase: string | undefined): void {
  if (config.createPassphrase === null) return;
  if (passphrase !== undefined && isSameSecret(passphrase, config.createPassphrase)) return;
  throw new AppError('createRefused', 'Making boards on this server takes the pass phrase.');
}
