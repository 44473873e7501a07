import { readFile } from 'node:fs/promises';
import { missingTexts, readPdf } from '../files/read-pdf.ts';
import { expect, test } from '../fixtures.ts';
import { HomePage } from '../pages/home-page.ts';
import { wordsOf } from '../pages/language.ts';

const t = wordsOf('en');
const criteria = t('persona.section.exclusionCriteria.name');
const treatment = t('persona.section.treatment.name');

test('from bad experiences to a negative persona, its treatment and a candidate persona', async ({
  page,
}) => {
  const board = await (await new HomePage(page).open()).newBoard('Ada');

  // Bad experiences become the criteria, the costs and the words of one person.
  const bruno = await board.newPersona('negative');
  const panel = await board.persona(bruno);
  await panel.field('firstName').fill('Bruno');
  await panel.field('motto').fill('A small favour?');
  await expect(panel.sectionNames).toHaveText([
    new RegExp(criteria),
    /./,
    /./,
    /./,
    /./,
    /./,
    new RegExp(treatment),
  ]);
  await panel.addStatements(criteria, ['No budget for a renovation', 'Calls on Sundays']);
  await panel.weight(1, 5).check({ force: true });
  await panel.criterionType(1).selectOption('budget');
  await page.keyboard.press('Tab');
  await panel.weight(2, 3).focus();
  await page.keyboard.press('ArrowRight');
  await panel.criterionType(2).selectOption('behaviour');
  await panel.addStatements(t('persona.section.costOfServing.name'), ['Six visits for a site that was lost']);
  await panel.addStatements(t('persona.section.warningSigns.name'), ['Compares three quotes']);
  await expect(
    board.lines(t('persona.criterion.said', { criterion: t('persona.criterion.budget'), weight: 5 })),
  ).toHaveCount(1);
  await expect(
    board.lines(t('persona.criterion.said', { criterion: t('persona.criterion.behaviour'), weight: 4 })),
  ).toHaveCount(1);

  // What is done about him, and by whom.
  await panel.addStatements(treatment, ['Invite him to the open day']);
  await panel.responsible(treatment).fill('Nadia');
  await panel.treatment('candidate').check();
  await panel.makeTurned.click();
  const [candidate = ''] = (await board.idsOf('Bruno')).filter((id) => id !== bruno);
  expect(await board.fieldOf(candidate, 'origin')).toBe(bruno);
  expect(await board.fieldOf(candidate, 'motto')).toBe('A small favour?');
  const from = t('persona.link.from', { name: 'Bruno', kind: t('persona.kind.negative') });
  const into = t('persona.link.into', { name: 'Bruno', kind: t('persona.kind.candidate') });
  await expect(board.lines(from)).toHaveCount(1);
  await expect(board.lines(into)).toHaveCount(1);

  // One step back takes the new card away, one step on brings it back with its links.
  await board.canvas.focus();
  await page.keyboard.press('Control+z');
  await expect(board.lines(into)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(board.lines(into)).toHaveCount(1);

  // Beside the buyer that one wants: what they share, and what tells them apart.
  const claire = await board.newPersona('buyer');
  const buyer = await board.persona(claire);
  await buyer.field('firstName').fill('Claire');
  await buyer.addStatements(t('persona.section.barriers.name'), ['Afraid of quotes that grow']);
  await buyer.addStatements(t('persona.section.buyingProcess.name'), ['compares three quotes.']);
  await buyer.close();
  const contrast = await board.contrast([bruno, claire]);
  await expect(contrast.shared.getByRole('listitem')).toHaveCount(1);
  await expect(contrast.shared).toContainText(t('contrast.byWords'));
  await contrast.markSame(
    contrast.statement('Claire', t('persona.section.barriers.name'), 1),
    'No budget for a renovation',
  );
  await expect(contrast.shared.getByRole('listitem')).toHaveCount(2);
  await expect(contrast.row('answer')).toContainText(t('persona.treatment.candidate'));

  // On paper everything is there.
  await contrast.print();
  const printing = await board.openPrintDialog();
  const file = await printing.download();
  const { text } = await readPdf(await readFile(await file.path()));
  const said = [
    'Claire',
    'Bruno',
    'No budget for a renovation',
    'Calls on Sundays',
    'Afraid of quotes that grow',
  ];
  const more = [
    'Six visits for a site that was lost',
    'Invite him to the open day',
    'Nadia',
    t('contrast.byTeam'),
  ];
  expect(missingTexts([...said, ...more, t('persona.treatment.candidate')], text)).toEqual([]);
  await printing.chooseKind('sheet');
  const sheet = await readPdf(await readFile(await (await printing.download()).path()));
  expect(missingTexts([...said, into, 'Budget', 'Behaviour', 'Nadia'], sheet.text)).toEqual([]);
  await printing.close();

  // A card whose origin was deleted says so.
  await board.saved();
  await page.evaluate((id) => window.whoboard?.selection.set([id]), bruno);
  await board.command('command.edit.delete');
  await expect(board.lines(t('persona.link.gone'))).toHaveCount(1);
});
