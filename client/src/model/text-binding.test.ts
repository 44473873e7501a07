import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bindTextElement, type TextBinding } from './text-binding.ts';

/** Two replicas of one text, the first one bound to a field. */
function setUp(initial = '', options: { maxLength?: number; multiline?: boolean } = {}) {
  const here = new Y.Doc();
  const there = new Y.Doc();
  here.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'there') Y.applyUpdate(there, update, 'here');
  });
  there.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'here') Y.applyUpdate(here, update, 'there');
  });
  const text = here.getText('text');
  const remote = there.getText('text');
  text.insert(0, initial);
  const element = document.createElement(options.multiline === false ? 'input' : 'textarea');
  document.body.append(element);
  element.focus();
  const limitsTold: number[] = [];
  const binding = bindTextElement(element, text, {
    transact: (edit) => here.transact(edit, 'me'),
    ...(options.maxLength === undefined ? {} : { maxLength: options.maxLength }),
    onLimit: () => limitsTold.push(1),
  });
  bindings.push(binding);
  const type = (value: string, caret: number) => {
    element.value = value;
    element.setSelectionRange(caret, caret);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const compose = (kind: 'start' | 'end') => element.dispatchEvent(new Event(`composition${kind}`));
  return { text, remote, element, binding, type, compose, limitsTold };
}

const bindings: TextBinding[] = [];
afterEach(() => {
  for (const binding of bindings.splice(0)) binding.destroy();
  document.body.replaceChildren();
});

describe('typing', () => {
  it('shows the text at once and writes every letter', () => {
    const { element, type, remote } = setUp('Bonjour');
    expect(element.value).toBe('Bonjour');
    type('Bonjour !', 9);
    expect(remote.toString()).toBe('Bonjour !');
  });

  it('keeps the letters of the other person when both write', () => {
    const { element, type, remote } = setUp('prix');
    type('le prix', 3);
    remote.insert(7, ' bas');
    type('le bon prix bas', 7);
    expect(element.value).toBe('le bon prix bas');
    expect(remote.toString()).toBe('le bon prix bas');
  });

  it('keeps caret and selection when others write before, in and behind them', () => {
    const { element, remote } = setUp('one two three');
    element.setSelectionRange(4, 7);
    remote.insert(0, 'zero ');
    expect([element.selectionStart, element.selectionEnd]).toEqual([9, 12]);
    remote.insert(18, '!');
    expect([element.selectionStart, element.selectionEnd]).toEqual([9, 12]);
    remote.delete(0, 10);
    expect([element.selectionStart, element.selectionEnd]).toEqual([0, 2]);
    expect(element.value).toBe('wo three!');
  });

  it('writes behind the caret when another letter arrives right there', () => {
    const { element, remote } = setUp('ab');
    element.setSelectionRange(1, 1);
    remote.insert(1, 'X');
    expect(element.selectionStart).toBe(1);
  });

  it('leaves the selection alone in a field without focus', () => {
    const { element, remote } = setUp('ab');
    element.blur();
    remote.insert(0, 'X');
    expect(element.value).toBe('Xab');
    expect(document.activeElement).not.toBe(element);
  });

  it('never cuts an emoji in two', () => {
    const { text, type } = setUp('a\u{1F600}b');
    type('a\u{1F601}b', 3);
    expect(text.toString()).toBe('a\u{1F601}b');
    expect(text.toDelta()).toEqual([{ insert: 'a\u{1F601}b' }]);
  });

  it('waits for the second half of an emoji', () => {
    const { remote, type } = setUp('a');
    type('a\uD83D', 2);
    expect(remote.toString()).toBe('a');
    type('a\uD83D\uDE00', 3);
    expect(remote.toString()).toBe('a\u{1F600}');
  });

  it('shows line breaks of a text as spaces in a field of one line, and keeps them', () => {
    const { element, type, text } = setUp('a\nb', { multiline: false });
    expect(element.value).toBe('a b');
    type('a bc', 4);
    expect(text.toString()).toBe('a\nbc');
  });

  it('drops what is over the limit and says so', () => {
    const { element, type, text, limitsTold } = setUp('12345', { maxLength: 8 });
    type('12abcdef345', 8);
    expect(text.toString()).toBe('12abc345');
    expect(element.value).toBe('12abc345');
    expect(limitsTold).toEqual([1]);
  });

  it('takes undo and other changes of the own document as they come', () => {
    const { element, text } = setUp('abc');
    text.delete(1, 1);
    expect(element.value).toBe('ac');
  });

  it('writes what the field still held back when it is let go', () => {
    const { element, binding, remote } = setUp('abc');
    element.value = 'abcd';
    binding.destroy();
    expect(remote.toString()).toBe('abcd');
  });
});

describe('an input method', () => {
  it('is left alone while it composes; remote words appear at its end, the caret stays', () => {
    const { element, remote, type, compose } = setUp('日本');
    compose('start');
    type('日本g', 3);
    remote.insert(0, 'ほら、');
    expect(element.value).toBe('日本g');
    type('日本ご', 3);
    remote.insert(remote.length, '!');
    type('日本語', 3);
    compose('end');
    expect(element.value).toBe('ほら、日本語!');
    expect(remote.toString()).toBe('ほら、日本語!');
    expect(element.selectionStart).toBe(6);
  });

  it('keeps its word when others delete the words around it', () => {
    const { element, remote, type, compose } = setUp('avant milieu après');
    compose('start');
    type('avant mili^eu après', 11);
    remote.delete(0, remote.length);
    type('avant miliêu après', 11);
    compose('end');
    expect(remote.toString()).toBe('ê');
    expect(element.value).toBe('ê');
    expect(element.selectionStart).toBe(1);
  });

  it('ends well when the field closes in the middle of a composition', () => {
    const { binding, remote, type, compose } = setUp('a');
    compose('start');
    type('an', 2);
    remote.insert(0, '>');
    binding.destroy();
    expect(remote.toString()).toBe('>an');
  });
});

describe('random typing, composing and remote edits', () => {
  it('ends with field and both replicas equal, and no letter of one’s own lost', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('type' as const), at: fc.nat(30), word: fc.constantFrom('x', 'yz', '') }),
      fc.record({
        kind: fc.constant('remote' as const),
        at: fc.nat(30),
        word: fc.constantFrom('R', 'SS', ''),
      }),
      fc.record({ kind: fc.constant('compose' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { element, text, remote, type, compose, binding } = setUp('abcdef');
        let composing = false;
        for (const one of steps) {
          if (one.kind === 'compose') {
            composing = !composing;
            compose(composing ? 'start' : 'end');
          } else if (one.kind === 'type') {
            const at = Math.min(one.at, element.value.length);
            if (one.word)
              type(element.value.slice(0, at) + one.word + element.value.slice(at), at + one.word.length);
            else type(element.value.slice(0, at) + element.value.slice(at + 1), at);
          } else {
            const at = Math.min(one.at, remote.length);
            if (one.word) remote.insert(at, one.word);
            else if (at < remote.length) remote.delete(at, 1);
          }
          if (!composing) expect(element.value).toBe(text.toString());
        }
        if (composing) compose('end');
        expect(element.value).toBe(text.toString());
        expect(remote.toString()).toBe(text.toString());
        binding.destroy();
        element.remove();
      }),
    );
  });
});
