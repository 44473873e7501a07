import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { initialSession, type SessionState } from '@whoboard/shared/session/state.ts';
import { LedSession } from '@whoboard/shared/testing/workshop.ts';
import type { RoundSettings } from '@whoboard/shared/voting/round.ts';
import { describe, expect, it } from 'vitest';
import { TestEditor } from '../../testing/test-editor.ts';
import { Store } from '../readable.ts';
import { voteChoices } from './vote-choices.ts';
import { Votes } from './votes.ts';

const settings = (targets: readonly string[]): RoundSettings => ({
  title: 'Which?',
  targets: [...targets],
  dotsPerPerson: 3,
  maxPerTarget: 2,
  isSecret: true,
  isAnonymous: false,
  minutes: null,
});

/** A wall with a persona, and an area with a note in it. */
function wall() {
  const test = new TestEditor({
    items: [
      {
        type: 'persona',
        id: 'p',
        firstName: 'Léa',
        sections: [{ id: 'motivations' }],
        statements: [
          { id: 's1', section: 'motivations', text: 'Saves time' },
          { id: 's2', section: 'motivations', text: 'Saves money' },
        ],
      },
      { type: 'frame', id: 'f', pos: [2000, 0], size: [600, 600], title: 'Ideas' },
      { type: 'note', id: 'n', parent: 'f', pos: [40, 80], text: 'Shorter forms' },
    ],
  });
  const state = new Store<SessionState>(initialSession);
  const votes = new Votes({
    editor: test.editor,
    state,
    readRound: async () => ({
      status: 'open',
      ballot: null,
      spent: 0,
      turnout: { voters: 1, finished: 0 },
      result: null,
    }),
    putBallot: () => new Promise(() => {}),
  });
  const session = new LedSession();
  const open = (targets: readonly string[], round = 'r1'): void => {
    session.send({ type: 'openRound', round, settings: settings(targets) });
    state.set(session.state);
  };
  return { test, votes, state, session, open };
}

const middle = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) =>
  [x + w / 2, y + h / 2] as const;

describe('what the pointer votes on', () => {
  it.each([
    ['a note in an area', ['n'], 'n'],
    ['an area', ['f'], 'f'],
    ['a statement of a persona', ['p.s1', 'p.s2'], 'p.s2'],
    ['a persona as a whole', ['p'], 'p'],
  ])('is %s', (_what, targets, wanted) => {
    const { votes, open } = wall();
    open(targets);
    expect(votes.targetAt(middle(votes.boxOf(wanted)!))).toBe(wanted);
  });

  it('is the note, not the area below it, where both are voted on', () => {
    const { votes, open } = wall();
    open(['f', 'n']);
    expect(votes.targetAt(middle(votes.boxOf('n')!))).toBe('n');
    expect(votes.targetAt([2500, 550])).toBe('f');
  });

  it('is nothing where nothing is voted on, or what was is gone', () => {
    const { test, votes, open } = wall();
    open(['n']);
    const at = middle(votes.boxOf('n')!);
    expect(votes.targetAt([2500, 550])).toBeNull();
    test.editor.selection.set(['n']);
    test.editor.commands.run('edit.delete');
    expect(votes.boxOf('n')).toBeNull();
    expect(votes.targetAt(at)).toBeNull();
  });
});

describe('what can be chosen for a vote', () => {
  const kindsFor = (selected: readonly string[]) => {
    const { test } = wall();
    test.editor.selection.set(selected);
    return voteChoices(test.editor).map(({ kind, targets }) => [kind, targets]);
  };

  it('is what lies in an area, or the area itself', () => {
    expect(kindsFor(['f'])).toEqual([
      ['contents', ['n']],
      ['selection', ['f']],
    ]);
  });

  it('is the statements of a persona, or the persona itself', () => {
    expect(kindsFor(['p'])).toEqual([
      ['parts', ['p.s1', 'p.s2']],
      ['selection', ['p']],
    ]);
  });

  it('is what lies in the lane that was chosen, or its cells', () => {
    const { test } = wall();
    const [map] = addItems(test.editor.board.doc, [
      {
        type: 'journey',
        stages: [{ id: 'a' }, { id: 'b' }],
        lanes: [
          { id: 'l', type: 'irritants' },
          { id: 'm', type: 'actions' },
        ],
      },
    ]);
    addItems(test.editor.board.doc, [
      { type: 'note', id: 'x', parent: map!, slot: 'b/l', text: 'Late' },
      { type: 'note', id: 'y', parent: map!, slot: 'a/m', text: 'Calls' },
    ]);
    test.editor.cell.set({ map: map!, part: 'lane', lane: 'l' });
    expect(voteChoices(test.editor).slice(0, 2)).toEqual([
      { kind: 'laneContents', targets: ['x'] },
      { kind: 'laneCells', targets: [`${map}.a.l`, `${map}.b.l`] },
    ]);
    test.editor.cell.set(null);
    test.editor.selection.set([map!]);
    expect(voteChoices(test.editor).map(({ kind, targets }) => [kind, targets.length])).toEqual([
      ['mapContents', 2],
      ['mapCells', 4],
      ['selection', 1],
    ]);
  });

  it('is all notes where nothing is selected', () => {
    expect(kindsFor([])).toEqual([['notes', ['n']]]);
  });
});

describe('dots on the board', () => {
  it('are nobody’s but one’s own in a secret vote, and everybody’s after the reveal', () => {
    const { votes, state, session, open } = wall();
    open(['n', 'f']);
    expect([...votes.dots()]).toEqual([
      ['n', { own: 0, all: null }],
      ['f', { own: 0, all: null }],
    ]);
    session.send({ type: 'removeRound', round: 'r1' });
    session.vote('r2', settings(['n', 'f']), { tally: { n: 4 }, labels: {} });
    state.set(session.state);
    votes.shown.set('r2');
    expect([...votes.dots()]).toEqual([['n', { own: 0, all: 4 }]]);
  });
});

describe('a press on the board', () => {
  it.each(['touch', 'mouse'] as const)('by %s puts a dot on a statement', async (kind) => {
    const { test, open, votes } = wall();
    test.editor.votes.set(votes);
    open(['p.s1', 'p.s2']);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    test.editor.tools.use('vote');
    const [x, y] = test.editor.camera.toScreen(middle(votes.boxOf('p.s2')!));
    test.click(x, y, { kind, pointerId: 7 });
    expect(votes.ballot.get()?.state.get().dots).toEqual({ 'p.s2': 1 });
  });

  it('puts a dot each time, however fast it comes', async () => {
    const { test, open, votes } = wall();
    test.editor.votes.set(votes);
    open(['p.s1', 'p.s2']);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    test.editor.tools.use('vote');
    const [x, y] = test.editor.camera.toScreen(middle(votes.boxOf('p.s2')!));
    const placed = ['first', 'second', 'third'].map(() => {
      test.click(x, y);
      return votes.ballot.get()?.state.get().dots['p.s2'];
    });
    // Two fit on one thing; one more takes them back.
    expect(placed).toEqual([1, 2, undefined]);
  });
});
