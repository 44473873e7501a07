import { AppError } from '@whoboard/shared/errors.ts';
import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import { Unreachable } from './board-api.ts';

/** What happened, what is kept and what to do, for anything that was thrown. */
export function errorText(error: unknown, t: Translate): string {
  if (error instanceof AppError) {
    const { reason } = error.details;
    const isTold = typeof reason === 'string' && reason.startsWith('session.refused.');
    if (error.code === 'illegalStep' && isTold && t.has(reason)) return t(reason);
    return t(`error.${error.code}`, error.details);
  }
  return t(error instanceof Unreachable ? 'app.unreachable' : 'error.internal');
}
