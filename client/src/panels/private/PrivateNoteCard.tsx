import type { CellTarget } from '@whoboard/shared/board/edits/cells.ts';
import { noteColors } from '@whoboard/shared/draw/theme.ts';
import type { NoteItem } from '@whoboard/shared/items/index.ts';
import { noteFields } from '@whoboard/shared/items/note/fields.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import { slotName } from '@whoboard/shared/lanes/slot-names.ts';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { Editor } from '../../model/editor.ts';
import type { PrivateNotes } from '../../model/private/private-notes.ts';
import { bindTextElement } from '../../model/text-binding.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { useItems } from '../use-items.ts';
import { fitHeight } from '../fields/fit-height.ts';
import styles from './PrivateTray.module.css';

interface PrivateNoteCardProps {
  readonly editor: Editor;
  readonly notes: PrivateNotes;
  readonly note: NoteItem;
  readonly wantsFocus: boolean;
  /** It went away, such as by a reveal, while somebody was typing in it. */
  readonly onTaken: () => void;
}

/** One of one's own hidden notes, edited where it stands. */
export function PrivateNoteCard({ editor, notes, note, wantsFocus, onTaken }: PrivateNoteCardProps) {
  const t = useT();
  const { isFrozen } = useReadable(editor.guard);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = notes.textOf(note.id);
  useEffect(() => {
    const element = field.current;
    if (!element || !text) return;
    const fit = (): void => fitHeight(element);
    const binding = bindTextElement(element, text, {
      transact: notes.edit,
      maxLength: noteFields.text.maxLength,
      history: notes,
    });
    fit();
    text.observe(fit);
    return () => {
      text.unobserve(fit);
      binding.destroy();
    };
  }, [notes, text]);
  useEffect(() => {
    if (!wantsFocus) return;
    field.current?.focus();
    notes.wanted.set(null);
  }, [notes, wantsFocus]);
  // Before the field is gone: what is typed on must be the next note, never a key of the board.
  useLayoutEffect(() => {
    const element = field.current;
    return () => {
      if (element !== null && element === document.activeElement) onTaken();
    };
  }, [onTaken]);
  const remove = (): void => {
    notes.remove(note.id);
    editor.notices.tell({
      text: t('private.removed'),
      tone: 'info',
      action: { label: t('private.undo'), run: () => notes.undo() },
    });
  };
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      if (event.shiftKey) notes.redo();
      else notes.undo();
    } else if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
      event.preventDefault();
      field.current?.blur();
    }
  };
  return (
    <li className={styles.note} style={{ background: noteColors[note.color] }}>
      <div className={styles.written}>
        <textarea
          ref={field}
          rows={1}
          readOnly={isFrozen}
          className={styles.text}
          aria-label={t('private.text')}
          onKeyDown={onKey}
        />
        <NotePlace editor={editor} notes={notes} note={note} />
      </div>
      <IconButton
        icon="delete"
        label={t('private.remove', { text: note.text.slice(0, 40) })}
        isDisabled={isFrozen}
        onPress={remove}
      />
    </li>
  );
}

/** Where a note goes at the reveal, and a way to change it to what is chosen above. */
function NotePlace({ editor, notes, note }: Pick<PrivateNoteCardProps, 'editor' | 'notes' | 'note'>) {
  const t = useT();
  const chosen = useReadable(notes.place);
  useItems(
    editor,
    [note.parent, chosen?.map].filter((id) => typeof id === 'string'),
  );
  const own = note.parent === null || note.slot === null ? null : { map: note.parent, slot: note.slot };
  const shown = own && placeName(editor, own);
  const isSame = own?.map === chosen?.map && own?.slot === chosen?.slot;
  const wanted = chosen && placeName(editor, chosen);
  if (shown === null && (isSame || wanted === null)) return null;
  return (
    <span className={styles.goal}>
      <span>{shown === null ? t('private.place.none') : t('private.place.to', { place: shown })}</span>
      {!isSame && (
        <Button look="quiet" size="small" onPress={() => notes.setPlace(note.id, chosen)}>
          {wanted === null ? t('private.place.clear') : t('private.place.move', { place: wanted })}
        </Button>
      )}
    </span>
  );
}

/** The stage and lane of a cell; null when its map is gone. */
function placeName(editor: Editor, { map: id, slot }: CellTarget): string | null {
  const map = editor.board.item(id);
  return map && isMap(map) ? slotName(map, slot, editor.drawContext()) : null;
}
