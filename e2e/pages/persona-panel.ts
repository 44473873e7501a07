import { expect, type Locator } from '@playwright/test';
import type { MessageKey } from '@whoboard/shared/i18n/translate.ts';
import type { Treatment } from '@whoboard/shared/personas/negative.ts';
import type { TestFile } from '../files/pictures.ts';
import { wordsOf, type Language } from './language.ts';

/** The drawer in which a persona card is filled in. */
export class PersonaPanel {
  readonly drawer: Locator;
  readonly #t: ReturnType<typeof wordsOf>;

  constructor(drawer: Locator, language: Language) {
    this.drawer = drawer;
    this.#t = wordsOf(language);
  }

  async ready(): Promise<this> {
    await this.field('firstName').waitFor();
    return this;
  }

  field(name: 'firstName' | 'age' | 'family' | 'occupation' | 'motto'): Locator {
    return this.drawer.getByRole('textbox', { name: this.#t(`persona.field.${name}`), exact: true });
  }

  get b2b(): Locator {
    return this.drawer.getByRole('switch', { name: this.#t('persona.field.b2b') });
  }

  /** The line of a section with its button and its menu. */
  section(name: string): Locator {
    const page = this.drawer.page();
    const heading = page
      .getByRole('heading', { level: 4 })
      .filter({ has: page.getByText(name, { exact: true }) });
    return this.drawer.getByRole('listitem').filter({ has: heading });
  }

  /** The names of the sections, in their order on the card. */
  get sectionNames(): Locator {
    return this.drawer.getByRole('heading', { level: 4 });
  }

  opener(name: string): Locator {
    return this.section(name).getByRole('heading').getByRole('button');
  }

  async openSection(name: string): Promise<Locator> {
    const opener = this.opener(name);
    if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
    await expect(opener).toHaveAttribute('aria-expanded', 'true');
    return this.section(name);
  }

  statements(section: string): Locator {
    return this.section(section).getByRole('textbox', {
      name: new RegExp(this.#t('persona.panel.statement', { position: String.raw`\d+`, section })),
    });
  }

  statement(section: string, position: number): Locator {
    return this.section(section).getByRole('textbox', {
      name: this.#t('persona.panel.statement', { position, section }),
      exact: true,
    });
  }

  /** Adds statements at the end of a section: the button for the first, Enter for each next one. */
  async addStatements(section: string, texts: readonly string[]): Promise<void> {
    await this.openSection(section);
    const page = this.drawer.page();
    let position = await this.statements(section).count();
    for (const [index, text] of texts.entries()) {
      if (index === 0) {
        await this.section(section)
          .getByRole('button', { name: this.#t('persona.panel.statement.new', { section }) })
          .click();
      } else await page.keyboard.press('Enter');
      position++;
      await expect(this.statement(section, position)).toBeFocused();
      await page.keyboard.insertText(text);
    }
  }

  /** Drags a statement by its grip to the upper half of something: before a statement. */
  async dragStatement(section: string, position: number, to: Locator): Promise<void> {
    const { mouse } = this.drawer.page();
    const row = this.section(section)
      .locator('[data-statement]')
      .nth(position - 1);
    await row.scrollIntoViewIfNeeded();
    await row.locator('[data-grip]').hover();
    await mouse.down();
    const box = await to.boundingBox();
    if (!box) throw new Error('nothing to drag the statement to');
    await mouse.move(box.x + 8, box.y + box.height / 4, { steps: 8 });
    await mouse.up();
  }

  /** One of the five marks of a criterion, both from 1. */
  weight(position: number, weight: number): Locator {
    return this.drawer
      .getByRole('group', { name: this.#t('persona.panel.criterion.weight', { position }), exact: true })
      .getByRole('radio', { name: this.#t('persona.panel.criterion.of', { weight }), exact: true });
  }

  criterionType(position: number): Locator {
    return this.drawer.getByLabel(this.#t('persona.panel.criterion.type', { position }), { exact: true });
  }

  treatment(treatment: Treatment): Locator {
    return this.drawer.getByRole('radio', { name: this.#t(`persona.treatment.${treatment}`), exact: true });
  }

  /** Who sees to the only statement of a section. */
  responsible(section: string): Locator {
    return this.section(section).getByRole('textbox', {
      name: this.#t('persona.field.responsible'),
      exact: true,
    });
  }

  /** Makes the card that the chosen treatment turns this one into. */
  get makeTurned(): Locator {
    return this.drawer.getByRole('button', { name: this.#t('persona.panel.treatment.make'), exact: true });
  }

  /** An entry of a section's menu. */
  async act(section: string, entry: MessageKey): Promise<void> {
    await this.section(section)
      .getByRole('button', { name: this.#t('persona.panel.section.actions', { name: section }) })
      .click();
    await this.drawer
      .page()
      .getByRole('menuitem', { name: this.#t(entry), exact: true })
      .click();
  }

  get photo(): Locator {
    return this.drawer.getByRole('group', { name: this.#t('persona.field.photo') });
  }

  get photoProblem(): Locator {
    return this.photo.getByRole('alert');
  }

  async pickPhoto(file: TestFile): Promise<void> {
    const chooser = this.drawer.page().waitForEvent('filechooser');
    const names = [this.#t('persona.panel.photo.upload'), this.#t('persona.panel.photo.replace')];
    await this.photo.getByRole('button', { name: new RegExp(`^(${names.join('|')})$`) }).click();
    await (await chooser).setFiles(file);
  }

  get cropDialog(): Locator {
    return this.drawer.page().getByRole('dialog', { name: this.#t('persona.crop.title') });
  }

  async applyCrop(): Promise<void> {
    await this.cropDialog.getByRole('button', { name: this.#t('persona.crop.apply') }).click();
    await this.cropDialog.waitFor({ state: 'detached' });
  }

  async close(): Promise<void> {
    await this.drawer.getByRole('button', { name: this.#t('app.close'), exact: true }).click();
    await this.drawer.waitFor({ state: 'detached' });
  }
}
