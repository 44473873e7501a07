import type { Locator, Page } from '@playwright/test';
import type { TestFile } from '../files/pictures.ts';
import type { BoardPage } from './board-page.ts';
import { wordsOf, type Language } from './language.ts';
import { JoinPage } from './join-page.ts';

/** The first page. */
export class HomePage {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.language = language;
  }

  get problem(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /./ });
  }

  async open(): Promise<this> {
    await this.page.goto('/');
    await this.#button('app.home.newBoard').waitFor();
    return this;
  }

  /** A blank board, joined under the name. */
  async newBoard(name: string): Promise<BoardPage> {
    await this.#button('app.home.newBoard').click();
    return this.#enter(name);
  }

  async openDemo(name: string): Promise<BoardPage> {
    await this.#button('app.home.openDemo').click();
    return this.#enter(name);
  }

  async newFromTemplate(templateName: string, name: string): Promise<BoardPage> {
    await templateButton(this.page, templateName).click();
    return this.#enter(name);
  }

  /** Picks a file to import; the answer is a board's door, or a problem on this page. */
  async pickImport(file: TestFile): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.#button('app.home.import').click();
    await (await chooser).setFiles(file);
  }

  async import(file: TestFile, name: string): Promise<BoardPage> {
    await this.pickImport(file);
    return this.#enter(name);
  }

  async #enter(name: string): Promise<BoardPage> {
    return new JoinPage(this.page, this.language).join(name);
  }

  #button(key: 'app.home.newBoard' | 'app.home.openDemo' | 'app.home.import'): Locator {
    return this.page.getByRole('button', { name: wordsOf(this.language)(key), exact: true });
  }
}

/** What one picks a template by. A name may be part of another one's; what follows it is the description. */
export function templateButton(within: Page | Locator, templateName: string): Locator {
  return within.getByRole('button', { name: new RegExp(`^${templateName}\\s`) });
}
