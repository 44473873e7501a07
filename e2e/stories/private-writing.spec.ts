import { expect, test } from '../fixtures.ts';
import type { BoardPage } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

const tray = (person: BoardPage) => person.page.getByRole('region', { name: person.t('private.title') });

test('what is written in private stays one’s own until the reveal, also after a reload', async ({
  page,
  newPerson,
  server,
}) => {
  // Three people in browsers of their own.
  test.setTimeout(120_000);
  const { links } = await newBoard(server.url);
  const fay = await JoinPage.come(page, links.facilitator, 'Fay');
  const ana = await JoinPage.come(await newPerson(), links.participant, 'Ana');
  const bo = await JoinPage.come(await newPerson(), links.participant, 'Bo');
  const lead = (type: string, more: object) =>
    fay.page.evaluate((request) => window.whoboard?.session.get()?.send(request as never), { type, ...more });
  await expect.poll(() => fay.page.evaluate(() => Boolean(window.whoboard?.session.get()))).toBe(true);
  await lead('setMode', { mode: 'writePrivately' });

  // Ana types one note into the tray; N on the board opens another one there.
  const field = tray(ana).getByLabel(ana.t('private.new'));
  await field.fill('Too slow');
  await field.press('Enter');
  await expect(tray(ana).getByRole('listitem')).toHaveCount(1);
  await ana.canvas.press('n');
  await ana.page.keyboard.type('Nobody answers');
  await ana.page.keyboard.press('Enter');
  await ana.paste('Too dear\nToo far');
  await expect(tray(ana)).toContainText(ana.t('private.count', { count: 4 }));
  await expect(tray(ana)).toContainText(ana.t('private.saved'));

  // The others learn how many there are, and not one word.
  const one = bo.t('private.people', { count: 1 });
  await expect(tray(bo)).toContainText(bo.t('private.all', { count: 4, people: one }));
  for (const person of [bo, fay]) {
    expect(await person.count()).toBe(0);
    await expect(person.page.getByText('Too slow')).toHaveCount(0);
  }

  await ana.page.reload();
  await ana.ready();
  await expect(tray(ana).getByRole('listitem')).toHaveCount(4);
  await expect(tray(ana).getByLabel(ana.t('private.text')).first()).toHaveValue('Too slow');

  // Ana is in the middle of a note when the reveal takes it: what she goes on typing is a note of its own.
  await tray(ana).getByLabel(ana.t('private.text')).last().press('End');

  // Revealed without names: everybody has the notes, and every tray is empty.
  await tray(fay)
    .getByRole('button', { name: fay.t('private.reveal') })
    .click();
  const dialog = fay.dialog(fay.t('private.reveal.title'));
  await dialog.getByRole('button', { name: fay.t('private.reveal.do'), exact: true }).click();
  for (const person of [fay, ana, bo]) {
    await expect(person.notes('Too slow')).toBeVisible();
    await expect(person.notes('Nobody answers')).toBeVisible();
    await expect(person.notes(/./)).toHaveCount(4);
  }
  await expect(tray(ana).getByRole('listitem')).toHaveCount(0);
  const id = await bo.idOf('Too slow');
  expect(await bo.fieldOf(id, 'createdBy')).toBeNull();
  await expect(field).toBeFocused();
  await ana.page.keyboard.type('nobody ca');

  // The end of private writing takes nothing out of her hands either: what she finishes stays hidden.
  await lead('setMode', { mode: null });
  await expect(tray(bo)).toHaveCount(0);
  await ana.page.keyboard.type('lls back');
  await ana.page.keyboard.press('Enter');
  await expect(tray(ana).getByLabel(ana.t('private.text'))).toHaveValue('nobody calls back');
  await expect(tray(bo)).toContainText(bo.t('private.all', { count: 1, people: one }));
});
