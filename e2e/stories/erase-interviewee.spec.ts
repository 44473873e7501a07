import { expect, test } from '../fixtures.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

const words = 'Trois semaines sans la moindre nouvelle du magasin';

const link = (id: string, entry: string) => ({ id, order: 'a0', item: 'who', entry, stance: 'supports' });

const items = [
  {
    id: 'who',
    type: 'interview',
    pos: [0, 0],
    firstName: 'Clairette',
    verbatims: [
      { id: 'v1', order: 'a0', text: words },
      { id: 'v2', order: 'a1', text: 'On me parle comme à un dossier' },
    ],
  },
  { id: 'copy', type: 'note', pos: [640, 40], text: words, saidBy: 'Clairette' },
  { id: 'mention', type: 'note', pos: [640, 300], text: 'Rappeler Clairette jeudi' },
  { id: 'free', type: 'note', pos: [640, 560], text: 'Rien à voir' },
  {
    id: 'card',
    type: 'persona',
    pos: [900, 0],
    firstName: 'Odile',
    sections: [
      { id: 'barriers', order: 'a0' },
      { id: 'quotes', order: 'a1' },
    ],
    statements: [
      {
        id: 's1',
        order: 'a0',
        section: 'quotes',
        text: words,
        saidBy: 'Clairette',
        sources: [link('e', 'v1')],
      },
      {
        id: 's2',
        order: 'a1',
        section: 'barriers',
        text: 'Veut un interlocuteur',
        sources: [link('e', 'v2')],
      },
    ],
  },
];

test('an interviewee asks to be erased', async ({ page, newPerson, newCable, server }) => {
  const { id, links } = await newBoard(server.url, { locale: 'fr' });
  const lead = await JoinPage.come(page, links.facilitator, 'Ada');
  const file = {
    format: 'whoboard',
    version: 1,
    board: { title: 'Atelier', locale: 'fr' },
    items,
    files: [],
  };
  const imported = await page.request.post(`${server.url}/api/boards/${id}/import`, {
    data: file,
    headers: { origin: server.url },
  });
  expect(imported.status()).toBe(200);
  await expect.poll(() => lead.count()).toBe(items.length);
  const guest = await JoinPage.come(await newPerson(), links.participant, 'Ben');
  await expect.poll(() => guest.count()).toBe(items.length);

  const cable = await newCable(server);

  // Ben writes on a note, and has things to undo; Cem is offline, with a change of his own.
  await guest.writeNote('De Ben');
  await guest.editOnBoard('Rien à voir');
  const cem = await JoinPage.come(await newPerson(), cable.link(links.participant), 'Cem');
  await expect.poll(() => cem.count()).toBe(items.length + 1);
  await cem.saved();
  cable.pull();
  await cem.writeNote(`Elle a dit : ${words}`);
  await cem.offline(2);

  const before = await guest.page.evaluate(() => window.whoboard?.camera.view.get());
  await lead.select('Clairette');
  await lead.command('command.interview.erase');
  const dialog = page.getByRole('alertdialog', { name: lead.t('erase.title', { name: 'Clairette' }) });
  await expect(dialog).toContainText(lead.t('erase.card', { count: 2 }));
  await expect(dialog).toContainText(lead.t('erase.links', { count: 2 }));
  await expect(dialog).toContainText(lead.t('erase.statements', { count: 1 }));
  await expect(dialog).toContainText(lead.t('erase.notes', { count: 1 }));
  const place = dialog.getByRole('checkbox', { name: 'Rappeler Clairette jeudi' });
  await expect(place).not.toBeChecked();
  await place.check();
  await dialog.getByRole('button', { name: lead.t('erase.confirm') }).click();

  const told = (board: typeof lead) => board.messages.filter({ hasText: board.t('erase.told') });
  await expect(told(lead)).toBeVisible();
  await expect(told(guest)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  for (const board of [lead, guest]) {
    await expect.poll(() => board.count()).toBe(4);
    await board.saved();
    await expect(board.lines(/Clairette|semaines/)).toHaveCount(0);
    await expect(board.lines('Rappeler […] jeudi')).toHaveCount(1);
    await expect(board.page.getByRole('button', { name: board.t('command.edit.undo') })).toBeDisabled();
  }
  // The editor has closed, and the board stands where it stood.
  await expect(guest.field).toHaveCount(0);
  expect(await guest.page.evaluate(() => window.whoboard?.camera.view.get())).toEqual(before);
  await guest.writeNote('Après');
  await guest.saved();

  // Cem comes back: his copy of the past is dropped, and he is told what that costs.
  cable.plug();
  await expect(cem.messages.filter({ hasText: cem.t('erase.toldLost', { count: 2 }) })).toBeVisible({
    timeout: 20_000,
  });
  await expect.poll(() => cem.count()).toBe(5);
  await expect(cem.lines(/Clairette|semaines/)).toHaveCount(0);
  const kept = await cem.page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? ''),
  );
  expect(kept.filter((name) => name.startsWith('whoboard/')).map((name) => name.split('/').at(-1))).toEqual([
    '2',
  ]);
});
