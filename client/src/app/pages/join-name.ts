import type { MessageKey } from '@whoboard/shared/i18n/translate.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';

/** What is wrong with a first name, as a message with `{limit}` and `{length}`; null when nothing is. */
export function findNameProblem(name: string): MessageKey | null {
  const { length } = name.trim();
  if (length === 0) return 'app.join.nameEmpty';
  return length > limits.maxNameLength ? 'app.join.nameTooLong' : null;
}
