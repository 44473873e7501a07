import { expect, test } from '../fixtures.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

test('whoever comes to an empty wall types, and the first note is written', async ({ newPerson, server }) => {
  const { links } = await newBoard(server.url);
  const ada = await JoinPage.come(await newPerson(), links.participant, 'Ada');
  const ben = await JoinPage.come(await newPerson(), links.participant, 'Ben');
  const open = (who: typeof ada) => who.page.getByRole('textbox', { name: who.t('app.empty.field') });
  await expect(open(ada)).toBeFocused();
  await expect(open(ben)).toBeFocused();

  // Letters that are shortcuts elsewhere are letters here.
  await ada.page.keyboard.type('Nobody answers');
  await ada.page.keyboard.press('Enter');
  await expect(ada.notes('Nobody answers')).toHaveCount(1);
  await ada.page.keyboard.press('n');
  await expect(ada.field).toBeFocused();
  await ada.page.keyboard.press('Escape');

  // What others write does not take the open note from under one's hands, and does not lie below it.
  await expect(ben.notes('Nobody answers')).toHaveCount(1);
  await expect(open(ben)).toBeFocused();
  await ben.page.keyboard.type('On hold');
  await ben.page.keyboard.press('Enter');
  await expect(ben.notes('On hold')).toHaveCount(1);
  await expect(open(ben)).toHaveCount(0);
  const [first, second] = [
    await ben.boxOf(await ben.idOf('Nobody answers')),
    await ben.boxOf(await ben.idOf('On hold')),
  ];
  const isClear = first.x + first.width <= second.x || first.y + first.height <= second.y;
  expect(isClear || second.x + second.width <= first.x || second.y + second.height <= first.y).toBe(true);
});
