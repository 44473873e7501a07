import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { cleanLine, cleanText, diffText, replaceText } from './text.ts';

function textWith(content: string): Y.Text {
  const text = new Y.Doc().getText();
  text.insert(0, content);
  return text;
}

describe('replaceText', () => {
  it('replaces a part', () => {
    const text = textWith('We wait at home');
    replaceText(text, 8, 15, 'in line');
    expect(text.toString()).toBe('We wait in line');
  });

  it('never cuts a surrogate pair and lets no lone surrogate in', () => {
    const text = textWith('a😀b');
    replaceText(text, 2, 2, 'x');
    expect(text.toString()).toBe('ax😀b'.replace('ax😀', 'ax'));
    const other = textWith('ab');
    replaceText(other, 1, 1, '\uD83D');
    expect(other.toString()).toBe('a\uFFFDb');
  });

  it('cuts what exceeds the limit', () => {
    const text = textWith('abc');
    expect(replaceText(text, 3, 3, 'd😀', 5)).toBe('d');
    expect(text.toString()).toBe('abcd');
  });
});

describe('diffText', () => {
  it('finds the place at the caret among equal letters', () => {
    expect(diffText('aaa', 'aaaa', 2)).toEqual({ from: 1, to: 1, insert: 'a' });
    expect(diffText('aaa', 'aa', 1)).toEqual({ from: 1, to: 2, insert: '' });
    expect(diffText('same', 'same', 2)).toBeNull();
  });

  it('does not let a caret elsewhere make the change larger', () => {
    expect(diffText('teh cat', 'the cat', 7)).toEqual({ from: 1, to: 3, insert: 'he' });
  });

  it('always leads from the one text to the other, in whole characters', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', 'é') });
    fc.assert(
      fc.property(texts, texts, fc.option(fc.nat(20), { nil: undefined }), (before, after, caret) => {
        const splice = diffText(before, after, caret);
        if (!splice) {
          expect(before).toBe(after);
          return;
        }
        const text = textWith(before);
        replaceText(text, splice.from, splice.to, splice.insert);
        expect(text.toString()).toBe(after);
        expect(splice.insert).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('cleanText', () => {
  it('keeps letters, line ends and joined emoji, and drops what is not text', () => {
    expect(cleanText('a\r\nb\rc\u0000\u202E\uD800👩‍👧')).toBe('a\nb\nc👩‍👧');
    expect(cleanLine(' one\n two\t')).toBe('one two');
    expect(cleanText('ab😀', 3)).toBe('ab');
  });
});
