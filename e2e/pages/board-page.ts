import { expect, type Locator, type Page } from '@playwright/test';
import type { MessageKey } from '@whoboard/shared/i18n/translate.ts';
import type { PersonaKind } from '@whoboard/shared/personas/kinds.ts';
import type { TestFile } from '../files/pictures.ts';
import { ContrastDialog } from './contrast-dialog.ts';
import { patternOf, wordsOf, type Language } from './language.ts';
import { PersonaPanel } from './persona-panel.ts';
import { PlanDialog } from './plan-dialog.ts';
import { PrintDialog } from './print-dialog.ts';
import { ShareDialog } from './share-dialog.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** An open board, as one person sees it. */
export class BoardPage {
  readonly page: Page;
  readonly language: Language;
  readonly t: ReturnType<typeof wordsOf>;
  /** The wall itself. */
  readonly canvas: Locator;
  readonly badge: Locator;
  /** The board as a tree of texts, always in the page. */
  readonly outline: Locator;
  readonly tools: Locator;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.language = language;
    this.t = wordsOf(language);
    this.canvas = page.getByRole('application', { name: this.t('canvas.label') });
    this.badge = page.getByTestId('save-badge');
    this.outline = page.getByRole('tree', { name: this.t('app.outline.title') });
    this.tools = page.getByRole('toolbar', { name: this.t('app.tools') });
  }

  /** Waits until everything that the server has is here, and what is fetched after the first paint. */
  async ready(): Promise<this> {
    await this.canvas.waitFor();
    await this.page.getByRole('log').first().waitFor({ state: 'attached' });
    await expect
      .poll(() => this.page.evaluate(() => window.whoboard?.board.isReady.get() ?? false))
      .toBe(true);
    return this;
  }

  /** Waits until the badge says that the server has kept everything. */
  async saved(timeoutMs = 10_000): Promise<void> {
    await expect(this.badge).toHaveText(this.t('app.save.saved'), { timeout: timeoutMs });
  }

  /** Waits until the badge says that the server is out of reach, with as many changes kept here when a number is given. */
  async offline(changes?: number): Promise<void> {
    const text =
      changes === undefined
        ? this.t('app.save.offline')
        : this.t('app.save.offlineChanges', { count: changes });
    await expect(this.badge).toContainText(text, { timeout: 20_000 });
  }

  // What stands on the board, by its words.

  /** All lines of the outline that stand for items and their texts. */
  lines(text: string | RegExp): Locator {
    return this.outline.getByRole('treeitem').filter({ hasText: text });
  }

  /** Lines that stand for notes. */
  notes(text: string | RegExp = ''): Locator {
    const name = this.t('item.note.name');
    return this.outline.getByRole('treeitem', { name: new RegExp(`^${name}\\b`) }).filter({ hasText: text });
  }

  async count(): Promise<number> {
    return this.page.evaluate(() => window.whoboard?.board.count.get() ?? -1);
  }

  /** The ids of all items whose words contain the text. */
  async idsOf(text: string): Promise<readonly string[]> {
    return this.page.evaluate((wanted) => {
      const editor = window.whoboard;
      if (!editor) return [];
      return editor.board.order.get().filter((id) => {
        const item = editor.board.item(id);
        return (
          item &&
          ['text', 'title', 'firstName'].some(
            (field) => field in item && (item as unknown as Record<string, unknown>)[field] === wanted,
          )
        );
      });
    }, text);
  }

  async idOf(text: string): Promise<string> {
    const [id] = await this.idsOf(text);
    expect(id, `an item “${text}”`).toBeDefined();
    return id ?? '';
  }

  /** One field of an item, as the document has it. */
  async fieldOf(id: string, field: string): Promise<unknown> {
    return this.page.evaluate(
      ([itemId = '', name = '']) =>
        (window.whoboard?.board.item(itemId) as unknown as Record<string, unknown> | undefined)?.[name],
      [id, field],
    );
  }

  // The pointer, where it is the point.

  /** Where an item lies on the page, in pixels. */
  async boxOf(id: string): Promise<Box> {
    const inside = await this.page.evaluate((itemId) => {
      const editor = window.whoboard;
      if (!editor) throw new Error('No board is open.');
      const [x, y] = editor.board.positionOf(itemId);
      const [w, h] = editor.board.sizeOf(itemId);
      const [left, top] = editor.camera.toScreen([x, y]);
      const { zoom } = editor.camera.view.get();
      return { x: left, y: top, width: w * zoom, height: h * zoom };
    }, id);
    const frame = await this.canvas.boundingBox();
    if (!frame) throw new Error('The board is not on the page.');
    return { ...inside, x: inside.x + frame.x, y: inside.y + frame.y };
  }

  async middleOf(text: string): Promise<Point> {
    return middle(await this.boxOf(await this.idOf(text)));
  }

  /** A place on the page where a section of a persona card takes what is dropped. */
  async placeOnCard(personaId: string, sectionId: string): Promise<Point> {
    const at = await this.page.evaluate(
      ([id = '', section]) => {
        const editor = window.whoboard;
        if (!editor) return null;
        const [left, top] = editor.board.positionOf(id);
        const [width, height] = editor.board.sizeOf(id);
        for (let y = 0; y < height; y += 4) {
          for (const share of [0.3, 0.75]) {
            const point = [left + width * share, top + y] as const;
            const values = editor.scene.textAt(id, [...point])?.newEntryValues;
            if (values?.['section'] === section) return editor.camera.toScreen([...point]);
          }
        }
        return null;
      },
      [personaId, sectionId],
    );
    const frame = await this.canvas.boundingBox();
    if (!at || !frame) throw new Error(`The card shows no section ${sectionId}.`);
    return { x: at[0] + frame.x, y: at[1] + frame.y };
  }

  /** Puts items into view, as large as they fit. */
  async show(ids: readonly string[]): Promise<void> {
    await this.page.evaluate((shown) => {
      const editor = window.whoboard;
      const box = editor?.board.boundsOf(shown);
      if (box) editor?.camera.show(box, { animate: false });
    }, ids);
    await this.still();
  }

  /** Waits until the view has come to rest. */
  async still(): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => window.whoboard?.camera.isMoving.get() ?? true))
      .toBe(false);
  }

  /** Presses on the wall, moves and lets go. The press has to be on the wall itself, not on what lies over its edges. */
  async drag(
    from: Point,
    to: Point,
    options: { readonly steps?: number; readonly drop?: boolean } = {},
  ): Promise<void> {
    const isOnWall = await this.canvas.evaluate(
      (wall, [x, y]) => wall.contains(document.elementFromPoint(x, y)),
      [from.x, from.y] as const,
    );
    expect(isOnWall, `the wall itself lies at ${from.x}, ${from.y}`).toBe(true);
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: options.steps ?? 8 });
    if (options.drop ?? true) await mouse.up();
  }

  // Writing.

  /** The field over the text that is being written in. */
  get field(): Locator {
    return this.canvas.getByRole('textbox');
  }

  /** Writes a note from the board: `N`, the words, Enter. */
  async writeNote(text: string): Promise<void> {
    await this.canvas.focus();
    await this.page.keyboard.press('n');
    await expect(this.field).toBeFocused();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
    await expect(this.field).toHaveCount(0);
  }

  /** Writes a note with a finger: the tool at the thumb, then the wall. */
  async tapNote(text: string, at: Point): Promise<void> {
    await this.tools.getByRole('button', { name: this.t('command.tool.note'), exact: true }).tap();
    await this.page.touchscreen.tap(at.x, at.y);
    await expect(this.field).toBeFocused();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
    await expect(this.field).toHaveCount(0);
  }

  /** Opens the editor of an item by its line in the outline and the board's Enter key. */
  async editOnBoard(text: string): Promise<void> {
    await this.select(text);
    await this.canvas.focus();
    await this.page.keyboard.press('Enter');
    await expect(this.field).toBeFocused();
  }

  /** Selects an item by its words, as the search of the palette does. */
  async select(text: string): Promise<void> {
    const id = await this.idOf(text);
    await this.page.evaluate((itemId) => window.whoboard?.selection.set([itemId]), id);
  }

  /** Pastes text onto the board. */
  async paste(text: string): Promise<void> {
    await this.canvas.focus();
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  // Commands, dialogs, drawers.

  /** Runs a command by its name in the palette. */
  async command(key: MessageKey): Promise<void> {
    const name = this.t(key);
    await this.noDialog();
    await this.page.keyboard.press('Control+k');
    const field = this.page.getByRole('combobox', { name: this.t('app.palette.field') });
    await field.fill(name);
    await this.page
      .getByRole('option')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .first()
      .click();
    await expect(field).toHaveCount(0);
  }

  /** Waits until a dialog that is closing has gone, and the keys belong to the board again. */
  async noDialog(): Promise<void> {
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  async share(): Promise<ShareDialog> {
    await this.page.getByRole('button', { name: this.t('app.share'), exact: true }).click();
    return new ShareDialog(this.dialog(this.t('app.share.title')), this.language).ready();
  }

  /** The link of a role, read from the share dialog. */
  async linkFor(role: 'participant' | 'facilitator' | 'observer'): Promise<string> {
    const dialog = await this.share();
    const link = await dialog.link(role).inputValue();
    await dialog.close();
    return link;
  }

  async print(): Promise<PrintDialog> {
    await this.noDialog();
    await this.page.keyboard.press('Control+p');
    return this.openPrintDialog();
  }

  /** The print dialog that some command has opened. */
  async openPrintDialog(): Promise<PrintDialog> {
    return new PrintDialog(this.dialog(this.t('print.dialog.title')), this.language).ready();
  }

  /** Makes a persona card of a kind. @returns its id */
  async newPersona(kind: PersonaKind = 'buyer'): Promise<string> {
    const before = await this.page.evaluate(() => window.whoboard?.board.order.get() ?? []);
    await this.command(`command.insert.persona.${kind}`);
    const id = await this.page.evaluate(
      (known) => window.whoboard?.board.order.get().find((each) => !known.includes(each)),
      before,
    );
    expect(id, 'a new card').toBeDefined();
    await this.page.keyboard.press('Escape');
    return id ?? '';
  }

  /** Opens the properties of a persona, found by its first name or the id of the card. */
  async persona(id: string): Promise<PersonaPanel> {
    await this.page.evaluate((itemId) => window.whoboard?.selection.set([itemId]), id);
    const drawer = this.page.getByRole('complementary', { name: this.t('app.properties.title') });
    if (!(await drawer.isVisible())) await this.command('command.view.properties');
    return new PersonaPanel(drawer, this.language).ready();
  }

  /** Lays two personas side by side. */
  async contrast(ids: readonly [string, string]): Promise<ContrastDialog> {
    await this.page.evaluate((selected) => window.whoboard?.selection.set(selected), ids);
    await this.command('command.persona.contrast');
    return new ContrastDialog(this.dialog(this.t('contrast.title')), this.language).ready();
  }

  /** Opens the action plan. */
  async plan(view: 'list' | 'matrix' = 'list'): Promise<PlanDialog> {
    await this.command(`command.action.${view}`);
    return new PlanDialog(this.dialog(this.t('plan.title')), this.language).ready();
  }

  /** Opens the import and picks a file in it. */
  async pickImport(file: TestFile): Promise<void> {
    await this.command('command.board.import');
    const chooser = this.page.waitForEvent('filechooser');
    await this.dialog(this.t('app.import.title'))
      .getByRole('button', { name: this.t('app.import.choose') })
      .click();
    await (await chooser).setFiles(file);
  }

  /** Imports a table of notes; the preview has to announce as many as are expected. */
  async importTable(file: TestFile, count: number): Promise<void> {
    await this.pickImport(file);
    const dialog = this.dialog(this.t('app.import.tableTitle', { count }));
    await dialog.getByRole('button', { name: this.t('app.import.confirm', { count }) }).click();
    await expect(this.messages.filter({ hasText: this.t('app.import.done', { count }) })).toBeVisible();
  }

  get messages(): Locator {
    return this.page.getByLabel(this.t('app.messages'), { exact: true });
  }

  /** Who is here, as the button in the corner says. */
  peopleHere(count: number): Locator {
    return this.page.getByRole('button', { name: this.t('app.people.here', { count }) });
  }

  /** A message with one open part, as a pattern. */
  pattern(key: MessageKey): RegExp {
    return patternOf(this.t(key));
  }
}

export function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
