import { createRoot } from 'react-dom/client';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { BoardCanvas } from '../../../client/src/canvas/BoardCanvas.tsx';
import { browserClock } from '../../../client/src/canvas/browser-clock.ts';
import { browserMeasurer, loadFonts } from '../../../client/src/canvas/fonts.ts';
import { boardCommands } from '../../../client/src/commands/index.ts';
import { createEditor, type OpenEditor } from '../../../client/src/model/create-editor.ts';
import { LanguageProvider } from '../../../client/src/ui/language.tsx';
import { addFonts } from '../../../client/src/ui/font-faces.ts';
import { allLanguages } from '../../../client/src/testing/all-languages.ts';
import { boardTools } from '../../../client/src/tools/index.ts';
import { drawnPhotos } from './photos.ts';
import { boardUpdate, type BoardKind } from './boards.ts';
import { scenarios, type ScenarioName } from './scenarios.ts';

export interface Opened {
  /** From the first byte of the local copy to the frame in which everything is painted. */
  readonly paintedMs: number;
  readonly readMs: number;
  readonly items: number;
}

declare global {
  interface Window {
    bench: {
      open(kind: BoardKind): Promise<Opened>;
      run(name: ScenarioName, ms: number): Promise<readonly number[]>;
      /** Opens the table of the journey. @returns ms until it is painted, and until all of its rows are there */
      openTable(): Promise<{ readonly paintedMs: number; readonly wholeMs: number }>;
    };
  }
}

addFonts();
let editor: OpenEditor | null = null;

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

window.bench = {
  async open(kind) {
    const photos = await drawnPhotos();
    const update = boardUpdate(kind);
    await loadFonts();
    const startedMs = performance.now();
    const doc = new Y.Doc();
    // As the copy on the device is read: one update.
    Y.applyUpdate(doc, update, 'local copy');
    const readMs = performance.now() - startedMs;
    const awareness = new Awareness(doc);
    const made = createEditor({
      boardId: 'bench',
      me: { id: 'me', name: 'Camille', color: '#0F766E', role: 'participant' },
      doc,
      awareness,
      images: photos,
      measurer: browserMeasurer(),
      clock: browserClock,
      commands: boardCommands,
      languages: allLanguages,
      tools: boardTools(),
    });
    editor = made;
    const place = document.getElementById('board')!;
    place.style.cssText = 'position:fixed;inset:0';
    createRoot(place).render(<BoardCanvas editor={made} />);
    await nextFrame();
    await nextFrame();
    // The task after the frame in which the stage was painted.
    await new Promise((resolve) => setTimeout(resolve));
    return { paintedMs: performance.now() - startedMs, readMs, items: made.board.count.get() };
  },
  async run(name, ms) {
    if (!editor) throw new Error('open a board first');
    return scenarios[name](editor, ms);
  },
  async openTable() {
    const opened = editor;
    if (!opened) throw new Error('open a board first');
    const place = document.createElement('div');
    document.body.append(place);
    const root = createRoot(place);
    const startedMs = performance.now();
    const { MapTableDialog } = await import('../../../client/src/panels/map-table/MapTableDialog.tsx');
    root.render(
      <LanguageProvider value={{ locale: 'fr', t: allLanguages.of('fr') }}>
        <MapTableDialog editor={opened} mapId="map" onClose={() => {}} />
      </LanguageProvider>,
    );
    const rows = () => document.querySelectorAll('[role=grid] tbody tr').length;
    while (rows() === 0) await nextFrame();
    await nextFrame();
    const paintedMs = performance.now() - startedMs;
    while (rows() < 12) await nextFrame();
    await nextFrame();
    const wholeMs = performance.now() - startedMs;
    root.unmount();
    place.remove();
    return { paintedMs, wholeMs };
  },
};
