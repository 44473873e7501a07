import { expect, test } from '../fixtures.ts';
import { HomePage } from '../pages/home-page.ts';
import { patternOf, type Language } from '../pages/language.ts';

const languages: readonly { readonly language: Language; readonly locale: string; readonly words: RegExp }[] =
  [
    { language: 'en', locale: 'en-GB', words: /What we really heard/ },
    { language: 'fr', locale: 'fr-FR', words: /Ce qu’on a vraiment entendu/ },
  ];

for (const { language, locale, words } of languages) {
  test(`the demo board opens in the language of the browser: ${language}`, async ({ newPerson }) => {
    const page = await newPerson({ locale });
    const board = await (await new HomePage(page, language).open()).openDemo('Ada');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(board.lines(words).first()).toBeVisible();
    await expect(page).not.toHaveTitle(new RegExp(board.t('app.untitled')));

    const found = await page.evaluate(() => {
      const editor = window.whoboard;
      const items = (editor?.board.order.get() ?? []).flatMap((id) => editor?.board.item(id) ?? []);
      return {
        notes: items.filter(({ type }) => type === 'note').length,
        interviews: items.filter(({ type }) => type === 'interview').length,
        areas: items.flatMap((item) => (item.type === 'frame' ? [item.title] : [])),
        personas: items.flatMap((item) =>
          item.type === 'persona'
            ? [
                {
                  name: item.firstName,
                  kind: item.kind,
                  statements: item.statements.length,
                },
              ]
            : [],
        ),
        locale: editor?.board.meta.get().locale,
      };
    });
    expect(found.locale).toBe(language);
    expect(found.notes).toBeGreaterThanOrEqual(55);
    expect(found.areas.length).toBeGreaterThanOrEqual(5);
    expect(found.areas.every((title) => title !== '')).toBe(true);
    expect(found.personas.map(({ kind }) => kind).sort()).toEqual([
      'buyer',
      'buyer',
      'candidate',
      'negative',
    ]);
    expect(found.interviews).toBe(6);
    for (const persona of found.personas) {
      expect(persona.name).not.toBe('');
      expect(persona.statements).toBeGreaterThan(15);
    }

    // Everything is in view at first.
    await board.still();
    const isInView = await page.evaluate(() => {
      const editor = window.whoboard;
      const bounds = editor?.board.boundsOf(editor.board.order.get());
      if (!editor || !bounds) return false;
      const [left, top] = editor.camera.toScreen([bounds.x, bounds.y]);
      const [right, bottom] = editor.camera.toScreen([bounds.x + bounds.w, bounds.y + bounds.h]);
      const { width, height } = editor.camera.viewport.get();
      return left >= 0 && top >= 0 && right <= width && bottom <= height;
    });
    expect(isInView).toBe(true);

    // A verbatim names the statements that rest on it; a click leads to the first one.
    const [robin = ''] = await board.idsOf(language === 'fr' ? 'Robin, 24\u00A0ans' : 'Finn, 24');
    await page.evaluate((id) => window.whoboard?.selection.set([id]), robin);
    await board.command('command.view.properties');
    const drawer = page.getByRole('complementary', { name: board.t('app.properties.title') });
    const name = patternOf(board.t('interview.panel.showStatement', { text: '{text}' }));
    await drawer.getByRole('button', { name }).first().click();
    await expect
      .poll(() =>
        page.evaluate(() => {
          const [id = ''] = window.whoboard?.selection.ids.get() ?? [];
          return window.whoboard?.board.item(id)?.type;
        }),
      )
      .toBe('persona');
  });
}

test('the language of the interface switches and is remembered; the board keeps its own', async ({
  page,
}) => {
  const board = await (await new HomePage(page).open()).openDemo('Ada');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible();
  await board.command('command.view.language');
  await expect(page.getByRole('button', { name: 'Partager', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Partager', exact: true })).toBeVisible();
  expect(await page.evaluate(() => window.whoboard?.board.meta.get().locale)).toBe('en');
});
