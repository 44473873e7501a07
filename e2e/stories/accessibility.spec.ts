import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { quotesCsv } from '../files/quotes.ts';
import { phonePng } from '../files/pictures.ts';
import { expect, test } from '../fixtures.ts';
import { BoardPage } from '../pages/board-page.ts';
import { HomePage } from '../pages/home-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

// Colours that are still fading in would be judged by chance.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Fails with the rules broken and where. */
async function expectNoFinding(page: Page, where: string, part?: string): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect.soft(found, where).toEqual([]);
}

test('axe finds nothing on the pages around the boards', async ({ page, server }) => {
  await (await new HomePage(page).open()).page.waitForLoadState('networkidle');
  await expectNoFinding(page, 'first page');
  const { id, links } = await newBoard(server.url);
  await page.goto(links.participant);
  const door = new JoinPage(page);
  await door.button.click();
  await expect(door.name).toHaveAttribute('aria-invalid', 'true');
  await expectNoFinding(page, 'joining');
  await page.goto(`/b/${id}`);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectNoFinding(page, 'no link');
  await page.goto('/nowhere');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectNoFinding(page, 'nothing here');
});

test('axe finds nothing on a board, in its drawers, menus and dialogs', async ({ page, server }) => {
  test.setTimeout(120_000);
  const { links } = await newBoard(server.url, { template: 'two-personas' });
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  const { t } = board;
  await expectNoFinding(page, 'board');

  await board.writeNote('A note to look at');
  await expectNoFinding(page, 'something selected');
  await board.editOnBoard('A note to look at');
  await expectNoFinding(page, 'writing');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: t('app.menu'), exact: true }).click();
  await page.getByRole('menu').waitFor();
  await expectNoFinding(page, 'menu', '[role=menu]');
  await page.keyboard.press('Escape');

  for (const key of ['command.view.outline', 'command.view.properties'] as const) {
    await board.command(key);
    await expectNoFinding(page, key);
  }
  const persona = await page.evaluate(() => {
    const editor = window.whoboard;
    return editor?.board.order.get().find((id) => editor.board.item(id)?.type === 'persona') ?? '';
  });
  const panel = await board.persona(persona);
  await expectNoFinding(page, 'persona');
  await panel.pickPhoto(await phonePng());
  await panel.cropDialog.waitFor();
  await expectNoFinding(page, 'part of the photo', '[role=dialog]');
  await panel.applyCrop();
  await panel.close();

  const dialogs = [
    ['command.people.share', 'app.share.title'],
    ['command.board.print', 'print.dialog.title'],
    ['command.help.shortcuts', 'app.help.title'],
    ['command.board.versions', 'app.versions.title'],
    ['command.board.import', 'app.import.title'],
  ] as const;
  for (const [command, title] of dialogs) {
    await board.command(command);
    await board.dialog(t(title)).waitFor();
    await expectNoFinding(page, command, '[role=dialog]');
    await page.keyboard.press('Escape');
    await board.dialog(t(title)).waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await expectNoFinding(page, 'palette', '[role=dialog]');
  await page.keyboard.press('Escape');

  await board.pickImport({ name: 'v.csv', mimeType: 'text/csv', buffer: quotesCsv() });
  await board.dialog(t('app.import.tableTitle', { count: 120 })).waitFor();
  await expectNoFinding(page, 'table to import', '[role=dialog]');
  await page.keyboard.press('Escape');

  await board.peopleHere(1).click();
  await board.dialog(t('app.people.here', { count: 1 })).waitFor();
  await expectNoFinding(page, 'who is here', '[role=dialog]');
});

test('axe finds nothing on an empty board, on a phone, and when a link was renewed', async ({
  newPerson,
  server,
}) => {
  const { links } = await newBoard(server.url);
  const page = await newPerson({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'fr-FR',
    reducedMotion: 'reduce',
  });
  const phone = await JoinPage.come(page, links.participant, 'Noé', 'fr');
  await expectNoFinding(page, 'empty board on a phone');
  await phone.command('command.view.outline');
  await expectNoFinding(page, 'outline on a phone');

  const host = await newPerson({ reducedMotion: 'reduce' });
  const board = new BoardPage(host);
  await JoinPage.come(host, links.facilitator, 'Ada');
  const share = await board.share();
  await expectNoFinding(host, 'links that this browser does not know', '[role=dialog]');
  await share.close();
});
