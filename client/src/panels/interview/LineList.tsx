import { isSpreadsheet, notesFromLines } from '@whoboard/shared/formats/paste.ts';
import { memo, useCallback, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import styles from './LineList.module.css';
import { useIs, useIsWanted, type Lines } from './use-lines.ts';
import { whenNear } from './when-near.ts';

type FieldEvent = KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>;

/** What a list's lines have in common; all of it must stay the same, or every letter renders every line. */
interface LineProps<E extends { readonly id: string }> {
  readonly lines: Lines;
  readonly list: string;
  /** The text field of its entries. */
  readonly field: string;
  /** What a line is called. */
  readonly line: string;
  readonly ghost: string;
  /** What else belongs to a line, below its text. */
  readonly more?: (entry: E, position: number) => ReactNode;
  readonly onKeyDown?: (event: FieldEvent, entry: E) => void;
  /** What a spreadsheet's rows become; without it each row is a line. */
  readonly fromCells?: (text: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** What the next line takes over from this one. */
  readonly carry?: (entry: E | undefined) => Readonly<Record<string, unknown>>;
}

interface LineListProps<E extends { readonly id: string }> extends LineProps<E> {
  readonly heading: string;
  readonly entries: readonly E[];
  readonly look?: 'quotes' | 'thoughts';
}

/** Lines from which a list is long. */
const longFrom = 60;

/** A list of lines: Enter adds the next one, Backspace in an empty one removes it. */
export function LineList<E extends { readonly id: string }>({
  heading,
  entries,
  look,
  ...shared
}: LineListProps<E>) {
  const t = useT();
  const { lines, list, field, carry } = shared;
  const { editor, itemId } = lines;
  const canChange = mayChange(editor, itemId);
  const lit = useReadable(editor.spotlight.current);
  const Row = LineRow as unknown as (props: RowProps<E>) => ReactNode;
  return (
    <section className={styles.list} data-look={look} aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.lines}>
        {entries.map((entry, index) => (
          <Row
            key={entry.id}
            {...shared}
            entry={entry}
            position={index + 1}
            canChange={canChange}
            isLong={entries.length > longFrom}
            isLit={lit?.itemId === itemId && lit.entryId === entry.id}
          />
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

interface RowProps<E extends { readonly id: string }> extends LineProps<E> {
  readonly entry: E;
  /** In its list, from 1. */
  readonly position: number;
  readonly canChange: boolean;
  readonly isLit: boolean;
  /** The list has so many lines that only those near the window's view are made. */
  readonly isLong: boolean;
}

/** Renders again only when something of its own line changes. In a long list a line far away is nothing but its text. */
const LineRow = memo(function Row(props: RowProps<{ readonly id: string }>) {
  const { lines, list, field, line, entry, position, isLong, isLit } = props;
  const t = useT();
  const [isNear, setNear] = useState(!isLong);
  const isWanted = useIs(lines.wanted, (at) => at?.list === list && at.id === entry.id);
  const observe = useCallback(
    (element: HTMLElement | null) => (element ? whenNear(element, () => setNear(true)) : undefined),
    [],
  );
  // What was looked at or written in once stays what it is.
  if (!isNear && (isWanted || isLit)) setNear(true);
  if (isNear || isWanted || isLit) return <WholeRow {...props} />;
  return (
    <li className={styles.line} ref={observe}>
      <textarea
        className={styles.distant}
        rows={1}
        readOnly
        value={String((entry as Readonly<Record<string, unknown>>)[field] ?? '')}
        aria-label={t('interview.panel.line', { line, position })}
        onFocus={() => {
          setNear(true);
          lines.focus({ list, id: entry.id, field });
        }}
      />
    </li>
  );
});

function WholeRow(props: RowProps<{ readonly id: string }>) {
  const { lines, list, field, line, ghost, entry, position, canChange, isLit } = props;
  const { more, onKeyDown, carry, fromCells } = props;
  const t = useT();
  const { editor, itemId } = lines;
  const wantsFocus = useIsWanted(lines, list, entry.id, field);
  const at = { list, id: entry.id, field };
  const handleKey = (event: FieldEvent) => {
    if (!canChange || event.nativeEvent.isComposing) return;
    onKeyDown?.(event, entry);
    if (event.defaultPrevented || event.key !== 'Backspace' || event.currentTarget.value !== '') return;
    event.preventDefault();
    lines.remove(at);
  };
  const handlePaste = (event: ClipboardEvent<HTMLTextAreaElement | HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    const isTable = isSpreadsheet(pasted);
    const rows = notesFromLines(pasted.replaceAll('\t', ' ')).map(({ text }) => ({ [field]: text }));
    if (!canChange || (rows.length < 2 && !isTable)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const around = [
      value.slice(0, selectionStart ?? value.length),
      value.slice(selectionEnd ?? value.length),
    ] as const;
    const put = (found: readonly Readonly<Record<string, unknown>>[]) => lines.paste(at, found, around);
    if (!isTable || !fromCells) return put(rows);
    // Reading tables is fetched when the first one comes.
    void fromCells(pasted).then(put, () => put(rows));
  };
  return (
    <li className={styles.line} data-lit={isLit || undefined} ref={isLit ? intoView : undefined}>
      <div className={styles.row}>
        <div className={styles.text}>
          <SharedTextField
            editor={editor}
            itemId={itemId}
            path={[list, entry.id, field]}
            label={t('interview.panel.line', { line, position })}
            isLabelHidden
            placeholder={ghost}
            multiline="wraps"
            size="quiet"
            wantsFocus={wantsFocus}
            onFocused={lines.focused}
            onEnter={() => lines.add(list, field, carry?.(entry), entry.id)}
            onKeyDown={handleKey}
            onPaste={handlePaste}
          />
        </div>
        {canChange && (
          <IconButton
            icon="close"
            size="small"
            placement="left"
            label={t('interview.panel.remove')}
            onPress={() => lines.remove(at)}
          />
        )}
      </div>
      {more && <div className={styles.more}>{more(entry, position)}</div>}
    </li>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest' });
}
