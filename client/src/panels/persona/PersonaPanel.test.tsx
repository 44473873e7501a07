import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import { createTranslate } from '@whoboard/shared/i18n/translate.ts';
import { setStaleAfterMonths } from '@whoboard/shared/board/edits/meta.ts';
import { createRecordingPainter } from '@whoboard/shared/draw/recording-painter.ts';
import { typeOf, type NewItem, type PersonaItem } from '@whoboard/shared/items/index.ts';
import { dateOf } from '@whoboard/shared/personas/origins.ts';
import { removeOwnSection, setReviewedOn } from '@whoboard/shared/personas/edits.ts';
import { contentOf, sectionsOf, type SectionInput } from '@whoboard/shared/personas/sections.ts';
import { deleteItems } from '@whoboard/shared/board/edits/items.ts';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import type { OpenEditor } from '../../model/create-editor.ts';
import { showPanel } from '../../testing/show-panel.tsx';
import { PersonaPanel } from './PersonaPanel.tsx';

let editor: OpenEditor;

function open(
  sections: readonly SectionInput[] | null = null,
  others: readonly NewItem[] = [],
  role: 'participant' | 'observer' = 'participant',
) {
  ({ editor } = showPanel(
    createTestDoc([{ type: 'persona', id: 'p', ...(sections && contentOf(sections)) }, ...others]),
    role,
    (editor) => <PersonaPanel editor={editor} itemId="p" />,
  ));
}

it('says what is too old, by the period that the board has set', () => {
  const halfAYearAgo = Date.now() - 183 * 86_400_000;
  open(
    [{ id: 'quotes', statements: [{ id: 's1', text: 'Too dear', sources: [{ id: 'q', item: 'n' }] }] }],
    [{ type: 'note', id: 'n', text: 'Too dear', saidBy: 'Zoe', createdAt: halfAYearAgo }],
  );
  act(() => void editor.board.change((doc) => setReviewedOn(doc, 'p', dateOf(halfAYearAgo))));
  const t = createTranslate('en');
  const isTold = () => document.body.textContent.includes(t('persona.review.stale'));
  expect(isTold()).toBe(false);
  const type = typeOf(persona())!;
  const clocks = () => {
    const recording = createRecordingPainter();
    type.draw(persona(), recording.painter, editor.drawContext());
    return recording.callsOf('arc').length;
  };
  const before = clocks();
  const redrawn: string[] = [];
  const end = editor.board.onChange((ids) => redrawn.push(...ids));
  act(() => setStaleAfterMonths(editor.board.doc, 3));
  expect(isTold()).toBe(true);
  expect(clocks()).toBeGreaterThan(before);
  expect(redrawn).toContain('p');
  act(() => setStaleAfterMonths(editor.board.doc, 24));
  expect(isTold()).toBe(false);
  expect(clocks()).toBe(before);
  end();
});

const persona = () => editor.board.item('p') as PersonaItem;
const textsOf = (sectionId: string) =>
  sectionsOf(persona())
    .find(({ id }) => id === sectionId)!
    .statements.map(({ text }) => text);

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The field whose label reads so. */
function field(label: string): Field {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  if (!found) throw new Error(`no field ${label}`);
  return document.getElementById(found.htmlFor) as Field;
}

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

