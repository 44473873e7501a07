import { readFile } from 'node:fs/promises';
import type { SessionRequest } from '@whoboard/shared/session/commands.ts';
import { readPdf } from '../files/read-pdf.ts';
import { expect, test } from '../fixtures.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';
import { PrintDialog } from '../pages/print-dialog.ts';

test('after the workshop: a winner is decided, and decisions and results are read, printed and taken along', async ({
  page,
  server,
}) => {
  const { id, links } = await newBoard(server.url, { title: 'Spoke & Chain' });
  const board = await JoinPage.come(page, links.facilitator, 'Fay');
  const { t } = board;
  const ideas = ['Shorter forms', 'A person who answers', '<b>Delivery</b> on | Saturday'];
  await board.paste(ideas.join('\n'));
  await expect(board.notes(/./)).toHaveCount(3);
  const targets = await Promise.all(ideas.map((text) => board.idOf(text)));
  await board.saved();
  const put = (path: string, method: 'POST' | 'PUT', body: object) =>
    page.evaluate(
      async ([address, how, text]) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch(address!, { method: how!, headers, body: text! })).status;
      },
      [`/api/boards/${id}/${path}`, method, JSON.stringify(body)],
    );
  const lead = async (request: SessionRequest) => expect(await put('session', 'POST', request)).toBe(204);
  const step = { title: 'Vote', minutes: 5, mode: 'vote', frame: null, instruction: '' } as const;
  await lead({ type: 'setAgenda', steps: [step] });
  await lead({ type: 'nextStep', from: null });
  const kind = { dotsPerPerson: 3, maxPerTarget: 2, isSecret: true, isAnonymous: false, minutes: null };
  await lead({ type: 'openRound', round: 'r1', settings: { title: 'What first?', targets, ...kind } });
  const dots = { [targets[2]!]: 2, [targets[0]!]: 1 };
  expect(await put('rounds/r1/ballot', 'PUT', { dots })).toBe(200);
  await lead({ type: 'revealRound', round: 'r1' });

  // At the end of the agenda the page is offered.
  await page.getByRole('button', { name: t('command.session.end') }).click();
  await page.getByRole('button', { name: t('results.title') }).click();
  const results = page.getByRole('dialog', { name: t('results.title') });
  const section = (name: string) => results.getByRole('region', { name, exact: true }).first();
  await expect(section(t('results.decisions'))).toContainText(t('results.decisions.empty'));
  await expect(results.getByRole('row').filter({ hasText: 'Saturday' })).toContainText('67%');
  await expect(results).toContainText(t('results.agenda.led', { names: 'Fay' }));

  // The winner is decided with one press, another thing by typing.
  await results.getByRole('button', { name: /^Decide this/ }).click();
  await expect(results.getByText(t('decision.decided'), { exact: true })).toBeVisible();
  await results.getByLabel(t('decision.new')).fill('We begin on Monday');
  await page.keyboard.press('Enter');
  await expect(section(t('results.decisions')).getByRole('row')).toHaveCount(3);

  // As Markdown, in which nothing that was typed is markup.
  const saving = page.waitForEvent('download');
  await results.getByRole('button', { name: t('results.markdown') }).click();
  const markdown = await readFile(await (await saving).path(), 'utf8');
  expect(markdown).toContain('| 1 | **\\<b\\>Delivery\\</b\\> on \\| Saturday** | 2 | 67% | Fay (2) |');
  expect(markdown).toContain('**We begin on Monday**');

  // On paper.
  await results.getByRole('button', { name: t('results.print') }).click();
  const download = await new PrintDialog(page.getByRole('dialog'), board.language).download();
  const pdf = await readPdf(await readFile(await download.path()));
  expect(pdf.pagesMm).toEqual([[210, 297]]);
  for (const words of ['What first?', 'Shorter forms', 'We begin on Monday'])
    expect(pdf.text).toContain(words);
  await page.keyboard.press('Escape');

  // A line leads to the wall; what was decided is taken back like everything else.
  await page.keyboard.press('Shift+R');
  await results.getByRole('button', { name: t('results.go', { text: 'We begin on Monday' }) }).click();
  await expect(results).toBeHidden();
  const decision = await board.idOf('We begin on Monday');
  expect(await page.evaluate(() => [...window.whoboard!.selection.ids.get()])).toEqual([decision]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Shift+R');
  await expect(section(t('results.decisions')).getByRole('row')).toHaveCount(2);
});
