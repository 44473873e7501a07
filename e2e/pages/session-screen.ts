import { expect, type Locator } from '@playwright/test';
import type { BoardPage } from './board-page.ts';

type Tab = 'agenda' | 'lead' | 'people';

/** The session as one person sees it: the band over the board, and the drawer. */
export class SessionScreen {
  readonly board: BoardPage;
  /** The band with step and time. */
  readonly band: Locator;
  readonly clock: Locator;
  readonly drawer: Locator;

  constructor(board: BoardPage) {
    this.board = board;
    const { page, t } = board;
    this.band = page.getByRole('region', { name: t('session.bar'), exact: true });
    this.clock = this.band.getByRole('timer');
    this.drawer = page.getByRole('complementary', { name: t('session.title'), exact: true });
  }

  async open(tab: Tab): Promise<void> {
    const { page, t } = this.board;
    if (!(await this.drawer.isVisible())) {
      // On an empty wall the keys are in the first note.
      await this.board.canvas.focus();
      await page.keyboard.press('Shift+S');
    }
    await this.drawer.getByRole('radio', { name: t(`session.${tab}`), exact: true }).click();
  }

  /** Takes a ready-made agenda, and what it needs on the board. */
  async take(title: string): Promise<void> {
    const { page, t } = this.board;
    await this.open('agenda');
    await this.drawer.getByRole('button', { name: t('session.agenda.ready') }).click();
    await page.getByRole('button', { name: t('session.agendas.takeThis', { title }) }).click();
    await expect(this.drawer.getByRole('listitem').first()).toBeVisible();
  }

  async step(title: string): Promise<void> {
    await expect(this.band.getByRole('heading', { name: title })).toBeVisible();
  }

  /** Seconds on the clock. */
  async seconds(): Promise<number> {
    const text = await this.clock.innerText();
    return text
      .trim()
      .split(':')
      .reduce((sum, part) => sum * 60 + Number(part), 0);
  }

  press(key: 'next' | 'previous' | 'pause' | 'resume' | 'addMinute' | 'end'): Promise<void> {
    return this.band.getByRole('button', { name: this.board.t(`command.session.${key}`) }).click();
  }

  /** Whether an area is on the screen, by its title. */
  async sees(title: string): Promise<boolean> {
    const [id] = await this.board.idsOf(title);
    return id !== undefined && this.seesItem(id);
  }

  /** Whether an item is on the screen, and takes at least such a share of its width or height. */
  seesItem(id: string, least = 1 / 3): Promise<boolean> {
    return this.board.page.evaluate(
      ([wanted, share]) => {
        const editor = window.whoboard;
        const box = editor?.board.homeOf(wanted);
        if (!editor || !box) return false;
        const [x, y] = editor.camera.toScreen([box.x + box.w / 2, box.y + box.h / 2]);
        const { width, height } = editor.camera.viewport.get();
        const { zoom } = editor.camera.view.get();
        const isLarge = box.w * zoom > width * share || box.h * zoom > height * share;
        return x > 0 && y > 0 && x < width && y < height && isLarge;
      },
      [id, least] as const,
    );
  }
}
