import type { Statement } from '@whoboard/shared/items/persona/fields.ts';
import { statementEvidence } from '@whoboard/shared/personas/evidence.ts';
import { sectionName as nameOfSection } from '@whoboard/shared/personas/sections.ts';
import { criteriaSection, treatmentSection } from '@whoboard/shared/personas/negative.ts';
import { memo, useId, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { makeOfStatement } from '../../commands/action-commands.ts';
import { runCommand } from '../../commands/define.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { CriterionFields } from './CriterionFields.tsx';
import { EvidenceMark } from './EvidenceMark.tsx';
import { statementPath, type PersonaEditing } from './persona-editing.ts';
import { StatementSources } from './StatementSources.tsx';
import { useFreshness } from '../use-freshness.ts';
import { useTold } from '../use-told.ts';
import styles from './StatementRow.module.css';

interface StatementRowProps {
  readonly editing: PersonaEditing;
  readonly sectionId: string;
  /** As shown. */
  readonly sectionName: string;
  readonly statement: Statement;
  /** In its section, from 1. */
  readonly position: number;
  readonly wantsFocus: boolean;
  readonly isDragged: boolean;
  /** The statement that is being dragged would land before this one. */
  readonly isDropBefore: boolean;
  readonly canChange: boolean;
}

/**
 * A statement with its mark. Enter adds the next one, Backspace in an empty one removes it, Alt with an arrow moves it;
 * several pasted lines become as many statements. Renders again only when something of it changes, or of its sources.
 */
export const StatementRow = memo(function Row({
  editing,
  sectionId,
  sectionName,
  statement,
  position,
  wantsFocus,
  isDragged,
  isDropBefore,
  canChange,
}: StatementRowProps) {
  const t = useT();
  const id = useId();
  const { editor, personaId } = editing;
  const [isShown, setShown] = useState(false);
  const freshness = useFreshness(editor);
  useTold(
    editor,
    statement.sources.map(({ item }) => item),
  );
  const evidence = statementEvidence(statement, (item) => editor.board.item(item), freshness);
  const step = (by: 1 | -1) => editing.step(statement.id, by);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>) => {
    if (!canChange || event.nativeEvent.isComposing) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      event.stopPropagation();
      step(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Backspace' && event.currentTarget.value === '') {
      event.preventDefault();
      editing.remove(statement.id);
    }
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement | HTMLInputElement>) => {
    const lines = linesOf(event.clipboardData.getData('text/plain'));
    if (!canChange || lines.length < 2) return;
    event.preventDefault();
    const element = event.currentTarget;
    const { selectionStart, selectionEnd } = element;
    element.setRangeText(lines[0]!, selectionStart ?? 0, selectionEnd ?? element.value.length, 'end');
    element.dispatchEvent(new Event('input', { bubbles: true }));
    editing.add(sectionId, statement.id, lines.slice(1));
  };

  const isQuote = sectionId === 'quotes';
  const person = isQuote ? 'saidBy' : sectionId === treatmentSection ? 'responsible' : null;
  const statusName = t(`persona.status.${evidence.status}`);
  const status =
    evidence.sources === 0
      ? t('persona.panel.evidence.start', { status: statusName })
      : t('persona.panel.evidence.show', { status: statusName, count: evidence.sources });
  return (
    <li
      className={styles.statement}
      data-statement={statement.id}
      data-dragged={isDragged || undefined}
      data-drop={isDropBefore || undefined}
    >
      <div className={styles.row}>
        {canChange && (
          // For the pointer only: with the keyboard it is moved by Alt and arrows and by its menu.
          <span
            className={styles.grip}
            data-grip={statement.id}
            title={t('persona.panel.statement.grip')}
            aria-hidden="true"
          >
            <Icon name="grip" size={18} />
          </span>
        )}
        <button
          type="button"
          className={styles.mark}
          aria-label={status}
          title={status}
          aria-expanded={isShown}
          aria-controls={`${id}-sources`}
          onClick={() => setShown(!isShown)}
        >
          <EvidenceMark status={evidence.status} isStale={evidence.isStale} />
          {evidence.sources > 0 && <span className={styles.count}>{evidence.sources}</span>}
        </button>
        <div className={styles.texts}>
          <SharedTextField
            editor={editor}
            itemId={personaId}
            path={statementPath(statement.id, 'text')}
            label={t('persona.panel.statement', { position, section: sectionName })}
            isLabelHidden
            placeholder={t(isQuote ? 'persona.ghost.quote' : 'persona.ghost.statement')}
            multiline="wraps"
            size="quiet"
            wantsFocus={wantsFocus}
            onFocused={editing.focused}
            onEnter={() => editing.add(sectionId, statement.id)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
          {person && (
            <SharedTextField
              editor={editor}
              itemId={personaId}
              path={statementPath(statement.id, person)}
              label={t(`persona.field.${person}`)}
              isLabelHidden
              placeholder={t(`persona.ghost.${person}`)}
              size="quiet"
            />
          )}
          {sectionId === criteriaSection && (
            <CriterionFields editing={editing} statement={statement} position={position} />
          )}
        </div>
        {canChange && (
          <Menu
            label={t('persona.panel.statement.actions')}
            placement="bottom end"
            groups={() => [
              {
                id: 'move',
                entries: [
                  {
                    id: 'up',
                    label: t('persona.panel.section.up'),
                    icon: 'up',
                    keys: 'Alt ↑',
                    run: () => step(-1),
                  },
                  {
                    id: 'down',
                    label: t('persona.panel.section.down'),
                    icon: 'down',
                    keys: 'Alt ↓',
                    run: () => step(1),
                  },
                ],
              },
              {
                id: 'to',
                entries: editing.sectionsBeside(sectionId).map((section) => ({
                  id: section.id,
                  label: t('persona.panel.statement.to', { section: nameOfSection(section, t) }),
                  run: () => editing.moveTo(statement.id, section),
                })),
              },
              {
                id: 'make',
                entries: [
                  {
                    id: 'action',
                    label: t('command.action.make'),
                    icon: 'action',
                    isDisabled: statement.text.trim() === '',
                    run: () =>
                      runCommand(editor, makeOfStatement, {
                        personaId,
                        statementId: statement.id,
                      }),
                  },
                ],
              },
              {
                id: 'remove',
                entries: [
                  {
                    id: 'remove',
                    label: t('persona.panel.statement.remove'),
                    icon: 'delete',
                    isDanger: true,
                    run: () => editing.remove(statement.id),
                  },
                ],
              },
            ]}
          >
            <IconButton
              icon="more"
              size="small"
              placement="left"
              label={t('persona.panel.statement.actions')}
            />
          </Menu>
        )}
      </div>
      <div id={`${id}-sources`} hidden={!isShown}>
        {isShown && <StatementSources editing={editing} statement={statement} evidence={evidence} />}
      </div>
    </li>
  );
});

/** The lines of a pasted text without empty ones and the marks of lists. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n|\r/)
    .map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter((line) => line !== '');
}
