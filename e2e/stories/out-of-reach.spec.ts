import { expect, test } from '../fixtures.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

test('what is not on the device yet says so, what is there opens, and nothing opens by itself later', async ({
  page,
  server,
}) => {
  const { links } = await newBoard(server.url);
  // One dialog does not arrive in time; everything else is fetched ahead.
  await page.route('**/assets/PrintDialog*', (route) => route.abort());
  const panelIsHere = page.waitForResponse('**/assets/PersonaPanel*');
  const ada = await JoinPage.come(page, links.facilitator, 'Ada');
  const { t } = ada;
  await panelIsHere;
  await page.context().setOffline(true);

  await ada.writeNote('Written on the train');
  await page.keyboard.press('Control+p');
  await expect(ada.messages.getByText(t('app.outOfReach'))).toBeVisible();
  await expect(ada.notes('Written on the train')).toHaveCount(1);

  await page.getByRole('button', { name: t('app.menu'), exact: true }).click();
  await expect(page.getByRole('menuitem', { name: t('command.board.print') })).toBeVisible();
  await page.keyboard.press('Escape');
  await ada.noDialog();
  await ada.canvas.focus();
  const panel = await ada.persona(await ada.newPersona());
  await expect(panel.field('motto')).toBeVisible();

  await page.unroute('**/assets/PrintDialog*');
  await page.context().setOffline(false);
  await ada.saved(20_000);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await ada.canvas.focus();
  await (await ada.print()).close();
});
