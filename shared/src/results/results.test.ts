import { describe, expect, it } from 'vitest';
import { readBoard } from '../board/read-board.ts';
import { newDecision } from '../decisions/decisions.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { NewItem } from '../items/index.ts';
import { createTestDoc } from '../testing/board.ts';
import { LedSession } from '../testing/workshop.ts';
import { withTurnout } from '../session/rounds.ts';
import { buildResults } from './results.ts';
import type { Results, ResultsRow, ResultsSectionKey } from './results-model.ts';

const step = (title: string, minutes: number) =>
  ({ title, minutes, mode: 'vote', frame: null, instruction: '' }) as const;
const notes: readonly NewItem[] = ['forms', 'person', 'saturday', 'prices'].map((id) => ({
  type: 'note',
  id,
  text: `The ${id}`,
}));
const labels = { forms: 'The forms', person: 'The person', saturday: 'The saturday', prices: 'The prices' };
const targets = Object.keys(labels);

function build(session: LedSession, items: readonly NewItem[] = notes, locale: 'en' | 'fr' = 'en'): Results {
  const board = readBoard(createTestDoc(items, locale));
  const words = { t: createTranslate(locale), locale, today: '2026-11-20', now: session.now };
  return buildResults({ board, session: session.state }, words);
}

/** A section as lines: words, and the cells of rows with bars between them. */
function linesOf(results: Results, key: ResultsSectionKey): readonly string[] {
  const { blocks } = results.sections.find((section) => section.key === key)!;
  const line = ({ cells }: ResultsRow) => cells.map(({ text }) => text).join(' | ');
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.map(line) : [block.text]))
    .map((text) => text.replace(/\u00a0/gu, ' '));
}

describe('the agenda in the results', () => {
  it('tells planned and real minutes of each step and who led it', () => {
    const session = new LedSession();
    session.send({ type: 'setAgenda', steps: [step('Write', 10), step('Vote', 5), step('Plan', 20)] });
    session.send({ type: 'nextStep', from: null });
    const [write, vote] = Object.keys(session.state.agenda.steps) as [string, string];
    session.send({ type: 'nextStep', from: write }, { by: 'Gil', afterMinutes: 13 });
    session.send({ type: 'previousStep', from: vote }, { afterMinutes: 4 });
    session.send({ type: 'endAgenda', from: write }, { afterMinutes: 2 });
    expect(linesOf(build(session), 'agenda')).toEqual([
      'Planned: 35 min · Took: 19 min · Led by Fay, Gil',
      'Write | 10 min | 15 min | Fay',
      'Vote | 5 min | 4 min | Gil',
      'Plan | 20 min | not led | ',
    ]);
  });

  it('keeps what was led when the agenda is another one since, and says what still runs', () => {
    const session = new LedSession();
    session.send({ type: 'setAgenda', steps: [step('Old', 10)] });
    session.send({ type: 'nextStep', from: null });
    const [old] = Object.keys(session.state.agenda.steps) as [string];
    session.send({ type: 'endAgenda', from: old }, { afterMinutes: 8 });
    session.send({ type: 'setAgenda', steps: [step('New', 5)] });
    session.send({ type: 'nextStep', from: null }, { afterMinutes: 60 });
    session.now += 20_000;
    expect(linesOf(build(session), 'agenda').slice(1)).toEqual([
      'New | 5 min | under 1 min so far | Fay',
      'Old | 10 min | 8 min | Fay',
    ]);
  });
});

