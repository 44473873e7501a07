import { expect, test } from '../fixtures.ts';
import { BoardPage, middle, type Point } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone one joins, reads and writes notes', async ({ page, newPerson, server }) => {
  const { links } = await newBoard(server.url);
  await page.goto(links.participant);
  const door = new JoinPage(page);
  // Letters of 16 px and more, so that the phone does not zoom into the field.
  for (const field of [door.name, door.button]) {
    const fontPx = await field.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(fontPx).toBeGreaterThanOrEqual(16);
  }
  await door.name.tap();
  await door.name.fill('Noé');
  await door.button.tap();
  const phone = await new BoardPage(page).ready();
  await expectNothingWider(page);

  const desk = await JoinPage.come(
    await newPerson({ viewport: { width: 1440, height: 900 }, hasTouch: false, isMobile: false }),
    links.facilitator,
    'Ada',
  );
  await phone.tapNote('From my phone', { x: 195, y: 330 });
  await expect(desk.notes('From my phone')).toBeVisible();
  const box = await phone.boxOf(await phone.idOf('From my phone'));
  expect(Math.abs(middle(box).x - 195)).toBeLessThan(4);

  // A tap selects, a double tap writes on. The first one keeps away from where the note was put, or it would be the
  // second half of a double tap.
  await page.touchscreen.tap(225, 360);
  await expect(page.getByRole('toolbar', { name: phone.t('app.selection.bar', { count: 1 }) })).toBeVisible();
  await page.touchscreen.tap(195, 330);
  await page.touchscreen.tap(195, 330);
  await expect(phone.field).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.insertText(', once more');
  await page.keyboard.press('Escape');
  await expect(desk.notes('From my phone, once more')).toBeVisible();

  // The board as a list to read, in a sheet from below.
  await desk.writeNote('From the desk');
  await page.getByRole('button', { name: phone.t('app.menu'), exact: true }).tap();
  await page.getByRole('menuitem', { name: phone.t('command.view.outline') }).tap();
  await expect(phone.notes('From the desk')).toBeVisible();
  await expect(phone.notes('From the desk')).toBeInViewport();
  await expectNothingWider(page);
});

test('one finger moves the wall, two fingers zoom it', async ({ page, server }) => {
  const { links } = await newBoard(server.url, { template: 'demo' });
  const phone = await JoinPage.come(page, links.participant, 'Noé');
  await phone.still();
  const view = () => page.evaluate(() => window.whoboard?.camera.view.get() ?? { x: 0, y: 0, zoom: 0 });
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });

  // Two fingers apart: twice as far, twice as large, around the middle.
  const before = await view();
  const held = await page.evaluate(() => window.whoboard?.camera.toBoard([195, 400]));
  await touch('touchStart', [{ x: 155, y: 400 }]);
  await touch('touchStart', [
    { x: 155, y: 400 },
    { x: 235, y: 400 },
  ]);
  for (let step = 1; step <= 8; step++) {
    await touch('touchMove', [
      { x: 155 - step * 5, y: 400 },
      { x: 235 + step * 5, y: 400 },
    ]);
  }
  await touch('touchEnd', []);
  await expect.poll(async () => (await view()).zoom / before.zoom).toBeCloseTo(2, 1);
  const then = await page.evaluate(() => window.whoboard?.camera.toBoard([195, 400]));
  expect(Math.hypot((then?.[0] ?? 0) - (held?.[0] ?? 0), (then?.[1] ?? 0) - (held?.[1] ?? 0))).toBeLessThan(
    10 / before.zoom,
  );

  // Two fingers together move it.
  const zoomed = await view();
  await touch('touchStart', [
    { x: 150, y: 400 },
    { x: 240, y: 400 },
  ]);
  for (let step = 1; step <= 8; step++) {
    await touch('touchMove', [
      { x: 150, y: 400 + step * 10 },
      { x: 240, y: 400 + step * 10 },
    ]);
  }
  await touch('touchEnd', []);
  await expect.poll(async () => ((zoomed.y - (await view()).y) * zoomed.zoom) / 80).toBeCloseTo(1, 1);

  // No item was moved or made by all this.
  await phone.saved();
  expect(await page.evaluate(() => window.whoboard?.history.canUndo.get())).toBe(false);
});

/** The page has no sideways scroll. */
async function expectNothingWider(page: BoardPage['page']): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}
