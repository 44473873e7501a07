import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { type BoardPage, middle } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

interface Pair {
  readonly ada: BoardPage;
  readonly ben: BoardPage;
}

/** Ada and Ben on a board of their own. */
async function pair(page: Page, newPerson: () => Promise<Page>, serverUrl: string): Promise<Pair> {
  const { links } = await newBoard(serverUrl);
  const ada = await JoinPage.come(page, links.facilitator, 'Ada');
  const ben = await JoinPage.come(await newPerson(), links.participant, 'Ben');
  await expect(ada.peopleHere(2)).toBeVisible();
  return { ada, ben };
}

test('two people who write in one note keep every letter', async ({ page, newPerson, server }) => {
  const { ada, ben } = await pair(page, newPerson, server.url);
  await ada.writeNote('START END');
  await expect(ben.notes('START END')).toBeVisible();
  await ada.editOnBoard('START END');
  await ben.editOnBoard('START END');

  // One at the front, one at the end, letter by letter and at the same time.
  await ada.page.keyboard.press('Home');
  await ben.page.keyboard.press('End');
  const front = 'abcdefghijklmnopqrstuvwxyz ';
  const back = ' 0123456789 the quick fox';
  await Promise.all([
    ada.page.keyboard.type(front, { delay: 15 }),
    ben.page.keyboard.type(back, { delay: 18 }),
  ]);

  const whole = `${front}START END${back}`;
  await expect(ada.field).toHaveValue(whole);
  await expect(ben.field).toHaveValue(whole);
  await ada.page.keyboard.press('Enter');
  await ben.page.keyboard.press('Escape');
  await ada.saved();
  await ben.saved();
  await expect(ada.notes(whole)).toBeVisible();
});

test('an input method composes while somebody else writes, and nothing gets lost', async ({
  page,
  newPerson,
  server,
}) => {
  const { ada, ben } = await pair(page, newPerson, server.url);
  await ada.writeNote('middle');
  await expect(ben.notes('middle')).toBeVisible();
  await ada.editOnBoard('middle');
  await ben.editOnBoard('middle');
  await ada.page.keyboard.press('Home');
  await ben.page.keyboard.press('End');

  const ime = await ada.page.context().newCDPSession(ada.page);
  const compose = (text: string) =>
    ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('n');
  await ben.page.keyboard.type(' one');
  await compose('にほ');
  await ben.page.keyboard.type(' two');
  await expect(ben.field).toHaveValue(/middle one two$/);
  await compose('にほんご');
  await ime.send('Input.insertText', { text: '日本語' });

  await expect(ada.field).toHaveValue('日本語middle one two');
  await expect(ben.field).toHaveValue('日本語middle one two');
});

test('a list of twelve lines, pasted, makes twelve notes', async ({ page, newPerson, server }) => {
  const { ada, ben } = await pair(page, newPerson, server.url);
  const lines = Array.from({ length: 12 }, (_, index) => `Idea number ${index + 1}`);
  await ada.paste(lines.join('\n'));
  await expect(ben.notes('Idea number')).toHaveCount(12);
  for (const line of lines) expect(await ben.idsOf(line)).toHaveLength(1);

  // They lie apart from each other, and one undo takes all of them away.
  const boxes = await Promise.all(lines.map(async (line) => ada.boxOf(await ada.idOf(line))));
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const apart = Math.abs(a.x - b.x) >= a.width - 1 || Math.abs(a.y - b.y) >= a.height - 1;
      expect(apart, 'notes do not cover each other').toBe(true);
    }
  }
  await ada.page.keyboard.press('Control+z');
  await expect(ben.notes('Idea number')).toHaveCount(0);
});

test('Enter finishes a note, N begins the next, Tab makes the neighbour of the same colour', async ({
  page,
  newPerson,
  server,
}) => {
  const { ada, ben } = await pair(page, newPerson, server.url);
  const { keyboard } = ada.page;
  await ada.writeNote('First');
  await ada.select('First');
  await ada.canvas.focus();
  await keyboard.press('6');
  expect(await ada.fieldOf(await ada.idOf('First'), 'color')).toBe('mint');

  await keyboard.press('n');
  await keyboard.type('Second');
  await keyboard.press('Tab');
  await keyboard.type('Third');
  await keyboard.press('Enter');
  await expect(ada.field).toHaveCount(0);
  await expect(ben.notes('Third')).toBeVisible();

  const second = await ada.boxOf(await ada.idOf('Second'));
  const third = await ada.boxOf(await ada.idOf('Third'));
  expect(third.y).toBeCloseTo(second.y, 0);
  expect(third.x).toBeGreaterThanOrEqual(second.x + second.width);
  expect(await ben.fieldOf(await ben.idOf('Third'), 'color')).toBe('mint');
});

