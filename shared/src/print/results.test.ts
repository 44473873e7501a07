import { describe, expect, it } from 'vitest';
import { readBoard, type Board } from '../board/read-board.ts';
import { createRecordingPainter, type Recording } from '../draw/recording-painter.ts';
import { drawVoteDots } from '../draw/vote-dots.ts';
import type { NewItem } from '../items/index.ts';
import type { PrintKind } from '../protocol/api.ts';
import { createTestDoc } from '../testing/board.ts';
import { createTestMeasurer } from '../testing/measurer.ts';
import { LedSession } from '../testing/workshop.ts';
import { createPrintContext } from './print-context.ts';
import { printDocument } from './print-document.ts';
import type { PrintOptions } from './print-options.ts';

const measure = createTestMeasurer();
const a4: PrintOptions = { paper: { size: 'A4', orientation: 'auto' }, items: null };

function printed(board: Board, session: LedSession, kind: PrintKind, options: PrintOptions = a4) {
  const context = createPrintContext(board, { measure, image: () => null, now: session.now });
  const { pages } = printDocument(kind, board, options, context, {
    session: session.state,
    now: session.now,
  });
  return pages.map((page): Recording => {
    const recording = createRecordingPainter();
    page.draw(recording.painter, context);
    return recording;
  });
}
const notes: readonly NewItem[] = Array.from({ length: 90 }, (_, i) => ({
  type: 'note',
  id: `n${i}`,
  text: `Idea ${i}`,
  pos: [i * 240, 0],
}));
const ids = notes.map(({ id }) => id!);
const labels = Object.fromEntries(ids.map((id, i) => [id, `Idea ${i}`]));

function voted(): LedSession {
  const session = new LedSession();
  session.vote('r1', { title: 'What first?', targets: ids }, { tally: { n0: 4, n1: 2 }, labels });
  const settings = { title: 'Sealed', targets: ids, dotsPerPerson: 3, maxPerTarget: 3, minutes: null };
  session.send({
    type: 'openRound',
    round: 'r2',
    settings: { ...settings, isSecret: true, isAnonymous: true },
  });
  return session;
}

describe('results on paper', () => {
  it('go on over pages, with numbers at the foot and the heads of a table repeated', () => {
    const pages = printed(readBoard(createTestDoc(notes)), voted(), 'results');
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      const texts = page.texts();
      expect(texts).toContain(`${index + 1}/${pages.length}`);
      if (index > 0 && texts.includes('Idea 50'))
        expect(texts.slice(0, 4)).toEqual(['Place', 'Voted on', 'Dots', 'Share']);
    });
    const all = pages.flatMap((page) => page.texts());
    for (const label of Object.values(labels)) expect(all.filter((text) => text === label)).toHaveLength(1);
    expect(all.join(' ')).not.toContain('Sealed');
  });

  it('leave nothing out of a text that is higher than a page', () => {
    const text = Array.from({ length: 2_000 }, (_, i) => `word${i}`).join(' ');
    const items: readonly NewItem[] = [
      { type: 'interview', id: 'c', firstName: 'C', verbatims: [{ id: 'v', text: 'no' }] },
      {
        type: 'persona',
        id: 'p',
        firstName: 'Léa',
        sections: [{ id: 'motivations' }],
        statements: [
          {
            id: 's',
            section: 'motivations',
            text,
            sources: [{ item: 'c', entry: 'v', stance: 'contradicts' }],
          },
        ],
      },
    ];
    const pages = printed(readBoard(createTestDoc(items)), new LedSession(), 'results');
    const words = pages
      .flatMap((page) => page.texts())
      .join(' ')
      .match(/word\d+/g);
    expect(words).toHaveLength(2_000);
  });

  it('are in the board’s language and on the paper that is asked for', () => {
    const board = readBoard(createTestDoc(notes.slice(0, 2), 'fr'));
    const options: PrintOptions = { ...a4, paper: { size: 'Letter', orientation: 'landscape' } };
    const context = createPrintContext(board, { measure, image: () => null, now: 0 });
    const [page] = printDocument('results', board, options, context).pages;
    expect(page).toMatchObject({ widthPt: 792, heightPt: 612 });
    expect(printed(board, voted(), 'results')[0]!.texts()).toContain('Décisions et résultats');
  });
});

describe('dots on paper', () => {
  const board = readBoard(createTestDoc(notes.slice(0, 3)));
  const dotsOf = (round: string | null, kind: PrintKind = 'poster') =>
    printed(board, voted(), kind, { ...a4, dots: round })[0]!.texts();

  it('stand on what was voted on when they are asked for, with the name of the vote', () => {
    const [without, shown] = [dotsOf(null), dotsOf('r1')];
    const more = shown.filter((text) => !without.includes(text));
    expect(more).toEqual(['4', '2', expect.stringMatching(/^Dots: What first\? · /)]);
  });

  it('are those of the screen, call by call', () => {
    const [page] = printed(board, voted(), 'poster', { ...a4, dots: 'r1' });
    const alone = createRecordingPainter();
    drawVoteDots(alone.painter, { x: 0, y: 0, w: 0, h: 0 }, { own: 0, all: 4 }, '#000000', measure);
    const text = JSON.stringify(page!.calls);
    expect(text).toContain(JSON.stringify(alone.calls).slice(1, -1));
  });

  it('of a vote that has not been revealed are never printed', () => {
    expect(dotsOf('r2')).toEqual(dotsOf(null));
    expect(dotsOf('nothing')).toEqual(dotsOf(null));
  });

  it('stand on the statements of a sheet', () => {
    const persona: NewItem = {
      type: 'persona',
      id: 'p',
      firstName: 'Léa',
      sections: [{ id: 'motivations' }],
      statements: [
        { id: 's1', section: 'motivations', text: 'Saves time' },
        { id: 's2', section: 'motivations', text: 'Saves money' },
      ],
    };
    const session = new LedSession();
    session.vote('r1', { title: 'Which?', targets: ['p.s1', 'p.s2'] }, { tally: { 'p.s2': 37 }, labels: {} });
    const texts = (dots: string | null) =>
      printed(readBoard(createTestDoc([persona])), session, 'sheet', { ...a4, dots })[0]!.texts();
    expect(texts('r1')).toContain('37');
    expect(texts('r1').join(' ')).toContain('Dots: Which?');
    expect(texts(null)).not.toContain('37');
  });

  it('stand on the notes of a printed map', () => {
    const map: NewItem = { type: 'empathyMap', id: 'm', layout: 'quadrants' };
    const doc = createTestDoc([map, { type: 'note', id: 'in', parent: 'm', slot: 'says', text: 'Hm' }]);
    const session = new LedSession();
    session.vote('r1', { title: 'Which?', targets: ['in'] }, { tally: { in: 37 }, labels: {} });
    expect(printed(readBoard(doc), session, 'map', { ...a4, dots: 'r1' })[0]!.texts()).toContain('37');
  });
});
