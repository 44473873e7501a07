import { unsortedSection, type PersonaItem } from '@whoboard/shared/items/persona/fields.ts';
import { addSection } from '@whoboard/shared/personas/edits.ts';
import { offeredSections } from '@whoboard/shared/personas/sections.ts';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { usePointerDrag } from '../use-pointer-drag.tsx';
import type { PersonaEditingState } from './persona-editing.ts';
import { placeIn } from './place-in.ts';
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
  const { editing, wanted, landed, openSections } = state;
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
  const textOf = (id: string) => persona.statements.find((one) => one.id === id)?.text.trim();
  const drag = usePointerDrag({
    placeAt: (x, y, id) => (list.current ? placeIn(list.current, persona, { id, x, y }) : null),
    onDrop: (id, place, pointerType) => editing.drop(id, place, pointerType === 'touch' ? 'row' : 'text'),
    ghost: {
      className: styles.ghost,
      content: (id) => <span className={styles.ghostText}>{textOf(id) || t('persona.ghost.statement')}</span>,
    },
  });
  const { dragged, over, cancel } = drag;
  const isGone = dragged !== null && !persona.statements.some(({ id }) => id === dragged);
  useEffect(() => {
    if (dragged === null || (canChange && !isGone)) return;
    cancel();
    if (isGone) editing.say(editor.t.get()('persona.panel.statement.gone'));
  });
  useEffect(() => {
    if (landed === null) return;
    const row = list.current?.querySelector(`[data-statement="${CSS.escape(landed)}"]`);
    if (!row) return;
    row.scrollIntoView({ block: 'nearest' });
    row.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    editing.focused();
  }, [landed, persona, openSections, editing]);
  const grab = (event: PointerEvent<HTMLElement>) => {
    const grip = gripOf(event.target);
    const id = grip?.dataset['grip'];
    if (!grip || id === undefined || !canChange) return;
    // The hand stays closed wherever the pointer goes.
    grip.setPointerCapture(event.pointerId);
    drag.start(event, id);
  };
  return (
    <>
      <div
        role="presentation"
        onPointerDown={grab}
        // The focus stays, and no text is selected.
        onMouseDown={(event) => gripOf(event.target) && event.preventDefault()}
      >
        <ol ref={list} className={styles.sections}>
          {shown.map((section, index) => (
            <SectionCard
              key={section.id}
              editing={editing}
              section={section}
              kind={persona.kind}
              isOpen={openSections.has(section.id)}
              wanted={section.statements.some(({ id }) => id === wanted) ? wanted : null}
              dragged={section.statements.some(({ id }) => id === dragged) ? dragged : null}
              dropBefore={over?.sectionId === section.id ? (over.before ?? '') : null}
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
      </div>
      {drag.ghost}
      {canChange && (
        <Button icon="plus" look="plain" wide onPress={add}>
          {t('persona.panel.section.add')}
        </Button>
      )}
    </>
  );
}

/** The grip below the pointer. */
function gripOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-grip]') : null;
}
