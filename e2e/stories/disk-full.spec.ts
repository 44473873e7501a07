import { execFileSync } from 'node:child_process';
import { expect, test } from '../fixtures.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';
import type { ServerProcess } from '../server-process.ts';

/**
 * From now on every write of the server to a file fails, as on a full disk; or works again. Needs no special right, but
 * `prlimit`, which is part of every Linux (util-linux).
 */
function setDiskFull(server: ServerProcess, isFull: boolean): void {
  // The soft limit alone, which can be raised again.
  const limit = isFull ? '0:' : 'unlimited:';
  execFileSync('prlimit', ['--pid', String(server.pid), `--fsize=${limit}`], { stdio: 'pipe' });
}

test('when the disk is full the badge says so, editing goes on, and all is kept when there is room again', async ({
  newServer,
  newPerson,
}) => {
  test.setTimeout(90_000);
  const server = await newServer();
  const { links } = await newBoard(server.url);
  const ada = await JoinPage.come(await newPerson({ server }), links.participant, 'Ada');
  const ben = await JoinPage.come(await newPerson({ server }), links.participant, 'Ben');
  await ada.writeNote('While there was room');
  await ada.saved();
  await expect(ben.notes('While there was room')).toBeVisible();

  setDiskFull(server, true);
  await ada.writeNote('On a full disk');
  await expect(ada.badge).toHaveText(ada.pattern('app.save.notSaved_other'), { timeout: 20_000 });
  // It goes on: what is written stays on this screen and reaches nobody, as it is on no disk.
  await ada.writeNote('And one more');
  await expect(ada.badge).toHaveText(ada.pattern('app.save.notSaved_other'));
  await expect(ada.notes('And one more')).toBeVisible();
  await expect(ben.notes('On a full disk')).toHaveCount(0);
  const ready = await fetch(`${server.url}/readyz`);
  expect(ready.status).toBe(503);

  setDiskFull(server, false);
  await ada.saved(30_000);
  await expect(ben.notes('On a full disk')).toBeVisible({ timeout: 20_000 });
  await expect(ben.notes('And one more')).toBeVisible();

  // Saved means saved.
  await server.kill();
  await server.start();
  const cleo = await JoinPage.come(await newPerson({ server }), links.participant, 'Cleo');
  for (const text of ['While there was room', 'On a full disk', 'And one more']) {
    await expect(cleo.notes(text)).toBeVisible();
  }
});
