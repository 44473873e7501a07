import { addSection } from '@whoboard/shared/personas/edits.ts';
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
  const shown = persona.sections.filter((section) => section.id !== 'company' || persona.b2b);
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
            neighbours={{ above: shown[index - 1]?.id, below: shown[index + 1]?.id }}
            position={index + 1}
            total={shown.length}
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
