import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StartError } from './config.ts';
import { takeDataFolder } from './data-folder.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'whoboard-folder-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

it('makes the folder, keeps others away, and lets go', () => {
  const folder = path.join(dir, 'a', 'b');
  const taken = takeDataFolder(folder);
  expect(() => takeDataFolder(folder)).toThrow(
    /^DATA_DIR \S+ is in use by another Whoboard that is running\.$/,
  );
  taken.release();
  takeDataFolder(folder).release();
});

it('says in one sentence that a folder cannot be written', () => {
  const file = path.join(dir, 'file');
  writeFileSync(file, '');
  for (const folder of [file, path.join(file, 'data'), '/proc/whoboard']) {
    const take = () => takeDataFolder(folder);
    expect(take).toThrow(StartError);
    expect(take).toThrow(
      /^DATA_DIR \S+ cannot be written[^\n]*; choose a folder that this user may write to\.$/,
    );
  }
});