test('a double-click writes a note where it is, and one in a note goes on writing', async ({
  page,
  newPerson,
  server,
}) => {
  const { ada, ben } = await pair(page, newPerson, server.url);
  await ada.page.mouse.dblclick(600, 400);
  await expect(ada.field).toBeFocused();
  await ada.page.keyboard.type('Here');
  await ada.page.keyboard.press('Enter');
  const box = await ada.boxOf(await ada.idOf('Here'));
  expect(Math.abs(middle(box).x - 600)).toBeLessThan(3);
  expect(Math.abs(middle(box).y - 400)).toBeLessThan(3);

  await ada.page.mouse.dblclick(600, 400);
  await expect(ada.field).toBeFocused();
  await ada.page.keyboard.press('End');
  await ada.page.keyboard.type(' and there');
  await ada.page.keyboard.press('Escape');
  await expect(ben.notes('Here and there')).toHaveCount(1);
});

test('undo and redo take back only what one did oneself', async ({ page, newPerson, server }) => {
  const { ada, ben } = await pair(page, newPerson, server.url);
  await ada.writeNote('From Ada');
  await expect(ben.notes('From Ada')).toBeVisible();
  await ben.writeNote('From Ben');
  await expect(ada.notes('From Ben')).toBeVisible();

  // Until nothing is left to take back.
  const undo = ada.page.getByRole('button', { name: ada.t('command.edit.undo'), exact: true });
  while (await undo.isEnabled()) await ada.page.keyboard.press('Control+z');
  await expect(ada.notes('From Ada')).toHaveCount(0);
  await expect(ben.notes('From Ada')).toHaveCount(0);
  await expect(ada.notes('From Ben')).toBeVisible();

  const redo = ada.page.getByRole('button', { name: ada.t('command.edit.redo'), exact: true });
  while (await redo.isEnabled()) await ada.page.keyboard.press('Control+Shift+z');
  await expect(ben.notes('From Ada')).toBeVisible();
  await expect(ben.notes('From Ben')).toBeVisible();
});

test('one sees who is here, where they point and what they have selected', async ({
  page,
  newPerson,
  server,
}) => {
  const { ada, ben } = await pair(page, newPerson, server.url);
  await ada.writeNote('Looked at');
  await expect(ben.notes('Looked at')).toBeVisible();
  await ben.page.mouse.move(500, 300);
  await ben.page.mouse.move(520, 320);
  await ben.select('Looked at');

  const seen = () =>
    ada.page.evaluate(() => {
      const other = window.whoboard?.presence.people.get().find((person) => !person.isMe);
      return other && { name: other.name, cursor: other.cursor, selected: other.selection.length };
    });
  const where = await ben.page.evaluate(() => window.whoboard?.camera.toBoard([520, 320]));
  await expect
    .poll(seen)
    .toEqual({ name: 'Ben', cursor: where?.map((at) => expect.closeTo(at, -1)), selected: 1 });

  await ada.peopleHere(2).click();
  const list = ada.page.getByRole('dialog', { name: ada.t('app.people.here', { count: 2 }) });
  await list.getByRole('button', { name: ada.t('app.people.goTo', { name: 'Ben' }) }).click();
  await ada.page.keyboard.press('Escape');

  await ben.page.close();
  await expect(ada.peopleHere(1)).toBeVisible();
});

