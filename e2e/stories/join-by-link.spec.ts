import { expect, test } from '../fixtures.ts';
import { BoardPage } from '../pages/board-page.ts';
import { HomePage } from '../pages/home-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { wordsOf } from '../pages/language.ts';
import { newBoard } from '../pages/new-board.ts';

const t = wordsOf('en');

test('a newcomer comes by the link, gives a first name and a colour, and writes', async ({
  page,
  newPerson,
}) => {
  const home = await new HomePage(page).open();
  const host = await home.newBoard('Ada');
  const link = await host.linkFor('participant');
  expect(link).toMatch(/\/b\/[\w-]+#k=[\w-]{20,}$/);

  const newcomer = await newPerson();
  await newcomer.goto(link);
  const door = new JoinPage(newcomer);
  await expect(door.name).toBeFocused();
  // A first name, one of the colours, and nothing else to fill in.
  await expect(newcomer.getByRole('textbox')).toHaveCount(1);
  await newcomer.keyboard.type('Noémie');
  await door.color(t('app.color.violet')).check({ force: true });
  await newcomer.keyboard.press('Enter');
  const board = await new BoardPage(newcomer).ready();
  await expect(newcomer).not.toHaveURL(/#k=/);

  await board.writeNote('It should just work.');
  await expect(host.notes('It should just work.')).toBeVisible();
  await expect(host.peopleHere(2)).toBeVisible();
  await host.peopleHere(2).click();
  const list = page.getByRole('dialog', { name: t('app.people.here', { count: 2 }) });
  await expect(list.getByRole('listitem').filter({ hasText: 'Noémie' })).toContainText(
    t('app.role.participant'),
  );
  await expect(list.getByRole('listitem').filter({ hasText: 'Ada' })).toContainText(t('app.people.you'));
});

test('the first visit leaves no error in the console', async ({ newPerson, server }) => {
  const { links } = await newBoard(server.url);
  const page = await newPerson();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const board = await JoinPage.come(page, links.participant, 'Ada');
  await board.writeNote('Here');
  await board.saved();
  expect(errors).toEqual([]);
});

test('the three links stand in the share dialog, to be copied and to be scanned', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const board = await (await new HomePage(page).open()).newBoard('Ada');
  const share = await board.share();
  const links = new Set<string>();
  for (const role of ['facilitator', 'participant', 'observer'] as const) {
    await expect(share.qrCode(role)).toBeVisible();
    await share.copyButton(role).click();
    await expect(share.copyButton(role)).toContainText(t('app.share.copied'));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await share.link(role).inputValue());
    links.add(copied);
  }
  expect(links.size).toBe(3);
});

test('a wrong key, an unknown board and an address without a key are each told in words', async ({
  page,
  server,
}) => {
  const { id, links } = await newBoard(server.url);

  await page.goto(links.participant.replace(/#k=.*/, '#k=a-key-that-nobody-has-ever-been-given'));
  const door = new JoinPage(page);
  await door.name.fill('Ada');
  await door.button.click();
  await expect(page.getByRole('heading', { level: 1, name: t('app.oldLink.title') })).toBeVisible();
  await expect(page.getByText(t('app.oldLink.whole'))).toBeVisible();

  await page.goto(links.participant.replace(id, 'noSuchBoard000000000x'));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: t('app.noBoard.title') })).toBeVisible();

  await page.goto(`/b/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: t('app.noLink.title') })).toBeVisible();

  await page.goto('/somewhere/else');
  await expect(page.getByRole('heading', { level: 1, name: t('app.notFound.title') })).toBeVisible();
  await page.getByRole('link', { name: t('app.toHome') }).click();
  await expect(page.getByRole('button', { name: t('app.home.newBoard') })).toBeVisible();
});

test('an empty name and one of 200 letters are told beside the field', async ({ page, server }) => {
  const { links } = await newBoard(server.url);
  await page.goto(links.participant);
  const door = new JoinPage(page);

  await door.button.click();
  await expect(door.name).toHaveAccessibleDescription(t('app.join.nameEmpty'));
  await expect(door.name).toHaveAttribute('aria-invalid', 'true');

  await door.name.fill('a'.repeat(200));
  await door.button.click();
  await expect(door.name).toHaveAccessibleDescription(t('app.join.nameTooLong', { limit: 60, length: 200 }));
  await expect(door.name).toHaveValue('a'.repeat(200));

  const board = await door.join('Ada');
  await expect(board.peopleHere(1)).toBeVisible();
});

test('a renewed link puts out those who came by the old one, at once, and says why', async ({
  page,
  newPerson,
  server,
}) => {
  const host = await (await new HomePage(page).open()).newBoard('Ada');
  const old = await host.linkFor('participant');
  const guest = await JoinPage.come(await newPerson(), old, 'Ben');
  await guest.writeNote('Written before the renewal');
  await guest.saved();
  await expect(host.notes('Written before the renewal')).toBeVisible();

  const share = await host.share();
  const renewed = await share.renew('participant');
  await share.close();

  const told = guest.page.getByRole('alertdialog', { name: t('app.closed.title') });
  await expect(told).toBeVisible();
  await expect(told).toContainText(t('error.linkRenewed'));
  // What was written stays, and the facilitator is not put out.
  await expect(host.notes('Written before the renewal')).toBeVisible();
  await host.saved();

  const late = await newPerson();
  await late.goto(old);
  const door = new JoinPage(late);
  await door.name.fill('Cleo');
  await door.button.click();
  await expect(late.getByRole('heading', { level: 1, name: t('app.oldLink.title') })).toBeVisible();

  const back = await JoinPage.come(await newPerson({ server }), renewed, 'Ben');
  await expect(back.notes('Written before the renewal')).toBeVisible();
});

test('an observer sees everything and finds nothing to change it with', async ({
  page,
  newPerson,
  server,
}) => {
  const { links } = await newBoard(server.url, { template: 'demo' });
  const host = await JoinPage.come(page, links.facilitator, 'Ada');
  const observer = await JoinPage.come(await newPerson(), links.observer, 'Olga');
  const count = await host.count();
  expect(await observer.count()).toBe(count);

  for (const tool of ['note', 'text', 'frame', 'persona', 'image'] as const) {
    await expect(
      observer.page.getByRole('button', { name: t(`command.tool.${tool}`), exact: true }),
    ).toHaveCount(0);
  }
  await expect(observer.page.getByRole('toolbar', { name: t('app.history') })).toHaveCount(0);

  // Neither the keys, nor a double-click, nor a paste make anything.
  await observer.canvas.focus();
  await observer.page.keyboard.press('n');
  await observer.canvas.dblclick({ position: { x: 300, y: 300 } });
  await observer.paste('One\nTwo');
  await observer.page.keyboard.press('Control+a');
  await observer.page.keyboard.press('Delete');
  await expect(observer.field).toHaveCount(0);
  expect(await observer.count()).toBe(count);

  // What others do arrives.
  await host.writeNote('Only the facilitator writes');
  await expect(observer.notes('Only the facilitator writes')).toBeVisible();
  expect(await host.count()).toBe(count + 1);
});
