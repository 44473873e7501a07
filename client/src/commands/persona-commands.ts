import { personaKinds, type PersonaKind } from '@whoboard/shared/personas/kinds.ts';
import { turnedKinds, type TurnedKind } from '@whoboard/shared/personas/negative.ts';
import { newPersona } from '@whoboard/shared/personas/edits.ts';
import { turnInto } from '@whoboard/shared/personas/turn-into.ts';
import { findItemType, type PersonaItem } from '@whoboard/shared/items/index.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { Editor } from '../model/editor.ts';
import { mayChange } from '../model/rights.ts';
import { defineCommand } from './define.ts';
import { freePlace, gap, isTaken, placeForNew } from './free-place.ts';
import { addItem } from './insert-commands.ts';
import { reveal } from './selection-commands.ts';

const initialSize = findItemType('persona')!.initialSize;

const insertPersona = (kind: PersonaKind) =>
  defineCommand({
    id: `insert.persona.${kind}`,
    nameKey: `command.insert.persona.${kind}`,
    group: 'insert',
    icon: 'persona',
    edits: true,
    run(editor) {
      editor.textEditing.stop();
      const pos = freePlace(editor, placeForNew(editor), initialSize);
      const added = addItem(editor, newPersona({ kind, pos }), true);
      if (added !== undefined) reveal(editor, [added]);
    },
  });

/** The persona that is selected, when nothing else is. */
function onlyPersona(editor: Editor): PersonaItem | null {
  const [id, second] = editor.selection.ids.get();
  const item = id === undefined || second !== undefined ? undefined : editor.board.item(id);
  return item?.type === 'persona' ? item : null;
}

/** Turns the selected negative persona, or the one named, into a card of another kind beside it. */
const turnPersona = (kind: TurnedKind) =>
  defineCommand<{ readonly itemId: string } | void>({
    id: `persona.turnInto.${kind}`,
    nameKey: `command.persona.turnInto.${kind}`,
    group: 'arrange',
    icon: kind,
    edits: true,
    isEnabled: (editor) => {
      const persona = onlyPersona(editor);
      return persona?.kind === 'negative' && mayChange(editor, persona.id);
    },
    run(editor, args) {
      const id = args?.itemId ?? onlyPersona(editor)?.id;
      const item = id === undefined ? undefined : editor.board.item(id);
      if (item?.type !== 'persona' || item.kind !== 'negative' || !mayChange(editor, item.id)) return;
      editor.textEditing.stop();
      const pos = placeBeside(editor, item);
      const added = editor.board.change((doc) =>
        turnInto(doc, item.id, kind, { pos, parent: editor.board.parentOf(item.id), by: editor.me.id }),
      );
      if (added === null) return;
      editor.selection.set([added]);
      reveal(editor, [item.id, added]);
    },
  });

/** The first free place to the right of a card, in the units of what it lies in. */
function placeBeside(editor: Editor, item: PersonaItem): Point {
  const [x, y] = editor.board.positionOf(item.id);
  const [w] = editor.board.sizeOf(item.id);
  const step = w + 2 * gap;
  let right = step;
  while (isTaken(editor, [x + right, y], initialSize) && right < step * 20) right += step;
  return [item.pos[0] + right, item.pos[1]];
}

export const personaCommands = [...personaKinds.map(insertPersona), ...turnedKinds.map(turnPersona)];
