import { readFile } from 'node:fs/promises';
import { missingTexts, readPdf } from '../files/read-pdf.ts';
import { expect, test } from '../fixtures.ts';
import { BoardPage } from '../pages/board-page.ts';
import { newBoard } from '../pages/new-board.ts';

test('join, three notes, one moved into an area, a persona filled, a print: without a pointer', async ({
  page,
  server,
}) => {
  test.setTimeout(90_000);
  const { links } = await newBoard(server.url);
  const { keyboard } = page;
  const board = new BoardPage(page);
  const { t } = board;

  /** Presses a key until the thing that is wanted has the focus. */
  const walkTo = async (key: string, wanted: ReturnType<typeof page.locator>, maxSteps = 60) => {
    for (let step = 0; step < maxSteps; step++) {
      const isThere = await wanted.evaluateAll((elements) =>
        elements.some((each) => each === document.activeElement),
      );
      if (isThere) return;
      await keyboard.press(key);
    }
    await expect(wanted, `reached with ${key}`).toBeFocused();
  };
  const command = async (name: string) => {
    await keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: t('app.palette.field') })).toBeFocused();
    await keyboard.type(name);
    await expect(page.getByRole('option', { selected: true })).toContainText(name);
    await keyboard.press('Enter');
    await expect(page.getByRole('combobox')).toHaveCount(0);
  };

  await test.step('join', async () => {
    await page.goto(links.participant);
    await expect(page.getByRole('textbox', { name: t('app.join.name') })).toBeFocused();
    await keyboard.type('Ada');
    await keyboard.press('Tab');
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: t('app.color.teal') })).toBeChecked();
    await keyboard.press('Tab');
    await expect(page.getByRole('button', { name: t('app.join.join') })).toBeFocused();
    await keyboard.press('Enter');
    await board.ready();
  });

  await test.step('an area and three notes', async () => {
    await command(t('command.insert.frame'));
    await expect(board.field).toBeFocused();
    await keyboard.type('What we heard');
    await keyboard.press('Enter');
    await expect(board.field).toHaveCount(0);
    await keyboard.press('Escape');
    for (const text of ['First thought', 'Second thought', 'Third thought']) {
      await keyboard.press('n');
      await expect(board.field).toBeFocused();
      await keyboard.type(text);
      await keyboard.press('Enter');
      await expect(board.field).toHaveCount(0);
    }
    for (const text of ['First thought', 'Second thought', 'Third thought']) {
      await expect(board.notes(text)).toHaveCount(1);
    }
  });

  const frame = await board.idOf('What we heard');

  await test.step('one of them onto the board, and back into the area, by the outline', async () => {
    await keyboard.press('Escape');
    await keyboard.press('o');
    await expect(board.outline.locator(':focus')).toHaveCount(1);
    await keyboard.press('Home');
    await walkTo('ArrowDown', board.notes('Second thought'));
    // What has the focus in the outline is selected on the board.
    await expect(board.notes('Second thought')).toHaveAttribute('aria-selected', 'true');
    const into = board.dialog(t('app.outline.moveInto'));
    const second = await board.idOf('Second thought');
    if ((await board.fieldOf(second, 'parent')) === frame) {
      await keyboard.press('m');
      await walkTo('Tab', into.getByRole('button', { name: t('app.outline.ontoBoard') }));
      await keyboard.press('Enter');
      await expect(into).toHaveCount(0);
      expect(await board.fieldOf(second, 'parent')).toBe(null);
      await keyboard.press('Home');
      await walkTo('ArrowDown', board.notes('Second thought'));
    }
    await keyboard.press('m');
    await walkTo('Tab', into.getByRole('button', { name: 'What we heard' }));
    await keyboard.press('Enter');
    await expect(into).toHaveCount(0);
    expect(await board.fieldOf(second, 'parent')).toBe(frame);
    await expect(page.getByRole('log')).toHaveText(
      t('app.announce.youMovedInto', { title: 'What we heard' }),
    );
    // The outline follows: one level below the area.
    await expect(board.notes('Second thought')).toHaveAttribute('aria-level', '2');
    // The focus has not been lost on the way.
    await expect(board.outline.locator(':focus')).toHaveCount(1);
    await keyboard.press('Escape');
  });

  await test.step('a persona filled in', async () => {
    await command(t('command.insert.persona.buyer'));
    await expect(board.field).toBeFocused();
    // On the card itself: Tab goes from text to text.
    await keyboard.type('Nora');
    await keyboard.press('Tab');
    await keyboard.type('41');
    await keyboard.press('Escape');
    await keyboard.press('Alt+Enter');
    const drawer = page.getByRole('complementary', { name: t('app.properties.title') });
    // Opened by a key, it takes the focus.
    await expect(drawer).toBeFocused();
    await expect(drawer.getByRole('textbox', { name: t('persona.field.motto') })).toBeVisible();
    await walkTo('Tab', drawer.getByRole('textbox', { name: t('persona.field.motto') }));
    await keyboard.type('If it squeaks, it goes.');
    const section = t('persona.section.motivations.name');
    await walkTo('Tab', drawer.getByRole('button', { name: section, exact: true }));
    await keyboard.press('Enter');
    await walkTo('Tab', drawer.getByRole('button', { name: t('persona.panel.statement.new', { section }) }));
    await keyboard.press('Enter');
    const statement = (position: number) =>
      drawer.getByRole('textbox', { name: t('persona.panel.statement', { position, section }), exact: true });
    await expect(statement(1)).toBeFocused();
    await keyboard.type('Being on time');
    await keyboard.press('Enter');
    await expect(statement(2)).toBeFocused();
    await keyboard.type('Knowing the price');
    await keyboard.press('Alt+ArrowUp');
    await expect(statement(1)).toHaveValue('Knowing the price');
    await expect(statement(1)).toBeFocused();
    await keyboard.press('Escape');
    const card = await board.idOf('Nora');
    expect(await board.fieldOf(card, 'age')).toBe('41');
    expect(await board.fieldOf(card, 'motto')).toBe('If it squeaks, it goes.');
  });

  await test.step('a print', async () => {
    await keyboard.press('Control+p');
    const dialog = board.dialog(t('print.dialog.title'));
    await expect(dialog).toBeVisible();
    await walkTo('Tab', dialog.getByRole('radio', { checked: true }).first());
    await walkTo('ArrowLeft', dialog.getByRole('radio', { name: t('print.kind.poster'), exact: true }), 2);
    // The card is still selected; the whole board is wanted.
    const selected = dialog.getByRole('radio', { name: t('print.what.selection', { count: 1 }) });
    await walkTo('Tab', selected);
    await keyboard.press('ArrowLeft');
    await expect(dialog.getByRole('radio', { name: t('print.what.board') })).toBeChecked();
    await walkTo('Tab', dialog.getByRole('button', { name: t('print.dialog.make') }));
    await keyboard.press('Enter');
    const link = dialog.getByRole('link', { name: t('print.dialog.download') });
    await expect(link).toBeVisible({ timeout: 30_000 });
    await walkTo('Tab', link);
    const download = page.waitForEvent('download');
    await keyboard.press('Enter');
    const pdf = await readPdf(await readFile(await (await download).path()));
    const words = [
      'First thought',
      'Second thought',
      'Third thought',
      'Nora',
      'Knowing the price',
      'Being on time',
    ];
    expect(missingTexts(words, pdf.text)).toEqual([]);
  });
});
