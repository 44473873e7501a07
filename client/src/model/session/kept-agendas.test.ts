import type { KeptAgenda } from '@whoboard/shared/session/kept-agenda.ts';
import { expect, test } from 'vitest';
import type { KeyValueStorage } from '../local-copy.ts';
import { KeptAgendas } from './kept-agendas.ts';

function browser(): KeyValueStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const agenda = (title: string): KeptAgenda => ({ whoboardAgenda: 1, title, steps: [] });
const titles = (agendas: KeptAgendas) => agendas.list.get().map(({ title }) => title);

test('agendas are kept for the next board, renamed in their place, forgotten and had back', () => {
  const storage = browser();
  const here = new KeptAgendas(storage);
  for (const title of ['Monday', 'Tuesday', 'Friday']) here.keep(agenda(title));
  const elsewhere = new KeptAgendas(storage);
  expect(titles(elsewhere)).toEqual(['Friday', 'Tuesday', 'Monday']);
  expect(elsewhere.rename('Tuesday', ' Wednesday ')).toBe(true);
  expect(titles(new KeptAgendas(storage))).toEqual(['Friday', 'Wednesday', 'Monday']);
  const before = elsewhere.list.get();
  elsewhere.forget('Friday');
  expect(titles(new KeptAgendas(storage))).toEqual(['Wednesday', 'Monday']);
  elsewhere.restore(before);
  expect(titles(new KeptAgendas(storage))).toEqual(['Friday', 'Wednesday', 'Monday']);
});

test('two never share a name, and none is without one', () => {
  const kept = new KeptAgendas(browser());
  for (const title of ['Monday', 'Tuesday']) kept.keep(agenda(title));
  expect(kept.rename('Monday', 'Tuesday')).toBe(false);
  expect(kept.rename('Monday', '  ')).toBe(false);
  expect(kept.rename('Monday', 'Monday')).toBe(true);
  kept.keep({ ...agenda('Monday'), steps: [] });
  expect(titles(kept)).toEqual(['Monday', 'Tuesday']);
  expect(kept.has(' Tuesday')).toBe(true);
});
