import { expect, test } from '../fixtures.ts';
import { middle, type BoardPage } from '../pages/board-page.ts';
import { dragByFinger } from '../pages/finger.ts';
import { JoinPage } from '../pages/join-page.ts';
import { MapOnBoard } from '../pages/map-on-board.ts';
import { newBoard } from '../pages/new-board.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** A cell, the button that has come, the words. */
async function writeInCell(phone: BoardPage, map: MapOnBoard, slot: string, words: string): Promise<void> {
  const { x, y } = await map.endOf(slot);
  await phone.page.touchscreen.tap(x, y);
  await phone.still();
  await phone.page.getByRole('button', { name: phone.t('map.spot.add') }).tap();
  await expect(phone.field).toBeFocused();
  await phone.still();
  await phone.page.keyboard.insertText(words);
  await phone.page.keyboard.press('Escape');
}

test('with a finger one writes into a chosen cell, moves a note to another one and sets an emotion', async ({
  page,
  newPerson,
  server,
}) => {
  const { links } = await newBoard(server.url);
  const desk = await JoinPage.come(
    await newPerson({ viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false }),
    links.facilitator,
    'Ada',
  );
  await desk.command('command.insert.journey');
  await desk.page.keyboard.press('Escape');
  const seen = await MapOnBoard.on(desk);
  const phone = await JoinPage.come(page, links.participant, 'Noé');
  const map = await MapOnBoard.on(phone);
  await phone.show([map.id]);

  // From the whole journey, where a cell is too small to be hit twice: the tap brings it close.
  await writeInCell(phone, map, 'stage2/irritants', 'Closed at six');
  await expect.poll(async () => (await seen.contents())['stage2/irritants']).toEqual(['Closed at six']);
  // What was written could be read.
  expect((await phone.boxOf(await phone.idOf('Closed at six'))).width).toBeGreaterThan(120);

  await phone.show([await phone.idOf('Closed at six')]);
  await page.touchscreen.tap(195, 140);
  const below = await map.cell('stage2/delights');
  await dragByFinger(page, await phone.middleOf('Closed at six'), {
    x: below.x + below.width / 2,
    y: below.y + 12,
  });
  await expect.poll(async () => (await seen.contents())['stage2/delights']).toEqual(['Closed at six']);

  // The value of an emotion: a point that is there is dragged up.
  await desk.page.evaluate((id) => {
    window.whoboard?.cell.set({ map: id, part: 'cell', slot: 'stage2/emotion' });
  }, seen.id);
  await desk.page.getByRole('button', { name: desk.t('map.spot.fill', { name: '' }).trim() }).click();
  await desk.page.getByRole('button', { name: desk.t('map.emotion.value', { value: '−2' }) }).click();
  const points = (board: BoardPage) =>
    board.page.evaluate((id) => {
      const item = window.whoboard?.board.item(id);
      return item?.type === 'journey' ? item.points.map(({ value }) => value) : [];
    }, seen.id);
  await expect.poll(() => points(phone)).toEqual([-2]);
  await map.come('stage2/emotion');
  const point = await map.emotionPoint();
  await dragByFinger(page, point, { x: point.x, y: point.y - 60 });
  await expect.poll(async () => (await points(desk))[0]).toBeGreaterThan(-1.5);

  // Channels are chosen from a list.
  await map.come('stage2/channels');
  const chips = middle(await map.cell('stage2/channels'));
  await page.touchscreen.tap(chips.x, chips.y);
  await page.getByRole('button', { name: phone.t('map.spot.fill', { name: '' }).trim() }).tap();
  await page.getByRole('button', { name: phone.t('journey.channel.shop'), exact: true }).tap();
  await expect
    .poll(() =>
      desk.page.evaluate((id) => {
        const item = window.whoboard?.board.item(id);
        return item?.type === 'journey' ? item.chips.map(({ stage, channel }) => `${stage} ${channel}`) : [];
      }, seen.id),
    )
    .toEqual(['stage2 shop']);
});
