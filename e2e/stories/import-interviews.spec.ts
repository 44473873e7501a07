import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { asUtf16, asWindows1252, frenchInterviews, manyInterviews } from '../files/interviews.ts';
import type { TestFile } from '../files/pictures.ts';
import { expect, test } from '../fixtures.ts';
import type { BoardPage } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

const csv = (buffer: Buffer): TestFile => ({ name: 'interviews.csv', mimeType: 'text/csv', buffer });

/** Picks a file and waits for the preview that tells as many interviews as are expected. */
async function pick(board: BoardPage, buffer: Buffer, count: number): Promise<Locator> {
  await board.pickImport(csv(buffer));
  const dialog = board.dialog(board.t('import.interviews.title', { count }));
  await expect(dialog).toBeVisible({ timeout: 30_000 });
  return dialog;
}

const confirm = (board: BoardPage, dialog: Locator, count: number) =>
  dialog.getByRole('button', { name: board.t('import.interviews.confirm', { count }) }).click();

interface Verbatim {
  readonly text: string;
  readonly stage: string;
  readonly tag: string | null;
}

test('interviews come from a French spreadsheet: columns corrected, problems told, one undo', async ({
  page,
  server,
}) => {
  const { links } = await newBoard(server.url, { locale: 'fr' });
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  const { t } = board;
  await board.writeNote('I was here first');
  const dialog = await pick(board, asWindows1252(frenchInterviews), 3);
  await expect(dialog).toContainText('Windows-1252');
  const roleOf = (column: string) =>
    dialog.getByRole('combobox', { name: t('import.interviews.columnRole', { column }) });
  await expect(roleOf('Prénom')).toHaveValue('firstName');
  await expect(roleOf('Date')).toHaveValue('heldOn');
  await expect(roleOf('Surnom')).toHaveValue('ignore');
  // No heading says so, but the longest texts are what was said.
  await expect(roleOf('Ce qui a été dit')).toHaveValue('verbatim');
  // Nicknames are safer than first names.
  await roleOf('Surnom').selectOption('firstName');
  await expect(roleOf('Prénom')).toHaveValue('ignore');
  await roleOf('Prénom').selectOption('firstName');
  const problem = (reason: 'unknownTag' | 'unknownDate' | 'sameAsAbove') =>
    dialog.getByRole('listitem').filter({ hasText: t(`import.interviews.problem.${reason}`) });
  await expect(problem('unknownTag')).toContainText(
    t('import.interviews.lineWith', { line: '4', cell: 'rayé' }),
  );
  await expect(problem('unknownDate')).toContainText('5');
  await expect(problem('sameAsAbove')).toContainText(t('import.interviews.line', { line: '3' }));
  expect(await board.count()).toBe(1);

  await confirm(board, dialog, 3);
  await expect.poll(() => board.count()).toBe(4);
  const lea = await board.idOf('Léa');
  expect(await board.fieldOf(lea, 'verbatims')).toMatchObject([
    { text: 'J’attends ; toujours et encore', stage: 'Réparation', tag: 'irritant' },
    { text: 'Le samedi me suffirait, vraiment', stage: 'Réparation', tag: 'expectation' },
  ] satisfies Partial<Verbatim>[]);
  expect(await board.fieldOf(lea, 'heldOn')).toBe('2026-09-03');
  expect(await board.fieldOf(lea, 'ageGroup')).toBe('31–45');
  expect(await board.fieldOf(await board.idOf('Noël'), 'consent')).toBe('refused');
  const selected = () => page.evaluate(() => window.whoboard?.selection.ids.get().size);
  expect(await selected()).toBe(3);
  await board.canvas.focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => board.count()).toBe(1);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => board.count()).toBe(4);
  await board.saved();
});

