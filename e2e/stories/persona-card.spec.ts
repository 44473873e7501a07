import { phoneJpeg } from '../files/pictures.ts';
import { expect, test } from '../fixtures.ts';
import { middle, type BoardPage } from '../pages/board-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import { newBoard } from '../pages/new-board.ts';
import type { PersonaPanel } from '../pages/persona-panel.ts';

test.use({ locale: 'fr-FR' });

const profil = 'Profil';
const motivations = 'Motivations';
const attentes = 'Attentes';

interface Opened {
  readonly board: BoardPage;
  readonly id: string;
  readonly panel: PersonaPanel;
  readonly link: string;
}

async function openCard(page: BoardPage['page'], serverUrl: string): Promise<Opened> {
  const { links } = await newBoard(serverUrl, { locale: 'fr' });
  const board = await JoinPage.come(page, links.facilitator, 'Camille', 'fr');
  const id = await board.newPersona();
  return { board, id, panel: await board.persona(id), link: links.participant };
}

/** The lines of the card in the outline: what is on the card, in its order. */
async function linesOnCard(board: BoardPage): Promise<readonly string[]> {
  return (await board.outline.getByRole('treeitem').allTextContents()).map((line) => line.trim());
}

test('l’en-tête et les rubriques se remplissent, et les autres le voient', async ({
  page,
  newPerson,
  server,
}) => {
  const { board, id, panel, link } = await openCard(page, server.url);
  const other = await JoinPage.come(await newPerson(), link, 'Léo', 'fr');

  await panel.field('firstName').fill('Maëlle');
  await panel.field('age').fill('36 ans');
  await panel.field('family').fill('En couple, deux enfants');
  await panel.field('occupation').fill('Infirmière de nuit');
  await panel.field('motto').fill('Mon vélo, c’est ma deuxième voiture.');
  // Eleven of the twelve sections; the company is for B2B.
  await expect(panel.sectionNames).toHaveCount(11);
  await expect(panel.section('Entreprise (BtoB)')).toHaveCount(0);
  await panel.b2b.check();
  await expect(panel.sectionNames).toHaveCount(12);
  await panel.addStatements('Entreprise (BtoB)', ['Cheffe d’équipe aux urgences']);
  await panel.addStatements(profil, ['Habite à dix minutes du centre', 'Travaille en horaires décalés']);
  await panel.addStatements('Verbatims', ['Trois semaines pour un câble !']);
  await panel
    .section('Verbatims')
    .getByRole('textbox', { name: board.t('persona.field.saidBy') })
    .fill('Thibault');

  for (const text of [
    'Maëlle',
    '36 ans',
    'En couple, deux enfants',
    'Infirmière de nuit',
    'Mon vélo, c’est ma deuxième voiture.',
    'Cheffe d’équipe aux urgences',
    'Travaille en horaires décalés',
    'Trois semaines pour un câble !',
    'Thibault',
  ]) {
    await expect(other.lines(text).first()).toBeVisible();
  }
  await expect(
    panel.drawer.getByText(board.t('persona.score.label', { supported: 0, total: 4 })),
  ).toBeVisible();
  expect(await other.fieldOf(id, 'b2b')).toBe(true);

  await panel.b2b.uncheck();
  await expect(other.lines('Cheffe d’équipe aux urgences')).toHaveCount(0);
  await panel.b2b.check();
  await expect(other.lines('Cheffe d’équipe aux urgences')).toHaveCount(1);
});

