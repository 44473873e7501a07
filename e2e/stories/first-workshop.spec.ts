import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { phoneJpeg, phonePng, phoneWebp } from '../files/pictures.ts';
import { quotes, quotesCsv } from '../files/quotes.ts';
import { missingTexts, missingWords, readPdf, readWithPdftotext } from '../files/read-pdf.ts';
import { expect, test } from '../fixtures.ts';
import { middle, type BoardPage } from '../pages/board-page.ts';
import { HomePage } from '../pages/home-page.ts';
import { JoinPage } from '../pages/join-page.ts';
import type { PrintDialog } from '../pages/print-dialog.ts';

/** What the story leaves for inspection. */
const resultsDir = path.resolve(import.meta.dirname, '../results/first-workshop');

/** What each of the five writes, while the server is killed in between. */
const thoughts = {
  camille: [
    'Bienvenue à l’atelier',
    'Où vont-ils chercher l’info ?',
    'À vérifier auprès du SAV',
    'Idée : atelier mobile',
  ],
  lea: [
    'Elle compare trois devis',
    'Peur de l’arnaque…',
    'Le prêt d’un vélo rassure',
    'Sœur prescriptrice ♥',
  ],
  tom: ['Notes from the train', 'Still no network here', 'Price before repair, please', 'Works offline 👍'],
  aicha: [
    'Œuvrer pour le quartier',
    'مرحبا بكم في الورشة',
    'Horaires élargis le jeudi',
    'Garantie « 6 mois »',
  ],
  noe: ['Depuis mon téléphone', '日本語のメモです', 'SMS plutôt qu’appel', 'Coût caché = méfiance'],
} as const;

const maelle = {
  firstName: 'Maëlle',
  age: '36 ans',
  family: 'En couple, deux enfants à l’école',
  occupation: 'Infirmière de nuit',
  motto: 'Mon vélo, c’est ma deuxième voiture.',
  Profil: ['Habite à dix minutes du centre', 'Travaille en horaires décalés'],
  Motivations: ['Gagner du temps le matin', 'Savoir le prix avant'],
};
const gerard = {
  firstName: 'Gérard',
  age: '67 ans',
  family: 'Veuf, quatre petits-enfants',
  occupation: 'Retraité de la Poste',
  motto: 'Qu’on m’explique, et je décide.',
  Profil: ['Roule tous les jours, même l’hiver'],
  Attentes: ['Un interlocuteur unique', 'Une facture lisible'],
};

/** The quotes that become statements of the first persona. */
const dragged = [quotes[3], quotes[64]].flatMap((quote) => quote?.text ?? []);

