import type { Locator } from '@playwright/test';
import type { ContrastAspect } from '@whoboard/shared/personas/contrast.ts';
import { DialogPage } from './dialog-page.ts';

/** Two personas side by side. */
export class ContrastDialog extends DialogPage {
  override async ready(): Promise<this> {
    await this.shared.waitFor();
    return this;
  }

  get shared(): Locator {
    return this.dialog.getByRole('region', { name: this.t('contrast.shared') });
  }

  row(aspect: ContrastAspect): Locator {
    return this.dialog.getByRole('region', { name: this.t(`contrast.aspect.${aspect}`) });
  }

  /** How many grey zones are left, in words. */
  get greyZones(): Locator {
    return this.dialog.getByRole('status');
  }

  /** A statement of a persona, by its place in its section, from 1. */
  statement(name: string, section: string, position: number): Locator {
    const label = this.t('contrast.statement', { name, section, position });
    // From the page, so that lines can be told by it.
    return this.dialog.page().getByRole('textbox', { name: label, exact: true });
  }

  /** Says that a statement is the same as one of the other persona. */
  async markSame(statement: Locator, other: string): Promise<void> {
    const line = this.dialog.getByRole('listitem').filter({ has: statement });
    await line.getByRole('button', { name: this.t('contrast.same') }).click();
    const name = this.t('contrast.sameAs', { text: other });
    await this.dialog.page().getByRole('menuitem', { name }).click();
  }

  async print(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.t('contrast.print') }).click();
  }
}
