import { expect, test } from '../fixtures.ts';
import { middle } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { MapOnBoard } from '../pages/map-on-board.ts';
import { newBoard } from '../pages/new-board.ts';

test('empathy map to persona: notes belong to their lane, are free again outside, and become statements with their source', async ({
  page,
  server,
}) => {
  const { links } = await newBoard(server.url);
  const ada = await JoinPage.come(page, links.facilitator, 'Ada');
  await ada.writeNote('I called three times');
  const card = await ada.newPersona();
  await page.evaluate(() => window.whoboard?.newItems.pointer.set(null));
  await ada.command('command.insert.empathyMap');
  await page.keyboard.insertText('Nadia before she buys');
  await page.keyboard.press('Escape');
  const map = await MapOnBoard.on(ada);

  // The persona at its head is chosen in the panel of the map.
  await page.evaluate((id) => window.whoboard?.selection.set([id]), map.id);
  await ada.command('command.view.properties');
  const panel = page.getByRole('complementary', { name: ada.t('app.properties.title') });
  await panel.getByLabel(ada.t('map.panel.persona')).selectOption(card);
  expect(await ada.fieldOf(map.id, 'persona')).toBe(card);
  await page.getByRole('button', { name: ada.t('app.close'), exact: true }).click();
  const note = await ada.idOf('I called three times');
  await ada.show([map.id, note]);
  await page.keyboard.press('Escape');

  // Written in a lane, by double-click; dragged into one, at the place that is shown before.
  const feels = await map.cell('feels');
  await page.mouse.dblclick(middle(feels).x, middle(feels).y);
  await page.keyboard.insertText('Afraid of being cut off');
  await page.keyboard.press('Escape');
  await ada.drag(middle(await ada.boxOf(note)), middle(await map.cell('says')));
  await expect
    .poll(() => map.contents())
    .toEqual({ says: ['I called three times'], feels: ['Afraid of being cut off'] });

  // Dragged out it is free again; one undo puts it back.
  const says = await map.cell('says');
  const inMap = await ada.boxOf(map.id);
  await ada.drag(middle(await ada.boxOf(note)), { x: inMap.x - 40, y: middle(says).y });
  await expect.poll(() => map.contents()).toEqual({ feels: ['Afraid of being cut off'] });
  expect(await ada.fieldOf(note, 'parent')).toBe(null);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await map.contents())['says']).toEqual(['I called three times']);

  // By keys alone: into the next lane, Enter, the words.
  await page.keyboard.press('Escape');
  await map.focus('does');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('Compares at night');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await map.contents())['does']).toEqual(['Compares at night']);

  // All of a lane becomes statements of the persona, each with its note as the source.
  await page.evaluate((id) => {
    window.whoboard?.selection.clear();
    window.whoboard?.cell.set({ map: id, part: 'lane', lane: 'feels' });
  }, map.id);
  const bar = page.getByRole('toolbar', {
    name: ada.t('map.spot.bar', { name: ada.t('empathyMap.lane.feels.name') }),
  });
  await bar.getByRole('button', { name: ada.t('app.more') }).click();
  const unnamed = ada.t('persona.text.unnamed');
  await page.getByRole('menuitem', { name: ada.t('map.lane.statementsOf', { name: unnamed }) }).click();
  await expect(
    ada.messages.filter({ hasText: ada.t('map.statements.made', { name: unnamed, count: 1 }) }),
  ).toBeVisible();
  const statements = () =>
    page.evaluate((id) => {
      const item = window.whoboard?.board.item(id);
      if (item?.type !== 'persona') return [];
      return item.statements.map(({ text, sources }) => ({
        text,
        sources: sources.map(({ item: of }) => of),
      }));
    }, card);
  const source = await ada.idOf('Afraid of being cut off');
  expect(await statements()).toEqual([{ text: 'Afraid of being cut off', sources: [source] }]);
});
