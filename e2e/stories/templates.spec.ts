import { expect, test } from '../fixtures.ts';
import { HomePage, templateButton } from '../pages/home-page.ts';

test('a workshop begins from a template, and another one is put beside it', async ({ page }) => {
  const home = await new HomePage(page).open();
  const board = await home.newFromTemplate('Negative persona workshop', 'Ada');
  expect(await board.count()).toBeGreaterThan(10);
  const before = await board.count();

  await board.command('command.board.templates');
  const dialog = board.dialog(board.t('app.templates.insert'));
  await expect(templateButton(dialog, 'Blank board')).toHaveCount(0);
  await templateButton(dialog, board.t('template.interviews.name')).click();
  await expect.poll(() => board.count()).toBeGreaterThan(before);

  // It is selected where it lies, at the right of all that was there, and one step back takes it away.
  const places = await page.evaluate(() => {
    const editor = window.whoboard!;
    const added = editor.selection.ids.get();
    const roots = editor.board.order.get().filter((id) => editor.board.item(id)?.parent === null);
    const edges = (ids: readonly string[]) => editor.board.boundsOf(ids)!;
    return { added: edges([...added]), rest: edges(roots.filter((id) => !added.has(id))) };
  });
  expect(places.added.x).toBeGreaterThan(places.rest.x + places.rest.w);
  await board.canvas.focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => board.count()).toBe(before);
  await board.saved();
});
