import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import {
  addStatement,
  moveStatement,
  removeStatement,
  statementsPath,
} from '@whoboard/shared/personas/edits.ts';
import { sectionName } from '@whoboard/shared/personas/sections.ts';
import { useCallback, useMemo, useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { stepStatement } from './statement-moves.ts';

/** What the lists of a persona's panel can do, and which field shall have the focus next. */
export interface PersonaEditing {
  readonly editor: Editor;
  readonly persona: PersonaItem;
  /** Id of the statement whose field takes the focus when it is there. */
  readonly wanted: string | null;
  /** What was moved or removed, for screen readers. */
  readonly said: string;
  readonly openSections: ReadonlySet<string>;
  readonly focused: () => void;
  say(text: string): void;
  setOpen(sectionId: string, open: boolean): void;
  /** Adds statements behind another one, or at the end; the last one takes the focus. */
  add(sectionId: string, after?: string, texts?: readonly string[]): void;
  /** Removes a statement; the one before, or else after it, takes the focus. */
  remove(sectionId: string, statementId: string): void;
  /** One step up or down, into the neighbouring section at the ends. */
  step(sectionId: string, statementId: string, by: 1 | -1): void;
}

export function usePersonaEditing(editor: Editor, persona: PersonaItem): PersonaEditing {
  const [wanted, setWanted] = useState<string | null>(null);
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
  const focused = useCallback(() => setWanted(null), []);
  return useMemo(
    () => ({
      editor,
      persona,
      wanted,
      said,
      openSections,
      focused,
      say,
      setOpen,
      add(sectionId, after, texts = ['']) {
        const last = editor.board.change((doc) => {
          let at = after;
          for (const text of texts) {
            at =
              addStatement(doc, persona.id, sectionId, { text }, at === undefined ? {} : { after: at }) ?? at;
          }
          return at;
        });
        setOpen(sectionId, true);
        if (last !== undefined) setWanted(last);
      },
      remove(sectionId, statementId) {
        const statements = persona.sections.find(({ id }) => id === sectionId)?.statements ?? [];
        const index = statements.findIndex(({ id }) => id === statementId);
        const neighbour = statements[index - 1] ?? statements[index + 1];
        editor.board.change((doc) => removeStatement(doc, persona.id, sectionId, statementId));
        if (neighbour) setWanted(neighbour.id);
      },
      step(sectionId, statementId, by) {
        const move = stepStatement(persona, sectionId, statementId, by);
        if (!move) return;
        const id = editor.board.change((doc) =>
          moveStatement(doc, persona.id, statementId, sectionId, move.sectionId, move.place),
        );
        setOpen(move.sectionId, true);
        if (id !== null) setWanted(id);
        const target = persona.sections.find((section) => section.id === move.sectionId);
        if (!target) return;
        const t = editor.t.get();
        const section = sectionName(target, t);
        say(t('persona.panel.statement.moved', { section, position: move.position }));
      },
    }),
    [editor, persona, wanted, said, openSections, focused, setOpen],
  );
}

/** Sections with something in them are open; on an empty card the first one is. */
function firstOpen(persona: PersonaItem): readonly string[] {
  const filled = persona.sections.filter((section) => section.statements.length > 0).map(({ id }) => id);
  return filled.length > 0 ? filled : persona.sections.slice(0, 1).map(({ id }) => id);
}

/** The path of a text of a statement. */
export function statementPath(
  sectionId: string,
  statementId: string,
  field: 'text' | 'saidBy',
): readonly string[] {
  return [...statementsPath(sectionId), statementId, field];
}
