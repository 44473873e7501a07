import { diffText, replaceText, type TextSplice } from '@whoboard/shared/board/edits/text.ts';
import type * as Y from 'yjs';

export interface TextBindingOptions {
  /** Runs an edit of the Y.Text as a change of one's own, so that undo knows it. */
  transact(edit: () => void): void;
  /** UTF-16 units that the text may have; what is typed beyond is dropped. */
  readonly maxLength?: number;
  /** Told when letters were dropped because of `maxLength`. */
  onLimit?(): void;
  /** Undo and redo asked for through the browser (its menu, a shake, a gesture); the field's own history is not used. */
  readonly history?: { undo(): void; redo(): void };
}

export interface TextBinding {
  /** Writes what stands in the field and is not in the Y.Text yet; done by itself on every input. */
  flush(): void;
  /** Flushes and lets go of both; may be called twice. */
  destroy(): void;
}

/**
 * Keeps a text field and a Y.Text equal, both ways. What is typed goes into the Y.Text letter by letter. Other people's
 * edits show at once and keep caret and selection; while an input method composes, the field is left alone (writing to
 * it would break the composition) and they are shown when the composition ends.
 */
export function bindTextElement(
  element: HTMLTextAreaElement | HTMLInputElement,
  ytext: Y.Text,
  options: TextBindingOptions,
): TextBinding {
  const display = (text: string): string =>
    text.replace(element.nodeName === 'TEXTAREA' ? /\r/g : /[\r\n]/g, ' ');
  /** What the field showed when field and Y.Text were last compared. */
  let shown = '';
  let composing = false;
  let writing = false;
  let destroyed = false;
  /** The characters shown and those of the Y.Text as numbers, while the two differ; null while they are equal. */
  let held: { shown: number[]; text: number[]; next: number } | null = null;

  /** Shows the Y.Text with the caret where `caretOf` says, if the field has the focus. */
  const render = (caretOf: (index: number) => number): void => {
    held = null;
    shown = display(ytext.toString());
    if (element.value === shown) return;
    // Safari would move the focus to a field whose selection is set; and to ask where a field is scrolled to makes the
    // browser lay out the page, which for a hundred fields of a panel takes longer than all else.
    if (element.ownerDocument.activeElement !== element) {
      element.value = shown;
      return;
    }
    const { selectionStart, selectionEnd, scrollTop } = element;
    const direction = element.selectionDirection ?? 'none';
    element.value = shown;
    if (selectionStart === null || selectionEnd === null) return;
    element.setSelectionRange(caretOf(selectionStart), caretOf(selectionEnd), direction);
    element.scrollTop = scrollTop;
  };

  const transact = (edit: () => void): void => {
    writing = true;
    try {
      options.transact(edit);
    } finally {
      writing = false;
    }
  };

  /** Writes a change of the field into a Y.Text that has moved on since: what others deleted or wrote stays so. */
  const writeHeld = (change: TextSplice, state: NonNullable<typeof held>): void => {
    const at = indexAfter(state.shown.slice(0, change.from), state.text);
    const removed = new Set(state.shown.slice(change.from, change.to));
    const added = Array.from({ length: change.insert.length }, () => state.next++);
    transact(() => {
      for (let end = state.text.length; end > 0; end--) {
        let start = end;
        while (start > 0 && removed.has(state.text[start - 1]!)) start--;
        if (start === end) continue;
        replaceText(ytext, start, end, '');
        state.text.splice(start, end - start);
        end = start;
      }
      replaceText(ytext, at, at, change.insert);
    });
    state.text.splice(at, 0, ...added);
    state.shown.splice(change.from, change.to - change.from, ...added);
  };

  const flush = (): void => {
    const change = diffText(shown, element.value, element.selectionEnd ?? undefined);
    // Half an emoji waits: some keyboards send the other half as the next input.
    if (!change || /\p{Surrogate}/u.test(change.insert)) return;
    const room = (options.maxLength ?? Infinity) - (ytext.length - (change.to - change.from));
    const fitting = cutAt(change.insert, Math.max(0, room));
    const accepted = { ...change, insert: fitting };
    shown = shown.slice(0, change.from) + fitting + shown.slice(change.to);
    if (held) writeHeld(accepted, held);
    else transact(() => replaceText(ytext, change.from, change.to, fitting));
    if (fitting === change.insert) return;
    if (!composing) render((index) => Math.min(index, change.from + fitting.length));
    options.onLimit?.();
  };

  const onInput = (): void => flush();

  const onCompositionStart = (): void => {
    flush();
    composing = true;
  };

  const onCompositionEnd = (): void => {
    composing = false;
    flush();
    const state = held;
    render(state ? (index) => indexAfter(state.shown.slice(0, index), state.text) : (index) => index);
  };

  const onBeforeInput = (event: Event): void => {
    const kind = (event as InputEvent).inputType;
    if (!options.history || (kind !== 'historyUndo' && kind !== 'historyRedo')) return;
    event.preventDefault();
    if (kind === 'historyUndo') options.history.undo();
    else options.history.redo();
  };

  const onTextEvent = (event: Y.YTextEvent): void => {
    if (writing) return;
    if (!composing) {
      // A change that the field has not told yet must not be overwritten.
      if (element.value !== shown) hold(event);
      else render((index) => mapIndex(event.delta, index));
      return;
    }
    hold(event);
  };

  const hold = (event: Y.YTextEvent): void => {
    if (!held) {
      const ids = Array.from({ length: shown.length }, (_, index) => index);
      held = { shown: ids, text: [...ids], next: ids.length };
    }
    const state = held;
    let index = 0;
    for (const step of event.delta) {
      if (step.retain !== undefined) index += step.retain;
      else if (step.delete !== undefined) state.text.splice(index, step.delete);
      else if (typeof step.insert === 'string') {
        const fresh = Array.from({ length: step.insert.length }, () => state.next++);
        state.text.splice(index, 0, ...fresh);
        index += fresh.length;
      }
    }
    if (composing) return;
    flush();
    render((caret) => indexAfter(state.shown.slice(0, caret), state.text));
  };

  element.addEventListener('input', onInput);
  element.addEventListener('compositionstart', onCompositionStart);
  element.addEventListener('compositionend', onCompositionEnd);
  element.addEventListener('beforeinput', onBeforeInput);
  ytext.observe(onTextEvent);
  render((index) => index);
  return {
    flush,
    destroy() {
      if (destroyed) return;
      destroyed = true;
      composing = false;
      flush();
      element.removeEventListener('input', onInput);
      element.removeEventListener('compositionstart', onCompositionStart);
      element.removeEventListener('compositionend', onCompositionEnd);
      element.removeEventListener('beforeinput', onBeforeInput);
      ytext.unobserve(onTextEvent);
    },
  };
}

/** Where a caret goes when others change the text: it stays with the letter on its left. */
function mapIndex(delta: Y.YTextEvent['delta'], index: number): number {
  let at = 0;
  let moved = index;
  for (const step of delta) {
    if (at >= moved && step.retain !== undefined) break;
    if (step.retain !== undefined) at += step.retain;
    else if (step.delete !== undefined) moved -= Math.min(step.delete, Math.max(0, moved - at));
    else if (typeof step.insert === 'string') {
      if (at < moved) moved += step.insert.length;
      at += step.insert.length;
    }
  }
  return moved;
}

/** The index in `text` just behind the last of `before` that is still in it. */
function indexAfter(before: readonly number[], text: readonly number[]): number {
  const places = new Map(text.map((id, index) => [id, index]));
  for (let index = before.length - 1; index >= 0; index--) {
    const place = places.get(before[index]!);
    if (place !== undefined) return place + 1;
  }
  return 0;
}

/** The beginning of a text, without half a character at its end. */
function cutAt(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/\p{Surrogate}$/u, '');
}
