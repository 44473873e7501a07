import { expect, test } from '../fixtures.ts';
import { JoinPage } from '../pages/join-page.ts';
import { MapOnBoard } from '../pages/map-on-board.ts';
import { newBoard } from '../pages/new-board.ts';

const lines = (who: string, about: string) =>
  Array.from({ length: 4 }, (_, index) => `${who}: ${about} ${index + 1}`);

const lanes = ['actions', 'touchpoints', 'thoughts', 'irritants', 'delights'] as const;

test('six people fill a journey at once while the facilitator adds a stage', async ({
  page,
  newPerson,
  server,
}) => {
  // Six people in browsers of their own.
  test.setTimeout(150_000);
  const { links } = await newBoard(server.url);
  const fay = await JoinPage.come(page, links.facilitator, 'Fay');
  await fay.command('command.insert.journey');
  await page.keyboard.insertText('Changing the supplier');
  await page.keyboard.press('Escape');
  const led = await MapOnBoard.on(fay);
  // Each of the others has a lane of their own to begin with.
  const others = await Promise.all(
    lanes.map(async (lane, index) => {
      const who = ['Ana', 'Bo', 'Chi', 'Dag', 'Eva'][index]!;
      const person = await JoinPage.come(await newPerson(), links.participant, who);
      return { who, lane, person, map: await MapOnBoard.on(person) };
    }),
  );
  for (const { map } of [...others, { map: led }]) await map.board.show([map.id]);

  // Pastes a list into one cell, then writes by keys into the one beside it.
  const fill = async ({ who, lane, person, map }: (typeof others)[number]): Promise<void> => {
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
  for (const { map, lane } of others) await map.focus(`stage1/${lane}`);
  await Promise.all([...others.map(fill), lead()]);

  await expect.poll(async () => (await led.stages()).length).toBe(6);
  const stages = await led.stages();
  expect(stages[1]).toBe('stage1');
  for (const map of [led, ...others.map((other) => other.map)]) {
    await expect.poll(() => map.stages()).toEqual(stages);
    await expect.poll(async () => Object.values(await map.contents()).flat().length).toBe(25);
    const all = await map.contents();
    for (const { who, lane } of others) {
      expect(all[`stage1/${lane}`]).toEqual(lines(who, lane));
      expect(Object.values(all).filter((notes) => notes.includes(`${who} writes on`))).toHaveLength(1);
    }
    expect(await map.strays()).toEqual([]);
    expect(all).toEqual(await led.contents());
  }
  const [{ map: anas }] = others as [(typeof others)[number]];

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
  await expect(fay.messages.filter({ hasText: '20 items' })).toBeVisible();
  await expect.poll(async () => (await anas.contents())['/actions']).toEqual(lines('Ana', 'actions'));
  await page.keyboard.press('Control+z');
  await expect.poll(() => anas.contents()).toEqual(written);
  expect((await led.stages())[0]).toBe(fresh);
});
