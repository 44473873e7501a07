import type { InterviewItem, PersonaItem } from '@whoboard/shared/items/index.ts';
import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import { act } from 'react';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { OpenEditor } from '../../model/create-editor.ts';
import { showPanel } from '../../testing/show-panel.tsx';
import { InterviewPanel } from './InterviewPanel.tsx';

let editor: OpenEditor;

beforeEach(() => {
  ({ editor } = showPanel(
    createTestDoc([
      { type: 'interview', id: 'talk', firstName: 'Claire' },
      { type: 'persona', id: 'p', firstName: 'Léa', sections: [{ id: 'barriers' }] },
    ]),
    'participant',
    (editor) => <InterviewPanel editor={editor} itemId="talk" />,
  ));
});

const talk = () => editor.board.item('talk') as InterviewItem;
const focused = () => document.activeElement as HTMLInputElement;

function press(init: KeyboardEventInit): void {
  act(() => {
    focused().dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  });
}

function type(text: string): void {
  act(() => {
    focused().value = text;
    focused().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

function button(name: string): HTMLButtonElement {
  return [...document.querySelectorAll('button')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  )!;
}

it('takes verbatims, tags and stages by the keyboard alone', () => {
  document.querySelector<HTMLInputElement>('input[type=text]')!.focus();
  press({ key: 'v', code: 'KeyV', altKey: true });
  type('I wait the whole morning');
  press({ key: '1', code: 'Digit1', altKey: true });
  press({ key: 's', code: 'KeyS', altKey: true });
  type('Repair');
  press({ key: 'Enter', code: 'Enter' });
  type('Then he calls at noon');
  expect(talk().verbatims).toMatchObject([
    { text: 'I wait the whole morning', stage: 'Repair', tag: 'irritant' },
    { text: 'Then he calls at noon', stage: 'Repair', tag: null },
  ]);
  press({ key: '0', code: 'Digit0', altKey: true });
  expect(talk().verbatims[1]!.tag).toBeNull();
});

async function paste(text: string): Promise<void> {
  await act(async () => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    focused().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await import('@whoboard/shared/formats/paste-cells.ts');
  });
}

it('takes pasted lines as verbatims, and cells with their tags and stages, in one step each', async () => {
  document.querySelector<HTMLInputElement>('input[type=text]')!.focus();
  press({ key: 'v', code: 'KeyV', altKey: true });
  type('He said: ');
  await paste('I wait\n- Then he calls\n');
  expect(talk().verbatims.map(({ text }) => text)).toEqual(['He said: I wait', 'Then he calls']);
  expect(focused().value).toBe('Then he calls');
  press({ key: 'Enter', code: 'Enter' });
  await paste('Too dear for what it is\tQuote\tbarrier\nNobody picks up the phone\tRepair\tirritant');
  expect(talk().verbatims.slice(2)).toMatchObject([
    { text: 'Too dear for what it is', stage: 'Quote', tag: 'barrier' },
    { text: 'Nobody picks up the phone', stage: 'Repair', tag: 'irritant' },
  ]);
  act(() => editor.history.undo());
  expect(talk().verbatims.map(({ text }) => text)).toEqual(['He said: I wait', 'Then he calls', '']);
});

it('makes a statement of a verbatim without the pointer, and lists it below', () => {
  document.querySelector<HTMLInputElement>('input[type=text]')!.focus();
  press({ key: 'v', code: 'KeyV', altKey: true });
  type('I wait the whole morning');
  press({ key: 'm', code: 'KeyM', altKey: true });
  act(() => button('Barriers and irritants').click());
  const [statement] = (editor.board.item('p') as PersonaItem).statements;
  expect(statement).toMatchObject({ section: 'barriers', saidBy: 'Claire', sources: [{ item: 'talk' }] });
  expect(document.body.textContent).toContain('Now a statement of Léa, under Barriers and irritants.');
  act(() => button('Show the statement: I wait the whole morning').click());
  expect([...editor.selection.ids.get()]).toEqual(['p']);
});

it('a card with hundreds of verbatims shows all of them, and makes a line whole when it is written in', () => {
  // A browser tells when a line comes near; none does here.
  const before = globalThis.IntersectionObserver;
  const silent = class {
    observe() {}
    unobserve() {}
  };
  Reflect.set(globalThis, 'IntersectionObserver', silent);
  onTestFinished(() => void Reflect.set(globalThis, 'IntersectionObserver', before));
  const verbatims = Array.from({ length: 200 }, (_, at) => ({ id: `v${at}`, text: `Words ${at}` }));
  ({ editor } = showPanel(
    createTestDoc([{ type: 'interview', id: 'talk', firstName: 'Claire', verbatims }]),
    'participant',
    (shown) => <InterviewPanel editor={shown} itemId="talk" />,
  ));
  const lines = [...document.querySelectorAll<HTMLTextAreaElement>('section textarea')].filter((field) =>
    field.value.startsWith('Words '),
  );
  expect(lines.map(({ value }) => value)).toEqual(verbatims.map(({ text }) => text));
  // Reached by Tab, like any other.
  act(() => lines[120]!.focus());
  expect(focused().value).toBe('Words 120');
  type('Words 120, and more');
  press({ key: '2', code: 'Digit2', altKey: true });
  expect(talk().verbatims[120]).toMatchObject({ text: 'Words 120, and more', tag: 'delight' });
  press({ key: 'Enter', code: 'Enter' });
  type('Said after it');
  press({ key: '1', code: 'Digit1', altKey: true });
  expect(talk().verbatims[121]).toMatchObject({ text: 'Said after it', tag: 'irritant' });
  expect(talk().verbatims).toHaveLength(201);
});
