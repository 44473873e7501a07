import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestMeasurer } from '../testing/measurer.ts';
import { drawTextBlock, offsetAt, positionOf } from './text-block.ts';
import { createRecordingPainter } from './recording-painter.ts';
import { fitText } from './text-fit.ts';
import { createMeasurer, layoutText, printable, type TextMeasurer } from './text-layout.ts';

const style = { fontSize: 20, weight: 400, lineHeight: 1.3 } as const;
let measurer: TextMeasurer;
beforeAll(() => {
  measurer = createTestMeasurer();
});

/** Every letter one em wide, so that expected lines can be read off. */
const monospaced: TextMeasurer = { widthEm: (text) => Array.from(text).length };
function linesOf(text: string, widthEm: number): readonly string[] {
  return layoutText(text, widthEm * 20, style, monospaced).lines.map((line) => line.text);
}

describe('createMeasurer', () => {
  it('asks the backend once for each word and weight, and rounds to 1/64 em', () => {
    const asked: string[] = [];
    const words = createMeasurer((text, font) => {
      asked.push(`${text} ${font.slice(0, 9)}`);
      return 100.4;
    });
    expect(words.widthEm('note', 400)).toBe(50 / 64);
    words.widthEm('note', 400);
    words.widthEm('note', 800);
    expect(asked).toEqual(['note 400 128px', 'note 800 128px']);
  });
});

describe('layoutText', () => {
  it('wraps between words and lets spaces hang', () => {
    expect(linesOf('we  heard it often', 6)).toEqual(['we', 'heard', 'it', 'often']);
    expect(linesOf('we heard', 8)).toEqual(['we heard']);
    expect(linesOf('heard      ', 5)).toEqual(['heard']);
  });

  it('keeps empty lines and the line after a last line end', () => {
    expect(linesOf('a\n\nb\n', 5)).toEqual(['a', '', 'b', '']);
    expect(linesOf('', 5)).toEqual(['']);
  });

  it('keeps French punctuation with its word, whatever space stands between', () => {
    expect(linesOf('Pourquoi pas\u202F?', 9)).toEqual(['Pourquoi', 'pas\u202F?']);
    expect(linesOf('Pourquoi pas ?', 12)).toEqual(['Pourquoi', 'pas ?']);
    expect(linesOf('il dit : oui', 7)).toEqual(['il', 'dit :', 'oui']);
    expect(linesOf('il a dit « oui »', 9)).toEqual(['il a dit', '« oui »']);
    expect(linesOf('50\u00A0€ le mois', 6)).toEqual(['50\u00A0€', 'le', 'mois']);
  });

  it('breaks behind hyphens within words', () => {
    expect(linesOf('peut-être', 6)).toEqual(['peut-', 'être']);
    expect(linesOf('de -5 à', 4)).toEqual(['de', '-5 à']);
  });

  it('breaks words longer than a line between graphemes', () => {
    expect(linesOf('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(linesOf('a abcdefgh b', 3)).toEqual(['a', 'abc', 'def', 'gh', 'b']);
    expect(linesOf(' abcdef', 3)).toEqual(['abc', 'def']);
    const family = '👩‍👩‍👧';
    expect(linesOf(family.repeat(3), 5)).toEqual([family, family, family]);
  });

  it('breaks between ideographs, but not before closing marks', () => {
    expect(linesOf('買物は楽しい。', 3)).toEqual(['買物は', '楽し', 'い。']);
    expect(linesOf('「買物」は', 3)).toEqual(['「買', '物」は']);
  });

  it('never draws control characters, direction overrides or lone surrogates', () => {
    expect(printable('a\u0000b\u202Ec\uD800d\te')).toBe('abcd e');
    expect(linesOf('a\u0007b', 9)).toEqual(['ab']);
  });

  it('tells paragraphs that begin at the right', () => {
    const layout = layoutText('مرحبا بكم\nWelcome', 400, style, measurer);
    expect(layout.lines.map((line) => line.isRtl)).toEqual([true, false]);
  });

  it('loses and doubles nothing, and keeps lines within the width', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            'é',
            ' ',
            '\n',
            '-',
            '?',
            '«',
            '\u202F',
            '買',
            '。',
            '👩‍👧',
            '\uD83D',
            'ش',
          ),
        }),
        fc.integer({ min: 1, max: 12 }),
        (text, widthEm) => {
          const { lines } = layoutText(text, widthEm * 20, style, monospaced);
          let at = 0;
          for (const line of lines) {
            expect(text.slice(at, line.start)).toMatch(/^[ \n]*$/);
            expect(line.end).toBeGreaterThanOrEqual(line.start);
            expect(line.text).toBe(printable(text.slice(line.start, line.end)));
            at = line.end;
          }
          expect(text.slice(at)).toMatch(/^ *$/);
        },
      ),
    );
  });
});

describe('fitText', () => {
  const options = { width: 168, height: 168, weight: 400, lineHeight: 1.3, sizes: [24, 20, 17, 14] } as const;

  it('takes the largest size that holds the text', () => {
    expect(fitText('Short', options, measurer).fontSize).toBe(24);
    const long = fitText(
      'We wait for the parcel the whole day and then it comes when nobody is at home. '.repeat(2),
      options,
      measurer,
    );
    expect(long.fontSize).toBeLessThan(24);
    expect(long.height).toBeLessThanOrEqual(168);
  });

  it('shrinks rather than break a word, and stops at the floor', () => {
    expect(fitText('Anticonstitutionnel', options, measurer).lines).toHaveLength(1);
    const floor = fitText('word '.repeat(300), options, measurer);
    expect(floor.fontSize).toBe(14);
    expect(floor.height).toBeGreaterThan(168);
  });

  it('remembers layouts', () => {
    expect(fitText('again', options, measurer)).toBe(fitText('again', options, measurer));
  });
});

describe('carets', () => {
  it('finds the offset of every caret position', () => {
    for (const text of ['We heard it\noften, très souvent.', 'مرحبا بكم في المتجر']) {
      const layout = layoutText(text, 120, style, measurer);
      for (const line of layout.lines) {
        for (let offset = line.start; offset <= line.end; offset++) {
          const { x, y } = positionOf(layout, offset, measurer);
          const found = offsetAt(layout, x, y + 1, measurer);
          expect(Math.abs(found - offset)).toBeLessThanOrEqual(line.isRtl ? 2 : 0);
        }
      }
    }
  });

  it('stands at the start of the text that is not there yet', () => {
    const layout = layoutText('', 120, style, measurer);
    expect(positionOf(layout, 0, measurer)).toEqual({ x: 0, y: 0, line: 0 });
    expect(positionOf(layout, 0, measurer, 'center').x).toBe(60);
  });
});

describe('drawTextBlock', () => {
  it('paints one text a line, from the side where the paragraph begins', () => {
    const recording = createRecordingPainter();
    drawTextBlock(recording.painter, layoutText('One\nمرحبا', 100, style, measurer), 10, 20);
    expect(recording.callsOf('fillText').map((call) => call.args)).toEqual([
      ['One', 10, 20 + 19.68],
      ['مرحبا', 110, 20 + 19.68 + 26],
    ]);
  });
});
