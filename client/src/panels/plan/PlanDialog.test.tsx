import type { ActionItem, NewItem } from '@whoboard/shared/items/index.ts';
import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import { setFields } from '@whoboard/shared/board/edits/items.ts';
import { act } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenEditor } from '../../model/create-editor.ts';
import { showPanel } from '../../testing/show-panel.tsx';
import { fetchIcons } from '../../ui/Icon.tsx';
import { PlanDialog } from './PlanDialog.tsx';

let editor: OpenEditor;
let close: () => void;
let printed: readonly string[] | undefined;

beforeAll(fetchIcons);

const items: readonly NewItem[] = [
  { type: 'persona', id: 'p', firstName: 'Claire' },
  { type: 'action', id: 'a', createdAt: 1, what: 'Write', persona: 'p', owner: 'Zoé', impact: 5, effort: 1 },
  { type: 'action', id: 'b', createdAt: 2, what: 'Call', owner: 'Ana', stage: 'Before', due: '2020-01-01' },
];

async function open(
  view: 'list' | 'matrix' = 'list',
  given: readonly NewItem[] = items,
  role: 'participant' | 'observer' = 'participant',
) {
  await act(async () => {
    ({ editor, close } = showPanel(createTestDoc(given), role, (editor) => (
      <PlanDialog
        editor={editor}
        view={view}
        onClose={() => {}}
        onPrint={(ids) => (printed = ids)}
        onImport={() => {}}
      />
    )));
  });
}

const action = (id: string) => editor.board.item(id) as ActionItem;
const cell = (id: string, column: string) =>
  document.querySelector<HTMLElement>(`[data-cell="${id} ${column}"]`)!;
const rows = () => [...document.querySelectorAll('tbody tr')].map((row) => row.getAttribute('aria-label'));
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (each) => each.textContent === name || each.getAttribute('aria-label') === name,
  )!;
function press(key: string, init: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  act(() => void document.activeElement!.dispatchEvent(event));
}

describe('the list', () => {
  it('goes through the cells by arrows, opens one by Enter and goes on below', async () => {
    await open();
    act(() => cell('a', 'owner').focus());
    press('Enter');
    const field = document.activeElement as HTMLInputElement;
    expect(field.value).toBe('Zoé');
    act(() => {
      field.value = 'Zoé!';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    expect(action('a').owner).toBe('Zoé!');
    press('Enter');
    expect(document.activeElement).toBe(cell('b', 'owner'));
    press('ArrowLeft');
    expect(document.activeElement).toBe(cell('b', 'stage'));
  });

  it('takes digits, the space bar and Delete without opening a cell', async () => {
    await open();
    act(() => cell('b', 'impact').focus());
    press('4');
    press('ArrowRight');
    press('7');
    press('2');
    expect([action('b').impact, action('b').effort]).toEqual([4, 2]);
    press('ArrowRight');
    press(' ');
    expect(action('b').status).toBe('inProgress');
    act(() => cell('b', 'due').focus());
    press('Delete');
    expect(action('b').due).toBeNull();
    press('z', { ctrlKey: true });
    expect(action('b').due).toBe('2020-01-01');
  });

  it('sorts by a heading, back and away, and holds still while a cell is open', async () => {
    await open();
    expect(rows()).toEqual(['Write', 'Call']);
    act(() => button('Sort by Owner').click());
    expect(rows()).toEqual(['Call', 'Write']);
    act(() => cell('b', 'owner').focus());
    press('Enter');
    act(() => editor.board.change(() => editor.board.textAt('b', ['owner'])!.insert(0, 'Zz')));
    expect(rows()).toEqual(['Call', 'Write']);
    press('Escape');
    expect(rows()).toEqual(['Write', 'Call']);
    act(() => button('Sort by Owner').click());
    act(() => button('Sort by Owner').click());
    expect(rows()).toEqual(['Write', 'Call']);
  });

  it('follows what others change, and the name of a persona', async () => {
    await open();
    const { doc } = editor.board;
    act(() => doc.transact(() => void setFields(doc, 'a', { status: 'done' }), 'remote'));
    expect(cell('a', 'status').textContent).toContain('Done');
    act(() => editor.board.textAt('p', ['firstName'])!.insert(0, 'Marie-'));
    expect(cell('a', 'persona').textContent).toContain('Marie-Claire');
  });

  it('shows only what is chosen, and prints only that', async () => {
    await open();
    const [persona] = document.querySelectorAll('select');
    act(() => {
      persona!.value = 'p';
      persona!.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(rows()).toEqual(['Write']);
    act(() => button('Print').click());
    expect(printed).toEqual(['a']);
  });

  it('adds an action that fits the choices and is written at once', async () => {
    await open();
    act(() => button('Add an action').click());
    const added = document.activeElement as HTMLTextAreaElement;
    act(() => {
      added.value = 'Thank';
      added.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    expect(rows().at(-1)).toBe('Thank');
    expect(editor.board.count.get()).toBe(4);
  });

  it('explains itself while there is nothing, and changes nothing for who may only look', async () => {
    await open('list', []);
    expect(document.body.textContent).toContain('An action says what is done for a persona');
    close();
    await open('list', items, 'observer');
    act(() => cell('a', 'impact').focus());
    press('1');
    press('Enter');
    expect(action('a').impact).toBe(5);
    expect(button('Add an action')).toBeUndefined();
  });
});

describe('the matrix', () => {
  const card = (id: string) => document.querySelector<HTMLElement>(`[data-action="${id}"]`)!;
  const cellOf = (id: string) => card(id).closest('ul')!.getAttribute('data-cell');

  it('has each action in the cell of its levels, those without apart, and counts the quarters', async () => {
    await open('matrix');
    expect([cellOf('a'), cellOf('b')]).toEqual(['5 1', 'tray']);
    expect(document.querySelector('[aria-label="Quick wins: 1 action"]')).not.toBeNull();
    expect(document.querySelectorAll('[data-quadrant] ul')).toHaveLength(25);
  });

  it('moves a card by the arrows and keeps the focus on it', async () => {
    await open('matrix');
    act(() => card('b').focus());
    press('ArrowUp');
    expect([action('b').impact, action('b').effort]).toEqual([3, 3]);
    expect(document.activeElement).toBe(card('b'));
    press('ArrowDown');
    press('ArrowLeft');
    expect(cellOf('b')).toBe('2 2');
    press('Delete');
    expect(cellOf('b')).toBe('tray');
    act(() => card('a').focus());
    press('ArrowUp');
    expect(cellOf('a')).toBe('5 1');
  });
});
