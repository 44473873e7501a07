import { expect, test } from '../fixtures.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';
import { SessionScreen } from '../pages/session-screen.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

test('an agenda leads two people, one who reloads and one who comes late', async ({
  page,
  newPerson,
  server,
}) => {
  const { links } = await newBoard(server.url);
  const ana = new SessionScreen(await JoinPage.come(page, links.facilitator, 'Ana'));
  const zoe = new SessionScreen(await JoinPage.come(await newPerson(phone), links.participant, 'Zoé'));
  await ana.take('Persona workshop');
  await ana.drawer.getByRole('button', { name: ana.board.t('session.agenda.start'), exact: true }).click();
  await ana.step('Welcome, and who we are');
  await zoe.step('Welcome, and who we are');

  // The second step shows its area on every screen, and its time is the same second everywhere.
  await ana.press('next');
  for (const one of [ana, zoe]) {
    await one.step('Picture one person');
    await expect.poll(() => one.sees('1. Who are we talking about?')).toBe(true);
  }
  const apart = async (one: SessionScreen, other: SessionScreen): Promise<number> => {
    const [a, b] = await Promise.all([one.seconds(), other.seconds()]);
    return Math.abs(a - b);
  };
  expect(await apart(ana, zoe)).toBeLessThanOrEqual(1);

  // Finished, and a hand up: the facilitator sees both.
  await zoe.band.getByRole('button', { name: zoe.board.t('session.done') }).tap();
  await zoe.band.getByRole('button', { name: zoe.board.t('session.hand') }).tap();
  await ana.open('people');
  await expect(ana.drawer).toContainText(ana.board.t('session.people.finished', { done: 1, count: 1 }));
  await expect(ana.drawer).toContainText(ana.board.t('session.person.hand', { index: 1 }));

  await ana.press('addMinute');
  await expect.poll(() => ana.seconds()).toBeGreaterThan(420);
  await zoe.board.page.reload();
  await zoe.board.ready();
  await zoe.step('Picture one person');
  await expect.poll(() => apart(ana, zoe)).toBeLessThanOrEqual(1);
  await expect(zoe.band.getByRole('button', { name: zoe.board.t('session.done') })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  const noe = new SessionScreen(await JoinPage.come(await newPerson(), links.participant, 'Noé'));
  await noe.step('Picture one person');
  await expect.poll(() => noe.sees('1. Who are we talking about?')).toBe(true);

  // Paused, the same time stands still on every screen.
  await ana.press('pause');
  const paused = await ana.seconds();
  for (const one of [zoe, noe]) await expect.poll(() => one.seconds()).toBe(paused);
  await ana.press('next');
  for (const one of [ana, zoe, noe]) await one.step('What we really heard');
});

test('a facilitator calls everybody, shows the board, stops the writing and locks an area', async ({
  page,
  newPerson,
  server,
}) => {
  const { links } = await newBoard(server.url, { template: 'persona-workshop' });
  const ana = new SessionScreen(await JoinPage.come(page, links.facilitator, 'Ana'));
  const zoe = new SessionScreen(await JoinPage.come(await newPerson(), links.participant, 'Zoé'));
  const irritants = '3. What irritates';
  const id = await ana.board.idOf(irritants);
  await page.evaluate((one) => window.whoboard?.selection.set([one]), id);

  await ana.open('lead');
  const lead = (key: 'command.session.lookHere' | 'session.guard.lockSelection') =>
    ana.drawer.getByRole('button', { name: ana.board.t(key), exact: true });
  await lead('command.session.lookHere').click();
  await expect.poll(() => zoe.sees(irritants)).toBe(true);

  // While the view is taken over, it cannot be moved away.
  const taken = ana.drawer.getByRole('switch', { name: ana.board.t('session.view.takeOver') });
  await taken.click();
  const chip = (text: string) => zoe.board.page.getByRole('paragraph').filter({ hasText: text });
  await expect(chip(zoe.board.t('session.taken', { name: 'Ana' }))).toBeVisible();
  await taken.click();
  await expect(chip(zoe.board.t('session.taken', { name: 'Ana' }))).toBeHidden();

  await lead('session.guard.lockSelection').click();
  await expect(
    ana.drawer.getByRole('button', { name: ana.board.t('session.guard.unlockThis', { name: irritants }) }),
  ).toBeVisible();

  // Stopped in the middle of a word: no key goes astray, and the word is finished when it goes on.
  const frozen = ana.drawer.getByRole('switch', { name: ana.board.t('session.guard.freeze') });
  await zoe.board.canvas.focus();
  await zoe.board.page.keyboard.press('n');
  await expect(
    zoe.board.page.getByRole('textbox', { name: zoe.board.t('item.note.field.text') }),
  ).toBeFocused();
  await zoe.board.page.keyboard.type('Half a th');
  await frozen.click();
  await expect(chip(zoe.board.t('session.frozen'))).toBeVisible();
  await zoe.board.page.keyboard.type('Hn2');
  await frozen.click();
  await expect(chip(zoe.board.t('session.frozen'))).toBeHidden();
  await zoe.board.page.keyboard.type('ought');
  await expect(ana.board.notes('Half a thought')).toBeAttached();

  // Out, and by the facilitator's leave in again.
  await ana.open('people');
  await ana.drawer.getByRole('button', { name: ana.board.t('session.person.menu', { name: 'Zoé' }) }).click();
  await page.getByRole('menuitem', { name: ana.board.t('session.person.remove', { name: 'Zoé' }) }).click();
  await page.getByRole('button', { name: ana.board.t('session.person.removeConfirm'), exact: true }).click();
  await expect(zoe.board.page.getByText(zoe.board.t('error.removed'))).toBeVisible();
  await ana.drawer
    .getByRole('button', { name: ana.board.t('session.person.allow', { name: 'Zoé' }) })
    .click();
  await expect(ana.drawer.getByText(ana.board.t('session.person.removedTitle'))).toBeHidden();
  await zoe.board.page.getByRole('button', { name: zoe.board.t('app.closed.reload') }).click();
  await zoe.board.ready();
});
