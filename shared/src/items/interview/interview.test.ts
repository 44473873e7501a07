import { describe, expect, it } from 'vitest';
import { readBoard } from '../../board/read-board.ts';
import { drawItem } from '../../draw/draw-board.ts';
import { createRecordingPainter } from '../../draw/recording-painter.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { createTestContext, createTestDoc } from '../../testing/board.ts';
import type { InterviewItem, NewItem } from '../index.ts';
import { interviewItem } from './interview.ts';

const filled: NewItem = {
  type: 'interview',
  id: 'i1',
  firstName: 'Claire',
  segment: 'Parent, small town',
  heldOn: '2026-09-03',
  consent: 'given',
  verbatims: [
    { id: 'v1', text: 'I wait the whole morning for him', stage: 'Repair', tag: 'irritant' },
    { id: 'v2', text: '' },
  ],
  reformulations: [{ id: 'r1', text: 'So waiting is worse than the price?', confirmed: true }],
  interpretations: [{ id: 't1', text: 'She wants control, not speed' }],
};

function setUp(input: NewItem, hints = true) {
  const board = readBoard(createTestDoc([input]));
  const context = createTestContext(board, {
    hints,
    statementsFrom: () => [{ personaId: 'p', statementId: 's', entry: 'v1' }],
  });
  const item = board.items.get('i1') as InterviewItem;
  const recording = createRecordingPainter();
  drawItem(item, recording.painter, context);
  return { item, context, texts: recording.texts() };
}

describe('interview card', () => {
  it('shows the words, what was said back, and what the team thinks in three places', () => {
    const { item, context, texts } = setUp(filled);
    const words = texts.join(' ');
    for (const part of ['Claire', '3 September 2026', 'Consent given', 'Irritant', 'Repair', 'whole morning'])
      expect(words).toContain(part);
    const yOf = (path: string) =>
      interviewItem.editableTexts(item, context).find((text) => text.path.join('/') === path)!.box.y;
    expect(yOf('verbatims/v1/text')).toBeLessThan(yOf('reformulations/r1/text'));
    expect(yOf('reformulations/r1/text')).toBeLessThan(yOf('interpretations/t1/text'));
    expect(words).toContain('Let them think aloud');
  });

  it('grows with what is written', () => {
    const [, small] = interviewItem.measure!(
      setUp({ type: 'interview', id: 'i1' }).item,
      setUp(filled).context,
    );
    const many = Array.from({ length: 30 }, (_, i) => ({ id: `v${i}`, text: `Words ${i}` }));
    const { item, context } = setUp({ ...filled, verbatims: many } as NewItem);
    expect(interviewItem.measure!(item, context)[1]).toBeGreaterThan(small);
  });

  it('leaves empty places and reminders out on paper', () => {
    const { texts } = setUp(filled, false);
    expect(texts.join(' ')).not.toContain('To dig further');
    expect(texts.join(' ')).not.toContain('Let them think aloud');
  });

  it('lets written verbatims be taken up, and nothing else', () => {
    const { item, context } = setUp(filled);
    const handles = interviewItem.entryHandles!(item, context);
    expect(handles.map(({ entryId }) => entryId)).toEqual(['v1']);
    const text = interviewItem.editableTexts(item, context).find(({ path }) => path.includes('v1'))!;
    expect(handles[0]!.handle.x + handles[0]!.handle.w).toBeLessThanOrEqual(text.box.x);
  });

  it('says it all in the outline', () => {
    const node = interviewItem.toText(setUp(filled).item, createTranslate('fr'));
    expect(node.text).toBe('Entretien\u00a0: Claire');
    const flat = JSON.stringify(node);
    for (const part of ['3 septembre 2026', 'I wait the whole', 'Irritant', 'She wants control'])
      expect(flat).toContain(part);
  });
});
