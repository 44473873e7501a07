import { expect, test } from '../fixtures.ts';
import { type BoardPage, middle } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

const ideas = ['Shorter forms', 'A person who answers', 'Delivery on Saturday', 'Clear prices'];

test('a secret vote: nobody peeks, everybody sees the same result, and a tie goes into a run-off', async ({
  page,
  newPerson,
  server,
}) => {
  // Three people in browsers of their own.
  test.setTimeout(120_000);
  const { links } = await newBoard(server.url);
  const fay = await JoinPage.come(page, links.facilitator, 'Fay');
  await fay.paste(ideas.join('\n'));
  const ana = await JoinPage.come(await newPerson(), links.participant, 'Ana');
  const bo = await JoinPage.come(await newPerson(), links.participant, 'Bo');
  for (const person of [ana, bo]) await expect(person.notes(/./)).toHaveCount(4);
  await fay.page.keyboard.press('Escape');

  // The facilitator opens a vote on all notes, with two dots each and one on a note at most.
  await fay.command('command.vote.new');
  const session = fay.page.getByRole('complementary', { name: fay.t('session.title') });
  await session.getByLabel(fay.t('voting.new.question')).fill('What first?');
  await session.getByLabel(fay.t('voting.new.dots')).fill('2');
  await session.getByLabel(fay.t('voting.new.limit')).fill('1');
  await session.getByRole('button', { name: fay.t('voting.new.open') }).click();

  // Ana votes on the board; she has what she had after a reload.
  const bar = (person: BoardPage) => person.page.getByRole('region', { name: person.t('voting.bar') });
  await expect(bar(ana)).toContainText('What first?');
  for (const idea of ideas.slice(0, 2)) {
    const { x, y } = middle(await ana.boxOf(await ana.idOf(idea)));
    await ana.page.mouse.click(x, y);
  }
  await expect(bar(ana)).toContainText(ana.t('voting.left', { count: 0 }));
  await expect(bar(fay)).toContainText('1 of 3');
  // Where she points, what she has selected and where she looks would tell it; nobody learns of that either.
  const seenOfAna = () =>
    bo.page.evaluate(() => {
      const person = window.whoboard?.presence.people.get().find(({ name }) => name === 'Ana');
      return person && [person.cursor, person.selection, person.view];
    });
  await expect.poll(seenOfAna).toEqual([null, [], null]);
  await ana.page.reload();
  await ana.ready();
  await expect(bar(ana)).toContainText(ana.t('voting.left', { count: 0 }));

  // Bo votes in the list, by keyboard alone, and sees nothing of Ana's dots.
  await bo.command('command.vote.show');
  const list = bo.page.getByRole('complementary', { name: bo.t('session.title') });
  await list.getByRole('button', { name: bo.t('voting.add', { label: ideas[1]! }) }).press('Enter');
  await list.getByRole('button', { name: bo.t('voting.add', { label: ideas[2]! }) }).press('Enter');
  await expect(list.getByRole('button', { name: bo.t('voting.add', { label: ideas[3]! }) })).toBeDisabled();
  await expect(list.getByText(bo.t('voting.saved'))).toBeVisible();
  const known = () =>
    bo.page.evaluate(() => JSON.stringify(window.whoboard?.session.get()?.state.get().rounds));
  expect(await known()).not.toContain('tally');
  await expect(bar(bo)).toContainText('2 of 3');

  // The reveal asks, as the facilitator has not voted.
  await bar(fay)
    .getByRole('button', { name: fay.t('voting.reveal'), exact: true })
    .click();
  const question = fay.page.getByRole('alertdialog');
  await expect(question).toContainText('2 of 3');
  await question.getByRole('button', { name: fay.t('voting.reveal'), exact: true }).click();

  const result = (person: BoardPage) => person.page.getByRole('region', { name: 'What first?' });
  for (const person of [fay, bo]) {
    await expect(result(person).getByRole('listitem')).toHaveText([
      new RegExp(`1.*${ideas[1]}.*2 dots`),
      new RegExp(`2.*${ideas[0]}.*1 dot.*tie`),
      new RegExp(`2.*${ideas[2]}.*1 dot.*tie`),
      new RegExp(`${ideas[3]}.*0 dots`),
    ]);
  }
  await expect(result(fay)).toContainText(fay.t('voting.result.few'));

  // The results as a table.
  const download = fay.page.waitForEvent('download');
  await result(fay)
    .getByRole('button', { name: fay.t('voting.result.csv') })
    .click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);

  // All three that got dots go into the run-off.
  await result(fay)
    .getByRole('button', { name: fay.t('voting.result.runOff', { count: 3 }) })
    .click();
  await expect(bar(ana)).toContainText('What first?');
  await bo.page.getByRole('button', { name: bo.t('voting.add', { label: ideas[2]! }) }).click();
  await expect(bar(bo)).toContainText(bo.t('voting.left', { count: 0 }));

  // When its time is up nobody has to look for it: a band tells so, and whoever leads reveals from there.
  await fay.page.evaluate(() => {
    const round = window.whoboard?.votes.get()?.open.get()?.id ?? '';
    return window.whoboard?.session.get()?.send({ type: 'closeRound', round });
  });
  await expect(bar(bo)).toContainText(bo.t('voting.closed'));
  await bar(fay)
    .getByRole('button', { name: fay.t('voting.reveal'), exact: true })
    .click();
  await expect(bar(bo)).toHaveCount(0);
  await expect(bo.page.getByRole('region', { name: 'Run-off: What first?' })).toContainText('1 dot');
});
