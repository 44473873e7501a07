import { expect, test } from '../fixtures.ts';
import type { BoardPage } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

const band = (person: BoardPage) => person.page.getByRole('region', { name: person.t('rolePlay.bar') });
const press = (person: BoardPage, name: string) =>
  band(person).getByRole('button', { name, exact: true }).click();
const items = [
  {
    id: 'claire',
    type: 'persona',
    pos: [0, 0],
    firstName: 'Claire',
    age: '41',
    promise: 'Back on the road in a day',
  },
  {
    id: 'journey',
    type: 'journey',
    pos: [900, 0],
    stages: [
      { id: 'wait', order: 'a0', name: 'Waiting' },
      { id: 'call', order: 'a1', name: 'The call' },
    ],
    lanes: [
      { id: 'bad', order: 'a0', type: 'irritants' },
      { id: 'good', order: 'a1', type: 'delights' },
    ],
  },
];
const intention = 'Would like one good reason to stay';

test('a scene is set, played with cards on the whole screen, observed in private and brought to the journey', async ({
  page,
  newPerson,
  server,
}) => {
  // Four people in browsers of their own.
  test.setTimeout(120_000);
  const { id: board, links } = await newBoard(server.url);
  const fay = await JoinPage.come(page, links.facilitator, 'Fay');
  const file = {
    format: 'whoboard',
    version: 1,
    board: { title: 'Workshop', locale: 'en' },
    items,
    files: [],
  };
  const imported = await page.request.post(`${server.url}/api/boards/${board}/import`, {
    data: file,
    headers: { origin: server.url },
  });
  expect(imported.status()).toBe(200);
  await expect.poll(() => fay.count()).toBe(items.length);
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const zoe = await JoinPage.come(await newPerson(phone), links.participant, 'Zoé');
  const bo = await JoinPage.come(await newPerson(), links.participant, 'Bo');
  const eve = await JoinPage.come(await newPerson(), links.participant, 'Eve');
  const { t } = fay;
  await expect.poll(() => fay.page.evaluate(() => Boolean(window.whoboard?.session.get()))).toBe(true);

  // A step of this mode opens the set-up with one press.
  await fay.page.evaluate(() =>
    window.whoboard?.session.get()?.send({ type: 'setMode', mode: 'rolePlay' } as never),
  );
  await press(fay, t('rolePlay.bar.setUp'));
  const setUp = fay.dialog(t('rolePlay.setUp.title'));
  await setUp.getByLabel(t('rolePlay.setUp.stage')).selectOption('The call');
  await setUp.getByLabel(t('rolePlay.setUp.happened')).fill('Nobody has called');
  await setUp.getByLabel(t('rolePlay.setUp.intention')).fill(intention);
  await setUp.getByRole('button', { name: t('rolePlay.setUp.toRoles') }).click();
  const roles = fay.dialog(t('rolePlay.roles.title'));
  await roles
    .getByLabel(/^Plays/)
    .first()
    .selectOption('Zoé');
  await roles
    .getByLabel(/^Plays/)
    .last()
    .selectOption('Bo');
  await roles.getByRole('button', { name: t('rolePlay.roles.start') }).click();

  // Each has a card of their own; the persona's player alone reads the intention.
  const card = (person: BoardPage) => person.page.getByRole('dialog');
  await expect(card(zoe)).toContainText(intention);
  await expect(card(bo)).toContainText('Nobody has called');
  await expect(card(bo)).not.toContainText(intention);
  await card(zoe)
    .getByRole('button', { name: t('rolePlay.card.leave') })
    .click();
  await press(zoe, t('rolePlay.bar.card'));
  await expect(card(zoe)).toContainText(intention);

  // Eve writes, also with the network gone, and has it all after a reload.
  const field = card(eve).getByLabel(t('rolePlay.notes.new'));
  await field.fill('Sighs before every answer');
  await field.press('Enter');
  await eve.page.context().setOffline(true);
  await card(eve)
    .getByRole('radio', { name: t('rolePlay.tag.delight') })
    .check();
  await field.fill('Relaxes when a loan is offered');
  await field.press('Enter');
  await expect(card(eve)).toContainText(t('rolePlay.notes.offline'));
  await eve.page.context().setOffline(false);
  await expect(card(eve)).toContainText(t('rolePlay.notes.saved'));
  await eve.page.reload();
  await expect(card(eve).getByRole('listitem')).toHaveCount(2);

  // Freeze, swap, go on: everybody sees it.
  await press(fay, t('rolePlay.bar.freeze'));
  for (const person of [zoe, bo, eve])
    await expect(card(person)).toContainText(t('rolePlay.card.frozenText'));
  await press(fay, t('rolePlay.bar.swap'));
  await expect(card(bo)).toContainText(intention);
  await expect(card(zoe)).not.toContainText(intention);
  await press(fay, t('rolePlay.bar.resume'));

  // The debrief: what was observed goes to its lanes.
  await press(fay, t('rolePlay.bar.end'));
  await press(fay, t('rolePlay.bar.debrief'));
  const debrief = fay.dialog(t('rolePlay.debrief.title'));
  await debrief.getByRole('button', { name: t('rolePlay.debrief.land', { count: 2 }) }).click();
  await expect(debrief).toContainText(t('rolePlay.debrief.landed', { count: 2 }));
  await debrief.getByRole('button', { name: t('rolePlay.debrief.show') }).click();
  await expect(card(eve)).toContainText(intention);
  const id = await fay.idOf('Sighs before every answer');
  expect(await fay.fieldOf(id, 'slot')).toBe('call/bad');
  expect(await fay.fieldOf(id, 'saidBy')).toBe('');
});
