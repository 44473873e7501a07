import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { fitHeight } from '../fields/fit-height.ts';
import styles from './MapGrid.module.css';

/** How one goes on from a cell that was written in; `blur`: the focus is elsewhere already, `drop`: nothing is kept. */
export type Leaving = 'blur' | 'drop' | 'down' | 'next' | 'previous';

interface CellWriterProps {
  readonly label: string;
  /** How lines are written here, where they are not all notes. */
  readonly hint?: string;
  /** What stands in it at first. */
  readonly text: string;
  /** A name is one line: Enter keeps it. */
  readonly isName?: boolean;
  readonly onLeave: (leaving: Leaving, text: string) => void;
}

/** A cell that is written in; what is written is kept when one leaves it, as one change. */
export function CellWriter({ label, hint = '', text: first, isName = false, onLeave }: CellWriterProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const isLeft = useRef(false);
  const [text, setText] = useState(first);
  useEffect(() => {
    const field = ref.current;
    if (!field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, []);
  useEffect(() => {
    if (ref.current) fitHeight(ref.current);
    // With what is said below it.
    ref.current?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [text]);
  const leave = (leaving: Leaving) => {
    if (isLeft.current) return;
    isLeft.current = true;
    onLeave(leaving, text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    const leaving = leavingBy(event, isName);
    if (!leaving) return;
    event.preventDefault();
    leave(leaving);
  };
  return (
    <>
      <textarea
        ref={ref}
        className={styles.writer}
        aria-label={label}
        aria-describedby={hint ? hintId : undefined}
        value={text}
        rows={1}
        onChange={(event) => setText(isName ? event.target.value.replaceAll('\n', ' ') : event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => leave('blur')}
      />
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </>
  );
}

function leavingBy({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent, isName: boolean): Leaving | null {
  if (key === 'Escape') return 'drop';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  return key === 'Enter' && (isName || ctrlKey || metaKey) ? 'down' : null;
}
