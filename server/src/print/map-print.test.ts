import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { initBoard } from '@whoboard/shared/board/edits/meta.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { journeyLaneTypes } from '@whoboard/shared/lanes/lane-types.ts';
import { printQuery } from '@whoboard/shared/protocol/api.ts';
import { plainSpaces, readPages, runOnPdf } from '../testing/read-pdf.ts';
import { printTask } from './print-task.ts';

const limit = 120_000;
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

/** A print of the journeys and empathy maps of a board with these items, as the server makes it. */
async function printMaps(items: readonly NewItem[], query: Record<string, string>): Promise<Uint8Array> {
  const doc = new Y.Doc();
  initBoard(doc, { title: 'Atelier vélo', locale: 'fr' });
  addItems(doc, items);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'whoboard-print-'));
  folders.push(folder);
  const outFile = path.join(folder, 'out.pdf');
  await printTask(
    {
      type: 'task',
      kind: 'map',
      query: printQuery.parse(query),
      updates: [Y.encodeStateAsUpdate(doc)],
      sessionUpdates: [],
      author: 'Léa',
      now: Date.UTC(2026, 10, 20),
      outFile,
    },
    { progress: () => {}, files: async () => ({ type: 'files', files: [] }) },
  );
  return readFile(outFile);
}

const stageNames = [
  'Éveil',
  'Recherche',
  'Essai',
  'Achat',
  'Livraison',
  'Prise en main',
  'Usage',
  'Entretien',
  'Panne',
  'Renouvellement',
];

/** A long journey whose notes say where they stand. */
function longJourney(): readonly NewItem[] {
  const stages = stageNames.map((name, index) => ({ id: `s${index}`, name }));
  const lanes = journeyLaneTypes.map((type) => ({
    id: type,
    type,
    ...(type === 'custom' ? { name: 'Idées en vrac' } : {}),
  }));
  return [
    {
      type: 'journey',
      id: 'map',
      title: 'Un vélo pour toute la vie',
      stages,
      lanes,
      points: stages.map(({ id }, index) => ({
        id: `p${index}`,
        stage: id,
        value: (index % 7) - 3,
        label: `Ressenti numéro ${index}`,
      })),
    },
    ...stages.flatMap(({ id }, column) =>
      journeyLaneTypes.map((lane, row) => ({
        type: 'note' as const,
        parent: 'map',
        slot: `${id}/${lane}`,
        text: `Note ${column}-${row}`,
      })),
    ),
  ];
}

it(
  'prints a journey that is longer than the paper over several pages, with its heads repeated and nothing lost',
  async () => {
    const pdf = await printMaps(longJourney(), { size: 'A4', orientation: 'landscape' });
    const pages = (await readPages(pdf)).map(({ lines }) => lines.map(plainSpaces).join('\n'));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      expect(page).toContain('Un vélo pour toute la vie');
      expect(page).toContain('Atelier vélo');
      expect(page).toMatch(new RegExp(`page \\d+ sur ${pages.length}`));
      // The names of its stages and lanes stand on the page of every note.
      for (const [, column, row] of page.matchAll(/Note (\d+)-(\d+)/g)) {
        expect(page).toContain(stageNames[Number(column)]);
        expect(row).toBeDefined();
      }
    }
    const text = await runOnPdf('pdftotext', pdf, (file) => ['-layout', file, '-']);
    const all = plainSpaces(text ?? pages.join('\n'));
    for (let column = 0; column < stageNames.length; column++) {
      for (let row = 0; row < journeyLaneTypes.length; row++) {
        // Once, on one page: cells are never cut, nor printed twice.
        expect(all.match(new RegExp(`Note ${column}-${row}(?!\\d)`, 'g'))).toHaveLength(1);
      }
      expect(all).toContain(`Ressenti numéro ${column}`);
    }
    // Each page repeats the lanes that stand on it.
    expect(all.match(/Coulisses/g)!.length).toBeGreaterThan(1);
    expect(all.match(/Idées en vrac/g)!.length).toBeGreaterThan(1);
  },
  limit,
);

it(
  'prints a map on one page where it is readable there, and only the maps that are asked for',
  async () => {
    const items: NewItem[] = [
      ...longJourney(),
      { type: 'empathyMap', id: 'empathy', title: 'Claire choisit', pos: [0, 9000] },
      { type: 'note', parent: 'empathy', slot: 'says', text: 'Je veux essayer avant' },
      { type: 'note', text: 'Note libre' },
    ];
    const [large, ...more] = await readPages(await printMaps(items, { size: 'A0', items: 'map' }));
    expect(more).toEqual([]);
    const words = large!.lines.join('\n');
    expect(words).toContain('Note 9-12');
    expect(words).not.toContain('Claire choisit');
    expect(words).not.toContain('Note libre');
    const [only, ...others] = await readPages(await printMaps(items, { size: 'A4', items: 'empathy' }));
    expect(others).toEqual([]);
    expect(plainSpaces(only!.lines.join('\n'))).toContain('Je veux essayer avant');
  },
  limit,
);

it(
  'says so when there is no map',
  async () => {
    const [page] = await readPages(await printMaps([{ type: 'note' }], { size: 'A4' }));
    expect(plainSpaces(page!.lines.join(' '))).toContain('ni parcours ni carte d’empathie');
  },
  limit,
);
