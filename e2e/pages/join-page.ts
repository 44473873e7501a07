import type { Locator, Page } from '@playwright/test';
import { BoardPage } from './board-page.ts';
import { wordsOf, type Language } from './language.ts';

/** The door of a board: a first name, a colour, nothing else. */
export class JoinPage {
  readonly page: Page;
  readonly language: Language;
  readonly name: Locator;
  readonly button: Locator;

  constructor(page: Page, language: Language = 'en') {
    const t = wordsOf(language);
    this.page = page;
    this.language = language;
    this.name = page.getByRole('textbox', { name: t('app.join.name') });
    this.button = page.getByRole('button', { name: t('app.join.join'), exact: true });
  }

  color(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  async join(name: string): Promise<BoardPage> {
    await this.name.fill(name);
    await this.button.click();
    return new BoardPage(this.page, this.language).ready();
  }

  /** Opens a link and joins. */
  static async come(page: Page, link: string, name: string, language: Language = 'en'): Promise<BoardPage> {
    await page.goto(link);
    return new JoinPage(page, language).join(name);
  }
}
