import { maxLengthAt } from '@whoboard/shared/board/edits/text.ts';
import type { FieldPath } from '@whoboard/shared/board/layout.ts';
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
  type ClipboardEvent,
  type KeyboardEvent,
} from 'react';
import type * as Y from 'yjs';
import type { Editor } from '../../model/editor.ts';
import { bindTextElement } from '../../model/text-binding.ts';
import { cx } from '../../ui/cx.ts';
import { useT } from '../../ui/language.tsx';
import { useMayChange } from '../use-may-change.ts';
import { fitHeight } from './fit-height.ts';
import styles from './SharedTextField.module.css';

type Field = HTMLTextAreaElement | HTMLInputElement;

export interface SharedTextFieldProps {
  readonly editor: Editor;
  readonly itemId: string;
  /** Where the Y.Text lies below the item. */
  readonly path: FieldPath;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  /** `false` (initially): one line. `'wraps'`: one line of text over as many lines as it takes. `true`: with line breaks. */
  readonly multiline?: boolean | 'wraps';
  readonly size?: 'medium' | 'large' | 'quiet';
  /** Takes the focus, once, when this becomes true. */
  readonly wantsFocus?: boolean;
  readonly onFocused?: () => void;
  /** Enter, where it makes no line break. */
  readonly onEnter?: () => void;
  /** Called before anything of the field's own; `preventDefault` keeps the key from it. */
  readonly onKeyDown?: (event: KeyboardEvent<Field>) => void;
  readonly onPaste?: (event: ClipboardEvent<Field>) => void;
}

/** A text that several people write at once. Undo is the board's; what is over the limit is dropped and told. */
export function SharedTextField({
  editor,
  itemId,
  path,
  label,
  isLabelHidden,
  placeholder,
  multiline = false,
  size = 'medium',
  wantsFocus,
  onFocused,
  onEnter,
  onKeyDown,
  onPaste,
}: SharedTextFieldProps) {
  const t = useT();
  const id = useId();
  const ref = useRef<Field>(null);
  const [isFull, setFull] = useState(false);
  const text = useText(editor, itemId, path);
  const limit = maxLengthAt(editor.board.doc, itemId, path);
  const canChange = useMayChange(editor, itemId);

  useEffect(() => {
    const element = ref.current;
    if (!element || !text) return;
    const fit = () => fitHeight(element);
    const binding = bindTextElement(element, text, {
      transact(edit) {
        setFull(false);
        editor.textEditing.write(edit);
      },
      maxLength: limit,
      onLimit: () => setFull(true),
      history: editor.history,
    });
    fit();
    text.observe(fit);
    return () => {
      text.unobserve(fit);
      binding.destroy();
    };
  }, [editor, text, limit]);

  const enter = useEffectEvent(() => onEnter?.());
  useEffect(() => {
    const element = ref.current;
    if (!element || multiline === true) return;
    // Keyboards on glass tell of Enter in this way only.
    const refuseBreak = (event: InputEvent) => {
      if (event.inputType !== 'insertLineBreak' && event.inputType !== 'insertParagraph') return;
      event.preventDefault();
      enter();
    };
    element.addEventListener('beforeinput', refuseBreak as EventListener);
    return () => element.removeEventListener('beforeinput', refuseBreak as EventListener);
  }, [multiline]);

  useEffect(() => {
    const element = ref.current;
    if (!wantsFocus || !element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
    onFocused?.();
  }, [wantsFocus, onFocused]);

  const handleKey = (event: KeyboardEvent<Field>) => {
    onKeyDown?.(event);
    if (event.defaultPrevented || event.nativeEvent.isComposing || !canChange) return;
    const history = historyStep(event);
    if (history) {
      event.preventDefault();
      event.stopPropagation();
      editor.history[history]();
    } else if (event.key === 'Enter' && multiline !== true && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onEnter?.();
    }
  };

  const shared = {
    ref: ref as never,
    id,
    placeholder,
    readOnly: !canChange,
    className: cx(styles.input, styles[size]),
    'aria-describedby': isFull ? `${id}-full` : undefined,
    onKeyDown: handleKey,
    onPaste,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={cx(styles.label, isLabelHidden && styles.hidden)}>
        {label}
      </label>
      {multiline === false ? (
        <input {...shared} type="text" autoComplete="off" />
      ) : (
        <textarea {...shared} rows={1} enterKeyHint={multiline === 'wraps' ? 'next' : 'enter'} />
      )}
      <p id={`${id}-full`} className={styles.full} aria-live="polite">
        {isFull && t('persona.panel.statement.full', { limit })}
      </p>
    </div>
  );
}

/** The text at a path. It may be replaced (restored by undo), and has to be bound again then. */
function useText(editor: Editor, itemId: string, path: FieldPath): Y.Text | null {
  const subscribe = useCallback(
    (listener: () => void) => editor.board.subscribeItem(itemId, listener),
    [editor, itemId],
  );
  return useSyncExternalStore(subscribe, () => editor.board.textAt(itemId, path));
}

/** The board's undo and redo take the place of the field's own, which knows nothing of what others write. */
function historyStep(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey ? 'redo' : null;
}
