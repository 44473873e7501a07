import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import type { BoardPage } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

const items = [
  {
    id: 'claire',
    type: 'interview',
    pos: [0, 0],
    firstName: 'Claire',
    verbatims: [{ id: 'v1', order: 'a0', text: 'You wait for him the whole morning' }],
  },
  {
    id: 'nadia',
    type: 'interview',
    pos: [0, 900],
    firstName: 'Nadia',
    verbatims: [{ id: 'v1', order: 'a0', text: 'Saturdays are all I have' }],
  },
  {
    id: 'samir',
    type: 'interview',
    pos: [640, 0],
    firstName: 'Samir',
    verbatims: [{ id: 'v1', order: 'a0', text: 'They never say when they come' }],
  },
  {
    id: 'card',
    type: 'persona',
    pos: [1280, 0],
    firstName: 'Odile',
    sections: [{ id: 'barriers', order: 'a0' }],
    statements: [{ id: 's1', order: 'a0', section: 'barriers', text: 'Cannot plan her day' }],
  },
];

/** Opens the sources of the card's only statement in the panel. */
async function openSources(board: BoardPage) {
  const panel = await board.persona(await board.idOf('Odile'));
  const section = await panel.openSection(board.t('persona.section.barriers.name'));
  await section.getByRole('button', { name: new RegExp(`^${board.t('persona.status.assumption')}`) }).click();
  const find = section.getByRole('searchbox', { name: board.t('persona.panel.source.find') });
  await find.waitFor();
  const link = async (words: string) => {
    await find.fill(words);
    await section
      .getByRole('button', { name: board.t('persona.panel.source.linkThis', { text: words }) })
      .click();
  };
  /** Types the words and finds the button that links them. */
  const offer = async (words: string) => {
    await find.fill(words);
    const button = section.getByRole('button', {
      name: board.t('persona.panel.source.linkThis', { text: words }),
    });
    return (await button.elementHandle())!;
  };
  return { section, link, offer };
}

const sourcesOf = async (page: Page) =>
  page.evaluate(() => {
    const board = window.whoboard?.board;
    const card = board?.order
      .get()
      .map((id) => board.item(id))
      .find((item) => item?.type === 'persona');
    return card && 'statements' in card
      ? card.statements[0]!.sources.map(({ item, entry }) => `${item}/${entry}`).toSorted()
      : [];
  });

test('two people link evidence to one statement at once', async ({ page, newPerson, server }) => {
  const { id, links } = await newBoard(server.url);
  const ada = await JoinPage.come(page, links.facilitator, 'Ada');
  const file = { format: 'whoboard', version: 1, board: { title: 'W', locale: 'en' }, items, files: [] };
  const imported = await page.request.post(`${server.url}/api/boards/${id}/import`, {
    data: file,
    headers: { origin: server.url },
  });
  expect(imported.status()).toBe(200);
  const ben = await JoinPage.come(await newPerson(), links.participant, 'Ben');
  await expect.poll(() => ben.count()).toBe(items.length);
  const [hers, his] = await Promise.all([ada, ben].map((board) => openSources(board)));

  // Both at the same moment, one of the words twice.
  await Promise.all([
    hers!.link('You wait for him the whole morning'),
    his!.link('They never say when they come'),
  ]);
  // Whoever is a moment later presses a button that has just gone; that must do no harm.
  const both = await Promise.all([hers!, his!].map((one) => one.offer('Saturdays are all I have')));
  await Promise.all(both.map((button) => button.evaluate((element) => (element as HTMLElement).click())));
  for (const board of [ada, ben]) {
    await board.saved();
    await expect.poll(async () => new Set(await sourcesOf(board.page)).size).toBe(3);
  }
  expect(await sourcesOf(ada.page)).toEqual(await sourcesOf(ben.page));
  for (const { section } of [hers!, his!]) {
    await expect(section).toContainText(ada.t('persona.status.confirmed'));
    await expect(section).toContainText('They never say when they come');
  }

  // One deletes an interview while the other looks at it as a source: it says so, and proves nothing any more.
  await ben.select('Samir');
  await ben.command('command.edit.delete');
  await expect(hers!.section).toContainText(ada.t('persona.panel.source.deleted'));
  await expect(hers!.section).toContainText(ada.t('persona.status.supported'));
  await expect(hers!.section).not.toContainText('They never say when they come');
  await expect.poll(() => sourcesOf(page).then((all) => new Set(all).size)).toBe(3);

  // Undone, all of it is there again.
  await ben.canvas.focus();
  await ben.page.keyboard.press('Control+z');
  await expect(hers!.section).toContainText('They never say when they come');
  await expect(hers!.section).toContainText(ada.t('persona.status.confirmed'));
});
