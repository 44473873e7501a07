import { unsortedSection, type PersonaItem } from '@whoboard/shared/items/persona/fields.ts';
import { addSection } from '@whoboard/shared/personas/edits.ts';
import { offeredSections } from '@whoboard/shared/personas/sections.ts';
import { useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import type { PersonaEditingState } from './persona-editing.ts';
import { SectionCard } from './SectionCard.tsx';
import styles from './SectionList.module.css';

interface SectionListProps {
  readonly persona: PersonaItem;
  readonly state: PersonaEditingState;
  readonly canChange: boolean;
}

/** All sections in the card's order, hidden ones too; the company's only in B2B. */
export function SectionList({ persona, state, canChange }: SectionListProps) {
  const t = useT();
  const { editing, wanted, openSections } = state;
  const { editor } = editing;
  const [renaming, setRenaming] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const shown = offeredSections(persona);
  // What is unsorted stays at the end.
  const movable = shown.filter(({ id }) => id !== unsortedSection);
  const add = () => {
    const id = editor.board.change((doc) => addSection(doc, persona.id, ''));
    if (id === null) return;
    editing.setOpen(id, true);
    setRenaming(id);
  };
  return (
    <>
      <ol ref={list} className={styles.sections}>
        {shown.map((section, index) => (
          <SectionCard
            key={section.id}
            editing={editing}
            section={section}
            kind={persona.kind}
            isOpen={openSections.has(section.id)}
            wanted={section.statements.some(({ id }) => id === wanted) ? wanted : null}
            canChange={canChange}
            above={movable[index - 1]?.id}
            below={movable[index + 1]?.id}
            position={index + 1}
            total={movable.length}
            isRenaming={renaming === section.id}
            setRenaming={setRenaming}
          />
        ))}
      </ol>
      {canChange && (
        <Button icon="plus" look="plain" wide onPress={add}>
          {t('persona.panel.section.add')}
        </Button>
      )}
    </>
  );
}