test('moving, marquee, resizing, duplicating and deleting by pointer reach the others', async ({
  page,
  newPerson,
  server,
}) => {
  const { ada, ben } = await pair(page, newPerson, server.url);
  await ada.paste('Left\nRight');
  await expect(ben.notes(/Left|Right/)).toHaveCount(2);
  // Everybody's pasted notes come at a place of their own: here they are wanted in the middle, with room around them.
  const left = await ada.idOf('Left');
  await ada.show([left, await ada.idOf('Right')]);
  await ada.page.keyboard.press('Escape');

  // Moved by its middle: by as much, for everyone.
  const before = await ada.boxOf(left);
  await ada.drag(middle(before), { x: middle(before).x - 120, y: middle(before).y + 90 });
  const place = await ada.fieldOf(left, 'pos');
  const after = await ada.boxOf(left);
  expect(after.x).toBeLessThan(before.x - 100);
  expect(after.y).toBeGreaterThan(before.y + 70);
  await expect.poll(() => ben.fieldOf(left, 'pos')).toEqual(place);

  // A gesture that is broken off changes nothing.
  const { x, y } = middle(after);
  await ada.drag({ x, y }, { x: x + 200, y }, { drop: false });
  await ada.page.keyboard.press('Escape');
  await ada.page.mouse.up();
  expect(await ada.fieldOf(left, 'pos')).toEqual(place);

  // A marquee from the empty wall takes both.
  await ada.page.keyboard.press('Escape');
  const right = await ada.boxOf(await ada.idOf('Right'));
  await ada.drag(
    { x: Math.min(after.x, right.x) - 30, y: Math.min(after.y, right.y) - 30 },
    { x: Math.max(after.x, right.x) + right.width + 30, y: Math.max(after.y, right.y) + right.height + 30 },
  );
  await expect(
    ada.page.getByRole('toolbar', { name: ada.t('app.selection.bar', { count: 2 }) }),
  ).toBeVisible();

  await ada.page.getByRole('button', { name: ada.t('command.edit.duplicate'), exact: true }).click();
  await expect(ben.notes(/Left|Right/)).toHaveCount(4);
  await ada.page.getByRole('button', { name: ada.t('command.edit.delete'), exact: true }).click();
  await expect(ben.notes(/Left|Right/)).toHaveCount(2);

  // The corner of the only one selected makes it larger.
  await ada.select('Left');
  const small = await ada.boxOf(left);
  const corner = { x: small.x + small.width, y: small.y + small.height };
  await ada.drag(corner, { x: corner.x + 80, y: corner.y + 80 });
  const large = await ada.boxOf(left);
  expect(large.width).toBeGreaterThan(small.width + 50);
  await expect.poll(() => ben.fieldOf(left, 'size')).toEqual(await ada.fieldOf(left, 'size'));
});

test('the view moves by wheel, by Ctrl and wheel, by space and drag, and by keys', async ({
  page,
  server,
}) => {
  const { links } = await newBoard(server.url, { template: 'demo' });
  const ada = await JoinPage.come(page, links.facilitator, 'Ada');
  await ada.still();
  const view = () => page.evaluate(() => window.whoboard?.camera.view.get() ?? { x: 0, y: 0, zoom: 0 });
  const start = await view();
  await page.mouse.move(640, 360);
  await page.mouse.wheel(120, 200);
  await expect.poll(async () => (await view()).y).toBeGreaterThan(start.y);
  expect((await view()).x).toBeGreaterThan(start.x);
  expect((await view()).zoom).toBe(start.zoom);

  const held = await page.evaluate(() => window.whoboard?.camera.toBoard([640, 360]));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await view()).zoom).toBeGreaterThan(start.zoom);
  // The point below the pointer stays where it is.
  const then = await page.evaluate(() => window.whoboard?.camera.toBoard([640, 360]));
  expect(then?.[0]).toBeCloseTo(held?.[0] ?? NaN, 1);
  expect(then?.[1]).toBeCloseTo(held?.[1] ?? NaN, 1);

  const count = await ada.count();
  const wheeled = await view();
  await ada.canvas.focus();
  await page.keyboard.down(' ');
  await ada.drag({ x: 640, y: 360 }, { x: 740, y: 410 });
  await page.keyboard.up(' ');
  const panned = await view();
  expect((wheeled.x - panned.x) * panned.zoom).toBeCloseTo(100, 0);
  expect((wheeled.y - panned.y) * panned.zoom).toBeCloseTo(50, 0);
  expect(await ada.count()).toBe(count);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await view()).x).toBeGreaterThan(panned.x);
  await page.getByRole('button', { name: ada.t('command.view.fit'), exact: true }).click();
  await ada.still();
  const all = await page.evaluate(() => {
    const editor = window.whoboard;
    const bounds = editor?.board.boundsOf(editor.board.order.get());
    if (!editor || !bounds) return null;
    const [left, top] = editor.camera.toScreen([bounds.x, bounds.y]);
    const [right, bottom] = editor.camera.toScreen([bounds.x + bounds.w, bounds.y + bounds.h]);
    const { width, height } = editor.camera.viewport.get();
    return left >= 0 && top >= 0 && right <= width && bottom <= height;
  });
  expect(all, 'everything is in view').toBe(true);
});
