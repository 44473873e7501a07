import { describe, expect, it } from 'vitest';
import { readBoard } from '../../board/read-board.ts';
import { drawItem, sizeOf } from '../../draw/draw-board.ts';
import type { DrawContext } from '../../draw/draw-context.ts';
import { createRecordingPainter } from '../../draw/recording-painter.ts';
import { actionColors, theme } from '../../draw/theme.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { createTestContext, createTestDoc } from '../../testing/board.ts';
import type { ActionItem, NewItem } from '../index.ts';
import { actionItem } from './action.ts';

const filled: NewItem = {
  type: 'action',
  id: 'a',
  what: 'Écrire aux clientes',
  persona: 'p',
  stage: 'Après la réparation',
  channel: 'E-mail',
  tone: 'Chaleureux',
  content: 'Ce qui change',
  frequency: 'Une fois',
  owner: 'Nadia',
  due: '2026-11-19',
  impact: 5,
  effort: 2,
  origin: 'n',
};
const others: readonly NewItem[] = [
  { type: 'persona', id: 'p', firstName: 'Claire' },
  { type: 'note', id: 'n', text: 'On attend toute la matinée' },
];

function setUp(input: NewItem, overrides: Partial<DrawContext> = {}, items = others) {
  const board = readBoard(createTestDoc([input, ...items], 'fr'));
  const context = createTestContext(board, overrides);
  const item = board.items.get('a') as ActionItem;
  const recording = createRecordingPainter();
  drawItem(item, recording.painter, context);
  return { item, context, recording, words: recording.texts().join(' ') };
}

describe('action card', () => {
  it('says all of it, on paper too', () => {
    const { words } = setUp(filled);
    for (const part of ['Écrire aux clientes', 'Pour Claire', 'Après la réparation', 'E-mail', 'Chaleureux'])
      expect(words).toContain(part);
    for (const part of ['Ce qui change', 'Une fois', 'Nadia', 'Gain rapide', 'On attend toute la matinée'])
      expect(words).toContain(part);
  });

  it('warns of a day that has passed until it is done', () => {
    const warned = (input: object) => setUp({ ...filled, ...input }).words.includes('En retard');
    expect(warned({})).toBe(true);
    expect(warned({ due: '2026-11-20' })).toBe(false);
    expect(warned({ status: 'done' })).toBe(false);
    const fills = (input: object) =>
      setUp({ ...filled, ...input }, { detail: 'blocks' }).recording.calls.some(
        ({ name, args }) => name === 'fillStyle' && args[0] === theme.danger,
      );
    expect([fills({}), fills({ status: 'dropped' })]).toEqual([true, false]);
  });

  it('asks its questions on the wall only', () => {
    expect(setUp({ type: 'action', id: 'a' }, { hints: true }).words).toContain('Par quel canal');
    const { words } = setUp({ type: 'action', id: 'a' });
    expect(words).toBe('Action À faire');
  });

  it('says that its persona or what it was made from is gone', () => {
    const { words } = setUp(filled, {}, []);
    expect(words).toContain('Pour un persona qui a été supprimé');
    expect(words).toContain('Tiré d’un élément qui a été supprimé');
  });

  it('grows with what is written and keeps every text inside', () => {
    const { item, context } = setUp({ ...filled, content: 'mot '.repeat(300) } as NewItem, { hints: true });
    const [, height] = sizeOf(item, context);
    expect(height).toBeGreaterThan(sizeOf(setUp(filled).item, context)[1]);
    for (const { box } of actionItem.editableTexts(item, context)) {
      expect(box.y + box.h).toBeLessThanOrEqual(height);
      expect(box.x + box.w).toBeLessThanOrEqual(400);
    }
  });

  it('follows the name of its persona although it has not changed itself', () => {
    const { item, context } = setUp(filled, { hints: true });
    const draw = (firstName: string) => {
      const recording = createRecordingPainter();
      const persona = { ...context.item('p')!, firstName };
      drawItem(item, recording.painter, {
        ...context,
        item: (id) => (id === 'p' ? (persona as never) : context.item(id)),
      });
      return recording.texts().join(' ');
    };
    expect([draw('Anne').includes('Pour Anne'), draw('Zoé').includes('Pour Zoé')]).toEqual([true, true]);
  });

  it('reads out in the outline what it is, for whom and from what', () => {
    const { item, context } = setUp(filled);
    const t = createTranslate('fr');
    const text = JSON.stringify([actionItem.toText(item, t), actionItem.relations!(item, context, t)]);
    for (const part of ['À faire', '19 novembre 2026', '5 sur 5', 'Gain rapide', 'Pour Claire', 'En retard'])
      expect(text).toContain(part);
  });

  it('tells its state by shape: a box that is ticked is filled', () => {
    const filledWith = (status: 'done' | 'toDo') =>
      setUp({ ...filled, status }).recording.calls.some(
        ({ name, args }) => name === 'fillStyle' && args[0] === actionColors.done,
      );
    expect([filledWith('done'), filledWith('toDo')]).toEqual([true, false]);
  });
});
