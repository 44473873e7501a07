import sharp from 'sharp';
import { expect, test } from '../fixtures.ts';
import { middle, type BoardPage } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { MapOnBoard } from '../pages/map-on-board.ts';
import { newBoard } from '../pages/new-board.ts';

test('a journey filtered for oneself alone, then dots on the cells of a lane', async ({
  page,
  newPerson,
  server,
}) => {
  const { links } = await newBoard(server.url, { template: 'demo' });
  const fay = await JoinPage.come(page, links.facilitator, 'Fay');
  const kim = await JoinPage.come(await newPerson(), links.participant, 'Kim');
  const map = await MapOnBoard.on(fay);
  const kims = new MapOnBoard(kim, map.id);

  // By keyboard alone: one persona's part of the journey.
  await fay.page.evaluate((id) => window.whoboard?.selection.set([id]), map.id);
  await fay.show([map.id]);
  await fay.canvas.focus();
  await page.keyboard.press('Shift+F');
  const filter = page.getByRole('search', { name: fay.t('mapFilter.title') });
  await expect(filter.getByLabel(fay.t('mapFilter.persona'))).toBeFocused();
  await page.keyboard.press('L');
  await expect(filter.getByRole('status')).toHaveText(/^[1-5]\d of 60/);
  await expect(kim.page.getByRole('search')).toHaveCount(0);
  // What is somebody else's lies out of reach of the pointer.
  const dimmed = 'Not today. Any day but today.';
  const { x, y } = await fay.middleOf(dimmed);
  await page.mouse.click(x, y);
  const selected = () => page.evaluate(() => [...(window.whoboard?.selection.ids.get() ?? [])]);
  expect(await selected()).toEqual([]);
  await filter.getByRole('button', { name: fay.t('mapFilter.end') }).click();
  await expect(filter).toHaveCount(0);
  await page.mouse.click(x, y);
  expect(await selected()).toEqual([await fay.idOf(dimmed)]);

  // A vote on the cells of the lane whose head was chosen.
  const lane = await map.laneOf('irritants');
  await page.evaluate(
    ([id = '', chosen = '']) => {
      window.whoboard?.selection.clear();
      window.whoboard?.cell.set({ map: id, part: 'lane', lane: chosen });
    },
    [map.id, lane],
  );
  await fay.command('command.vote.new');
  const session = page.getByRole('complementary', { name: fay.t('session.title') });
  await session.getByLabel(fay.t('voting.new.question')).fill('Where does it hurt?');
  await session.getByLabel(fay.t('voting.new.on')).selectOption('laneCells');
  await session.getByRole('button', { name: fay.t('voting.new.open') }).click();
  const bar = (person: BoardPage) => person.page.getByRole('region', { name: person.t('voting.bar') });
  await expect(bar(kim)).toContainText('Where does it hurt?');

  const [, , , slot = '', next = ''] = (await map.slots()).filter((each) => each.endsWith(`/${lane}`));
  await kim.show([map.id]);
  await kims.come(slot);
  const place = bar(kim).getByRole('button', { name: kim.t('voting.place') });
  await expect(place).toHaveAttribute('aria-pressed', 'true');
  for (const chosen of [slot, next]) {
    const { x: at, y: top } = middle(await kims.cell(chosen));
    await kim.page.mouse.click(at, top);
  }
  await expect(bar(kim)).toContainText(kim.t('voting.left', { count: 0 }));
  // By key, in the list.
  const label = kim.t('voting.add', { label: 'Choosing — Irritants' });
  await session.getByRole('button', { name: label }).press('Enter');
  await session
    .getByRole('button', { name: kim.t('voting.add', { label: 'Waiting — Irritants' }) })
    .press('Enter');
  await expect(bar(fay)).toContainText('2 of 2');

  expect(await inkAtCornerOf(kims, slot)).toBeLessThan(20);
  await bar(fay)
    .getByRole('button', { name: fay.t('voting.reveal'), exact: true })
    .click();
  const result = (person: BoardPage) => person.page.getByRole('region', { name: 'Where does it hurt?' });
  await expect(result(fay).getByRole('listitem').first()).toContainText('Waiting — Irritants');
  await expect(result(fay).getByRole('listitem').first()).toContainText('2 dots');
  // Everybody sees the count on the cell.
  await expect.poll(() => inkAtCornerOf(kims, slot)).toBeGreaterThan(100);
});

/** How many dark pixels there are around the upper right corner of a cell, where its dots are counted. */
async function inkAtCornerOf(map: MapOnBoard, slot: string): Promise<number> {
  const { x, y, width } = await map.cell(slot);
  const clip = { x: x + width - 24, y: y - 8, width: 32, height: 24 };
  const { data } = await sharp(await map.board.page.screenshot({ clip }))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 60).length;
}
