import { unsortedSection, type Section } from '@whoboard/shared/items/persona/fields.ts';
import {
  hideSection,
  moveSection,
  removeOwnSection,
  removeStatement,
  renameSection,
} from '@whoboard/shared/personas/edits.ts';
import {
  isOwnSection,
  sectionName,
  sectionQuestion,
  templateName,
} from '@whoboard/shared/personas/sections.ts';
import type { PersonaKind } from '@whoboard/shared/personas/kinds.ts';
import { treatmentSection } from '@whoboard/shared/personas/negative.ts';
import { memo, useEffect, useId, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { ChannelSliders } from './ChannelSliders.tsx';
import type { PersonaEditing } from './persona-editing.ts';
import styles from './SectionList.module.css';
import { StatementRow } from './StatementRow.tsx';
import { TreatmentField } from './TreatmentField.tsx';

interface SectionCardProps {
  readonly editing: PersonaEditing;
  readonly section: Section;
  readonly kind: PersonaKind;
  readonly isOpen: boolean;
  /** Id of the statement that takes the focus; null when it is none of this section. */
  readonly wanted: string | null;
  /** Id of the statement that is being dragged; null when it is none of this section. */
  readonly dragged: string | null;
  /** Where the dragged statement would land: before one of these, or at the end (`''`); null when not in this section. */
  readonly dropBefore: string | null;
  readonly canChange: boolean;
  /** Ids of the sections with which it can change places. */
  readonly above: string | undefined;
  readonly below: string | undefined;
  /** Among the sections that can be moved, from 1. */
  readonly position: number;
  readonly total: number;
  readonly isRenaming: boolean;
  /** Called with the id of the section that is to be renamed, or null. */
  readonly setRenaming: (sectionId: string | null) => void;
}

/**
 * A section that opens and closes: its question, its statements, and what can be done with it as a whole. Renders again
 * only when something in it changes.
 */
export const SectionCard = memo(function Card(props: SectionCardProps) {
  const { editing, section, kind, isOpen, wanted, dragged, dropBefore, canChange, isRenaming, setRenaming } =
    props;
  const t = useT();
  const id = useId();
  const { editor, personaId } = editing;
  const name = sectionName(section, t);
  const opener = useRef<HTMLButtonElement>(null);
  const toggle = () => editing.setOpen(section.id, !isOpen);
  const isLast = dropBefore === '' && isOpen;
  const finishRename = () => {
    setRenaming(null);
    opener.current?.focus();
  };
  return (
    <li
      className={styles.section}
      data-hidden={section.hidden || undefined}
      data-section={section.id}
      data-over={dropBefore !== null || undefined}
    >
      <div className={styles.head}>
        <h4 className={styles.heading}>
          <button
            ref={opener}
            type="button"
            className={styles.opener}
            aria-expanded={isOpen}
            aria-controls={`${id}-body`}
            onClick={toggle}
          >
            <span className={styles.chevron}>
              <Icon name="chevronRight" size={18} />
            </span>
            <span className={styles.name}>{name}</span>
            {section.hidden && <span className={styles.hiddenMark}>{t('persona.panel.section.hidden')}</span>}
            {section.statements.length > 0 && (
              <span className={styles.count}>
                <span aria-hidden="true">{section.statements.length}</span>
                <span className={styles.read}>
                  {t('persona.panel.section.count', { count: section.statements.length })}
                </span>
              </span>
            )}
          </button>
        </h4>
        {canChange && <SectionMenu {...props} name={name} />}
      </div>
      <div id={`${id}-body`} hidden={!isOpen} className={styles.body}>
        {isOpen && (
          <>
            {isRenaming && <Rename {...props} onDone={finishRename} />}
            <p className={styles.question}>{sectionQuestion(section.id, t, kind)}</p>
            {section.id === 'channels' && <ChannelSliders editor={editor} personaId={personaId} />}
            {section.id === treatmentSection && <TreatmentField editor={editor} personaId={personaId} />}
            <ul className={styles.statements} data-drop={isLast || undefined}>
              {section.statements.map((statement, index) => (
                <StatementRow
                  key={statement.id}
                  editing={editing}
                  sectionId={section.id}
                  sectionName={name}
                  statement={statement}
                  position={index + 1}
                  wantsFocus={statement.id === wanted}
                  isDragged={statement.id === dragged}
                  isDropBefore={statement.id === dropBefore}
                  canChange={canChange}
                />
              ))}
            </ul>
            {canChange && (
              <Button
                icon="plus"
                look="quiet"
                size="small"
                onPress={() => editing.add(section.id)}
                aria-label={t('persona.panel.statement.new', { section: name })}
              >
                {t('persona.panel.statement.add')}
              </Button>
            )}
            {section.id === 'insight' && (
              <SharedTextField
                editor={editor}
                itemId={personaId}
                path={['promise']}
                label={t('persona.promise.label')}
                placeholder={t('persona.ghost.promise')}
                multiline="wraps"
              />
            )}
          </>
        )}
      </div>
    </li>
  );
});

function SectionMenu({
  editing,
  section,
  above,
  below,
  position,
  total,
  setRenaming,
  name,
}: SectionCardProps & { readonly name: string }) {
  const t = useT();
  const { editor, personaId } = editing;
  const move = (place: { before?: string; after?: string }, to: number) => {
    editor.board.change((doc) => moveSection(doc, personaId, section.id, place));
    editing.say(t('persona.panel.section.moved', { name, position: to, total }));
  };
  const entries = (): MenuEntry[] => [
    {
      id: 'rename',
      label: t('persona.panel.section.rename'),
      icon: 'edit',
      run: () => {
        editing.setOpen(section.id, true);
        setRenaming(section.id);
      },
    },
    {
      id: 'up',
      label: t('persona.panel.section.up'),
      icon: 'up',
      isDisabled: above === undefined,
      run: () => above !== undefined && move({ before: above }, position - 1),
    },
    {
      id: 'down',
      label: t('persona.panel.section.down'),
      icon: 'down',
      isDisabled: below === undefined,
      run: () => below !== undefined && move({ after: below }, position + 1),
    },
    {
      id: 'hide',
      label: t(section.hidden ? 'persona.panel.section.show' : 'persona.panel.section.hide'),
      icon: 'eye',
      run: () => editor.board.change((doc) => hideSection(doc, personaId, section.id, !section.hidden)),
    },
  ];
  const isUnsorted = section.id === unsortedSection;
  const clearing: MenuEntry = {
    id: 'clear',
    label: t('persona.panel.section.clear'),
    icon: 'delete',
    isDanger: true,
    run: () =>
      editor.board.change((doc) => {
        for (const { id } of section.statements) removeStatement(doc, personaId, id);
      }),
  };
  const removal = (): MenuEntry[] =>
    isOwnSection(section)
      ? [
          {
            id: 'remove',
            label: t('persona.panel.section.remove'),
            icon: 'delete',
            isDanger: true,
            run: () => {
              editor.board.change((doc) => removeOwnSection(doc, personaId, section.id));
              const isFilled = section.statements.length > 0;
              const unsorted = templateName(unsortedSection, t);
              editing.say(
                isFilled
                  ? t('persona.panel.section.removedFilled', { name, unsorted })
                  : t('persona.panel.section.removed', { name }),
              );
              if (isFilled) editing.setOpen(unsortedSection, true);
            },
          },
        ]
      : [];
  return (
    <Menu
      label={t('persona.panel.section.actions', { name })}
      placement="bottom end"
      groups={() =>
        isUnsorted
          ? [{ id: 'removal', entries: [clearing] }]
          : [
              { id: 'section', entries: entries() },
              { id: 'removal', entries: removal() },
            ]
      }
    >
      <IconButton
        icon="more"
        size="small"
        placement="left"
        label={t('persona.panel.section.actions', { name })}
      />
    </Menu>
  );
}

function Rename({ editing, section, onDone }: SectionCardProps & { readonly onDone: () => void }) {
  const t = useT();
  const { editor, personaId } = editing;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the menu has given the focus back to its button.
    const timer = setTimeout(() => row.current?.querySelector('input')?.focus(), 60);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div ref={row} className={styles.rename}>
      <SharedTextField
        editor={editor}
        itemId={personaId}
        path={['sections', section.id, 'name']}
        label={t('persona.field.sectionName')}
        placeholder={templateName(section.id, t)}
        onEnter={onDone}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onDone();
        }}
      />
      <Button size="small" onPress={onDone}>
        {t('persona.panel.section.renameDone')}
      </Button>
      {!isOwnSection(section) && section.name !== '' && (
        <Button
          size="small"
          look="quiet"
          onPress={() => {
            editor.board.change((doc) => renameSection(doc, personaId, section.id, ''));
            onDone();
          }}
        >
          {t('persona.panel.section.templateName')}
        </Button>
      )}
    </div>
  );
}
