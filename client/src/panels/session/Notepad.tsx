import { limits } from '@whoboard/shared/protocol/limits.ts';
import { useEffect, useState } from 'react';
import { boardApi } from '../../model/board-api.ts';
import type { Editor } from '../../model/editor.ts';
import { Notepad as NotepadModel } from '../../model/session/notepad.ts';
import { Store } from '../../model/readable.ts';
import { useT } from '../../ui/language.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import styles from './SessionPanel.module.css';

/** What facilitators note for themselves: kept on the server, and given to nobody else. */
export function Notepad({ editor }: { readonly editor: Editor }) {
  /** A store, because the pad is opened and ended outside of React. */
  const [opened] = useState(() => new Store<NotepadModel | null>(null));
  const pad = useReadable(opened);
  useEffect(() => {
    const made = new NotepadModel({
      clock: editor.clock,
      read: () => boardApi.notepad(editor.boardId),
      keep: (text, revision) => boardApi.keepNotepad(editor.boardId, text, revision),
      onMerged: () => editor.notices.tell({ text: editor.t.get()('session.notes.merged'), tone: 'info' }),
    });
    opened.set(made);
    return () => {
      opened.set(null);
      made.end();
    };
  }, [editor, opened]);
  return pad && <Field pad={pad} />;
}

function Field({ pad }: { readonly pad: NotepadModel }) {
  const t = useT();
  const text = useReadable(pad.text);
  const progress = useReadable(pad.progress);
  const { maxTextLength: limit } = limits;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('session.notes.title')}</h3>
      <TextField
        label={t('session.notes.title')}
        isLabelHidden
        hint={t('session.notes.hint')}
        rows={6}
        value={text}
        error={text.length >= limit ? t('session.step.tooLong', { limit }) : null}
        onChange={(next) => pad.write(next.slice(0, limit))}
      />
      <output className={styles.hint}>{progress !== 'loading' && t(`session.notes.${progress}`)}</output>
    </section>
  );
}
