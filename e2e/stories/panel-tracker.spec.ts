import { expect, test } from '../fixtures.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

const rows = (region: string, names: readonly string[], stage: string) =>
  names.map((name) => `${name}\t${region}\tWords of ${name}\t${stage}\tirritant`);

test('a team sees whom it has heard, whom it misses, and when to stop', async ({
  page,
  newPerson,
  server,
}) => {
  const { links } = await newBoard(server.url);
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  const { t } = board;
  await board.command('command.insert.panelTracker');
  await page.keyboard.insertText('Repair: whom do we ask?');
  await page.keyboard.press('Escape');
  const tracker = await page.evaluate(() => [...(window.whoboard?.selection.ids.get() ?? [])][0] ?? '');
  await board.command('command.view.properties');
  const panel = page.getByRole('complementary', { name: t('app.properties.title') });
  await expect(panel).toContainText(t('panelTracker.advice.start'));
  await panel.getByRole('spinbutton', { name: t('panelTracker.panel.planned') }).fill('6');
  await page.keyboard.press('Enter');
  const region = panel.getByRole('region', { name: t('panelTracker.criterion.region') });
  await region.getByRole('textbox').fill('North\nSouth');
  await expect(region.getByText(t('panelTracker.noneYet'))).toHaveCount(2);

  // Somebody else brings the interviews; the tracker follows.
  const other = await JoinPage.come(await newPerson(), links.participant, 'Ben');
  const heading = 'Name\tRegion\tQuote\tStage\tTag';
  await other.paste([heading, ...rows('North', ['Ann', 'Bob', 'Cid', 'Dan'], 'Repair')].join('\n'));
  await expect(panel).toContainText(t('panelTracker.done', { done: 4, count: 6 }));
  await expect(region.getByText(t('panelTracker.noneYet'))).toHaveCount(1);
  await expect(panel).toContainText(t('panelTracker.advice.diversify', { missing: 'South' }));
  await other.paste([heading, ...rows('South', ['Eva'], 'Order')].join('\n'));
  await expect(panel).toContainText(t('panelTracker.advice.continue'));
  await expect(panel.getByRole('row').filter({ hasText: 'Eva' })).toContainText('Irritant, Order');

  // The same in words, for those who do not see the card.
  await expect(board.lines(t('panelTracker.done', { done: 5, count: 6 }))).toHaveCount(1);

  // An own criterion has a field on every interview card.
  await panel
    .getByRole('button', {
      name: t('panelTracker.panel.addThis', { criterion: t('panelTracker.criterion.own') }),
    })
    .click();
  await panel.getByRole('combobox', { name: t('panelTracker.panel.name') }).fill('Household');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('region', { name: 'Household' })).toBeVisible();
  await panel
    .getByRole('row')
    .getByRole('button', { name: t('panelTracker.panel.open', { name: 'Eva' }) })
    .click();
  await panel.getByText(t('interview.panel.person'), { exact: true }).click();
  await panel.getByRole('combobox', { name: 'Household' }).fill('Alone');
  await page.keyboard.press('Enter');
  await page.evaluate((id) => window.whoboard?.selection.set([id]), tracker);
  await expect(panel.getByRole('region', { name: 'Household' })).toContainText('Alone');

  await board.saved();
});
