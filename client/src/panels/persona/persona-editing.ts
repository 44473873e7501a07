import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import type { Section } from '@whoboard/shared/items/persona/fields.ts';
import {
  addStatement,
  moveStatement,
  removeStatement,
  statementsPath,
} from '@whoboard/shared/personas/edits.ts';
import { sectionName, sectionsOf, visibleSections } from '@whoboard/shared/personas/sections.ts';
import { useCallback, useMemo, useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { dropStatement, stepStatement, type DropPlace, type StatementMove } from './statement-moves.ts';

/** What the lists of a persona's panel can do. Stays the same while the persona changes. */
export interface PersonaEditing {
  readonly editor: Editor;
  readonly personaId: string;
  readonly focused: () => void;
  say(text: string): void;
  setOpen(sectionId: string, open: boolean): void;
  /** Adds statements behind another one, or at the end; the last one takes the focus. */
  add(sectionId: string, after?: string, texts?: readonly string[]): void;
  /** Removes a statement; the one before, or else after it, takes the focus. */
  remove(statementId: string): void;
  /** One step up or down, into the neighbouring section at the ends. */
  step(statementId: string, by: 1 | -1): void;
  /** The sections that are shown besides the one in which a statement stands. */
  sectionsBeside(sectionId: string): readonly Section[];
  /** To the end of another section. */
  moveTo(statementId: string, section: Section): void;
  /**
   * To where it was dragged, if that is another place and still there.
   * @param focus what of it takes the focus; not its text where that would bring a keyboard up over it
   */
  drop(statementId: string, place: DropPlace, focus: 'text' | 'row'): void;
}

/** How a persona's panel stands. */
export interface PersonaEditingState {
  readonly editing: PersonaEditing;
  /** Id of the statement whose field takes the focus when it is there. */
  readonly wanted: string | null;
  /** Id of the statement of which the row takes the focus when it is there. */
  readonly landed: string | null;
  /** What was moved or removed, for screen readers. */
  readonly said: string;
  readonly openSections: ReadonlySet<string>;
}

export function usePersonaEditing(editor: Editor, persona: PersonaItem): PersonaEditingState {
  const { id: personaId } = persona;
  const [wanted, setWanted] = useState<string | null>(null);
  const [landed, setLanded] = useState<string | null>(null);
  const [said, say] = useState('');
  const [openSections, setOpenSections] = useState<ReadonlySet<string>>(() => new Set(firstOpen(persona)));
  const setOpen = useCallback((sectionId: string, open: boolean) => {
    setOpenSections((before) => {
      const next = new Set(before);
      if (open) next.add(sectionId);
      else next.delete(sectionId);
      return next;
    });
  }, []);
  const focused = useCallback(() => {
    setWanted(null);
    setLanded(null);
  }, []);
  const editing = useMemo((): PersonaEditing => {
    const present = () => {
      const item = editor.board.item(personaId);
      return item?.type === 'persona' ? item : null;
    };
    const put = (
      statementId: string,
      { section, place, position }: Pick<StatementMove, 'section' | 'position'> & Partial<StatementMove>,
      focus: 'text' | 'row' = 'text',
    ): void => {
      const id = editor.board.change((doc) => moveStatement(doc, personaId, statementId, section.id, place));
      setOpen(section.id, true);
      if (id !== null) (focus === 'text' ? setWanted : setLanded)(id);
      const t = editor.t.get();
      say(t('persona.panel.statement.moved', { section: sectionName(section, t), position }));
    };
    return {
      editor,
      personaId,
      focused,
      say,
      setOpen,
      add(sectionId, after, texts = ['']) {
        const last = editor.board.change((doc) => {
          let at = after;
          for (const text of texts) {
            at = addStatement(doc, personaId, sectionId, { text }, { after: at }) ?? at;
          }
          return at;
        });
        setOpen(sectionId, true);
        if (last !== undefined) setWanted(last);
      },
      remove(statementId) {
        const persona = present();
        const groups = (persona ? sectionsOf(persona) : []).map(({ statements }) =>
          statements.map(({ id }) => id),
        );
        const ids = groups.find((group) => group.includes(statementId)) ?? [];
        const index = ids.indexOf(statementId);
        const neighbour = ids[index - 1] ?? ids[index + 1];
        editor.board.change((doc) => removeStatement(doc, personaId, statementId));
        if (neighbour !== undefined) setWanted(neighbour);
      },
      step(statementId, by) {
        const persona = present();
        const move = persona && stepStatement(persona, statementId, by);
        if (!move) return;
        put(statementId, move);
      },
      sectionsBeside(sectionId) {
        const persona = present();
        return persona ? visibleSections(persona).filter(({ id }) => id !== sectionId) : [];
      },
      moveTo(statementId, section) {
        put(statementId, { section, position: section.statements.length + 1 });
      },
      drop(statementId, place, focus) {
        const persona = mayChange(editor, personaId) ? present() : null;
        const move = persona && dropStatement(persona, statementId, place);
        if (move) put(statementId, move, focus);
      },
    };
  }, [editor, personaId, focused, setOpen]);
  return { editing, wanted, landed, said, openSections };
}

/** Sections with something in them are open; on an empty card the first one is. */
function firstOpen(persona: PersonaItem): readonly string[] {
  const filled = sectionsOf(persona)
    .filter((section) => section.statements.length > 0)
    .map(({ id }) => id);
  return filled.length > 0 ? filled : persona.sections.slice(0, 1).map(({ id }) => id);
}

/** The path of a text of a statement. */
export function statementPath(
  statementId: string,
  field: 'text' | 'saidBy' | 'responsible',
): readonly string[] {
  return [...statementsPath, statementId, field];
}
