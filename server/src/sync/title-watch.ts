import { metaOf } from '@whoboard/shared/board/layout.ts';
import type * as Y from 'yjs';

/** Tells when a board document has got another title. */
export class TitleWatch {
  readonly #onTitle: (title: string) => void;
  #title: string | null = null;

  constructor(onTitle: (title: string) => void) {
    this.#onTitle = onTitle;
  }

  /** Takes the present title as known. */
  begin(doc: Y.Doc): void {
    this.#title = titleOf(doc);
  }

  look(doc: Y.Doc | null): void {
    const title = doc && titleOf(doc);
    if (title === null || title === this.#title) return;
    this.#title = title;
    this.#onTitle(title);
  }
}

function titleOf(doc: Y.Doc): string | null {
  const title = metaOf(doc).get('title');
  return typeof title === 'string' ? title : null;
}