test('une rubrique se masque, se renomme, se déplace, s’ajoute et se retire', async ({ page, server }) => {
  const { board, panel } = await openCard(page, server.url);
  const eco = 'Profil écologique';

  await panel.act(eco, 'persona.panel.section.hide');
  await expect(panel.section(eco)).toContainText(board.t('persona.panel.section.hidden'));
  await expect(board.lines(eco)).toHaveCount(0);
  await panel.act(eco, 'persona.panel.section.show');
  await expect(board.lines(eco)).toHaveCount(1);

  await panel.act(attentes, 'persona.panel.section.rename');
  const name = panel.drawer.getByRole('textbox', { name: board.t('persona.field.sectionName') });
  await expect(name).toBeFocused();
  await name.fill('Ce qui la comblerait');
  await page.keyboard.press('Enter');
  await expect(board.lines('Ce qui la comblerait')).toHaveCount(1);
  await expect(panel.section(attentes)).toHaveCount(0);

  const before = await panel.sectionNames.allTextContents();
  await panel.act(motivations, 'persona.panel.section.up');
  const at = before.indexOf(motivations);
  expect(at).toBeGreaterThan(0);
  const expected = before.with(at - 1, motivations).with(at, before[at - 1] ?? '');
  await expect(panel.sectionNames).toHaveText(expected);
  await expect
    .poll(async () => (await linesOnCard(board)).filter((line) => before.includes(line)))
    .toEqual(expected);

  await panel.drawer.getByRole('button', { name: board.t('persona.panel.section.add') }).click();
  await expect(name).toBeFocused();
  await name.fill('Ses héros');
  await page.keyboard.press('Enter');
  await panel.addStatements('Ses héros', ['Sa grand-mère']);
  await expect(board.lines('Sa grand-mère')).toHaveCount(1);
  // What stood in it is not lost with it.
  await panel.act('Ses héros', 'persona.panel.section.remove');
  const unsorted = board.t('persona.section.unsorted.name');
  await expect(panel.section('Ses héros')).toHaveCount(0);
  await expect(panel.section(unsorted)).toHaveCount(1);
  await panel.openSection(unsorted);
  await expect(panel.statement(unsorted, 1)).toHaveValue('Sa grand-mère');
  await page.keyboard.press('Control+z');
  await expect(panel.section('Ses héros')).toHaveCount(1);
  await expect(panel.section(unsorted)).toHaveCount(0);
});

test('les affirmations se déplacent dans leur rubrique et vers une autre', async ({ page, server }) => {
  const { board, panel } = await openCard(page, server.url);
  await panel.addStatements(motivations, ['Gagner du temps', 'Être à l’heure', 'Savoir le prix']);
  await panel.addStatements(attentes, ['Une facture lisible']);

  await panel.statement(motivations, 3).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(panel.statement(motivations, 2)).toHaveValue('Savoir le prix');
  await expect(panel.statement(motivations, 2)).toBeFocused();
  await expect(panel.statement(motivations, 3)).toHaveValue('Être à l’heure');

  // Past the end it goes on in the next section.
  await panel.statement(motivations, 3).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(panel.statements(motivations)).toHaveCount(2);
  await expect(panel.statement(attentes, 1)).toHaveValue('Être à l’heure');
  await expect(panel.statement(attentes, 1)).toBeFocused();

  // By the menu of the statement, for whoever has no keys: straight to any section.
  await panel
    .section(attentes)
    .getByRole('button', { name: board.t('persona.panel.statement.actions') })
    .first()
    .click();
  await page
    .getByRole('menuitem', { name: board.t('persona.panel.statement.to', { section: motivations }) })
    .click();
  await expect(panel.statements(motivations)).toHaveCount(3);
  await expect(panel.statement(motivations, 3)).toHaveValue('Être à l’heure');
  await expect(panel.statement(motivations, 3)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(panel.statement(attentes, 1)).toHaveValue('Être à l’heure');

  // By its grip: over the line at which it is to stand, in the same section and in another one.
  await panel.dragStatement(attentes, 2, panel.statement(attentes, 1));
  await expect(panel.statement(attentes, 1)).toHaveValue('Une facture lisible');
  await expect(panel.statement(attentes, 1)).toBeFocused();
  await panel.dragStatement(attentes, 2, panel.statement(motivations, 2));
  await expect(panel.statements(motivations)).toHaveCount(3);
  await expect(panel.statement(motivations, 2)).toHaveValue('Être à l’heure');
  await expect(panel.statement(motivations, 2)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(panel.statement(attentes, 2)).toHaveValue('Être à l’heure');

  // Several pasted lines become as many; Backspace in an empty one removes it.
  await panel.statement(attentes, 2).focus();
  await page.keyboard.press('Enter');
  await expect(panel.statement(attentes, 3)).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(panel.statements(attentes)).toHaveCount(2);
  await expect(panel.statement(attentes, 2)).toBeFocused();
});

test('une note glissée sur une rubrique devient une affirmation et garde son lien', async ({
  page,
  server,
}) => {
  const { board, id, panel } = await openCard(page, server.url);
  await panel.close();
  await board.writeNote('Le devis a changé trois fois');
  const note = await board.idOf('Le devis a changé trois fois');
  await page.keyboard.press('Escape');
  await board.show([note, id]);
  await board.drag(middle(await board.boxOf(note)), await board.placeOnCard(id, 'barriers'), { steps: 12 });

  const again = await board.persona(id);
  const section = 'Freins et irritants';
  await again.openSection(section);
  await expect(again.statement(section, 1)).toHaveValue('Le devis a changé trois fois');
  expect(await board.idsOf('Le devis a changé trois fois'), 'the note stays').toEqual([note]);

  // The note is its source: named as such, and one click away.
  await again
    .section(section)
    .getByRole('button', { name: new RegExp(`^${board.t('persona.status.assumption')}`) })
    .click();
  const source = again.section(section).getByRole('button', {
    name: board.t('persona.panel.source.open', { text: 'Le devis a changé trois fois' }),
  });
  await source.click();
  await expect
    .poll(() => page.evaluate(() => [...(window.whoboard?.selection.ids.get() ?? [])]))
    .toEqual([note]);
});

test('les deux échelles se placent au clavier et s’effacent', async ({ page, server }) => {
  const { board, id, panel } = await openCard(page, server.url);
  await panel.openSection('Appétence canal');
  const label = board.t('persona.slider.digitalToHuman');
  await panel.drawer.getByLabel(label).click();
  const slider = panel.drawer.getByRole('slider', { name: label });
  await expect(slider).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => board.fieldOf(id, 'digitalToHuman')).toBe(60);
  expect(await board.fieldOf(id, 'autonomousToAccompanied')).toBe(null);
  await panel.drawer.getByRole('button', { name: board.t('persona.panel.slider.clear') }).click();
  await expect.poll(() => board.fieldOf(id, 'digitalToHuman')).toBe(null);
});

test('un portrait : photo recadrée, avatar dessiné, rien du tout', async ({ page, server }) => {
  const { board, id, panel } = await openCard(page, server.url);
  const photo = async () =>
    (await board.fieldOf(id, 'photo')) as {
      file: { hash: string; width: number; height: number };
      size: number;
    } | null;
  await panel.pickPhoto(await phoneJpeg());
  await expect(panel.cropDialog).toBeVisible();
  const whole = await photo();
  expect([whole?.file.width, whole?.file.height]).toEqual([1200, 1600]);
  const zoom = panel.cropDialog.getByRole('slider', { name: board.t('persona.crop.zoom') });
  await zoom.focus();
  for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
  await panel.applyCrop();
  const cropped = await photo();
  expect(cropped?.size).toBeLessThan((whole?.size ?? 0) / 1.8);
  await expect(panel.photo.getByRole('img')).toBeVisible();

  await panel.photo.getByRole('button', { name: board.t('persona.panel.photo.otherAvatar') }).click();
  await expect.poll(async () => (await photo())?.file.hash).not.toBe(cropped?.file.hash);
  await panel.photo.getByRole('button', { name: board.t('persona.panel.photo.remove') }).click();
  await expect.poll(photo).toBe(null);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await photo())?.file.hash).toBeTruthy();
});