describe('votes in the results', () => {
  const first = (session: LedSession) =>
    session.vote(
      'r1',
      { title: 'What first?', targets },
      { tally: { forms: 5, person: 3, saturday: 3 }, labels, abstained: 1 },
    );

  it('rank what was voted on, with ties as ties, dots, voters and abstentions', () => {
    const session = new LedSession();
    first(session);
    expect(linesOf(build(session), 'votes')).toEqual([
      'What first?',
      'Held on November 20, 2026 · 5 people voted · 11 dots · 1 abstained · Secret · Anonymous',
      '1 | The forms | 5 | 45%',
      '2 (tie) | The person | 3 | 27%',
      '2 (tie) | The saturday | 3 | 27%',
      '– | The prices | 0 | 0%',
    ]);
  });

  it('name the vote of a run-off, and compare the two', () => {
    const session = new LedSession();
    first(session);
    session.vote(
      'r2',
      { title: 'Run-off', targets: ['forms', 'person', 'saturday'], runOffOf: 'r1' },
      { tally: { forms: 2, person: 6 }, labels },
    );
    const lines = linesOf(build(session), 'votes');
    expect(lines[7]).toContain('Run-off of “What first?”');
    expect(lines.slice(-4)).toEqual([
      'Compared with “What first?”',
      'The person | 3 | 6 | 2 (tie) | 1 | up 1 place',
      'The forms | 5 | 2 | 1 | 2 | down 1 place',
      'The saturday | 3 | 0 | 2 (tie) | – | no dots now',
    ]);
  });

  it('warn where an anonymous result gives everyone away, and name voters of named votes', () => {
    const session = new LedSession();
    session.vote('r1', { title: 'A', targets }, { tally: { forms: 2 }, labels, voters: 2 });
    const ballots = [{ participant: 'ana', name: 'Ana', dots: { forms: 2, person: 1 } }];
    session.vote(
      'r2',
      { title: 'B', targets, isAnonymous: false },
      { tally: { forms: 2, person: 1 }, labels, voters: 1, ballots },
    );
    const lines = linesOf(build(session), 'votes');
    expect(lines.filter((line) => line.startsWith('Fewer than three'))).toHaveLength(1);
    expect(lines).toContain('1 | The forms | 2 | 67% | Ana (2)');
    expect(lines).toContain('2 | The person | 1 | 33% | Ana');
  });

  it('tell nothing of a round that has not been revealed, however far it is', () => {
    const session = new LedSession();
    first(session);
    const settings = { title: 'Hidden question', targets, dotsPerPerson: 3, maxPerTarget: 3 };
    const secret = { ...settings, isSecret: false, isAnonymous: false, minutes: null };
    session.send({ type: 'openRound', round: 'r2', settings: secret });
    session.state = withTurnout(session.state, 'r2', { voters: 9, finished: 7 }, { prices: 777 });
    for (const close of [false, true]) {
      if (close) session.send({ type: 'closeRound', round: 'r2' });
      const all = JSON.stringify(build(session));
      expect(all).not.toMatch(/Hidden|777|r2/);
      expect(all).toContain('What first?');
    }
  });

  it('lead to what is still there, and keep the words of what is gone', () => {
    const session = new LedSession();
    first(session);
    const results = build(session, notes.slice(1));
    const table = results.sections
      .find(({ key }) => key === 'votes')!
      .blocks.find(({ kind }) => kind === 'table');
    const cells = table?.kind === 'table' ? table.rows.map((row) => row.cells[1]) : [];
    expect(cells.map((cell) => [cell?.text, cell?.target])).toEqual([
      ['The forms', null],
      ['The person', 'person'],
      ['The saturday', 'saturday'],
      ['The prices', 'prices'],
    ]);
  });

  it('offer the first places to be decided, until they are', () => {
    const session = new LedSession();
    session.vote('r1', { title: 'A', targets }, { tally: { forms: 2, person: 2, prices: 1 }, labels });
    const decision = newDecision({
      text: 'The forms',
      today: '2026-11-20',
      vote: { round: 'r1', target: 'forms' },
    });
    const offered = (items: readonly NewItem[]) =>
      build(session, items)
        .sections.flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'table' ? block.rows : []))
        .flatMap(({ decides }) => (decides ? [[decides.label, decides.isDecided]] : []));
    expect(offered(notes)).toEqual([
      ['The forms', false],
      ['The person', false],
    ]);
    expect(offered([...notes, decision])).toEqual([
      ['The forms', true],
      ['The person', false],
    ]);
    expect(linesOf(build(session, [...notes, decision]), 'decisions')).toEqual([
      'The forms | November 20, 2026 | From the vote “A”',
    ]);
  });
});

describe('statements and actions in the results', () => {
  const verbatims = [
    { id: 'v1', text: 'I wait' },
    { id: 'v2', text: 'I like it' },
  ];
  const items: readonly NewItem[] = [
    { type: 'interview', id: 'claire', firstName: 'Claire', verbatims },
    {
      type: 'persona',
      id: 'p1',
      firstName: 'Léa',
      sections: [{ id: 'motivations' }],
      statements: [
        {
          id: 's1',
          section: 'motivations',
          text: 'Waits long',
          sources: [{ item: 'claire', entry: 'v1', stance: 'supports' }],
        },
        {
          id: 's2',
          section: 'motivations',
          text: 'Hates it',
          sources: [{ item: 'claire', entry: 'v2', stance: 'contradicts' }],
        },
        { id: 's3', section: 'motivations', text: 'Guessed' },
      ],
    },
    { type: 'action', id: 'a1', what: 'Shorter forms', owner: 'Ana', due: '2026-11-01' },
    { type: 'action', id: 'a2', what: '', status: 'done' },
  ];

  it('tell the evidence of each persona, and what interviews contradict', () => {
    expect(linesOf(build(new LedSession(), items), 'personas')).toEqual([
      'Léa | 1 | 1 | 0 | 1 | 1 of 3 | 1',
      'Hates it | Léa',
    ]);
  });

  it('tell who does what until when', () => {
    expect(linesOf(build(new LedSession(), items), 'actions')).toEqual([
      '2 actions · 1 done · 1 overdue',
      'Shorter forms | Ana | November 1, 2026 | To do, overdue',
      'Action without words | nobody yet | no date | Done',
    ]);
  });
});

it('explains itself where there is nothing, in both languages', () => {
  for (const locale of ['en', 'fr'] as const) {
    for (const { blocks } of build(new LedSession(), [], locale).sections) {
      expect(blocks).toEqual([{ kind: 'text', tone: 'empty', text: expect.stringMatching(/\w{3}/) }]);
    }
  }
});
