import { unsortedSection } from '@whoboard/shared/items/persona/fields.ts';
import { addSection } from '@whoboard/shared/personas/edits.ts';
import { offeredSections } from '@whoboard/shared/personas/sections.ts';
import { useRef, useState } from 'react';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import type { PersonaEditing } from './persona-editing.ts';
import { SectionCard } from './SectionCard.tsx';
import styles from './SectionList.module.css';

/** All sections in the card's order, hidden ones too; the company's only in B2B. */
export function SectionList({ editing }: { readonly editing: PersonaEditing }) {
  const t = useT();
  const { editor, persona } = editing;
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
            neighbours={{ above: movable[index - 1]?.id, below: movable[index + 1]?.id }}
            position={index + 1}
            total={movable.length}
            isRenaming={renaming === section.id}
            setRenaming={(isRenaming) => setRenaming(isRenaming ? section.id : null)}
          />
        ))}
      </ol>
      {mayChange(editor, persona.id) && (
        <Button icon="plus" look="plain" wide onPress={add}>
          {t('persona.panel.section.add')}
        </Button>
      )}
    </>
  );
}
