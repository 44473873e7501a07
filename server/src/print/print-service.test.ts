import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { setLocale, setTitle } from '@whoboard/shared/board/edits/meta.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { printQuery } from '@whoboard/shared/protocol/api.ts';
import { createLog } from '../log.ts';
import { plainSpaces, readObjects, readPages } from '../testing/read-pdf.ts';
import {
  createPrintService,
  type PrintOrder,
  type PrintService,
  type PrintServiceOptions,
} from './print-service.ts';

const limit = 60_000;
const services: PrintService[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()));
});

const photoHash = 'a'.repeat(64);
const photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: 'teal' } })
  .jpeg()
  .toBuffer();

function service(items: readonly NewItem[], options: Partial<PrintServiceOptions> = {}) {
  const doc = new Y.Doc();
  addItems(doc, items);
  setLocale(doc, 'fr');
  setTitle(doc, 'Été : « qui répare-t-on ? »');
  let lines = '';
  const made = createPrintService({
    store: {
      loadDocument: async () => ({
        segments: [Y.encodeStateAsUpdate(doc)],
        snapshotSeq: 1,
        updates: [],
        bindings: [],
      }),
      getFile: async (boardId, hash) =>
        hash === photoHash
          ? {
              boardId,
              hash,
              mime: 'image/jpeg',
              width: 80,
              height: 60,
              size: photo.length,
              createdAt: 0,
              bytes: photo,
            }
          : null,
    },
    log: createLog('trace', { write: (line) => void (lines += line) }),
    ...options,
  });
  services.push(made);
  return { service: made, log: () => lines };
}

function order(query: Record<string, string> = {}, kind: PrintOrder['kind'] = 'poster'): PrintOrder {
  return { boardId: 'b1', kind, query: printQuery.parse(query), author: 'Léa' };
}

async function waitFor(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await wait(20);
}

const notes = (count: number): NewItem[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'note',
    pos: [(index % 100) * 220, Math.floor(index / 100) * 220],
    text: `Note ${index} : l’été`,
  }));

describe('a print', { timeout: limit }, () => {
  it('holds every word and the stored photo, on the paper that was asked for', async () => {
    const file = { hash: photoHash, width: 80, height: 60 };
    const { service: prints, log } = service([
      ...notes(30),
      { type: 'image', pos: [0, 900], file },
      {
        type: 'persona',
        id: 'p1',
        pos: [0, 1200],
        firstName: 'Zoé',
        photo: { file, x: 0.5, y: 0.5, size: 1 },
      },
    ]);
    const pdf = await prints.print(order({ size: 'A0', job: 'j1' }));
    const bytes = await readFile(pdf.path);
    expect(pdf.fileName).toMatch(/^Été « qui répare-t-on » – affiche – \d{4}-\d\d-\d\d\.pdf$/);
    expect(bytes.length).toBe(pdf.bytes);
    const [page] = await readPages(bytes);
    expect(new Set([page!.widthPt, page!.heightPt])).toEqual(new Set([2383.937, 3370.394]));
    const text = plainSpaces(page!.lines.join(' '));
    for (let index = 0; index < 30; index++) expect(text).toContain(`Note ${index} : l’été`);
    expect(text).toContain('Zoé');
    const { pictures, fonts } = await readObjects(bytes);
    expect(pictures.map((picture) => Buffer.compare(picture.bytes, photo))).toEqual([0]);
    expect(fonts.every((font) => font.isEmbedded && font.subtype === 'Type0')).toBe(true);
    expect(prints.progress('b1', 'j1')).toMatchObject({ state: 'done' });
    expect(log()).not.toContain('l’été');
    await pdf.dispose();
    expect(existsSync(pdf.path)).toBe(false);
  });

  it('is made also when others have emptied the folder for passing files', async () => {
    const { service: prints } = service(notes(1));
    const first = await prints.print(order());
    await rm(path.dirname(first.path), { recursive: true });
    const second = await prints.print(order());
    expect(existsSync(second.path)).toBe(true);
    await Promise.all([first.dispose(), second.dispose()]);
    expect(existsSync(path.dirname(second.path))).toBe(false);
  });

  it('of an empty board says so', async () => {
    const { service: prints } = service([]);
    for (const kind of ['poster', 'sheet'] as const) {
      const pdf = await prints.print(order({}, kind));
      const [page] = await readPages(await readFile(pdf.path));
      expect(plainSpaces(page!.lines.join(' '))).toMatch(/rien à imprimer|pas de fiche à imprimer/);
    }
  });

  it('tells how far it is and ends at once when it is cancelled', async () => {
    const { service: prints } = service(notes(6_000));
    const printing = prints.print(order({ job: 'slow' }));
    const ended = expect(printing).rejects.toMatchObject({ code: 'conflict' });
    await waitFor(() => prints.progress('b1', 'slow')?.state === 'drawing');
    await expect(prints.print(order({ job: 'slow' }))).rejects.toMatchObject({ code: 'conflict' });
    expect(prints.cancel('b1', 'slow')).toBe(true);
    await ended;
    expect(prints.progress('b1', 'slow')).toMatchObject({ state: 'cancelled' });
    expect(prints.cancel('b1', 'slow')).toBe(false);
    expect(prints.cancel('b2', 'slow')).toBe(false);
  });

  it('that takes too long is ended', async () => {
    const { service: prints, log } = service(notes(6_000), { timeLimitMs: 1_500 });
    await expect(prints.print(order({ job: 'long' }))).rejects.toMatchObject({ code: 'printTooSlow' });
    expect(prints.progress('b1', 'long')).toMatchObject({ state: 'failed' });
    expect(log()).toContain('print took too long');
  });

  it('ends when nobody waits for it any more', async () => {
    const { service: prints } = service(notes(6_000));
    const gone = new AbortController();
    const printing = prints.print({ ...order({ job: 'gone' }), signal: gone.signal });
    const ended = expect(printing).rejects.toMatchObject({ code: 'conflict' });
    await waitFor(() => prints.progress('b1', 'gone')?.state === 'drawing');
    gone.abort();
    await ended;
  });

  it('waits for its turn; too many are refused; a cancelled one leaves the queue', async () => {
    const { service: prints } = service(notes(3), { maxRunning: 1, maxWaiting: 1 });
    const first = prints.print(order({ job: 'first' }));
    const second = prints.print(order({ job: 'second' }));
    const left = expect(second).rejects.toMatchObject({ code: 'conflict' });
    expect(prints.progress('b1', 'second')).toMatchObject({ state: 'waiting' });
    await expect(prints.print(order())).rejects.toMatchObject({ code: 'tooManyRequests' });
    expect(prints.cancel('b1', 'second')).toBe(true);
    await left;
    const third = prints.print(order());
    expect((await first).pages).toBe(1);
    expect((await third).pages).toBe(1);
  });

  it('that fails says where, not what was written', async () => {
    const { service: prints, log } = service([{ type: 'note', text: 'streng geheim' }], {
      store: {
        loadDocument: async () => ({
          segments: [new Uint8Array([9, 9, 9])],
          snapshotSeq: 1,
          updates: [],
          bindings: [],
        }),
        getFile: async () => null,
      },
    });
    await expect(prints.print(order())).rejects.toMatchObject({ code: 'printFailed' });
    expect(log()).toContain('print failed');
  });
});
