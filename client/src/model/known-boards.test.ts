import { expect, test } from 'vitest';
import { KnownBoards, keyOfLink } from './known-boards.ts';

function storage(initial?: string): Pick<Storage, 'getItem' | 'setItem'> {
  let value = initial ?? null;
  return { getItem: () => value, setItem: (_key, next) => void (value = next) };
}

const board = { id: 'Board1', title: 'Atelier', role: 'facilitator', openedAt: 1 } as const;
const link = 'http://localhost/b/Board1#k=abc';

test('the facilitator link stays when the board is opened again without it', () => {
  const kept = storage();
  new KnownBoards(kept).remember({ ...board, links: { facilitator: link } });
  const later = new KnownBoards(kept);
  later.remember({ ...board, openedAt: 2, title: 'Atelier du 12' });
  expect(later.find('Board1')).toEqual({
    ...board,
    openedAt: 2,
    title: 'Atelier du 12',
    links: { facilitator: link },
  });
});

test('what another tab has remembered meanwhile is kept', () => {
  const kept = storage();
  const one = new KnownBoards(kept);
  const other = new KnownBoards(kept);
  other.remember({ ...board, id: 'Other', openedAt: 5 });
  one.remember({ ...board, openedAt: 3 });
  expect(one.list.get().map(({ id }) => id)).toEqual(['Other', 'Board1']);
});

test('a board is forgotten with its links', () => {
  const boards = new KnownBoards(storage());
  boards.remember({ ...board, links: { facilitator: link } });
  boards.forget('Board1');
  expect(boards.list.get()).toEqual([]);
  boards.remember(board);
  expect(boards.find('Board1')?.links).toEqual({});
});

test('a spoilt storage reads as far as it can be read', () => {
  const good = { ...board, links: {} };
  expect(new KnownBoards(storage('{')).list.get()).toEqual([]);
  expect(new KnownBoards(storage(JSON.stringify([{ id: '../x' }, good]))).list.get()).toEqual([good]);
});

test('a storage that is full does not stop anything', () => {
  const boards = new KnownBoards({
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  boards.remember(board);
  expect(boards.find('Board1')?.title).toBe('Atelier');
});

test('the key of a link', () => {
  expect(keyOfLink(link)).toBe('abc');
  expect(keyOfLink('http://localhost/b/Board1')).toBeNull();
  expect(keyOfLink(undefined)).toBeNull();
});
