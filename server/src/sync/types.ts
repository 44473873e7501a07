import { AppError } from '@whoboard/shared/errors.ts';
import type { Participant } from '@whoboard/shared/protocol/api.ts';

/** Who stands behind a socket. */
export interface SyncMember {
  readonly participant: Participant;
  /** The renewal of the role's link through which this person came. */
  readonly linkGeneration: number;
}

/** Where log lines go: facts and counts, never content, names or keys. */
export interface SyncLog {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export function storageFailed(): AppError {
  return new AppError('storageFailed', 'The document cannot be stored or read now.');
}
