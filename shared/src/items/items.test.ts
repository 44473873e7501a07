import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoard } from '../board/read-board.ts';
import { drawItem, sizeOf } from '../draw/draw-board.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import { createRecordingPainter, type Recording } from '../draw/recording-painter.ts';
import { createTranslate } from '../i18n/translate.ts';
import { createTestContext, createTestDoc } from '../testing/board.ts';
import { createTestMeasurer } from '../testing/measurer.ts';
import { itemTypes, typeOf, type Item, type NewItem, type NoteItem } from './index.ts';
import { layoutNote, noteTextBox } from './note/note-layout.ts';

const measure = createTestMeasurer();

function make(input: NewItem, overrides: Partial<DrawContext> = {}): { item: Item; context: DrawContext } {
  const board = readBoard(createTestDoc([input], 'fr'));
  const [item] = board.items.values();
  return { item: item!, context: createTestContext(board, { measure, ...overrides }) };
}

function draw(input: NewItem, overrides: Partial<DrawContext> = {}): Recording {
  const { item, context } = make(input, overrides);
  const recording = createRecordingPainter();
  drawItem(item, recording.painter, context);
  return recording;
}

describe('every type of item', () => {
  it('draws a fresh one at every level of detail, and leaves the painter as it was', () => {
    for (const { type } of itemTypes) {
      for (const detail of ['full', 'bars', 'blocks'] as const) {
        const recording = draw({ type } as NewItem, { detail });
        const depth = recording.calls.reduce(
          (sum, { name }) => sum + (name === 'save' ? 1 : name === 'restore' ? -1 : 0),
          0,
        );
        expect(depth, type).toBe(0);
        for (const { name, args } of recording.calls) {
          for (const arg of args) if (typeof arg === 'number') expect(arg, `${type} ${name}`).not.toBeNaN();
        }
      }
    }
  });

  it('draws even at sizes that no tool makes', () => {
    for (const { type } of itemTypes) {
      for (const size of [
        [1, 1],
        [100_000, 1],
      ] as const) {
        for (const detail of ['full', 'bars'] as const) {
          const { item, context } = make({ type, size, text: 'mot '.repeat(50) } as NewItem, { detail });
          drawItem(item, createRecordingPainter().painter, context);
          expect(sizeOf(item, context).every((edge) => Number.isFinite(edge) && edge > 0)).toBe(true);
        }
      }
    }
  });

  it('has words for the outline and places for its texts', () => {
    for (const type of itemTypes) {
      const { item, context } = make({ type: type.type } as NewItem, { hints: true });
      expect(typeOf(item)!.toText(item as never, createTranslate('en')).key).toBe(item.id);
      for (const text of type.editableTexts(item as never, context)) {
        expect(text.label, type.type).not.toBe('');
        expect(text.box.w, `${type.type} ${text.path.join('.')}`).toBeGreaterThan(0);
        expect(text.fontSize).toBeGreaterThanOrEqual(12);
      }
    }
  });
});

describe('area', () => {
  it('sets a long name smaller and on more lines rather than leaving words out', () => {
    const title =
      'Ce que les clientes et les clients nous ont dit de la livraison, du retour et du remboursement';
    const recording = draw({ type: 'frame', title, size: [400, 300] });
    expect(recording.texts().join(' ')).toBe(title);
    expect(recording.texts().length).toBeGreaterThan(1);
  });
});

