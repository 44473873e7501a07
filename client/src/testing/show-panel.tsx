import { createTranslate } from '@whoboard/shared/i18n/translate.ts';
import { createTestMeasurer } from '@whoboard/shared/testing/measurer.ts';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import type * as Y from 'yjs';
import { boardCommands } from '../commands/index.ts';
import { createEditor, type OpenEditor } from '../model/create-editor.ts';
import { LanguageProvider } from '../ui/language.tsx';
import { allLanguages } from './all-languages.ts';

interface ShownPanel {
  readonly editor: OpenEditor;
  /** Takes the panel off the page, as when it is closed. */
  readonly close: () => void;
}

/** Shows a panel in English on a board in memory; gone when the test has ended. */
export function showPanel(
  doc: Y.Doc,
  role: 'participant' | 'observer',
  panel: (editor: OpenEditor) => ReactNode,
): ShownPanel {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const editor = createEditor({
    boardId: 'b1',
    me: { id: 'me', name: 'Ana', color: '#0F766E', role },
    doc,
    measurer: createTestMeasurer(),
    commands: boardCommands,
    languages: allLanguages,
  });
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  const close = (): void => act(() => root.unmount());
  act(() =>
    root.render(
      <LanguageProvider value={{ locale: 'en', t: createTranslate('en') }}>{panel(editor)}</LanguageProvider>,
    ),
  );
  onTestFinished(() => {
    close();
    editor.destroy();
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });
  return { editor, close };
}
