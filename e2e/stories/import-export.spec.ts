import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { comparable } from '../files/json-export.ts';
import type { TestFile } from '../files/pictures.ts';
import { quotes, quotesCsv } from '../files/quotes.ts';
import { expect, test } from '../fixtures.ts';
import type { BoardPage } from '../pages/board-page.ts';
import { HomePage } from '../pages/home-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

async function exportOf(board: BoardPage, format: 'Json' | 'Csv'): Promise<Download> {
  await board.saved();
  const download = board.page.waitForEvent('download');
  await board.command(`command.board.export${format}`);
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

function jsonFile(text: string, name = 'board.json'): TestFile {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

test('a board goes out as a file and comes back in without loss', async ({ page, newPerson, server }) => {
  test.setTimeout(90_000);
  const { links } = await newBoard(server.url, { template: 'demo', title: 'Spoke & Chain' });
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  await board.writeNote('Œuf, 12 €, 日本語, مرحبا 👍');
  const first = await exportOf(board, 'Json');
  expect(first.suggestedFilename()).toMatch(/\.json$/);
  const out = await textOf(first);

  // Somebody else, in another browser, who has nothing but the file.
  const other = await newPerson();
  const home = await new HomePage(other).open();
  const again = await home.import(jsonFile(out), 'Ben');
  await expect(other).toHaveTitle(/Spoke & Chain/);
  expect(await again.count()).toBe(await board.count());
  await expect(again.notes('Œuf, 12 €, 日本語, مرحبا 👍')).toHaveCount(1);
  const back = await textOf(await exportOf(again, 'Json'));
  expect(comparable(out).files.length).toBeGreaterThan(0);
  expect(comparable(back)).toEqual(comparable(out));
  expect(back).not.toContain('#k=');
});

test('a file is laid beside what is on a board, and one undo is not needed to keep the old', async ({
  page,
  server,
}) => {
  const { links } = await newBoard(server.url, { template: 'two-personas' });
  const source = await JoinPage.come(page, links.facilitator, 'Ada');
  const file = jsonFile(await textOf(await exportOf(source, 'Json')));
  const count = await source.count();

  const target = await newBoard(server.url, { title: 'Other board' });
  const board = await JoinPage.come(page, target.links.facilitator, 'Ada');
  await board.writeNote('I was here first');
  await board.pickImport(file);
  const dialog = page.getByRole('dialog', { name: board.t('app.import.boardTitle', { title: 'Workshop' }) });
  await expect(dialog).toContainText(board.t('app.import.boardLead', { count }));
  await dialog.getByRole('button', { name: board.t('app.import.boardConfirm'), exact: true }).click();
  await expect.poll(() => board.count()).toBe(count + 1);
  await expect(board.notes('I was here first')).toBeVisible();
  await expect(page).toHaveTitle(/Other board/);
});

test('the notes go out as a table and come back from one', async ({ page, server }) => {
  const { links } = await newBoard(server.url, { locale: 'fr' });
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  await board.importTable(
    { name: 'verbatims.csv', mimeType: 'text/csv', buffer: quotesCsv(quotes.slice(0, 12)) },
    12,
  );
  await board.writeNote('=SUM(A1:A9)');
  await board.page.keyboard.press('Escape');
  const csv = await textOf(await exportOf(board, 'Csv'));
  expect(csv.startsWith('\uFEFF')).toBe(true);
  for (const { text, saidBy } of quotes.slice(0, 12)) {
    expect(csv).toContain(/[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    expect(csv).toContain(saidBy);
  }
  // A spreadsheet must not run it.
  expect(csv).toContain("'=SUM(A1:A9)");

  const next = await newBoard(server.url, { locale: 'fr' });
  const again = await JoinPage.come(page, next.links.facilitator, 'Ada');
  await again.importTable({ name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }, 13);
  for (const { text, saidBy } of quotes.slice(0, 12)) {
    expect(await again.fieldOf(await again.idOf(text), 'saidBy')).toBe(saidBy);
  }
  expect(await again.idsOf('=SUM(A1:A9)')).toHaveLength(1);
});

test('the preview of a table tells what is wrong in which line, before anything changes', async ({
  page,
  server,
}) => {
  const { links } = await newBoard(server.url);
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  const rows = ['Quote,Colour', 'Fine,rose', ',mint', 'Strange,plaid'];
  await board.pickImport({ name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  const dialog = board.dialog(board.t('app.import.tableTitle', { count: 2 }));
  await expect(dialog).toContainText(board.t('import.problem.noText', { line: '3' }));
  await expect(dialog).toContainText(board.t('import.problem.unknownColor', { line: '4' }));
  expect(await board.count()).toBe(0);
  await dialog.getByRole('button', { name: board.t('app.import.confirm', { count: 2 }) }).click();
  await expect.poll(() => board.count()).toBe(2);
  expect(await board.fieldOf(await board.idOf('Fine'), 'color')).toBe('rose');
});

test('what is not ours, ends in the middle or is newer is refused with the reason', async ({
  page,
  server,
}) => {
  const { links } = await newBoard(server.url, { template: 'two-personas' });
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  const { t } = board;
  const good = await textOf(await exportOf(board, 'Json'));
  const count = await board.count();
  const broken = good.replace(/"pos":\[[^\]]*\]/, '"pos":["left","up"]');
  expect(broken).not.toBe(good);
  const refused = [
    [jsonFile('{"shapes":[]}', 'foreign.json'), t('error.importNotOurs')],
    [jsonFile(good.slice(0, good.length / 2)), t('error.importTruncated')],
    [jsonFile(good.replace('"version":1', '"version":99')), t('error.importNewer', { version: 99 })],
    [jsonFile(broken), /items\[\d+\]/],
  ] as const;

  // Onto a board …
  for (const [file, reason] of refused) {
    await board.pickImport(file);
    await expect(board.dialog(t('app.import.title')).getByRole('alert')).toHaveText(reason);
    await page.keyboard.press('Escape');
    expect(await board.count()).toBe(count);
  }

  // … and as a new one, of which nothing is left behind.
  const home = await new HomePage(page).open();
  const own = page.getByRole('region', { name: t('app.home.yourBoards') }).getByRole('listitem');
  await expect(own).toHaveCount(1);
  for (const [file, reason] of refused) {
    await home.pickImport(file);
    await expect(home.problem).toHaveText(reason);
    await expect(own).toHaveCount(1);
    await expect(page).toHaveURL(/\/$/);
  }
});
