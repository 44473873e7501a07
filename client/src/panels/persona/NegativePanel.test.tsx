import { contentOf } from '@whoboard/shared/personas/sections.ts';
import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import { act } from 'react';
import { expect, it } from 'vitest';
import type { OpenEditor } from '../../model/create-editor.ts';
import { showPanel } from '../../testing/show-panel.tsx';
import { PersonaPanel } from './PersonaPanel.tsx';

let editor: OpenEditor;

function open(role: 'participant' | 'observer' = 'participant') {
  const sections = [
    { id: 'exclusionCriteria', statements: [{ id: 's', text: 'No budget' }] },
    { id: 'treatment', statements: [{ id: 't', text: 'Invite him' }] },
  ];
  ({ editor } = showPanel(
    createTestDoc([
      { type: 'persona', id: 'p', kind: 'negative', firstName: 'Bruno', ...contentOf(sections) },
    ]),
    role,
    (editor) => <PersonaPanel editor={editor} itemId="p" />,
  ));
  act(() => editor.selection.set(['p']));
}

const persona = () => editor.board.item('p') as PersonaItem;

/** A control by the words of its label. */
function labelled<T extends HTMLElement>(selector: string, words: string): T {
  const found = [...document.querySelectorAll<T>(selector)].find(
    (one) =>
      (one.getAttribute('aria-label') ??
        one.closest('label')?.textContent ??
        document.querySelector(`label[for="${one.id}"]`)?.textContent) === words,
  );
  if (!found) throw new Error(`nothing is called ${words}`);
  return found;
}

it('weighs a criterion and says what it is about', () => {
  open();
  act(() => labelled('input', '5 of 5').click());
  const select = labelled<HTMLSelectElement>('select', 'Type of criterion 1');
  act(() => {
    select.value = 'budget';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(persona().statements[0]).toMatchObject({ weight: 5, criterion: 'budget' });
});

it('chooses a treatment, makes the card that it leads to, and shows the way there', () => {
  open();
  act(() => labelled('input', 'Refer elsewhere').click());
  expect(persona().treatment).toBe('refer');
  expect(document.body.textContent).not.toContain('Make this card');
  act(() => labelled('input', 'Turn into an ambassador').click());
  const make = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Make this card')!;
  act(() => make.click());
  const [card] = editor.board.cardsFrom('p');
  expect(editor.board.item(card!)).toMatchObject({ kind: 'ambassador', firstName: 'Bruno' });
  expect(document.body.textContent).toContain('Turned into Bruno (Brand ambassador)');
  expect(document.body.textContent).toContain('Make another such card');
  act(() => editor.history.undo());
  expect(document.body.textContent).not.toContain('Turned into Bruno');
});

it('lets observers look only', () => {
  open('observer');
  const groups = [...document.querySelectorAll('fieldset')].filter((one) =>
    one.querySelector('input[type=radio]'),
  );
  expect(groups.length).toBeGreaterThanOrEqual(2);
  for (const group of groups) expect(group.disabled).toBe(true);
});