test('deux personnes écrivent dans la même rubrique en même temps', async ({ page, newPerson, server }) => {
  const { id, panel, link } = await openCard(page, server.url);
  const other = await JoinPage.come(await newPerson(), link, 'Léo', 'fr');
  await panel.addStatements(profil, ['Commun']);
  await expect(other.lines('Commun')).toHaveCount(1);
  const others = await other.persona(id);
  await others.openSection(profil);

  await panel.statement(profil, 1).focus();
  await others.statement(profil, 1).focus();
  await page.keyboard.press('Home');
  await other.page.keyboard.press('End');
  await Promise.all([
    page.keyboard.type('Très ', { delay: 25 }),
    other.page.keyboard.type(' à tous, partout', { delay: 15 }),
  ]);
  await expect(panel.statement(profil, 1)).toHaveValue('Très Commun à tous, partout');
  await expect(others.statement(profil, 1)).toHaveValue('Très Commun à tous, partout');

  // Both add below it at once: both lines are kept, and both see the same order.
  await Promise.all([page.keyboard.press('Enter'), other.page.keyboard.press('Enter')]);
  await Promise.all([
    page.keyboard.type('De Camille', { delay: 10 }),
    other.page.keyboard.type('De Léo', { delay: 10 }),
  ]);
  await expect(panel.statements(profil)).toHaveCount(3);
  await expect(others.statements(profil)).toHaveCount(3);
  const read = async (from: PersonaPanel) =>
    Promise.all([1, 2, 3].map((position) => from.statement(profil, position).inputValue()));
  await expect.poll(() => read(panel)).toEqual(expect.arrayContaining(['De Camille', 'De Léo']));
  await expect.poll(() => read(others)).toEqual(await read(panel));
});
