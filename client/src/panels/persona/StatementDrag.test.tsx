import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import { setFields } from '@whoboard/shared/board/edits/items.ts';
import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import { moveStatement, removeStatement } from '@whoboard/shared/personas/edits.ts';
import { contentOf, sectionsOf, type SectionInput } from '@whoboard/shared/personas/sections.ts';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OpenEditor } from '../../model/create-editor.ts';
import { showPanel } from '../../testing/show-panel.tsx';
import { PersonaPanel } from './PersonaPanel.tsx';

let editor: OpenEditor;

const content: readonly SectionInput[] = [
  {
    id: 'profile',
    statements: [
      { id: 'a', text: 'first', sources: [{ id: 'q', item: 'n' }] },
      { id: 'b', text: 'second' },
      { id: 'c', text: 'third' },
    ],
  },
  { id: 'motivations', statements: [{ id: 'd', text: 'fourth' }] },
  { id: 'barriers' },
];

function open(role: 'participant' | 'observer' = 'participant'): void {
  ({ editor } = showPanel(
    createTestDoc([
      { type: 'persona', id: 'p', ...contentOf(content) },
      { type: 'note', id: 'n', text: 'Said so', saidBy: 'Zoe' },
    ]),
    role,
    (editor) => <PersonaPanel editor={editor} itemId="p" />,
  ));
}

const persona = () => editor.board.item('p') as PersonaItem;
const lists = () => sectionsOf(persona()).map(({ statements }) => statements.map(({ id }) => id).join(''));
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const focused = () => document.activeElement as HTMLTextAreaElement;

/** Heads of sections are as high as statements, and all lies below one another. */
const lineHeight = 40;

/** The lines of the panel from above, as the layout of a browser has them. */
function lines(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-section] h4, [data-statement]')];
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function box(
    this: HTMLElement,
  ) {
    const within = lines().flatMap((line, index) => (this.contains(line) ? [index] : []));
    const top = (within[0] ?? 0) * lineHeight;
    return new DOMRect(0, top, 300, within.length * lineHeight);
  });
});

afterEach(() => void vi.restoreAllMocks());

/** Where the upper half of a line is; of a section, of its head. */
function above(selector: string): number {
  const line = find(selector)!;
  const at = lines().findIndex((one) => line.contains(one));
  return (at + 0.25) * lineHeight;
}

function point(target: EventTarget, type: string, y: number, pointerType: string): void {
  const more = { bubbles: true, cancelable: true, button: 0, isPrimary: true, pointerId: 1 };
  act(() => {
    target.dispatchEvent(new PointerEvent(type, { ...more, clientX: 10, clientY: y, pointerType }));
  });
}

const take = (id: string, pointerType = 'mouse') =>
  point(find(`[data-grip="${id}"]`)!, 'pointerdown', above(`[data-statement="${id}"]`), pointerType);
const over = (y: number) => point(window, 'pointermove', y, 'mouse');
const letGo = (pointerType = 'mouse') => point(window, 'pointerup', 0, pointerType);

it('moves a statement within its section and to another one, with all that belongs to it, each as one step', () => {
  open();
  take('c');
  over(above('[data-statement="a"]'));
  expect(find('[data-statement="a"]')!.hasAttribute('data-drop')).toBe(true);
  letGo();
  expect(lists()).toEqual(['cab', 'd', '']);
  expect(focused().value).toBe('third');
  expect(document.body.textContent).toContain('Moved to Profile, number 1');

  take('a');
  over(above('[data-statement="d"]'));
  letGo();
  expect(lists()).toEqual(['cb', 'ad', '']);
  expect(focused().value).toBe('first');
  expect(document.body.textContent).toContain('Moved to Motivations, number 1');
  expect(persona().statements.find(({ id }) => id === 'a')!.sources).toMatchObject([{ item: 'n' }]);

  act(() => editor.history.undo());
  expect(lists()).toEqual(['cab', 'd', '']);
  act(() => editor.history.undo());
  expect(lists()).toEqual(['abc', 'd', '']);
});

it('puts a statement into a section that is closed and empty, which opens', () => {
  open();
  const opener = find('[data-section="barriers"] h4 button')!;
  expect(opener.getAttribute('aria-expanded')).toBe('false');
  take('b', 'touch');
  over(above('[data-section="barriers"]'));
  expect(find('[data-section="barriers"]')!.hasAttribute('data-over')).toBe(true);
  letGo('touch');
  expect(lists()).toEqual(['ac', 'd', 'b']);
  expect(opener.getAttribute('aria-expanded')).toBe('true');
  // A finger wants no keyboard on the screen: the row has the focus, not the text.
  expect(focused().closest('[data-statement="b"]')).toBeTruthy();
  expect(focused().tagName).toBe('BUTTON');
});

it('leaves a statement where it is with Escape, and where it is dropped at its own place or beside the list', () => {
  open();
  const before = persona();
  take('b');
  over(above('[data-statement="d"]'));
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  act(() => void document.body.dispatchEvent(escape));
  expect(escape.defaultPrevented).toBe(true);
  letGo();
  take('b');
  over(above('[data-statement="c"]'));
  expect(find('[data-drop], [data-over]')).toBeNull();
  letGo();
  take('b');
  over(5000);
  letGo();
  expect(persona()).toBe(before);
});

it('keeps what others do meanwhile', () => {
  open();
  take('a');
  over(above('[data-statement="d"]'));
  // The one it was to stand before goes elsewhere: it still goes to that section.
  act(() => void editor.board.change((doc) => moveStatement(doc, 'p', 'd', 'profile')));
  letGo();
  expect(lists()).toEqual(['bcd', 'a', '']);

  take('b');
  over(above('[data-statement="a"]'));
  act(() => void editor.board.change((doc) => removeStatement(doc, 'p', 'b')));
  expect(document.body.textContent).toContain('Somebody removed the statement that you were dragging');
  letGo();
  expect(lists()).toEqual(['cd', 'a', '']);
});

it('lets go of a statement when the card is locked meanwhile', () => {
  open();
  take('a');
  over(above('[data-statement="d"]'));
  act(() => void editor.board.change((doc) => setFields(doc, 'p', { locked: true })));
  expect(find('[data-grip]')).toBeNull();
  letGo();
  expect(lists()).toEqual(['abc', 'd', '']);
});

it('gives observers nothing to take hold of', () => {
  open('observer');
  expect(find('[data-statement]')).toBeTruthy();
  expect(find('[data-grip]')).toBeNull();
});
