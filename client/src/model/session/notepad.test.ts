import { AppError } from '@whoboard/shared/errors.ts';
import { expect, test } from 'vitest';
import { ManualClock } from '../clock.ts';
import { Notepad } from './notepad.ts';

/** A server with one pad, which can be out of reach. */
class Pad {
  text = '';
  revision = 0;
  isDown = false;

  readonly read = async () => {
    if (this.isDown) throw new Error('down');
    return { text: this.text, revision: this.revision };
  };

  readonly keep = async (text: string, revision: number) => {
    if (this.isDown) throw new Error('down');
    if (revision !== this.revision) throw new AppError('conflict', 'another revision');
    this.text = text;
    return ++this.revision;
  };
}

const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

function open(pad: Pad) {
  const clock = new ManualClock();
  let merges = 0;
  const notepad = new Notepad({ clock, read: pad.read, keep: pad.keep, onMerged: () => merges++ });
  const pass = async (ms: number) => {
    clock.advance(ms);
    await settled();
  };
  return { notepad, pass, merges: () => merges };
}

test('what two facilitators write at once is all kept', async () => {
  const pad = new Pad();
  const ana = open(pad);
  const ben = open(pad);
  await settled();
  ana.notepad.write('ask Zoé');
  ben.notepad.write('break at ten');
  await ana.pass(1_000);
  await ben.pass(1_000);
  await ana.pass(11_000);
  expect(pad.text).toContain('ask Zoé');
  expect(pad.text).toContain('break at ten');
  expect(ana.notepad.text.get()).toBe(pad.text);
  expect(ben.notepad.text.get()).toBe(pad.text);
  expect(ben.merges()).toBe(1);
  expect(ben.notepad.progress.get()).toBe('saved');
});

test('what was written last is saved when the pad is closed at once, and after the server was out of reach', async () => {
  const pad = new Pad();
  const { notepad, pass } = open(pad);
  await settled();
  pad.isDown = true;
  notepad.write('first');
  await pass(1_000);
  expect(notepad.progress.get()).toBe('failed');
  pad.isDown = false;
  await pass(5_000);
  expect(pad.text).toBe('first');
  notepad.write('first, second');
  notepad.end();
  await settled();
  expect(pad.text).toBe('first, second');
});
