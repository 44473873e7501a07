import { heic, hugeJpeg, noImage, phonePng, pngBomb, type TestFile } from '../files/pictures.ts';
import { expect, test } from '../fixtures.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';

test('a photo that is none, too large, HEIC or a bomb is refused with the reason, and nothing else is lost', async ({
  page,
  newPerson,
  server,
}) => {
  test.setTimeout(90_000);
  const { links } = await newBoard(server.url);
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  const other = await JoinPage.come(await newPerson(), links.participant, 'Ben');
  const { t } = board;
  const id = await board.newPersona();
  const panel = await board.persona(id);
  await panel.field('firstName').fill('Nora');
  await panel.pickPhoto(await phonePng());
  await panel.applyCrop();
  const kept = await board.fieldOf(id, 'photo');
  expect(kept).not.toBe(null);

  const refused: readonly (readonly [TestFile, string])[] = [
    [noImage, t('error.notAnImage')],
    [await hugeJpeg(), t('persona.panel.photo.tooLarge', { megabytes: 10 })],
    [heic, t('error.imageFormatUnsupported', { format: 'HEIC' })],
    [pngBomb(), t('error.imageTooManyPixels', { limit: 50 })],
  ];
  for (const [file, reason] of refused) {
    await panel.pickPhoto(file);
    await expect(panel.photoProblem, file.name).toHaveText(reason);
    // The portrait, the name and everybody's connection are as before.
    expect(await board.fieldOf(id, 'photo')).toEqual(kept);
    await expect(panel.field('firstName')).toHaveValue('Nora');
  }
  await board.saved();
  await other.saved();
  await other.writeNote('Undisturbed');
  await expect(board.notes('Undisturbed')).toBeVisible();

  // A good one still works, and the complaint goes away.
  await panel.pickPhoto(await phonePng('again.png'));
  await panel.applyCrop();
  await expect(panel.photoProblem).not.toBeVisible();
});

test('a picture for the board that cannot be read is told of, and the others of the same go are kept', async ({
  page,
  server,
}) => {
  const { links } = await newBoard(server.url);
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  await board.writeNote('Here before');
  await board.page.keyboard.press('Escape');
  const chooser = page.waitForEvent('filechooser');
  await board.command('command.insert.image');
  await (await chooser).setFiles([await phonePng(), noImage]);
  await expect(board.messages.filter({ hasText: board.t('error.notAnImage') })).toBeVisible();
  await expect.poll(() => board.count()).toBe(2);
  await expect(board.notes('Here before')).toBeVisible();
  await board.saved();
});

test('a text over the limit is cut at the limit and said so, and the board goes on', async ({
  page,
  server,
}) => {
  const { links } = await newBoard(server.url);
  const board = await JoinPage.come(page, links.facilitator, 'Ada');
  const id = await board.newPersona();
  const panel = await board.persona(id);
  await panel.field('firstName').fill('N'.repeat(5000));
  await expect(panel.field('firstName')).toHaveAccessibleDescription(/\d/);
  const firstName = await board.fieldOf(id, 'firstName');
  expect(String(firstName).length).toBeGreaterThan(10);
  expect(String(firstName).length).toBeLessThan(5000);
  await board.saved();
});
