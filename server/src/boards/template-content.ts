import type * as Y from 'yjs';
import type { Locale } from '@whoboard/shared/board/schema.ts';

export interface TemplateContent {
  fill(doc: Y.Doc): void;
}

/** What a new board of this template begins with, or null when there is no such template. */
export function templateContent(template: string, _locale: Locale): TemplateContent | null {
  if (template === 'blank') return { fill: () => {} };
  return null;
}
