import { readFile } from 'node:fs/promises';
import { missingTexts, readPdf } from '../files/read-pdf.ts';
import { expect, test } from '../fixtures.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';
import type { PrintDialog } from '../pages/print-dialog.ts';

async function made(dialog: PrintDialog) {
  const download = await dialog.download();
  return { name: download.suggestedFilename(), ...(await readPdf(await readFile(await download.path()))) };
}

test('the preview shows the page that comes out: paper, orientation, own size', async ({ page, server }) => {
  test.setTimeout(90_000);
  const { links } = await newBoard(server.url, { template: 'demo', title: 'Spoke & Chain' });
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  const { t } = board;
  const dialog = await board.print();
  await dialog.chooseKind('poster');

  await dialog.choosePaper('A3');
  await dialog.chooseOrientation('portrait');
  await expect(dialog.preview).toContainText(t('print.dialog.size', { width: '297', height: '420' }));
  await dialog.chooseOrientation('landscape');
  await expect(dialog.preview).toContainText(t('print.dialog.size', { width: '420', height: '297' }));
  await expect(dialog.page).toBeVisible();
  const shown = await dialog.page.boundingBox();
  expect((shown?.width ?? 0) / (shown?.height ?? 1)).toBeCloseTo(420 / 297, 1);
  const a3 = await made(dialog);
  expect(a3.pagesMm).toEqual([[420, 297]]);
  expect(a3.name).toMatch(/\.pdf$/);

  await dialog.choosePaper('own');
  const width = dialog.dialog.getByRole('textbox', { name: t('print.dialog.width') });
  await width.fill('20');
  await expect(width).toHaveAccessibleDescription(/\d/);
  await expect(dialog.makeButton).toBeDisabled();
  await width.fill('900');
  await dialog.dialog.getByRole('textbox', { name: t('print.dialog.height') }).fill('600');
  await expect(dialog.preview).toContainText(t('print.dialog.size', { width: '900', height: '600' }));
  expect((await made(dialog)).pagesMm).toEqual([[900, 600]]);
});

test('a poster of the selection holds what is selected and nothing else', async ({ page, server }) => {
  const { links } = await newBoard(server.url);
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  await board.paste('Chosen: café, œuf, 12 €\nChosen: 日本語のメモ\nChosen: مرحبا بكم\nLeft on the wall');
  await expect(board.notes('Left on the wall')).toHaveCount(1);
  await page.keyboard.press('Escape');
  for (const text of ['Chosen: café, œuf, 12 €', 'Chosen: 日本語のメモ', 'Chosen: مرحبا بكم']) {
    const id = await board.idOf(text);
    const { x, y } = await board.boxOf(id);
    await page.keyboard.down('Shift');
    await page.mouse.click(x + 20, y + 20);
    await page.keyboard.up('Shift');
  }
  await page.keyboard.press('Control+Shift+p');
  const dialog = await board.openPrintDialog();
  await expect(
    dialog.dialog.getByRole('radio', { name: board.t('print.what.selection', { count: 3 }) }),
  ).toBeChecked();
  const { text } = await made(dialog);
  expect(missingTexts(['café, œuf, 12 €', '日本語のメモ', 'مرحبا', 'بكم'], text)).toEqual([]);
  expect(text).not.toContain('Left on the wall');
});

test('the personas print as sheets, one chosen, on A4 and on Letter', async ({ page, server }) => {
  test.setTimeout(90_000);
  const { links } = await newBoard(server.url, { template: 'demo' });
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  const dialog = await board.print();
  await dialog.chooseKind('sheet');
  const names = await dialog.dialog
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? ''));
  expect(names).toHaveLength(4);
  const [first = '', second = ''] = names;
  await dialog.dialog.getByRole('checkbox', { name: first }).check();
  for (let other = 1; other < names.length; other++)
    await dialog.dialog.getByRole('checkbox').nth(other).uncheck();
  await dialog.choosePaper('A4');
  const sheet = await made(dialog);
  for (const size of sheet.pagesMm) expect(size).toEqual([210, 297]);
  expect(missingTexts([first], sheet.text)).toEqual([]);
  expect(sheet.name).toContain(first);

  await dialog.dialog.getByRole('checkbox', { name: second }).check();
  await dialog.choosePaper('Letter');
  const both = await made(dialog);
  expect(both.pagesMm.length).toBeGreaterThanOrEqual(2);
  for (const size of both.pagesMm) expect(size).toEqual([215.9, 279.4]);
  expect(missingTexts([first, second], both.text)).toEqual([]);
});

test('a PDF in the making can be stopped, and made again', async ({ page, server }) => {
  const { links } = await newBoard(server.url, { template: 'demo' });
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isFirst = true;
  await page.route('**/print/*.pdf*', async (route) => {
    if (isFirst) {
      isFirst = false;
      await held;
      return route.abort().catch(() => undefined);
    }
    return route.continue();
  });
  const dialog = await board.print();
  await dialog.chooseKind('poster');
  await dialog.makeButton.click();
  await expect(
    dialog.dialog.getByRole('progressbar', { name: board.t('print.dialog.progress') }),
  ).toBeVisible();
  const stopped = page.waitForRequest((request) => request.method() === 'DELETE');
  await dialog.dialog.getByRole('button', { name: board.t('print.dialog.cancel') }).click();
  expect((await stopped).url()).toContain('/print/progress/');
  letGo();
  await expect(dialog.makeButton).toBeEnabled();
  expect((await made(dialog)).pagesMm).toHaveLength(1);
});
