import { setEntryFields } from '@whoboard/shared/board/edits/lists.ts';
import type { PastedVerbatim } from '@whoboard/shared/formats/paste-cells.ts';
import { textAt } from '@whoboard/shared/board/edits/text.ts';
import {
  verbatimTags,
  type InterviewItem,
  type Verbatim,
  type VerbatimTag,
} from '@whoboard/shared/items/interview/fields.ts';
import { useState, type KeyboardEvent } from 'react';
import { mayChange } from '../../model/rights.ts';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { isAt, LineList } from './LineList.tsx';
import styles from './LineList.module.css';
import { LineStatements } from './LineStatements.tsx';
import type { Lines } from './use-lines.ts';

interface VerbatimListProps {
  readonly lines: Lines;
  readonly interview: InterviewItem;
}

/** The exact words, each with its stage and tag; everything has a key, so that one can type while one listens. */
export function VerbatimList({ lines, interview }: VerbatimListProps) {
  const t = useT();
  const [asking, setAsking] = useState<string | null>(null);
  const { editor, itemId } = lines;
  const canChange = mayChange(editor, itemId);
  const setTag = (id: string, tag: VerbatimTag | null) =>
    editor.board.change((doc) => setEntryFields(doc, itemId, ['verbatims'], id, { tag }));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, { id }: Verbatim) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    // By place, not by letter: with Alt, keyboards write other letters.
    const digit = /^(?:Digit|Numpad)([0-6])$/.exec(event.code)?.[1];
    if (digit !== undefined) setTag(id, verbatimTags[Number(digit) - 1] ?? null);
    else if (event.code === 'KeyS') lines.focus({ list: 'verbatims', id, field: 'stage' });
    else if (event.code === 'KeyM') setAsking(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // What is told next is mostly about the same stage.
  const carry = (verbatim: Verbatim | undefined) => ({
    stage: verbatim
      ? (textAt(editor.board.doc, itemId, ['verbatims', verbatim.id, 'stage'])?.toString() ?? '')
      : '',
  });
  return (
    <LineList
      lines={lines}
      list="verbatims"
      field="text"
      heading={t('interview.verbatims')}
      line={t('interview.verbatims.line')}
      ghost={t('interview.verbatims.ghost')}
      entries={interview.verbatims}
      look="quotes"
      onKeyDown={onKeyDown}
      carry={carry}
      fromCells={async (text) => {
        const { verbatimsFromCells } = await import('@whoboard/shared/formats/paste-cells.ts');
        return verbatimsFromCells(text) as readonly (PastedVerbatim & Record<string, unknown>)[];
      }}
      more={(verbatim, position) => (
        <>
          <div className={styles.pair}>
            <SharedTextField
              editor={editor}
              itemId={itemId}
              path={['verbatims', verbatim.id, 'stage']}
              label={t('interview.panel.stageOf', { position })}
              isLabelHidden
              placeholder={t('interview.stage')}
              size="quiet"
              wantsFocus={isAt(lines.wanted, 'verbatims', verbatim.id, 'stage')}
              onFocused={lines.focused}
              onEnter={() => lines.add('verbatims', 'text', carry(verbatim), verbatim.id)}
              onKeyDown={(event) => onKeyDown(event, verbatim)}
            />
            <Select
              label={t('interview.panel.tagOf', { position })}
              isLabelHidden
              isDisabled={!canChange}
              value={verbatim.tag ?? 'none'}
              options={(['none', ...verbatimTags] as const).map((tag) => ({
                value: tag,
                label: t(`interview.tag.${tag}`),
              }))}
              onChange={(tag) => setTag(verbatim.id, tag === 'none' ? null : tag)}
            />
          </div>
          <LineStatements
            lines={lines}
            entryId={verbatim.id}
            isAsking={asking === verbatim.id}
            setAsking={setAsking}
          />
        </>
      )}
    />
  );
}