function type(element: Field, value: string): void {
  act(() => {
    element.focus();
    element.value = value;
    element.setSelectionRange(value.length, value.length);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Into a field that React keeps. */
function typeIn(element: Field, value: string): void {
  const proto = Object.getPrototypeOf(element) as object;
  act(() => {
    Object.getOwnPropertyDescriptor(proto, 'value')!.set!.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function press(element: Element, key: string, more: KeyboardEventInit = {}): void {
  act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
}

const focused = () => document.activeElement as Field;

describe('the header', () => {
  it('is filled in letter by letter, undone by the board’s undo', () => {
    open();
    type(field('First name'), 'Claire');
    type(field('Motto'), 'Tell me why.');
    expect(persona()).toMatchObject({ firstName: 'Claire', motto: 'Tell me why.' });
    press(field('Motto'), 'z', { ctrlKey: true });
    expect(persona().motto).toBe('');
    expect(field('Motto').value).toBe('');
  });

  it('shows the company when it is B2B', () => {
    open();
    expect(document.body.textContent).not.toContain('Company (B2B)');
    act(() => field('B2B').click());
    expect(persona().b2b).toBe(true);
    expect(document.body.textContent).toContain('Company (B2B)');
  });
});

describe('statements', () => {
  it('are written one after the other with Enter', () => {
    open();
    act(() => button('New statement in Profile').click());
    type(focused(), 'Lives in Nantes');
    press(focused(), 'Enter');
    type(focused(), 'Two children');
    expect(textsOf('profile')).toEqual(['Lives in Nantes', 'Two children']);
    press(field('Statement 1 of Profile'), 'Enter');
    type(focused(), 'In between');
    expect(textsOf('profile')).toEqual(['Lives in Nantes', 'In between', 'Two children']);
  });

  it('leave Enter to an input method', () => {
    open([{ id: 'profile', statements: [{ id: 's1', text: 'x' }] }]);
    press(field('Statement 1 of Profile'), 'Enter', { isComposing: true });
    expect(textsOf('profile')).toEqual(['x']);
  });

  it('go away with Backspace when they are empty, and the one before takes the focus', () => {
    open([
      {
        id: 'profile',
        statements: [
          { id: 's1', text: 'stays' },
          { id: 's2', text: '' },
        ],
      },
    ]);
    press(field('Statement 2 of Profile'), 'Backspace');
    expect(textsOf('profile')).toEqual(['stays']);
    expect(focused().value).toBe('stays');
    press(focused(), 'Backspace');
    expect(textsOf('profile')).toEqual(['stays']);
  });

  it('move with Alt and arrows, across sections too, and keep the focus', () => {
    const statements = [
      { id: 's1', text: 'a' },
      { id: 's2', text: 'b' },
    ];
    open([{ id: 'profile', statements }, { id: 'ecology', hidden: true }, { id: 'barriers' }]);
    press(field('Statement 1 of Profile'), 'ArrowDown', { altKey: true });
    expect(textsOf('profile')).toEqual(['b', 'a']);
    expect(focused().value).toBe('a');
    press(focused(), 'ArrowDown', { altKey: true });
    expect([textsOf('profile'), textsOf('barriers')]).toEqual([['b'], ['a']]);
    expect(focused().value).toBe('a');
    expect(document.body.textContent).toContain('Moved to Barriers and irritants, number 1');
    press(focused(), 'ArrowUp', { altKey: true });
    expect(textsOf('profile')).toEqual(['b', 'a']);
    act(() => editor.history.undo());
    expect([textsOf('profile'), textsOf('barriers')]).toEqual([['b'], ['a']]);
  });

  it('take several pasted lines as several statements', () => {
    open([{ id: 'profile', statements: [{ id: 's1', text: 'First: ' }] }]);
    const element = field('Statement 1 of Profile');
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(paste, { clipboardData: { getData: () => 'one\r\n\r\n- two\n• three\n' } });
    act(() => {
      element.setSelectionRange(7, 7);
      element.dispatchEvent(paste);
    });
    expect(textsOf('profile')).toEqual(['First: one', 'two', 'three']);
  });

  it('show words written by others at once', () => {
    open([{ id: 'profile', statements: [{ id: 's1', text: 'a' }] }]);
    act(() => editor.board.textAt('p', ['statements', 's1', 'text'])!.insert(1, 'bc'));
    expect(field('Statement 1 of Profile').value).toBe('abc');
  });
});

describe('evidence', () => {
  it('lists the sources; each shows its note, a deleted one says so', () => {
    open(
      [{ id: 'quotes', statements: [{ id: 's1', text: 'x', sources: [{ item: 'n1' }, { item: 'n2' }] }] }],
      [
        { type: 'note', id: 'n1', text: 'Which Tuesday?', saidBy: 'Claire' },
        { type: 'note', id: 'n2', text: 'A guess' },
      ],
    );
    act(() => button('Supported, 2 sources. Show them').click());
    expect(document.body.textContent).toContain('A link, no evidence');
    act(() => button('Show on the board: Which Tuesday?').click());
    expect([...editor.selection.ids.get()]).toEqual(['n1']);
    act(() => editor.board.change((doc) => deleteItems(doc, ['n1'])));
    expect(document.body.textContent).toContain('Deleted source');
    expect(button('Assumption, 2 sources. Show them')).toBeTruthy();
    act(() => button('Unlink this source').click());
    expect(persona().statements[0]!.sources.map(({ item }) => item)).toEqual(['n2']);
  });
});

describe('a source', () => {
  it('is found by its words and linked without the pointer', () => {
    open(
      [{ id: 'profile', statements: [{ id: 's1', text: 'x' }] }],
      [{ type: 'note', id: 'n1', text: 'Too dear for us', saidBy: 'Samir' }],
    );
    act(() => button('Assumption, no source yet. Link one').click());
    typeIn(field('Find a note or verbatim to link'), 'samir');
    act(() => button('Link: Too dear for us').click());
    expect(persona().statements[0]!.sources).toMatchObject([{ item: 'n1', stance: 'supports' }]);
    expect(button('Supported, 1 source. Show it')).toBeTruthy();
  });
});

describe('sliders', () => {
  it('are placed, moved in one step, cleared', () => {
    open([{ id: 'channels' }]);
    const place = [...document.querySelectorAll('button')].find(
      (one) => one.textContent === 'Place on the scale',
    )!;
    act(() => place.click());
    expect(persona().digitalToHuman).toBe(50);
    const range = field('From digital to human') as HTMLInputElement;
    act(() => {
      range.value = '80';
      range.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(persona().digitalToHuman).toBe(80);
    act(() => button('Clear').click());
    expect(persona().digitalToHuman).toBeNull();
  });
});

describe('sections', () => {
  it('are added with a name of their own', () => {
    open([{ id: 'profile' }]);
    act(() => button('Add a section').click());
    type(field('Name of the section'), 'Tools');
    press(field('Name of the section'), 'Enter');
    expect(persona().sections[1]!.name).toBe('Tools');
  });

  it('that are removed leave what stands in them among the unsorted, until it is moved', () => {
    const statements = [
      { id: 's1', text: 'a' },
      { id: 's2', text: 'b' },
    ];
    open([{ id: 'profile' }, { id: 'own', name: 'Tools', statements }]);
    act(() => void editor.board.change((doc) => removeOwnSection(doc, 'p', 'own')));
    expect(textsOf('unsorted')).toEqual(['a', 'b']);
    const opener = [...document.querySelectorAll('h4 button')].find((one) =>
      one.textContent.startsWith('Unsorted'),
    ) as HTMLButtonElement;
    act(() => opener.click());
    press(field('Statement 1 of Unsorted'), 'ArrowUp', { altKey: true });
    expect([textsOf('profile'), textsOf('unsorted')]).toEqual([['a'], ['b']]);
    press(field('Statement 1 of Unsorted'), 'ArrowUp', { altKey: true });
    expect(textsOf('profile')).toEqual(['a', 'b']);
    expect(document.body.textContent).not.toContain('Unsorted');
  });
});

describe('an observer', () => {
  it('reads and changes nothing', () => {
    open([{ id: 'profile', statements: [{ id: 's1', text: 'a' }] }], [], 'observer');
    expect(
      [...document.querySelectorAll('input[type=text], textarea')].every((one) => (one as Field).readOnly),
    ).toBe(true);
    press(field('Statement 1 of Profile'), 'Enter');
    press(field('Statement 1 of Profile'), 'ArrowDown', { altKey: true });
    expect(textsOf('profile')).toEqual(['a']);
    expect(() => button('Add a section')).toThrow();
  });
});
