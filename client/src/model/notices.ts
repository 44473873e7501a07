import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import type { Notice, NoticeModel } from './editor.ts';
import { errorText } from './error-text.ts';
import type { Readable } from './readable.ts';
import { Store } from './readable.ts';

/** What there is to tell the person at the screen. */
export class Notices implements NoticeModel {
  readonly latest = new Store<Notice | null>(null);
  readonly #t: Readable<Translate>;
  #count = 0;

  constructor(t: Readable<Translate>) {
    this.#t = t;
  }

  tell(notice: Omit<Notice, 'id'>): void {
    this.latest.set({ ...notice, id: ++this.#count });
  }

  tellError(error: unknown, tone: Notice['tone'] = 'problem'): void {
    this.tell({ text: errorText(error, this.#t.get()), tone });
  }
}
