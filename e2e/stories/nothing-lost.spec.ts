import { expect, test } from '../fixtures.ts';
import { BoardPage } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

test('what is written without a server goes out when it is back, and the badge never lies about it', async ({
  newServer,
  newPerson,
}) => {
  test.setTimeout(90_000);
  const server = await newServer();
  const { links } = await newBoard(server.url);
  const ada = await JoinPage.come(await newPerson({ server }), links.participant, 'Ada');
  const ben = await JoinPage.come(await newPerson({ server }), links.participant, 'Ben');
  await ada.writeNote('Before the storm');
  await ada.saved();
  await expect(ben.notes('Before the storm')).toBeVisible();

  // Every text that the badge of Ada ever shows, with whether something was unsaved then.
  await ada.page.evaluate(() => {
    const badge = document.querySelector('[data-testid="save-badge"]');
    const lies: string[] = [];
    Object.assign(window, { lies });
    const look = () => {
      const state = window.whoboard?.connection.state.get();
      const pending = state && 'pending' in state ? state.pending : 0;
      if (pending > 0 && /Saved/.test(badge?.textContent ?? '')) lies.push(`Saved, with ${pending} to go`);
    };
    new MutationObserver(look).observe(badge ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });

  await server.stop();
  await ada.offline();
  await ada.writeNote('Written in the dark');
  await ada.writeNote('And one more');
  await expect(ada.badge).toHaveText(ada.pattern('app.save.offlineChanges_other'));
  expect(await ada.page.evaluate(() => (window as unknown as { lies: string[] }).lies)).toEqual([]);

  await server.start();
  await ada.saved(30_000);
  expect(await ada.page.evaluate(() => (window as unknown as { lies: string[] }).lies)).toEqual([]);
  await expect(ben.notes('Written in the dark')).toBeVisible({ timeout: 20_000 });
  await expect(ben.notes('And one more')).toBeVisible();
});

test('unsent edits are still there after the tab was closed and opened again', async ({
  newServer,
  newPerson,
  newCable,
}) => {
  test.setTimeout(90_000);
  const server = await newServer();
  const cable = await newCable(server);
  const { id, links } = await newBoard(server.url);
  const ben = await JoinPage.come(await newPerson({ server }), links.participant, 'Ben');
  const page = await newPerson({ server });
  const ada = await JoinPage.come(page, cable.link(links.participant), 'Ada');
  await ada.writeNote('Seen by all');
  await ada.saved();

  cable.pull();
  await ada.offline();
  await ada.writeNote('Only on this device');
  await page.close();
  expect(await ben.idsOf('Only on this device')).toEqual([]);

  // The page comes through again, but its socket does not reach the server yet.
  let isCut = true;
  await page.context().routeWebSocket(/\/sync\//, async (socket) => {
    if (isCut) await socket.close();
    else socket.connectToServer();
  });
  cable.plug();
  const again = await page.context().newPage();
  await again.goto(cable.link(`${server.url}/b/${id}`));
  const reopened = await new BoardPage(again).ready();
  await expect(reopened.notes('Only on this device')).toBeVisible();
  await expect(reopened.notes('Seen by all')).toBeVisible();
  // It was never sent, and the badge remembers that.
  await expect(reopened.badge).toContainText(reopened.t('app.save.offline'));
  await expect(reopened.badge).not.toHaveText(reopened.t('app.save.saved'));

  await again.reload();
  await expect(reopened.notes('Only on this device')).toBeVisible();

  isCut = false;
  await reopened.saved(30_000);
  await expect(ben.notes('Only on this device')).toBeVisible();
});

test('a server killed while everybody types comes back with every letter that others had seen', async ({
  newServer,
  newPerson,
}) => {
  test.setTimeout(120_000);
  const server = await newServer();
  const { links } = await newBoard(server.url);
  const ada = await JoinPage.come(await newPerson({ server }), links.participant, 'Ada');
  const ben = await JoinPage.come(await newPerson({ server }), links.participant, 'Ben');

  for (let round = 1; round <= 2; round++) {
    await ada.canvas.focus();
    await ada.page.keyboard.press('n');
    await expect(ada.field).toBeFocused();
    const typing = ada.page.keyboard.type(`Round ${round}: the quick brown fox jumps over the lazy dog`, {
      delay: 20,
    });
    await expect(ben.notes(new RegExp(`Round ${round}: the quick`))).toBeVisible();
    await server.kill();
    const seen = await ben.notes(`Round ${round}`).textContent();
    await typing;
    await ada.page.keyboard.press('Enter');
    await ada.offline();
    await expect(ada.badge).not.toHaveText(ada.t('app.save.saved'));

    await server.start();
    // Somebody who was never there before sees at least what Ben had seen, from the server alone.
    const late = await JoinPage.come(await newPerson({ server }), links.observer, 'Late');
    const words = seen?.match(/Round \d.*/)?.[0]?.trim() ?? '';
    expect(words.length).toBeGreaterThan(10);
    await expect(late.notes(words)).toBeVisible();
    await ada.saved(30_000);
    await ben.saved(30_000);
    const whole = `Round ${round}: the quick brown fox jumps over the lazy dog`;
    await expect(ben.notes(whole)).toBeVisible();
    await expect(late.notes(whole)).toBeVisible();
    await late.page.close();
  }
});

test('a graceful stop tells nobody a lie and brings everybody back', async ({ newServer, newPerson }) => {
  const server = await newServer();
  const { links } = await newBoard(server.url);
  const ada = await JoinPage.come(await newPerson({ server }), links.participant, 'Ada');
  await ada.writeNote('Kept');
  await ada.saved();
  expect(await server.stop()).toBe(0);
  await ada.offline();
  await expect(ada.badge).toHaveText(ada.t('app.save.offline'));
  await server.start();
  await ada.saved(30_000);
  await expect(ada.notes('Kept')).toBeVisible();
});