describe('note', () => {
  const quote = 'On attend le réparateur toute la matinée, et il passe quand je suis partie.';

  it('paints every word, and who said it', () => {
    const recording = draw({ type: 'note', text: quote, saidBy: 'Claire' });
    expect(recording.texts().join(' ')).toBe(`${quote} — Claire`);
  });

  it('says that it comes from a role-play, above its words, and gives them the room that is left', () => {
    const played = { type: 'note', text: quote, saidBy: 'Zoé', setting: 'rolePlay' } as const;
    expect(draw(played).texts().join(' ')).toBe(`Jeu de rôle ${quote} — Zoé`);
    const heights = [played, { ...played, setting: null }].map((input) => {
      const { item, context } = make(input);
      return noteTextBox(item as NoteItem, context).h;
    });
    expect(heights[0]).toBeLessThan(heights[1]!);
    const outline = typeOf(make(played).item)!.toText(make(played).item as never, createTranslate('en'));
    expect(JSON.stringify(outline)).toContain('Role-play');
  });

  it('leaves no word of a long name out, and gives the text the room that is left', () => {
    const saidBy = 'Marie-Bénédicte, 62 ans, retraitée de l’enseignement, rencontrée au marché des Lices';
    expect(draw({ type: 'note', text: quote, saidBy }).texts().join(' ')).toBe(`${quote} — ${saidBy}`);
    const { item, context } = make({ type: 'note', text: quote.repeat(2), saidBy });
    expect(sizeOf(item, context)[1]).toBeGreaterThan(200);
  });

  it('shows its hint on screen only, and only while empty', () => {
    expect(draw({ type: 'note' }, { hints: true }).texts().join(' ')).toBe('Une idée, en quelques mots');
    expect(draw({ type: 'note' }).texts()).toEqual([]);
    expect(draw({ type: 'note', text: 'a' }, { hints: true }).texts()).toEqual(['a']);
  });

  it('is marked when a statement was made from it', () => {
    const linked = { statementsFrom: () => [{ personaId: 'p', statementId: 's', entry: null }] };
    expect(draw({ type: 'note' }, linked).callsOf('arc')).toHaveLength(3);
    expect(draw({ type: 'note' }).callsOf('arc')).toHaveLength(0);
  });

  it('turns lines into bars, and from afar into one block', () => {
    const bars = draw({ type: 'note', text: quote }, { detail: 'bars' });
    expect(bars.texts()).toEqual([]);
    expect(bars.callsOf('fillRect').length).toBeGreaterThan(3);
    expect(draw({ type: 'note', text: quote }, { detail: 'blocks' }).callsOf('fillRect')).toHaveLength(1);
  });

  it('keeps its size while the text fits, and grows when it does not', () => {
    const small = make({ type: 'note', text: quote });
    expect(sizeOf(small.item, small.context)).toEqual([200, 200]);
    const large = make({ type: 'note', text: quote.repeat(8) });
    const [w, h] = sizeOf(large.item, large.context);
    expect([w, h > 200]).toEqual([200, true]);
  });

  it('knows without a layout only what a layout would say too', () => {
    const words = fc.constantFrom(
      'le',
      'réparateur',
      'attend ?',
      '« oui »',
      'peut-être',
      'WWWW',
      'iiii',
      'f)',
      '買物',
      '😀',
      '\n',
      'Anticonstitutionnellement',
      'AVAVAVAV',
      '12 %',
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }),
        fc.integer({ min: 80, max: 420 }),
        fc.integer({ min: 80, max: 420 }),
        (parts, w, h) => {
          const { item, context } = make({ type: 'note', text: parts.join(' '), size: [w, h] });
          const note = item as NoteItem;
          const overflow = layoutNote(note, context).height - noteTextBox(note, context).h;
          const expected = overflow <= 0 ? note.size[1] : Math.ceil(note.size[1] + overflow);
          expect(sizeOf(note, context)[1]).toBe(expected);
        },
      ),
      {
        numRuns: 300,
        // Found by chance before, and kept.
        examples: [
          [['\n', 'Anticonstitutionnellement', 'Anticonstitutionnellement'], 115, 123],
          [['買物', 'Anticonstitutionnellement'], 134, 80],
          [['AVAVAVAV', 'peut-être', '買物', 'réparateur', 'peut-être', '\n'], 80, 269],
        ],
      },
    );
  });
});

describe('text', () => {
  it('has the height of its lines', () => {
    const one = make({ type: 'text', text: 'Ce que disent les clients', size: [900, 40], fontSize: 20 });
    expect(sizeOf(one.item, one.context)).toEqual([900, 26]);
    const wrapped = make({ type: 'text', text: 'Ce que disent les clients', size: [120, 40], fontSize: 20 });
    expect(sizeOf(wrapped.item, wrapped.context)[1]).toBeGreaterThan(50);
  });
});

describe('image', () => {
  it('paints the picture, and until it is there what it shows', () => {
    const file = { hash: 'a'.repeat(64), width: 640, height: 480 };
    const input = { type: 'image', file, description: 'La vitrine' } as const;
    expect(draw(input).texts()).toEqual(['La vitrine']);
    const picture = { width: 640, height: 480, source: 'pixels' };
    const [call] = draw(input, { image: () => picture }).callsOf('drawImage');
    expect(call!.args).toEqual(['pixels', 0, 0, 640, 480, 0, 0, 320, 240]);
  });
});
