import { readFile } from 'node:fs/promises';
import { missingTexts, readPdf } from '../files/read-pdf.ts';
import { expect, test } from '../fixtures.ts';
import { HomePage } from '../pages/home-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { wordsOf } from '../pages/language.ts';

const t = wordsOf('en');
const call = 'Call back within the day';
const letter = 'Write to those who waited';

test('from a note to an action plan that is printed and exported', async ({ page, newPerson }) => {
  // Two people, a PDF and an import.
  test.slow();
  const board = await (await new HomePage(page).open()).newBoard('Ada');
  const claire = await board.newPersona('buyer');
  const panel = await board.persona(claire);
  await panel.field('firstName').fill('Claire');
  await panel.addStatements(t('persona.section.barriers.name'), [letter]);

  // A statement becomes an action for its persona, a note one beside it; both keep their links.
  await page.getByRole('button', { name: t('persona.panel.statement.actions') }).click();
  await page.getByRole('menuitem', { name: t('command.action.make') }).click();
  await expect(board.lines(t('action.forPersona', { name: 'Claire' }))).toHaveCount(1);
  await panel.close();
  await board.writeNote(call);
  await board.select(call);
  await board.command('command.action.make');
  await expect(board.lines(t('action.from', { text: call }))).toHaveCount(1);
  const [made = ''] = await page.evaluate(() => [...(window.whoboard?.selection.ids.get() ?? [])]);
  expect(await board.fieldOf(made, 'origin')).toBe(await board.idOf(call));

  // The list is written in like a spreadsheet, without the pointer.
  const plan = await board.plan();
  await expect(plan.rows).toHaveCount(2);
  await plan.cell(call, 'owner').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('Nadia');
  await page.keyboard.press('Tab');
  await expect(plan.cell(call, 'due')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('5');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('1');
  await expect(plan.cell(call, 'effort')).toContainText('1');
  await plan.cell(letter, 'due').click();
  await plan.field('due').fill('2020-03-31');
  await page.keyboard.press('Enter');
  await expect(plan.cell(letter, 'due')).toContainText(t('action.overdue'));
  await plan.sortBy('owner');
  await expect(plan.rows.first()).toContainText(call);
  await plan.filter('persona', 'Claire');
  await expect(plan.rows).toHaveCount(1);
  await plan.filter('persona', t('plan.filter.all'));

  // Somebody else sees it at once, and drags a card in the matrix.
  await plan.close();
  const link = await board.linkFor('participant');
  const other = await newPerson();
  const theirs = await JoinPage.come(other, link, 'Bea');
  const matrix = await theirs.plan('matrix');
  await expect(matrix.quadrant('quickWins', 1)).toBeVisible();
  await matrix.drag(letter, 4, 5);
  await expect(matrix.quadrant('bigBets', 1)).toContainText(letter);
  await matrix.card(letter).focus();
  await other.keyboard.press('ArrowDown');
  const again = await board.plan('matrix');
  await expect(again.levels(3, 5)).toContainText(letter);

  // On paper, as a table, and back from it.
  const file = await again.save();
  const csv = await readFile(await file.path());
  expect(csv.toString()).toContain('Nadia');
  await again.print();
  const printing = await board.openPrintDialog();
  const { text, pagesMm } = await readPdf(await readFile(await (await printing.download()).path()));
  expect(pagesMm).toEqual([
    [297, 210],
    [297, 210],
  ]);
  const said = [
    call,
    letter,
    'Nadia',
    'Claire',
    t('action.quadrant.quickWins'),
    t('action.quadrant.bigBets.one'),
  ];
  expect(missingTexts(said, text)).toEqual([]);
  await printing.close();
  await board.pickImport({ name: 'plan.csv', mimeType: 'text/csv', buffer: csv });
  const importing = board.dialog(t('app.import.actionsTitle', { count: 2 }));
  await importing.getByRole('button', { name: t('app.import.actionsConfirm', { count: 2 }) }).click();
  await board.noDialog();
  await expect((await board.plan()).rows).toHaveCount(4);
});
