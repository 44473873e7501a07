import { findItemType } from '@whoboard/shared/items/index.ts';
import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import { contentOf } from '../canvas/clipboard-events.ts';
import { keyInput } from '../canvas/keyboard.ts';
import { runCommand } from '../commands/define.ts';
import { freePlace } from '../commands/free-place.ts';
import { add } from '../commands/insert-commands.ts';
import { commandFor } from '../commands/shortcuts.ts';
import type { Editor } from '../model/editor.ts';
import { useT } from '../ui/language.tsx';
import { useReadable } from '../ui/use-readable.ts';
import styles from './EmptyBoard.module.css';

interface FirstNoteProps {
  readonly editor: Editor;
  readonly hintId: string;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');

/**
 * The note that lies open on an empty wall: whoever has just come types, and it is written. With the first letter it becomes
 * a note of the board. It takes the focus by itself where that opens no keyboard over half of the screen.
 */
export function FirstNote({ editor, hintId, onFocus, onBlur }: FirstNoteProps) {
  const t = useT();
  const ref = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const active = document.activeElement;
    const isFree = active === null || active === document.body || active.matches('[data-board]');
    if (isFree && matchMedia('(pointer: fine)').matches) ref.current?.focus({ preventScroll: true });
  }, []);

  const leave = useCallback((): void => {
    ref.current?.blur();
    editor.services.focusBoard?.();
  }, [editor]);
  // A wall that others have filled, and to which everybody is brought, is no empty one.
  const session = useReadable(editor.session);
  useEffect(
    () =>
      session?.calls.subscribe(() => {
        if (editor.board.count.get() > 0) leave();
      }),
    [editor, session, leave],
  );
  const write = (field: HTMLTextAreaElement): void => {
    const { value: text } = field;
    if (text === '') return;
    const size = findItemType('note')!.initialSize;
    // A field that is taken off the page tells of no blur.
    onBlur();
    runCommand(editor, add, {
      item: { type: 'note', text, pos: freePlace(editor, middleOf(editor, field), size) },
      edit: true,
    });
    // Taken into private writing, it is written on there.
    if (editor.privateNotes.get()?.isOn.get()) field.value = '';
    if (editor.textEditing.current.get() === null) onFocus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') leave();
    // An empty note has no second line; combinations do what they do on the wall.
    const isCombination = event.ctrlKey || event.metaKey || event.altKey;
    const command = isCombination && commandFor(editor.commands.list, keyInput(event.nativeEvent), isMac);
    if (event.key !== 'Escape' && event.key !== 'Enter' && !command) return;
    event.preventDefault();
    if (command) editor.commands.run(command.id);
  };

  return (
    <textarea
      ref={ref}
      className={styles.note}
      aria-label={t('app.empty.field')}
      aria-describedby={hintId}
      placeholder={t('app.empty.note')}
      rows={1}
      dir="auto"
      spellCheck
      autoCapitalize="sentences"
      enterKeyHint="done"
      onFocus={onFocus}
      onBlur={() => {
        // Another window has the focus: one comes back to the same note.
        if (document.hasFocus()) onBlur();
      }}
      onInput={(event) => {
        if (!(event.nativeEvent as InputEvent).isComposing) write(event.currentTarget);
      }}
      onCompositionEnd={(event) => write(event.currentTarget)}
      onPaste={(event) => {
        // As on the wall: a list becomes notes, a picture an image.
        event.preventDefault();
        leave();
        editor.commands.run('edit.paste', contentOf(event.clipboardData));
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** The middle of the field, on the board. */
function middleOf(editor: Editor, field: HTMLElement): readonly [number, number] {
  const board = document.querySelector('[data-board]')?.getBoundingClientRect();
  const { left, top, width, height } = field.getBoundingClientRect();
  return editor.camera.toBoard([left + width / 2 - (board?.left ?? 0), top + height / 2 - (board?.top ?? 0)]);
}
