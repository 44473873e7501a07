import { AppError } from '@whoboard/shared/errors.ts';
import type { Clock } from '../clock.ts';
import { Store } from '../readable.ts';
import { mergeNotes } from './merge-notes.ts';

export interface NotepadOptions {
  readonly clock: Clock;
  readonly read: () => Promise<{ readonly text: string; readonly revision: number }>;
  /** Keeps a text that was written from a revision. @returns the new one @throws AppError `conflict` */
  readonly keep: (text: string, revision: number) => Promise<number>;
  /** Somebody else has written at the same time; both texts were put together. */
  readonly onMerged: () => void;
}

export type NotepadProgress = 'loading' | 'saved' | 'saving' | 'failed';

/** A pause in writing after which it is saved, and how often others' writing is asked for. */
const saveAfterMs = 700;
const lookEveryMs = 5_000;

/** The facilitators' note pad on this page: saved by itself, and never at the cost of what another one has written. */
export class Notepad {
  readonly text = new Store('');
  readonly progress = new Store<NotepadProgress>('loading');
  readonly #options: NotepadOptions;
  #stored = { text: '', revision: 0 };
  #isBusy = false;
  #isEnded = false;
  #cancelSave: (() => void) | null = null;
  #cancelLook: (() => void) | null = null;

  constructor(options: NotepadOptions) {
    this.#options = options;
    void this.#look();
  }

  write(text: string): void {
    this.text.set(text);
    this.progress.set('saving');
    this.#saveLater(saveAfterMs);
  }

  /** Saves what was written last, and follows no longer. */
  end(): void {
    this.#isEnded = true;
    this.#cancelLook?.();
    this.#cancelSave?.();
    void this.#settle();
  }

  #saveLater(ms: number): void {
    this.#cancelSave?.();
    this.#cancelSave = this.#options.clock.after(ms, () => void this.#settle());
  }

  async #look(): Promise<void> {
    await this.#settle(true);
    if (!this.#isEnded) this.#cancelLook = this.#options.clock.after(lookEveryMs, () => void this.#look());
  }

  /** Brings page and server to the same text. */
  async #settle(asksFirst = false): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      if (asksFirst) await this.#takeTheirs();
      while (this.text.get() !== this.#stored.text) await this.#save();
      this.progress.set('saved');
    } catch {
      this.progress.set('failed');
      if (!this.#isEnded) this.#saveLater(lookEveryMs);
    } finally {
      this.#isBusy = false;
    }
  }

  async #takeTheirs(): Promise<void> {
    const theirs = await this.#options.read();
    const merged = mergeNotes(this.#stored.text, this.text.get(), theirs.text);
    this.#stored = theirs;
    this.text.set(merged);
  }

  async #save(): Promise<void> {
    const text = this.text.get();
    try {
      this.#stored = { text, revision: await this.#options.keep(text, this.#stored.revision) };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
      await this.#takeTheirs();
      this.#options.onMerged();
    }
  }
}