test('interviews come from UTF-16, go out as a table, and come back in as they were', async ({
  page,
  server,
}) => {
  const { links } = await newBoard(server.url, { locale: 'fr' });
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  const dialog = await pick(board, asUtf16(frenchInterviews.replaceAll(';', '\t')), 3);
  await expect(dialog).toContainText('UTF-16');
  await confirm(board, dialog, 3);
  await expect.poll(() => board.count()).toBe(3);
  await board.saved();
  const download = page.waitForEvent('download');
  await board.command('command.board.exportInterviews');
  const file = await readFile(await (await download).path());
  const before = await board.fieldOf(await board.idOf('Maïwenn'), 'verbatims');

  const next = await newBoard(server.url);
  const again = await JoinPage.come(page, next.links.facilitator, 'Ada');
  await confirm(again, await pick(again, file, 3), 3);
  await expect.poll(() => again.count()).toBe(3);
  const after = (await again.fieldOf(await again.idOf('Maïwenn'), 'verbatims')) as readonly Verbatim[];
  expect(after.map(({ text, stage, tag }) => ({ text, stage, tag }))).toEqual(
    (before as readonly Verbatim[]).map(({ text, stage, tag }) => ({ text, stage, tag })),
  );
});

test('a table with columns that mean nothing is refused until one is chosen', async ({ page, server }) => {
  const { links } = await newBoard(server.url);
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  const { t } = board;
  const rows = ['Alpha,Beta,Gamma', '1,2,3', '4,5,6'].join('\n');
  await board.pickImport(csv(Buffer.from(rows)));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: t('import.interviews.makeInterviews') }).check();
  for (const column of [1, 2, 3]) {
    const name = t('import.interviews.columnRole', { column: t('app.import.column', { number: column }) });
    await dialog.getByRole('combobox', { name }).selectOption('ignore');
  }
  await expect(dialog.getByRole('alert')).toHaveText(t('import.interviews.none'));
  await expect(
    dialog.getByRole('button', { name: t('import.interviews.confirm', { count: 0 }) }),
  ).toBeDisabled();
  expect(await board.count()).toBe(0);
});

test('50,000 lines are understood and can be stopped half-way, which leaves nothing', async ({
  page,
  server,
}) => {
  test.setTimeout(150_000);
  const { links } = await newBoard(server.url);
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  const { t } = board;
  const file = manyInterviews(50_000);
  const first = await pick(board, file, 2_000);
  await expect(first).toContainText(t('import.interviews.lead', { count: 50_000, rows: 50_001 }));
  await confirm(board, first, 2_000);
  await expect.poll(() => board.count(), { intervals: [50], timeout: 60_000 }).toBeGreaterThan(0);
  // As the button does; the page is busy, and looking for one among all lines of the outline takes long.
  await page.keyboard.press('Escape');
  await expect(board.messages.filter({ hasText: t('import.interviews.cancelled') })).toBeVisible({
    timeout: 30_000,
  });
  await expect.poll(() => board.count()).toBe(0);

  await confirm(board, await pick(board, manyInterviews(250), 10), 10);
  await expect.poll(() => board.count(), { timeout: 60_000 }).toBe(10);
  await board.saved(60_000);
  const verbatims = (await board.fieldOf(await board.idOf('Person 9'), 'verbatims')) as readonly Verbatim[];
  expect(verbatims.at(-1)!.text).toBe('Words that were said 249');
});

test('cells pasted onto the board become interview cards', async ({ page, server }) => {
  const { links } = await newBoard(server.url);
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  await board.paste(
    'Name\tQuote\tTag\nAnn\tToo dear\tbarrier\nBob\tToo slow\tirritant\nAnn\tToo far\tbarrier\n',
  );
  await expect.poll(() => board.count()).toBe(2);
  expect(await board.fieldOf(await board.idOf('Ann'), 'verbatims')).toMatchObject([
    { text: 'Too dear', tag: 'barrier' },
    { text: 'Too far', tag: 'barrier' },
  ]);
  // What is not plain is shown first.
  await board.paste('Name\tQuote\tTag\nCid\tToo dear\tplaid\n');
  const dialog = board.dialog(board.t('import.interviews.title', { count: 1 }));
  await expect(dialog).toContainText(board.t('import.interviews.problem.unknownTag'));
  expect(await board.count()).toBe(2);
});
