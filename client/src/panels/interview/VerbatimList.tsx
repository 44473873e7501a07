import { setEntryFields } from '@whoboard/shared/board/edits/lists.ts';
import type { PastedVerbatim } from '@whoboard/shared/formats/paste-cells.ts';
import { textAt } from '@whoboard/shared/board/edits/text.ts';
import {
  verbatimTags,
  type InterviewItem,
  type Verbatim,
  type VerbatimTag,
} from '@whoboard/shared/items/interview/fields.ts';
import { useCallback, type KeyboardEvent } from 'react';
import { mayChange } from '../../model/rights.ts';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { LineList } from './LineList.tsx';
import styles from './LineList.module.css';
import { LineStatements } from './LineStatements.tsx';
import { useIsWanted, type Lines } from './use-lines.ts';

interface VerbatimListProps {
  readonly lines: Lines;
  readonly interview: InterviewItem;
}

/** The exact words, each with its stage and tag; everything has a key, so that one can type while one listens. */
export function VerbatimList({ lines, interview }: VerbatimListProps) {
  const t = useT();
  const more = useCallback(
    (verbatim: Verbatim, position: number) => (
      <MoreOfVerbatim lines={lines} verbatim={verbatim} position={position} />
    ),
    [lines],
  );
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>, verbatim: Verbatim) => takeKey(lines, event, verbatim),
    [lines],
  );
  const carry = useCallback((verbatim: Verbatim | undefined) => carried(lines, verbatim), [lines]);
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
      fromCells={fromCells}
      more={more}
    />
  );
}

interface MoreProps {
  readonly lines: Lines;
  readonly verbatim: Verbatim;
  readonly position: number;
}

function MoreOfVerbatim({ lines, verbatim, position }: MoreProps) {
  const t = useT();
  const { editor, itemId } = lines;
  const wantsStage = useIsWanted(lines, 'verbatims', verbatim.id, 'stage');
  return (
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
          wantsFocus={wantsStage}
          onFocused={lines.focused}
          onEnter={() => lines.add('verbatims', 'text', carried(lines, verbatim), verbatim.id)}
          onKeyDown={(event) => takeKey(lines, event, verbatim)}
        />
        <Select
          label={t('interview.panel.tagOf', { position })}
          isLabelHidden
          isDisabled={!mayChange(editor, itemId)}
          value={verbatim.tag ?? 'none'}
          options={(['none', ...verbatimTags] as const).map((tag) => ({
            value: tag,
            label: t(`interview.tag.${tag}`),
          }))}
          onChange={(tag) => setTag(lines, verbatim.id, tag === 'none' ? null : tag)}
        />
      </div>
      <LineStatements lines={lines} entryId={verbatim.id} />
    </>
  );
}

function setTag({ editor, itemId }: Lines, id: string, tag: VerbatimTag | null): void {
  editor.board.change((doc) => setEntryFields(doc, itemId, ['verbatims'], id, { tag }));
}

function takeKey(lines: Lines, event: KeyboardEvent<HTMLElement>, { id }: Verbatim): void {
  if (!event.altKey || event.ctrlKey || event.metaKey) return;
  // By place, not by letter: with Alt, keyboards write other letters.
  const digit = /^(?:Digit|Numpad)([0-6])$/.exec(event.code)?.[1];
  if (digit !== undefined) setTag(lines, id, verbatimTags[Number(digit) - 1] ?? null);
  else if (event.code === 'KeyS') lines.focus({ list: 'verbatims', id, field: 'stage' });
  else if (event.code === 'KeyM') lines.asking.set(id);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** What is told next is mostly about the same stage. */
function carried({ editor, itemId }: Lines, verbatim: Verbatim | undefined): { readonly stage: string } {
  const stage = verbatim && textAt(editor.board.doc, itemId, ['verbatims', verbatim.id, 'stage']);
  return { stage: stage?.toString() ?? '' };
}

async function fromCells(text: string): Promise<readonly (PastedVerbatim & Record<string, unknown>)[]> {
  const { verbatimsFromCells } = await import('@whoboard/shared/formats/paste-cells.ts');
  return verbatimsFromCells(text) as readonly (PastedVerbatim & Record<string, unknown>)[];
}
