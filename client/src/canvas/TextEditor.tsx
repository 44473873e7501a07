import { maxLengthAt } from '@whoboard/shared/board/edits/text.ts';
import { fontFamilies } from '@whoboard/shared/draw/text-layout.ts';
import type { EditableText } from '@whoboard/shared/items/item-type.ts';
import { useLayoutEffect, useRef, type CSSProperties } from 'react';
import { runCommand } from '../commands/define.ts';
import { newEntry } from '../commands/text-commands.ts';
import type { OpenEditor } from '../model/create-editor.ts';
import { comeToText } from '../model/come-close.ts';
import { mayChange } from '../model/rights.ts';
import { bindTextElement } from '../model/text-binding.ts';
import { useReadable } from '../ui/use-readable.ts';
import { followCaret } from './caret-presence.ts';
import { keepAboveKeyboard } from './keep-above-keyboard.ts';
import { caretAt, fitField, placeField, wraps } from './lay-field.ts';
import { onTextKey } from './text-keys.ts';
import styles from './TextEditor.module.css';

const fontFamily = fontFamilies.map((family) => `"${family}"`).join(', ');

/** The text field over the text that is being written in, if any. */
export function TextEditor({ editor }: { readonly editor: OpenEditor }) {
  const current = useReadable(editor.textEditing.current);
  const { locale } = useReadable(editor.board.meta);
  useReadable(editor.guard);
  if (!current) return null;
  const { itemId, text } = current;
  const key = [itemId, ...text.path].join(' ');
  const canChange = mayChange(editor, itemId);
  return (
    <Field key={key} editor={editor} itemId={itemId} text={text} locale={locale} canChange={canChange} />
  );
}

interface FieldProps {
  readonly editor: OpenEditor;
  readonly itemId: string;
  readonly text: EditableText;
  readonly locale: string;
  /** False while the writing is stopped or the place locked: the text waits, and takes no letter. */
  readonly canChange: boolean;
}

/**
 * A textarea laid exactly over the text. Its own letters are transparent: what one sees is what the canvas draws, which
 * follows each letter. Caret, selection, input methods and spell-check are the browser's.
 */
function Field({ editor, itemId, text, locale, canChange }: FieldProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const isNew = text.newEntryIn !== undefined;
  const pathKey = text.path.join(' ');
  // The view comes to the text once, when it is opened, not at each letter.
  const opened = useRef(text);

  // Before the field is laid out below: it has to hold its text by then.
  useLayoutEffect(() => {
    const field = ref.current;
    if (!field) return;
    const path = pathKey.split(' ');
    const maxLength = maxLengthAt(editor.board.doc, itemId, path);
    const ytext = isNew ? null : editor.board.textAt(itemId, path);
    const binding = ytext
      ? bindTextElement(field, ytext, {
          transact: (edit) => editor.textEditing.write(edit),
          maxLength,
          onLimit: () => {
            const t = editor.t.get();
            editor.notices.tell({ text: t('canvas.textLimit', { limit: maxLength }), tone: 'problem' });
          },
          history: editor.history,
        })
      : null;
    const endCaret = ytext ? followCaret(editor, field, ytext, itemId, path) : () => {};
    field.focus({ preventScroll: true });
    const caret = caretAt(field, editor, itemId, pathKey);
    field.setSelectionRange(caret, caret);
    comeToText(editor, itemId, opened.current);
    const endKeyboard = keepAboveKeyboard(editor, field);
    return () => {
      endKeyboard();
      endCaret();
      binding?.destroy();
    };
  }, [editor, itemId, pathKey, isNew]);

  // Placed by hand, so that panning and zooming while writing does not render.
  useLayoutEffect(() => {
    const field = ref.current;
    if (!field) return;
    let height = 0;
    const place = (): void => placeField(field, editor, itemId, text, height);
    const fit = (): void => {
      height = fitField(field, editor, text);
      place();
    };
    fit();
    const ends = [
      editor.camera.view.subscribe(place),
      editor.drafts.onChange(place),
      // What others write in it shows without an input event.
      editor.board.subscribeItem(itemId, fit),
    ];
    field.addEventListener('input', fit);
    return () => {
      for (const end of ends) end();
      field.removeEventListener('input', fit);
    };
  }, [editor, itemId, text]);

  const create = (field: HTMLTextAreaElement): void => {
    if (!isNew || field.value === '' || !text.newEntryIn) return;
    const { newEntryIn: list, newEntryValues: values } = text;
    const name = text.path.at(-1)!;
    runCommand(editor, newEntry, { itemId, list, values, text: field.value, field: name });
  };

  return (
    <textarea
      ref={ref}
      data-over-board
      className={styles.field}
      style={fieldStyle(text)}
      aria-label={text.label}
      lang={locale}
      dir="auto"
      spellCheck
      readOnly={!canChange}
      autoCapitalize="sentences"
      enterKeyHint={text.entryOf || isNew ? 'next' : 'done'}
      onInput={(event) => {
        if (!(event.nativeEvent as InputEvent).isComposing) create(event.currentTarget);
      }}
      onCompositionEnd={(event) => create(event.currentTarget)}
      onKeyDown={(event) => onTextKey(editor, event.nativeEvent, itemId, text)}
      onBlur={(event) => {
        // Another window has the focus: one comes back to the same text.
        if (!document.hasFocus()) return;
        const now = editor.textEditing.current.get();
        if (now?.itemId === itemId && now.text.path.join(' ') === pathKey && event.relatedTarget) {
          editor.textEditing.stop();
        }
      }}
    />
  );
}

function fieldStyle(text: EditableText): CSSProperties {
  return {
    fontFamily,
    fontSize: text.fontSize,
    fontWeight: text.weight,
    lineHeight: text.lineHeight,
    textAlign: text.align,
    caretColor: text.color,
    color: text.color,
    width: text.box.w,
    whiteSpace: wraps(text) ? 'pre-wrap' : 'pre',
  };
}
