import { expect, test } from '../fixtures.ts';
import { HomePage } from '../pages/home-page.ts';
import type { BoardPage } from '../pages/board-page.ts';

/** Selects the demo's journey of a kind. */
async function selectJourney(board: BoardPage, kind: 'lived' | 'target'): Promise<string> {
  return board.page.evaluate((wanted) => {
    const editor = window.whoboard;
    const id = editor?.board.order.get().find((each) => {
      const item = editor.board.item(each);
      return item?.type === 'journey' && item.kind === wanted;
    });
    if (!editor || id === undefined) throw new Error('There is no such journey.');
    editor.selection.set([id]);
    return id;
  }, kind);
}

test('lived beside target', async ({ newPerson }) => {
  test.setTimeout(150_000);
  const page = await newPerson({ viewport: { width: 1440, height: 900 } });
  const board = await (await new HomePage(page).open()).openDemo('Ada');
  const { t } = board;

  // The table of the lived journey: stages are column headings, lanes row headings.
  await selectJourney(board, 'lived');
  await board.command('command.map.table');
  const table = page.getByRole('grid', { name: 'Ten days without a bike' });
  await expect(table.getByRole('columnheader')).toHaveText([
    t('mapTable.corner'),
    'Breakdown',
    'Choosing',
    'Drop-off',
    'Waiting',
    'Pick-up',
    'Afterwards',
  ]);
  const irritants = table.getByRole('row', { name: /^Irritants/ });
  const waiting = irritants.getByRole('gridcell').nth(3);
  await expect(waiting.getByRole('listitem')).toHaveText([
    'No day, no time, no message',
    'Three calls before somebody answers Lorraine',
  ]);

  // Written by keyboard: Enter opens, a line is a note, Ctrl+Enter keeps; undone in one step.
  await waiting.click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type('\nNobody rings back');
  await page.keyboard.press('Control+Enter');
  await expect(waiting.getByRole('listitem')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(waiting.getByRole('listitem')).toHaveCount(2);

  // Escape drops what was begun, and leaves the table open.
  await waiting.click();
  await page.keyboard.type('Never mind');
  await page.keyboard.press('Escape');
  await expect(waiting.getByRole('listitem')).toHaveCount(2);

  // A block from a spreadsheet: two lanes, two stages.
  await waiting.click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Cold feet\tQueue\nA hot drink\t"Two smiles\nA joke"\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(waiting.getByRole('listitem').last()).toHaveText('Cold feet');
  const delights = table.getByRole('row', { name: /^Delights/ });
  await expect(delights.getByRole('gridcell').nth(4).getByRole('listitem')).toHaveText([
    'The old pad beside the new one',
    'Two smiles',
    'A joke',
  ]);
  await page.keyboard.press('Escape');

  // The comparison, opened from the target journey: stages aligned, gaps, channels, lanes, costs.
  await selectJourney(board, 'target');
  await board.command('command.map.compare');
  const dialog = page.getByRole('dialog', { name: t('mapCompare.title') });
  const emotions = dialog.getByRole('table', { name: `${t('mapCompare.emotion')} · Rachel` });
  await expect(emotions.getByRole('rowheader')).toHaveText([
    `Before it breaks${t('mapCompare.onlyTarget')}`,
    'Breakdown',
    'Choosing',
    'Drop-off',
    'Waiting',
    'Pick-up',
    'Afterwards',
  ]);
  await expect(emotions.getByRole('row').nth(5).getByRole('cell')).toHaveText(['−2', '+1.5', '+3.5']);
  const lanes = dialog.getByRole('table', { name: t('mapCompare.lanes') });
  await expect(lanes.getByRole('row', { name: /^Irritants/ })).toContainText('Cold feet');
  const channels = dialog.getByRole('table', { name: t('mapCompare.channels') });
  await expect(channels.getByRole('row', { name: new RegExp(`^${t('mapCompare.overall')}`) })).toContainText(
    t('journey.mix.human', { count: 6 }),
  );
  await expect(
    dialog
      .getByRole('table', { name: `${t('mapCompare.costs')} · Callum` })
      .getByRole('row')
      .last(),
  ).toContainText('160');
});
