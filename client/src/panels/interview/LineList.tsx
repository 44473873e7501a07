import { isSpreadsheet, notesFromLines } from '@whoboard/shared/formats/paste.ts';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import styles from './LineList.module.css';
import type { LineField, Lines } from './use-lines.ts';

type FieldEvent = KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>;

interface LineListProps<E extends { readonly id: string }> {
  readonly lines: Lines;
  readonly list: string;
  /** The text field of its entries. */
  readonly field: string;
  readonly heading: string;
  /** What a line is called. */
  readonly line: string;
  readonly ghost: string;
  readonly entries: readonly E[];
  readonly look?: 'quotes' | 'thoughts';
  /** What else belongs to a line, below its text. */
  readonly more?: (entry: E, position: number) => ReactNode;
  readonly onKeyDown?: (event: FieldEvent, entry: E) => void;
  /** What a spreadsheet's rows become; without it each row is a line. */
  readonly fromCells?: (text: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** What the next line takes over from this one. */
  readonly carry?: (entry: E | undefined) => Readonly<Record<string, unknown>>;
}

/** A list of lines: Enter adds the next one, Backspace in an empty one removes it. */
export function LineList<E extends { readonly id: string }>(props: LineListProps<E>) {
  const { lines, list, field, heading, line, ghost, entries, look, more, onKeyDown, carry, fromCells } =
    props;
  const t = useT();
  const { editor, itemId, wanted } = lines;
  const canChange = mayChange(editor, itemId);
  const lit = useReadable(editor.spotlight.current);
  const ids = entries.map(({ id }) => id);
  const handleKey = (event: FieldEvent, entry: E) => {
    if (!canChange || event.nativeEvent.isComposing) return;
    onKeyDown?.(event, entry);
    if (event.defaultPrevented || event.key !== 'Backspace' || event.currentTarget.value !== '') return;
    event.preventDefault();
    lines.remove({ list, id: entry.id, field }, ids);
  };
  const handlePaste = (event: ClipboardEvent<HTMLTextAreaElement | HTMLInputElement>, entry: E) => {
    const pasted = event.clipboardData.getData('text/plain');
    const isTable = isSpreadsheet(pasted);
    const rows = notesFromLines(pasted.replaceAll('\t', ' ')).map(({ text }) => ({ [field]: text }));
    if (!canChange || (rows.length < 2 && !isTable)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const around = [
      value.slice(0, selectionStart ?? value.length),
      value.slice(selectionEnd ?? value.length),
    ];
    const put = (found: readonly Readonly<Record<string, unknown>>[]) =>
      lines.paste({ list, id: entry.id, field }, found, [around[0]!, around[1]!]);
    if (!isTable || !fromCells) return put(rows);
    // Reading tables is fetched when the first one comes.
    void fromCells(pasted).then(put, () => put(rows));
  };
  return (
    <section className={styles.list} data-look={look} aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.lines}>
        {entries.map((entry, index) => (
          <li
            key={entry.id}
            className={styles.line}
            data-lit={(lit?.itemId === itemId && lit.entryId === entry.id) || undefined}
            ref={lit?.itemId === itemId && lit.entryId === entry.id ? intoView : undefined}
          >
            <div className={styles.row}>
              <div className={styles.text}>
                <SharedTextField
                  editor={editor}
                  itemId={itemId}
                  path={[list, entry.id, field]}
                  label={t('interview.panel.line', { line, position: index + 1 })}
                  isLabelHidden
                  placeholder={ghost}
                  multiline="wraps"
                  size="quiet"
                  wantsFocus={isAt(wanted, list, entry.id, field)}
                  onFocused={lines.focused}
                  onEnter={() => lines.add(list, field, carry?.(entry), entry.id)}
                  onKeyDown={(event) => handleKey(event, entry)}
                  onPaste={(event) => handlePaste(event, entry)}
                />
              </div>
              {canChange && (
                <IconButton
                  icon="close"
                  size="small"
                  placement="left"
                  label={t('interview.panel.remove')}
                  onPress={() => lines.remove({ list, id: entry.id, field }, ids)}
                />
              )}
            </div>
            {more && <div className={styles.more}>{more(entry, index + 1)}</div>}
          </li>
        ))}
      </ul>
      {canChange && (
        <Button
          icon="plus"
          look="quiet"
          size="small"
          aria-label={t('interview.panel.add', { heading })}
          onPress={() => lines.add(list, field, carry?.(entries.at(-1)))}
        >
          {t('interview.panel.addShort')}
        </Button>
      )}
    </section>
  );
}

/** Whether a field is the one that shall have the focus. */
export function isAt(wanted: LineField | null, list: string, id: string, field: string): boolean {
  return wanted?.list === list && wanted.id === id && wanted.field === field;
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest' });
}
