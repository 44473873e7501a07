import { describe, expect, it } from 'vitest';
import { readBoard } from '../../board/read-board.ts';
import { drawItem } from '../../draw/draw-board.ts';
import { createRecordingPainter } from '../../draw/recording-painter.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { createTestContext, createTestDoc } from '../../testing/board.ts';
import type { NewItem, PanelTrackerItem } from '../index.ts';
import { panelTrackerItem } from './panel-tracker.ts';

function setUp(talks: readonly NewItem[], tracker: Partial<NewItem> = {}, hints = true) {
  const input = { ...tracker, type: 'panelTracker', id: 't' } as NewItem;
  const board = readBoard(createTestDoc([input, ...talks]));
  const context = createTestContext(board, { hints });
  const item = board.items.get('t') as PanelTrackerItem;
  const recording = createRecordingPainter();
  drawItem(item, recording.painter, context);
  return { item, context, words: recording.texts().join(' '), calls: recording.calls };
}

const talk = (id: string, region: string): NewItem => ({
  type: 'interview',
  id,
  firstName: id,
  region,
  verbatims: [{ id: 'v', text: 'Words', tag: 'delight', stage: id }],
});
const expecting = { criteria: [{ id: 'c', source: 'region', expected: 'North\nSouth' }] } as Partial<NewItem>;

describe('panel tracker card', () => {
  it('says what it is for as long as nobody was heard', () => {
    const { words } = setUp([]);
    for (const part of ['Whom do we want to hear?', '0', 'of 15 planned interviews', 'Segment', 'Region'])
      expect(words).toContain(part);
    expect(words).toContain('No interview was held yet');
  });

  it('shows how many of each value were heard, and of which nobody', () => {
    const { words } = setUp([talk('Ann', 'North'), talk('Bob', 'West')], expecting);
    expect(words).toMatch(/North 1 .*South nobody yet .*West 1/);
    expect(words).toContain('Ann');
  });

  it('has a place for each interview that is planned, and keeps all in its width when there are many', () => {
    const many = Array.from({ length: 120 }, (_, i) => talk(`Person ${i}`, `Region ${i}`));
    const { item, context, calls, words } = setUp(many, { ...expecting, planned: 200 } as Partial<NewItem>);
    const [width] = panelTrackerItem.measure!(item, context);
    for (const { name, args } of calls) {
      if (name === 'fillText') expect(args[1]).toBeLessThanOrEqual(width);
      if (name === 'fillRect') expect(Number(args[0]) + Number(args[2])).toBeLessThanOrEqual(width + 2);
    }
    expect(words).toContain('and 112 more values');
  });

  it('shows no hints for editing on paper', () => {
    expect(setUp([], {}, false).words).not.toContain('Whom do we want');
  });

  it('tells the same in words for the outline', () => {
    const { item, context } = setUp([talk('Ann', 'North')], expecting);
    const lines = panelTrackerItem.relations!(item, context, createTranslate('en')).map(({ text }) => text);
    expect(lines).toEqual([
      '1 of 15 planned interviews',
      'Region: North 1, South: nobody yet',
      'Ann: 1 new theme, 0 new statements',
      'The interviews still bring something new: go on.',
    ]);
  });
});
