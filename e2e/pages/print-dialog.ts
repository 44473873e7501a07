import type { Download, Locator } from '@playwright/test';
import { DialogPage } from './dialog-page.ts';

/** Choices, preview, PDF. */
export class PrintDialog extends DialogPage {
  get preview(): Locator {
    return this.dialog.getByRole('region', { name: this.t('print.dialog.preview') });
  }

  /** The picture of the page that is shown. */
  get page(): Locator {
    return this.preview.getByRole('figure').locator('canvas');
  }

  get makeButton(): Locator {
    return this.dialog.getByRole('button', { name: this.t('print.dialog.make') });
  }

  async chooseKind(kind: 'poster' | 'sheet' | 'contrast' | 'actions'): Promise<void> {
    await this.dialog.getByRole('radio', { name: this.t(`print.kind.${kind}`), exact: true }).check();
  }

  async choosePaper(size: 'A0' | 'A1' | 'A2' | 'A3' | 'A4' | 'Letter' | 'Tabloid' | 'own'): Promise<void> {
    await this.dialog.getByLabel(this.t('print.dialog.paper')).selectOption(size);
  }

  async chooseOrientation(orientation: 'auto' | 'portrait' | 'landscape'): Promise<void> {
    await this.dialog
      .getByRole('radio', { name: this.t(`print.orientation.${orientation}`), exact: true })
      .check();
  }

  /** Makes the PDF and takes it. */
  async download(): Promise<Download> {
    await this.makeButton.click();
    const link = this.dialog.getByRole('link', { name: this.t('print.dialog.download') });
    await link.waitFor({ timeout: 45_000 });
    const download = this.dialog.page().waitForEvent('download');
    await link.click();
    return download;
  }
}
