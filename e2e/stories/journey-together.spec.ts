import { expect, test } from '../fixtures.ts';
import type { BoardPage } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { MapOnBoard } from '../pages/map-on-board.ts';
import { newBoard } from '../pages/new-board.ts';

const lines = (who: string, about: string) =>
  Array.from({ length: 4 }, (_, index) => `${who}: ${about} ${index + 1}`);

test('several people fill a journey at once while the facilitator adds and moves a stage', async ({
  page,
  newPerson,
  server,
}) => {
  // Three people in browsers of their own.
  test.setTimeout(120_000);
  const { links } = await newBoard(server.url);
  const fay = await JoinPage.come(page, links.facilitator, 'Fay');
  await fay.command('command.insert.journey');
  await page.keyboard.insertText('Changing the supplier');
  await page.keyboard.press('Escape');
  const ana = await JoinPage.come(await newPerson(), links.participant, 'Ana');
  const bo = await JoinPage.come(await newPerson(), links.participant, 'Bo');
  const maps = await Promise.all([fay, ana, bo].map((person) => MapOnBoard.on(person)));
  const [led, anas, bos] = maps as [MapOnBoard, MapOnBoard, MapOnBoard];
  for (const map of maps) await map.board.show([map.id]);

  // Pastes a list into one cell, then writes by keys into the one beside it.
  const fill = async (map: MapOnBoard, person: BoardPage, who: string, lane: string): Promise<void> => {
    await person.paste(lines(who, lane).join('\n'));
    await expect.poll(async () => (await map.contents())[`stage1/${lane}`]).toEqual(lines(who, lane));
    await person.page.keyboard.press('ArrowRight');
    await person.page.keyboard.press('Enter');
    await expect(person.field).toBeFocused();
    await person.page.keyboard.type(`${who} writes on`, { delay: 10 });
    await person.page.keyboard.press('Escape');
  };
  const lead = async (): Promise<void> => {
    await page.evaluate((id) => {
      window.whoboard?.selection.clear();
      window.whoboard?.cell.set({ map: id, part: 'stage', stage: 'stage1' });
    }, led.id);
    await fay.canvas.focus();
    await page.keyboard.press('Control+Enter');
    await expect(fay.field).toBeFocused();
    await page.keyboard.type('Waiting', { delay: 10 });
    await page.keyboard.press('Enter');
    // The new stage goes to the front: all columns move.
    await page.keyboard.press('Shift+ArrowLeft');
  };
  await anas.focus('stage1/thoughts');
  await bos.focus('stage1/irritants');
  await Promise.all([fill(anas, ana, 'Ana', 'thoughts'), fill(bos, bo, 'Bo', 'irritants'), lead()]);

  await expect.poll(async () => (await led.stages()).length).toBe(6);
  const stages = await led.stages();
  expect(stages[1]).toBe('stage1');
  const second = (words: string, all: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(all).filter(([, notes]) => notes.includes(words));
  for (const map of maps) {
    await expect.poll(() => map.stages()).toEqual(stages);
    await expect.poll(async () => Object.values(await map.contents()).flat().length).toBe(10);
    const all = await map.contents();
    expect(all['stage1/thoughts']).toEqual(lines('Ana', 'thoughts'));
    expect(all['stage1/irritants']).toEqual(lines('Bo', 'irritants'));
    expect(second('Ana writes on', all)).toHaveLength(1);
    expect(second('Bo writes on', all)).toHaveLength(1);
    expect(await map.strays()).toEqual([]);
    expect(all).toEqual(await led.contents());
  }

  // The stage goes again: what was written in it stays, and is back in its place when that is undone.
  const [fresh = ''] = stages;
  const written = await led.contents();
  await page.evaluate(
    ([id = '', stage = '']) => {
      window.whoboard?.selection.clear();
      window.whoboard?.cell.set({ map: id, part: 'stage', stage });
    },
    [led.id, 'stage1'],
  );
  await fay.canvas.focus();
  await page.keyboard.press('Delete');
  await expect(fay.messages.filter({ hasText: '8 items' })).toBeVisible();
  await expect.poll(async () => (await anas.contents())['/thoughts']).toEqual(lines('Ana', 'thoughts'));
  await page.keyboard.press('Control+z');
  await expect.poll(() => anas.contents()).toEqual(written);
  expect((await led.stages())[0]).toBe(fresh);
});
