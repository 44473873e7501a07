import { AppError } from '@whoboard/shared/errors.ts';
import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import { Unreachable } from './board-api.ts';

/** What happened, what is kept and what to do, for anything that was thrown. */
export function errorText(error: unknown, t: Translate): string {
  if (error instanceof AppError) return t(`error.${error.code}`, error.details);
  return t(error instanceof Unreachable ? 'app.unreachable' : 'error.internal');
}