test('a first workshop, from the first command to the printed poster', async ({
  newServer,
  newPerson,
  newCable,
}, testInfo) => {
  test.setTimeout(240_000);
  await mkdir(resultsDir, { recursive: true });
  const server = await newServer();
  const cable = await newCable(server);

  const camille = await test.step('a facilitator makes a board in a French browser', async () => {
    const page = await newPerson({ server, locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
    const home = await new HomePage(page, 'fr').open();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    const board = await home.newBoard('Camille');
    await board.command('command.board.rename');
    await page.keyboard.type('Atelier vélo : premières personas');
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(/^Atelier vélo : premières personas/);
    return board;
  });

  const { lea, tom, aicha, noe } =
    await test.step('four come by the link, one of them on a phone', async () => {
      const link = await camille.linkFor('participant');
      const french = { server, locale: 'fr-FR' };
      const people = {
        lea: await JoinPage.come(await newPerson(french), link, 'Léa', 'fr'),
        tom: await JoinPage.come(await newPerson({ server }), cable.link(link), 'Tom'),
        aicha: await JoinPage.come(await newPerson(french), link, 'Aïcha', 'fr'),
        noe: await JoinPage.come(
          await newPerson({
            ...french,
            viewport: { width: 390, height: 844 },
            hasTouch: true,
            isMobile: true,
          }),
          link,
          'Noé',
          'fr',
        ),
      };
      await expect(camille.peopleHere(5)).toBeVisible();
      return people;
    });
  const everyone = { camille, lea, tom, aicha, noe };
  const all = Object.values(everyone);

  await test.step('120 lines of interview quotes come in as notes', async () => {
    const file = { name: 'verbatims.csv', mimeType: 'text/csv', buffer: quotesCsv() };
    await camille.importTable(file, quotes.length);
    for (const board of all) await expect.poll(() => board.count()).toBe(120);
    for (const { text, saidBy } of [quotes[0], quotes[57], quotes[119]].flatMap((quote) => quote ?? [])) {
      expect(await noe.fieldOf(await noe.idOf(text), 'saidBy')).toBe(saidBy);
    }
  });

  const personas = await test.step('two personas get three phone photos', async () => {
    const first = await fillPersona(camille, maelle, ['Profil', 'Motivations']);
    const second = await fillPersona(lea, gerard, ['Profil', 'Attentes']);
    await camille.show([first]);
    const panel = await camille.persona(first);
    await panel.pickPhoto(await phoneJpeg());
    await panel.applyCrop();
    const others = await lea.persona(second);
    await others.pickPhoto(await phonePng());
    await others.applyCrop();
    await expect.poll(() => sizeOfPhoto(camille, second)).toEqual([900, 1200]);
    await others.pickPhoto(await phoneWebp());
    await others.applyCrop();
    // Upright: the sensor's 1600 by 1200 were turned as the phone had said.
    await expect.poll(() => sizeOfPhoto(lea, first)).toEqual([1200, 1600]);
    await expect.poll(() => sizeOfPhoto(camille, second)).toEqual([1080, 1080]);
    await panel.close();
    await others.close();
    return { first, second };
  });

  await test.step('all five write at once, one without network, and the server is killed in between', async () => {
    // Each at a place of the wall that is still free.
    for (const [index, board] of [camille, lea, tom, aicha, noe].entries()) {
      await board.page.mouse.move(195, 400);
      await board.page.mouse.wheel(-1800, 900 * (index - 2));
      await board.still();
    }
    cable.pull();
    await tom.offline();
    const writing = Promise.all([
      ...(['camille', 'lea', 'tom', 'aicha'] as const).map(async (name) => {
        for (const thought of thoughts[name]) await everyone[name].writeNote(thought);
      }),
      (async () => {
        for (const [index, thought] of thoughts.noe.entries()) {
          await noe.tapNote(thought, { x: 110 + 40 * index, y: 260 + 80 * index });
        }
      })(),
    ]);
    await expect.poll(() => camille.count(), { timeout: 30_000 }).toBeGreaterThan(124);
    await server.kill();
    await writing;
    for (const board of all) await board.offline();
    await expect(tom.badge).toHaveText(tom.pattern('app.save.offlineChanges_other'));
    await server.start();
    for (const board of all.filter((each) => each !== tom)) await board.saved(30_000);
    await tom.offline();
    cable.plug();
    await tom.saved(30_000);

    const expected = 120 + 2 + 20;
    for (const board of all) {
      await expect.poll(() => board.count(), { timeout: 20_000 }).toBe(expected);
      for (const thought of Object.values(thoughts).flat())
        expect(await board.idsOf(thought)).toHaveLength(1);
    }
  });

  await test.step('notes dragged onto a persona become statements that know where they come from', async () => {
    for (const text of dragged) {
      const note = await camille.idOf(text);
      await camille.page.keyboard.press('Escape');
      await camille.show([note, personas.first]);
      await camille.drag(
        middle(await camille.boxOf(note)),
        await camille.placeOnCard(personas.first, 'barriers'),
        {
          steps: 12,
        },
      );
    }
    const panel = await lea.persona(personas.first);
    await panel.openSection('Freins et irritants');
    for (const [index, text] of dragged.entries()) {
      await expect(panel.statement('Freins et irritants', index + 1)).toHaveValue(text);
    }
    // Somebody was heard saying it, so the statement is no assumption any more.
    const supported = camille.t('persona.panel.evidence.show', {
      status: camille.t('persona.status.supported'),
      count: 1,
    });
    await expect(
      panel.section('Freins et irritants').getByRole('button', { name: supported, exact: true }),
    ).toHaveCount(2);
    await panel.close();
    for (const text of dragged)
      expect(await camille.idsOf(text), 'the note stays on the wall').toHaveLength(1);
  });

  await camille.saved();
  await camille.page.keyboard.press('Escape');
  await camille.page.keyboard.press('Shift+1');
  for (const [name, board] of Object.entries(everyone)) {
    await board.page.screenshot({ path: path.join(resultsDir, `${name}.png`) });
  }

  const written = [...quotes.map(({ text }) => text), ...Object.values(thoughts).flat()];
  const onCards = [maelle, gerard].flatMap((persona) => Object.values(persona).flat());

  await test.step('the board prints as an A0 poster with every word that was written', async () => {
    const dialog = await camille.print();
    await dialog.chooseKind('poster');
    await dialog.choosePaper('A0');
    const file = await download(dialog, 'poster-A0.pdf');
    await dialog.close();
    const pdf = await readPdf(await readFile(file));
    expect(pdf.pagesMm).toHaveLength(1);
    expect(pdf.pagesMm[0]?.toSorted((a, b) => a - b)).toEqual([841, 1189]);
    expect(missingTexts([...written.filter(isLeftToRight), ...onCards], pdf.text)).toEqual([]);
    expect(missingWords([...written, 'Atelier vélo : premières personas'].join(' '), pdf.text)).toEqual([]);
    const other = await readWithPdftotext(file);
    if (other !== null) expect(missingWords([...written, ...onCards].join(' '), other)).toEqual([]);
    else testInfo.annotations.push({ type: 'note', description: 'pdftotext is not installed' });
  });

  await test.step('the personas print as A4 sheets', async () => {
    const dialog = await camille.print();
    await dialog.chooseKind('sheet');
    await dialog.choosePaper('A4');
    for (const name of [maelle.firstName, gerard.firstName]) {
      await dialog.dialog.getByRole('checkbox', { name }).check();
    }
    const file = await download(dialog, 'sheets-A4.pdf');
    await dialog.close();
    const pdf = await readPdf(await readFile(file));
    expect(pdf.pagesMm.length).toBeGreaterThanOrEqual(2);
    for (const size of pdf.pagesMm) expect(size.toSorted((a, b) => a - b)).toEqual([210, 297]);
    const onSheets = [...onCards, ...dragged];
    expect(missingTexts(onSheets, pdf.text)).toEqual([]);
    const other = await readWithPdftotext(file);
    if (other !== null) expect(missingWords(onSheets.join(' '), other)).toEqual([]);
  });
});

type Persona = Readonly<Record<'firstName' | 'age' | 'family' | 'occupation' | 'motto', string>>;

/** A new card, filled in through its drawer. @returns its id */
async function fillPersona<P extends Persona>(
  board: BoardPage,
  persona: P,
  sections: readonly (keyof P & string)[],
): Promise<string> {
  const id = await board.newPersona();
  const panel = await board.persona(id);
  for (const field of ['firstName', 'age', 'family', 'occupation', 'motto'] as const) {
    await panel.field(field).fill(persona[field]);
  }
  for (const section of sections) {
    const statements: unknown = persona[section];
    if (Array.isArray(statements)) await panel.addStatements(section, statements.map(String));
  }
  await panel.close();
  return id;
}

/** Viewers tell the words of a line from left to right, whatever the direction of the script. */
function isLeftToRight(text: string): boolean {
  return !/\p{Script=Arabic}/u.test(text);
}

async function sizeOfPhoto(board: BoardPage, personaId: string): Promise<unknown> {
  const photo = (await board.fieldOf(personaId, 'photo')) as {
    file?: { width: number; height: number };
  } | null;
  return photo?.file && [photo.file.width, photo.file.height];
}

async function download(dialog: PrintDialog, name: string): Promise<string> {
  const file = path.join(resultsDir, name);
  await (await dialog.download()).saveAs(file);
  return file;
}
