import { createTranslate } from '@whoboard/shared/i18n/translate.ts';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TestEditor } from '../../testing/test-editor.ts';
import { LanguageProvider } from '../../ui/language.tsx';
import { PrintDialog } from './PrintDialog.tsx';

const t = createTranslate('fr');
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  Object.defineProperty(navigator, 'language', { value: 'fr-FR', configurable: true });
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

async function open(test: TestEditor, items?: readonly string[]): Promise<HTMLElement> {
  await act(async () =>
    root.render(
      <LanguageProvider value={{ locale: 'fr', t }}>
        <PrintDialog editor={test.editor} onClose={() => {}} {...(items ? { initial: { items } } : {})} />
      </LanguageProvider>,
    ),
  );
  return document.querySelector<HTMLElement>('[role="dialog"]')!;
}

function named<E extends HTMLElement>(dialog: HTMLElement, selector: string, name: string): E {
  const found = [...dialog.querySelectorAll<E>(selector)].find(
    (element) =>
      (element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent) ===
      name,
  );
  if (!found) throw new Error(`no ${selector} called ${name}`);
  return found;
}

const board = () =>
  new TestEditor({
    items: [
      { type: 'persona', id: 'p1', firstName: 'Maud' },
      { type: 'persona', id: 'p2', pos: [900, 0], firstName: 'Sandrine' },
      { type: 'note', id: 'n1', pos: [0, 1200], text: 'Une note' },
    ],
  });

it('shows the pages that will be printed, by name', async () => {
  const dialog = await open(board());
  expect(dialog.querySelector('figure')?.getAttribute('aria-label')).toBe(
    'Test\u00a0: page 1 sur 1, 420 × 297 mm',
  );
  await act(async () => named<HTMLInputElement>(dialog, 'input[type=radio]', 'Fiches').click());
  expect(dialog.querySelector('figure')?.getAttribute('aria-label')).toBe(
    'Maud\u00a0: page 1 sur 2, 210 × 297 mm',
  );
  await act(async () => named<HTMLInputElement>(dialog, 'input[type=checkbox]', 'Maud').click());
  expect(dialog.querySelector('figure')?.getAttribute('aria-label')).toBe(
    'Sandrine\u00a0: page 1 sur 1, 210 × 297 mm',
  );
  await act(async () => named<HTMLInputElement>(dialog, 'input[type=checkbox]', 'Sandrine').click());
  expect(dialog.querySelector('[role=alert]')?.textContent).toBe('Choisissez au moins un persona.');
  expect(named<HTMLButtonElement>(dialog, 'button', 'Créer le PDF').disabled).toBe(true);
});

it('opens with the selection', async () => {
  const test = board();
  const dialog = await open(test, ['n1']);
  expect(named<HTMLInputElement>(dialog, 'input[type=radio]', 'Sélection (1 élément)').checked).toBe(true);
});

it('makes the PDF, tells of its failure and lets it be cancelled', async () => {
  let answer: (response: Response) => void = () => {};
  const calls: string[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    calls.push(`${init.method ?? 'GET'} ${url}`);
    if (url.includes('/progress/')) return Promise.resolve(Response.json({}, { status: 404 }));
    return new Promise<Response>((resolve, reject) => {
      answer = resolve;
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  });
  const dialog = await open(board());
  const make = async (): Promise<void> => {
    const button = named<HTMLButtonElement>(dialog, 'button', 'Créer le PDF');
    await act(async () => {
      button.focus();
      button.click();
    });
  };
  await make();
  expect(document.activeElement?.textContent).toBe('Annuler');
  await act(async () => named<HTMLButtonElement>(dialog, 'button', 'Annuler').click());
  expect(calls.some((call) => call.startsWith('DELETE'))).toBe(true);

  await make();
  await act(async () =>
    answer(Response.json({ error: { code: 'printFailed', message: 'x' } }, { status: 500 })),
  );
  expect(dialog.querySelector('[role=alert]')?.textContent).toBe(t('error.printFailed'));

  await make();
  const headers = { 'content-disposition': "inline; filename*=UTF-8''affiche.pdf" };
  await act(async () => answer(new Response('%PDF', { headers })));
  const link = named<HTMLAnchorElement>(dialog, 'a', 'Télécharger');
  expect(link.download).toBe('affiche.pdf');
  expect(link.href).toMatch(/^blob:/);
});
