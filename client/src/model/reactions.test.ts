import { readPresence } from '@whoboard/shared/protocol/presence.ts';
import { expect, test } from 'vitest';
import { TestEditor } from '../testing/test-editor.ts';

test('a reaction is shown to the others for a moment, and the same one again is a new one', () => {
  const { editor, awareness, clock } = new TestEditor();
  const told = () => readPresence(awareness.getLocalState()).reaction;
  editor.commands.run('react.applause');
  clock.advance(100);
  // The session is not here yet: nobody knows whether reactions are muted.
  expect(told()).toBeNull();
  editor.presence.react('applause');
  clock.advance(100);
  const first = told()!;
  expect(first.kind).toBe('applause');
  expect(editor.presence.people.get()[0]?.reaction).toEqual(first);
  editor.presence.react('applause');
  clock.advance(2_900);
  expect(told()).toEqual({ kind: 'applause', count: first.count + 1 });
  clock.advance(300);
  expect(told()).toBeNull();
  expect(editor.presence.people.get()[0]?.reaction).toBeNull();
});

test.each([
  null,
  'applause',
  { kind: 'unheard of', count: 1 },
  { kind: 'heart' },
  { kind: 'heart', count: 0.5 },
])('what is no reaction reads as none: %j', (reaction) => {
  expect(readPresence({ reaction }).reaction).toBeNull();
});
