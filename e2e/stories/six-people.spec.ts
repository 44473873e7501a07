import { expect, test } from '../fixtures.ts';
import type { BoardPage } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';
import { SessionScreen } from '../pages/session-screen.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const names = ['Ana', 'Bo', 'Cy', 'Dia', 'Eli'];
const thoughts = [
  'Lives above a bakery',
  'Two children',
  'Works at night',
  'Reads on the bus',
  'Walks a dog',
];

const tray = (board: BoardPage) => board.page.getByRole('region', { name: board.t('private.title') });
const bar = (board: BoardPage) => board.page.getByRole('region', { name: board.t('voting.bar') });

test('six people in a workshop: agenda, private writing, a vote, a look at the card, an action', async ({
  page,
  newPerson,
  server,
}) => {
  // Six browsers on the machine of one.
  test.setTimeout(120_000);
  const { links } = await newBoard(server.url);
  const fay = new SessionScreen(await JoinPage.come(page, links.facilitator, 'Fay'));
  const people: SessionScreen[] = [];
  for (const [i, name] of names.entries()) {
    const opened = await newPerson(i === 4 ? phone : {});
    people.push(new SessionScreen(await JoinPage.come(opened, links.participant, name)));
  }
  const [ana, eli] = [people[0]!, people[4]!];
  const everybody = (check: (one: SessionScreen, index: number) => Promise<unknown>) =>
    Promise.all(people.map(check));

  await fay.take('Persona workshop');
  await fay.drawer.getByRole('button', { name: fay.board.t('session.agenda.start'), exact: true }).click();
  await everybody((one) => one.step('Welcome, and who we are'));

  // Applause is seen by everybody, until the facilitator mutes it.
  await ana.band.getByRole('button', { name: ana.board.t('session.react') }).click();
  const applause = ana.board.t('session.reaction.applause');
  await ana.board.page.getByRole('menuitem', { name: new RegExp(applause) }).click();
  const said = eli.board.t('session.reaction.by', { name: 'Ana', what: applause });
  await expect(eli.board.page.getByText(said)).toBeAttached();
  await fay.open('lead');
  await fay.drawer.getByRole('switch', { name: fay.board.t('session.guard.reactions') }).click();
  await everybody((one) =>
    expect(one.band.getByRole('button', { name: one.board.t('session.react.muted') })).toBeDisabled(),
  );

  // Everybody writes for themselves, at the area of the step; then it is revealed to all.
  await fay.press('next');
  await everybody(async (one, i) => {
    await one.step('Picture one person');
    await expect.poll(() => one.sees('1. Who are we talking about?')).toBe(true);
    const field = tray(one.board).getByLabel(one.board.t('private.new'));
    await field.fill(thoughts[i]!);
    await field.press('Enter');
  });
  const hidden = { count: 5, people: fay.board.t('private.people', { count: 5 }) };
  await expect(tray(fay.board)).toContainText(fay.board.t('private.all', hidden));
  await everybody((one) => expect(one.board.notes(/./)).toHaveCount(0));
  await tray(fay.board)
    .getByRole('button', { name: fay.board.t('private.reveal') })
    .click();
  const dialog = fay.board.dialog(fay.board.t('private.reveal.title'));
  await dialog.getByRole('button', { name: fay.board.t('private.reveal.do'), exact: true }).click();
  await everybody((one) => expect(one.board.notes(/./)).toHaveCount(5));
  for (const text of thoughts) await expect(eli.board.notes(text)).toBeAttached();

  // A secret vote, on the phone as well.
  await fay.open('agenda');
  const title = 'Choose what makes the portrait';
  await fay.drawer.getByRole('button', { name: fay.board.t('session.agenda.startThis', { title }) }).click();
  await fay.board.command('command.vote.new');
  await fay.drawer.getByLabel(fay.board.t('voting.new.question')).fill('What matters?');
  await fay.drawer.getByLabel(fay.board.t('voting.new.dots')).fill('1');
  await fay.drawer.getByRole('button', { name: fay.board.t('voting.new.open') }).click();
  await everybody(async ({ board, drawer }, i) => {
    await expect(bar(board)).toContainText('What matters?');
    await bar(board)
      .getByRole('button', { name: board.t('voting.list') })
      .click();
    const label = thoughts[i < 3 ? 1 : i]!;
    await drawer.getByRole('button', { name: board.t('voting.add', { label }) }).click();
    await expect(bar(board)).toContainText(board.t('voting.left', { count: 0 }));
  });
  await expect(bar(fay.board)).toContainText('5 of 6');
  await bar(fay.board)
    .getByRole('button', { name: fay.board.t('voting.reveal'), exact: true })
    .click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: fay.board.t('voting.reveal'), exact: true })
    .click();
  await everybody(({ board }) =>
    expect(
      board.page.getByRole('region', { name: 'What matters?' }).getByRole('listitem').first(),
    ).toContainText('Two children'),
  );

  // Everybody looks at the card; an action is made of what won.
  const persona = await page.evaluate(() => {
    const board = window.whoboard?.board;
    const id = board?.order.get().find((known) => board.item(known)?.type === 'persona') ?? '';
    window.whoboard?.selection.set([id]);
    return id;
  });
  await fay.board.command('command.session.lookHere');
  await everybody((one) => expect.poll(() => one.seesItem(persona)).toBe(true));
  const won = await fay.board.idOf('Two children');
  await page.evaluate((id) => window.whoboard?.selection.set([id]), won);
  await fay.board.command('command.action.make');
  await everybody(({ board }) => expect(board.lines('Two children')).not.toHaveCount(1));
});
