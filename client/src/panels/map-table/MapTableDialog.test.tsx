import { addToCell } from '@whoboard/shared/board/edits/cells.ts';
import { addLane, addStage, removeStage } from '@whoboard/shared/lanes/edits.ts';
import type { JourneyLaneType } from '@whoboard/shared/lanes/lane-types.ts';
import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import { act } from 'react';
import { beforeAll, expect, it } from 'vitest';
import type { OpenEditor } from '../../model/create-editor.ts';
import { showPanel } from '../../testing/show-panel.tsx';
import { fetchIcons } from '../../ui/Icon.tsx';
import { MapTableDialog } from './MapTableDialog.tsx';

let editor: OpenEditor;

beforeAll(fetchIcons);

async function open(role: 'participant' | 'observer' = 'participant') {
  const doc = createTestDoc([
    {
      type: 'journey',
      id: 'j',
      title: 'Ours',
      stages: [
        { id: 'a', name: 'Before' },
        { id: 'b', name: 'After' },
      ],
      lanes: [{ id: 'x', type: 'actions' }],
    },
  ]);
  addToCell(doc, [{ type: 'note', text: 'One' }], { map: 'j', slot: 'a/x' });
  await act(async () => {
    ({ editor } = showPanel(doc, role, (editor) => (
      <MapTableDialog editor={editor} mapId="j" onClose={() => {}} />
    )));
  });
}

const headings = () => [...document.querySelectorAll('thead th')].map((cell) => cell.textContent);
const texts = () => [...document.querySelectorAll('tbody td')].map((cell) => cell.textContent);
const field = () => document.querySelector('textarea');
const cell = (id: string) => document.querySelector<HTMLElement>(`[data-cell="${id}"]`)!;

async function press(target: Element, key: string, more: KeyboardEventInit = {}) {
  await act(async () =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
  );
}

async function write(text: string) {
  const area = field()!;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(area, text);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

it('is written in by keyboard; what is written is one step to undo', async () => {
  await open();
  await act(async () => cell('x a').focus());
  await press(cell('x a'), 'Enter');
  expect(field()!.value).toBe('One');
  await write('One and a half\nTwo');
  await press(field()!, 'Enter', { ctrlKey: true });
  expect(texts()).toEqual(['One and a halfTwo', '']);
  expect(field()).toBeNull();
  await press(cell('x a'), 'z', { ctrlKey: true });
  expect(texts()).toEqual(['One', '']);
});

it('takes values, channels, stars and costs as lines, by keyboard', async () => {
  await open();
  const fill = async (type: JourneyLaneType, text: string) => {
    await act(async () => addLane(editor.board.doc, 'j', { id: type, type }));
    await act(async () => cell(`${type} a`).focus());
    await press(cell(`${type} a`), 'Enter');
    await write(text);
    await press(field()!, 'Tab');
    return cell(`${type} a`).textContent;
  };
  expect(await fill('emotion', '-2 no answer')).toBe('−2 · no answer');
  expect(await fill('channels', 'phone, Kiosk')).toBe('PhoneKiosk');
  expect(await fill('moments', 'Calls back or not')).toBe('★ Calls back or not');
  expect(await fill('negative', '40\nWants it today')).toBe(
    'First signal: Wants it todayCost already spent: 40\u00A0€',
  );
  await act(async () => cell('emotion a').focus());
  await press(cell('emotion a'), 'Delete');
  expect(cell('emotion a').textContent).toBe('');
});

it('shows what matches a filter alone, says how much, and shows all again at one press; the board stays as it is', async () => {
  await open();
  await act(async () => {
    addLane(editor.board.doc, 'j', { id: 'y', type: 'irritants' });
    addToCell(editor.board.doc, [{ type: 'note', text: 'Slow #form' }], { map: 'j', slot: 'b/y' });
  });
  let updates = 0;
  editor.board.doc.on('update', () => updates++);
  const button = (name: string) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
  await act(async () => button('Filter the map').click());
  const choose = async (label: string, value: string) => {
    const field = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)!;
    const select = document.getElementById(field.htmlFor) as HTMLSelectElement;
    await act(async () => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };
  await choose('Tag', 'form');
  expect(texts()).toEqual(['', '', '', 'Slow #form']);
  expect(document.querySelector('output')!.textContent).toBe('1 of 2 shown, for me alone');
  await choose('Lane', 'irritants');
  expect(texts()).toEqual(['', 'Slow #form']);
  await act(async () => button('Show all').click());
  expect(texts()).toEqual(['One', '', '', 'Slow #form']);
  expect(editor.mapFilter.get()).toBeNull();
  expect(updates).toBe(0);
});

it('names stages and lanes in their headings', async () => {
  await open();
  await act(async () => cell('#head b').focus());
  await press(cell('#head b'), 'F2');
  await write('Much later');
  await press(field()!, 'Enter');
  expect(headings()).toEqual(['Lanes and stages', 'Before', 'Much later']);
});

it('follows what others do, also while a cell is open', async () => {
  await open();
  await act(async () => cell('x a').focus());
  await press(cell('x a'), 'Enter');
  await act(async () => {
    addToCell(editor.board.doc, [{ type: 'note', text: 'From Zoé' }], { map: 'j', slot: 'a/x' });
    addStage(editor.board.doc, 'j', { id: 'c', name: 'New' });
    removeStage(editor.board.doc, 'j', 'b');
  });
  expect(headings()).toEqual(['Lanes and stages', 'Before', 'New']);
  await write('Mine');
  await press(field()!, 'Tab');
  expect(texts()).toEqual(['MineFrom Zoé', '']);
});

it('keeps observers from writing', async () => {
  await open('observer');
  await act(async () => cell('x a').focus());
  await press(cell('x a'), 'Enter');
  await press(cell('x a'), 'Delete');
  expect(field()).toBeNull();
  expect(texts()).toEqual(['One', '']);
});
