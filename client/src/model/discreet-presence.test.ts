import { readPresence } from '@whoboard/shared/protocol/presence.ts';
import { expect, test } from 'vitest';
import { TestEditor } from '../testing/test-editor.ts';

test('who is discreet tells nobody what they point at, select or look at, until it is over', () => {
  const { editor, awareness, clock } = new TestEditor({
    items: [{ type: 'note', id: 'n', pos: [0, 0], text: 'Shorter forms' }],
  });
  const told = () => {
    clock.advance(2_000);
    const { cursor, selection, view } = readPresence(awareness.getLocalState());
    return { cursor, selection, isViewTold: view !== null };
  };
  editor.selection.set(['n']);
  editor.presence.setCursor([10, 20]);
  editor.camera.panBy(5, 5);
  expect(told()).toEqual({ cursor: [10, 20], selection: ['n'], isViewTold: true });

  editor.presence.beDiscreet(true);
  editor.presence.setCursor([30, 40]);
  expect(told()).toEqual({ cursor: null, selection: [], isViewTold: false });
  // Who leads the view of the others goes on leading it.
  editor.presence.shareView('quickly');
  editor.camera.panBy(5, 5);
  expect(told().isViewTold).toBe(true);

  editor.presence.shareView('slowly');
  editor.presence.beDiscreet(false);
  expect(told()).toEqual({ cursor: [30, 40], selection: ['n'], isViewTold: true });
});
