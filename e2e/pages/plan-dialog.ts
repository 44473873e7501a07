import { expect, type Download, type Locator } from '@playwright/test';
import type { PlanColumn } from '@whoboard/shared/actions/plan.ts';
import type { Level } from '@whoboard/shared/actions/scales.ts';
import { DialogPage } from './dialog-page.ts';

/** The actions of a board as a list and as a matrix. */
export class PlanDialog extends DialogPage {
  async choose(view: 'list' | 'matrix'): Promise<void> {
    await this.dialog
      .getByRole('radio', { name: this.t(`plan.view.${view}`), exact: true })
      .check({ force: true });
  }

  get rows(): Locator {
    return this.dialog.locator('tbody').getByRole('row');
  }

  /** A cell of the list, by the words of its action. */
  cell(what: string, column: PlanColumn): Locator {
    const name = this.t(`item.action.field.${column}`);
    return this.dialog
      .getByRole('row', { name: what, exact: true })
      .getByRole('gridcell', { name: new RegExp(`^${name}\\b`) });
  }

  /** The field of the cell that is open. */
  field(column: PlanColumn): Locator {
    const name = this.t(`item.action.field.${column}`);
    return this.dialog.getByRole('grid').getByRole('textbox', { name, exact: true });
  }

  async sortBy(column: PlanColumn): Promise<void> {
    const name = this.t('plan.sort', { column: this.t(`item.action.field.${column}`) });
    await this.dialog.getByRole('button', { name, exact: true }).click();
  }

  async filter(column: 'persona' | 'stage' | 'owner' | 'status', label: string): Promise<void> {
    await this.dialog
      .getByLabel(this.t(`item.action.field.${column}`), { exact: true })
      .selectOption({ label });
  }

  /** A card of the matrix, by its words. */
  card(what: string): Locator {
    return this.dialog.getByRole('button', { name: new RegExp(`^\\d+\\. ${what}`) });
  }

  levels(impact: Level, effort: Level): Locator {
    return this.dialog.getByRole('list', {
      name: this.t('plan.matrix.cell', { impact, effort }),
      exact: true,
    });
  }

  quadrant(quadrant: 'quickWins' | 'bigBets' | 'fillIns' | 'avoid', count: number): Locator {
    const name = this.t('plan.matrix.quadrant', { quadrant: this.t(`action.quadrant.${quadrant}`), count });
    return this.dialog.getByRole('region', { name, exact: true });
  }

  /** Drags a card with the mouse. */
  async drag(what: string, impact: Level, effort: Level): Promise<void> {
    const { mouse } = this.dialog.page();
    const from = await this.card(what).boundingBox();
    const cell = this.levels(impact, effort);
    const to = await cell.boundingBox();
    if (!from || !to) throw new Error('The matrix does not show that.');
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
    await mouse.up();
    await expect(cell.getByRole('button', { name: new RegExp(what) })).toHaveCount(1);
  }

  async save(): Promise<Download> {
    const download = this.dialog.page().waitForEvent('download');
    await this.dialog.getByRole('button', { name: this.t('plan.export'), exact: true }).click();
    return download;
  }

  async print(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.t('plan.print'), exact: true }).click();
  }
}
