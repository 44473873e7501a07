import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import type { Section, Statement } from '@whoboard/shared/items/persona/fields.ts';
import {
  answerOf,
  detailOf,
  type ContrastRow,
  type ContrastSide,
  type SharedPair,
} from '@whoboard/shared/personas/contrast.ts';
import { addStatement } from '@whoboard/shared/personas/edits.ts';
import { statementEvidence } from '@whoboard/shared/personas/evidence.ts';
import { sectionName } from '@whoboard/shared/personas/sections.ts';
import { setShared } from '@whoboard/shared/personas/verdicts.ts';
import { useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { EvidenceMark } from '../persona/EvidenceMark.tsx';
import { statementPath } from '../persona/persona-editing.ts';
import { useFreshness } from '../use-freshness.ts';
import styles from './ContrastDialog.module.css';

interface RowProps {
  readonly editor: Editor;
  readonly left: PersonaItem;
  readonly right: PersonaItem;
  readonly row: ContrastRow;
  readonly shared: readonly SharedPair[];
}

/** One aspect of both personas. */
export function ContrastRowView({ editor, left, right, row, shared }: RowProps) {
  const t = useT();
  const title = t(`contrast.aspect.${row.aspect}`);
  return (
    <section className={styles.row} aria-label={title}>
      <h4 className={styles.aspect}>{title}</h4>
      <Side
        editor={editor}
        persona={left}
        other={right}
        side={row.left}
        opposite={row.right}
        shared={shared}
      />
      <Side
        editor={editor}
        persona={right}
        other={left}
        side={row.right}
        opposite={row.left}
        shared={shared}
      />
    </section>
  );
}

interface SideProps {
  readonly editor: Editor;
  readonly persona: PersonaItem;
  readonly other: PersonaItem;
  readonly side: ContrastSide;
  readonly opposite: ContrastSide;
  readonly shared: readonly SharedPair[];
}

function Side(props: SideProps) {
  const { editor, persona, side } = props;
  const t = useT();
  const [wanted, setWanted] = useState<string | null>(null);
  const name = persona.firstName.trim() || t('persona.text.unnamed');
  const canChange = mayChange(editor, persona.id);
  const add = (section: Section) => {
    const id = editor.board.change((doc) => addStatement(doc, persona.id, section.id));
    setWanted(id);
  };
  return (
    <div className={styles.side} data-kind={persona.kind} data-grey={side.isGrey || undefined}>
      {side.sections.map((section) => {
        const title = sectionName(section, t);
        const answer = answerOf(persona, section, t);
        const label = t('contrast.group', { name, section: title });
        // A fresh statement is empty: only the card knows of it.
        const fresh = persona.statements.find(({ id, section: at }) => id === wanted && at === section.id);
        const known = section.statements.some(({ id }) => id === fresh?.id);
        const statements = fresh && !known ? [...section.statements, fresh] : section.statements;
        return (
          <fieldset key={section.id} aria-label={label} className={styles.group}>
            <p className={styles.section}>
              <span>{title}</span>
              {canChange && (
                <IconButton
                  icon="plus"
                  size="small"
                  placement="left"
                  label={t('contrast.add', { name, section: title })}
                  onPress={() => add(section)}
                />
              )}
            </p>
            {answer !== '' && <p className={styles.answer}>{answer}</p>}
            <ul className={styles.statements}>
              {statements.map((statement, index) => (
                <Line
                  key={statement.id}
                  {...props}
                  section={section}
                  statement={statement}
                  label={t('contrast.statement', { name, section: title, position: index + 1 })}
                  wantsFocus={wanted === statement.id}
                  onEnter={() => add(section)}
                />
              ))}
            </ul>
          </fieldset>
        );
      })}
      {side.isGrey && <p className={styles.greyNote}>{t('contrast.grey')}</p>}
    </div>
  );
}

interface LineProps extends SideProps {
  readonly section: Section;
  readonly statement: Statement;
  readonly label: string;
  readonly wantsFocus: boolean;
  readonly onEnter: () => void;
}

/** A statement with its mark; its menu says with which of the other persona's it is the same. */
function Line({ editor, persona, other, opposite, shared, section, statement, ...line }: LineProps) {
  const t = useT();
  const canMark = mayChange(editor, persona.id) && mayChange(editor, other.id);
  const freshness = useFreshness(editor);
  const { status, isStale } = statementEvidence(statement, (id) => editor.board.item(id), freshness);
  const isShared = shared.some(({ left, right }) => left === statement || right === statement);
  const detail = detailOf(section, statement, t);
  const candidates = opposite.sections.flatMap(({ statements }) => statements);
  return (
    <li className={styles.statement}>
      <span className={styles.mark} title={t(`persona.status.${status}`)}>
        <EvidenceMark status={status} isStale={isStale} />
      </span>
      <div className={styles.text}>
        <SharedTextField
          editor={editor}
          itemId={persona.id}
          path={statementPath(statement.id, 'text')}
          label={line.label}
          isLabelHidden
          multiline="wraps"
          size="quiet"
          wantsFocus={line.wantsFocus}
          onEnter={line.onEnter}
        />
        {(detail !== '' || isShared) && (
          <p className={styles.detail}>
            {isShared && <span className={styles.sharedMark}>= {t('contrast.sharedMark')}</span>} {detail}
          </p>
        )}
      </div>
      {canMark && candidates.length > 0 && (
        <Menu
          label={t('contrast.same')}
          placement="bottom end"
          groups={() => [
            {
              id: 'same',
              entries: candidates.map((candidate) => ({
                id: candidate.id,
                label: t('contrast.sameAs', { text: candidate.text }),
                run: () =>
                  editor.board.change((doc) =>
                    setShared(
                      doc,
                      { card: persona.id, statement: statement.id },
                      { card: other.id, statement: candidate.id },
                      true,
                    ),
                  ),
              })),
            },
          ]}
        >
          <IconButton icon="link" size="small" placement="left" label={t('contrast.same')} />
        </Menu>
      )}
    </li>
  );
}
