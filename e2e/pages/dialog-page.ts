import type { Locator } from '@playwright/test';
import { wordsOf, type Language } from './language.ts';

/** What every dialog of the board has; each has a class of its own for what it holds. */
export abstract class DialogPage {
  readonly dialog: Locator;
  protected readonly t: ReturnType<typeof wordsOf>;

  constructor(dialog: Locator, language: Language) {
    this.dialog = dialog;
    this.t = wordsOf(language);
  }

  /** Waits until it can be used. */
  async ready(): Promise<this> {
    await this.dialog.waitFor();
    return this;
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.t('app.close') }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
