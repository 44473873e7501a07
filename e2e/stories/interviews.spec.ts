import { expect, test } from '../fixtures.ts';
import type { BoardPage, Point } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

interface Talk {
  readonly firstName: string;
  /** Each with the key of its tag. */
  readonly verbatims: readonly (readonly [text: string, tag: string])[];
}

const talks: readonly Talk[] = [
  {
    firstName: 'Claire',
    verbatims: [
      ['You wait for him the whole morning', '1'],
      ['Saturdays are all I have', '4'],
    ],
  },
  { firstName: 'Samir', verbatims: [['They never say when they come', '1']] },
  { firstName: 'Odile', verbatims: [['I pay more for a fixed hour', '5']] },
];

/** Makes an interview card and fills it in as one does who listens: by the keyboard alone. */
async function interview(board: BoardPage, { firstName, verbatims }: Talk): Promise<string> {
  const { page } = board;
  await board.canvas.focus();
  await board.command('command.insert.interview');
  await expect(board.field).toBeFocused();
  await page.keyboard.insertText(firstName);
  await page.keyboard.press('Escape');
  const id = await board.idOf(firstName);
  const drawer = page.getByRole('complementary', { name: board.t('app.properties.title') });
  if (!(await drawer.isVisible())) await board.command('command.view.properties');
  await drawer.getByRole('textbox', { name: board.t('item.interview.field.segment') }).focus();
  for (const [index, [text, tag]] of verbatims.entries()) {
    await page.keyboard.press(index === 0 ? 'Alt+KeyV' : 'Enter');
    const line = board.t('interview.panel.line', {
      line: board.t('interview.verbatims.line'),
      position: index + 1,
    });
    await expect(drawer.getByRole('textbox', { name: line, exact: true })).toBeFocused();
    await page.keyboard.insertText(text);
    await page.keyboard.press(`Alt+Digit${tag}`);
  }
  return id;
}

/** Where the large quotation mark of a verbatim stands on the page. */
async function gripOf(board: BoardPage, itemId: string, text: string): Promise<Point> {
  const box = await board.boxOf(itemId);
  const share = await board.page.evaluate(
    ([id = '', words]) => {
      const editor = window.whoboard;
      const item = editor?.board.item(id);
      if (!editor || !item || !('verbatims' in item)) return null;
      const [left, top] = editor.board.positionOf(id);
      const [w, h] = editor.board.sizeOf(id);
      const entry = item.verbatims.find((one) => one.text === words)?.id;
      for (let y = 0; y < h; y += 4) {
        const found = editor.scene.textAt(id, [left + w / 2, top + y]);
        if (entry && found?.path[1] === entry) return { x: 38 / w, y: (found.box.y + 8) / h };
      }
      return null;
    },
    [itemId, text],
  );
  if (!share) throw new Error('The card does not show this verbatim.');
  return { x: box.x + box.width * share.x, y: box.y + box.height * share.y };
}

test('from three interviews to a persona', async ({ page, server }) => {
  const { links } = await newBoard(server.url);
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  const ids: string[] = [];
  for (const talk of talks) ids.push(await interview(board, talk));
  const [claire = '', samir = '', odile = ''] = ids;
  const tags = (await board.fieldOf(claire, 'verbatims')) as { readonly tag: string }[];
  expect(tags.map(({ tag }) => tag)).toEqual(['irritant', 'barrier']);

  // One verbatim is dragged onto the card of a new persona.
  await board.canvas.focus();
  const persona = await board.newPersona();
  const drawer = page.getByRole('complementary', { name: board.t('app.properties.title') });
  await drawer.getByRole('button', { name: board.t('app.close'), exact: true }).click();
  await board.show([claire, persona]);
  const from = await gripOf(board, claire, 'You wait for him the whole morning');
  await board.drag(from, await board.placeOnCard(persona, 'barriers'), { steps: 16 });
  const statements = async () =>
    (await board.fieldOf(persona, 'statements')) as {
      readonly text: string;
      readonly section: string;
      readonly sources: readonly { readonly item: string }[];
    }[];
  await expect
    .poll(async () => (await statements()).map(({ text }) => text))
    .toEqual(['You wait for him the whole morning']);

  // Others are linked to it in the panel, found by their words, until it is confirmed.
  const panel = await board.persona(persona);
  const barriers = board.t('persona.section.barriers.name');
  const section = await panel.openSection(barriers);
  const status = (name: 'supported' | 'confirmed' | 'assumption', count: number) =>
    section.getByRole('button', {
      name: board.t('persona.panel.evidence.show', { status: board.t(`persona.status.${name}`), count }),
    });
  await status('supported', 1).click();
  const finder = section.getByRole('searchbox', { name: board.t('persona.panel.source.find') });
  const link = async (words: string, text: string) => {
    await finder.fill(words);
    await section.getByRole('button', { name: board.t('persona.panel.source.linkThis', { text }) }).click();
  };
  await link('saturdays', 'Saturdays are all I have');
  await expect(status('supported', 2)).toBeVisible();
  await link('samir never', 'They never say when they come');
  // Two quotes of one person count once.
  await expect(status('supported', 3)).toBeVisible();
  await link('fixed hour', 'I pay more for a fixed hour');
  await expect(status('confirmed', 4)).toBeVisible();

  // From the statement to the verbatim, which stands out, and back.
  const text = 'They never say when they come';
  await section.getByRole('button', { name: board.t('persona.panel.source.open', { text }) }).click();
  await expect
    .poll(() => page.evaluate(() => [...(window.whoboard?.selection.ids.get() ?? [])]))
    .toEqual([samir]);
  await expect(drawer.getByText(board.t('interview.panel.statements', { count: 1 }))).toBeVisible();
  const back = board.t('interview.panel.showStatement', { text: 'You wait for him the whole morning' });
  await drawer.getByRole('button', { name: back }).click();

  // Another statement is made without the pointer at all.
  await page.evaluate((id) => window.whoboard?.selection.set([id]), odile);
  const line = board.t('interview.panel.line', { line: board.t('interview.verbatims.line'), position: 1 });
  await drawer.getByRole('textbox', { name: line, exact: true }).focus();
  await page.keyboard.press('Alt+KeyM');
  const dialog = board.dialog(board.t('interview.panel.makeStatement'));
  const motivations = board.t('persona.section.motivations.name');
  await dialog.getByRole('button', { name: motivations, exact: true }).press('Enter');
  await expect
    .poll(async () => (await statements()).map((one) => one.section).sort())
    .toEqual(['barriers', 'motivations']);

  // An interview that is deleted leaves the link, which says so, and proves nothing any more.
  await page.evaluate((id) => window.whoboard?.selection.set([id]), samir);
  await board.canvas.focus();
  await page.keyboard.press('Delete');
  const again = await board.persona(persona);
  const reopened = await again.openSection(barriers);
  await expect(
    reopened.getByRole('button', {
      name: board.t('persona.panel.evidence.show', { status: board.t('persona.status.supported'), count: 4 }),
    }),
  ).toBeVisible();
  await board.saved();
});
