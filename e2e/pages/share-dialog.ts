import { expect, type Locator } from '@playwright/test';
import { DialogPage } from './dialog-page.ts';

type Role = 'participant' | 'facilitator' | 'observer';

/** The three links of a board. */
export class ShareDialog extends DialogPage {
  link(role: Role): Locator {
    return this.dialog.getByRole('textbox', { name: this.#nameOf(role) });
  }

  #nameOf(role: Role): string {
    return this.t('app.share.linkOf', { who: this.t(`app.share.${role}`) });
  }

  copyButton(role: Role): Locator {
    return this.dialog.getByRole('button', {
      name: this.t('app.share.copyOf', { who: this.t(`app.share.${role}`) }),
    });
  }

  qrCode(role: Role): Locator {
    return this.dialog.getByRole('img', {
      name: this.t('app.share.qr', { who: this.t(`app.share.${role}`) }),
    });
  }

  /** Renews the link of a role; waits until the new one stands there. */
  async renew(role: Role): Promise<string> {
    const before = await this.link(role).inputValue();
    await this.dialog
      .getByRole('listitem')
      .filter({ has: this.dialog.page().getByRole('textbox', { name: this.#nameOf(role) }) })
      .getByRole('button', { name: this.t('app.share.renew') })
      .click();
    await this.dialog
      .page()
      .getByRole('alertdialog')
      .getByRole('button', { name: this.t('app.share.renewConfirm'), exact: true })
      .click();
    await expect(this.link(role)).not.toHaveValue(before);
    return this.link(role).inputValue();
  }
}
