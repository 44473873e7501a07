import { noteColorNames, noteColors } from '@whoboard/shared/draw/theme.ts';
import { currentStep } from '@whoboard/shared/session/agenda.ts';
import { hiddenNotes } from '@whoboard/shared/session/private-writing.ts';
import { Suspense, useCallback, useRef, useState, type KeyboardEvent } from 'react';
import type { PrivateNotes } from '../../model/private/private-notes.ts';
import { Store } from '../../model/readable.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { Swatches } from '../../ui/Swatches.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { useSelected } from '../../ui/use-selected.ts';
import { useSlice, type SessionProps } from '../session/use-session.ts';
import { PrivateNoteCard } from './PrivateNoteCard.tsx';
import styles from './PrivateTray.module.css';

const PrivatePlace = lazyPart(async () => (await import('./PrivatePlace.tsx')).PrivatePlace);
const RevealDialog = lazyPart(async () => (await import('./RevealDialog.tsx')).RevealDialog);

interface PrivateTrayProps extends SessionProps {
  /** Null for who only watches, and until they are loaded. */
  readonly notes: PrivateNotes | null;
}

/** Where one writes in private: one's own notes, and of everybody else's how many there are. */
export function PrivateTray({ editor, session, notes }: PrivateTrayProps) {
  const t = useT();
  const state = useReadable(session.state);
  const [reveals, setReveals] = useState(false);
  const people = Object.keys(state.privateWriting.counts).length;
  const count = hiddenNotes(state);
  return (
    <section className={styles.tray} aria-label={t('private.title')}>
      <header className={styles.head}>
        <Icon name="lock" size={18} />
        <div className={styles.words}>
          <h2 className={styles.title}>{t('private.title')}</h2>
          <p className={styles.facts}>
            {count > 0
              ? t('private.all', { count, people: t('private.people', { count: people }) })
              : t('private.only')}
          </p>
        </div>
        {editor.me.role === 'facilitator' && count > 0 && (
          <Button size="small" icon="eye" onPress={() => setReveals(true)}>
            {t('private.reveal')}
          </Button>
        )}
      </header>
      {notes && <OwnNotes editor={editor} session={session} notes={notes} />}
      {reveals && (
        <Suspense fallback={null}>
          <RevealDialog editor={editor} session={session} onClose={() => setReveals(false)} />
        </Suspense>
      )}
    </section>
  );
}

const noWish = new Store<string | null>(null);

function OwnNotes({ editor, session, notes }: PrivateTrayProps & { readonly notes: PrivateNotes }) {
  const t = useT();
  const list = useReadable(notes.notes);
  const isOn = useReadable(notes.isOn);
  const wanted = useReadable(notes.wanted ?? noWish);
  const save = useReadable(notes.saveState);
  const color = useReadable(editor.newItems.noteColor);
  const place = useReadable(notes.place);
  const { mode } = useSlice(session, 'agenda');
  const stepArea = useSelected(session.state, (state) => currentStep(state)?.frame ?? null);
  const draft = useReadable(notes.draft);
  const isDrafting = useReadable(notes.isDrafting);
  const [isFolded, setFolded] = useState(false);
  // A note that was begun on the board shows itself.
  if (wanted !== null && isFolded) setFolded(false);
  const { isFrozen } = useReadable(editor.guard);
  const field = useRef<HTMLTextAreaElement>(null);
  // In the midst of a change of the page nobody would hear of the focus.
  const focusNew = useCallback(() => queueMicrotask(() => field.current?.focus()), []);
  const write = (): void => {
    if (!isFrozen) notes.writeDraft(color);
  };
  const leave = (): void => {
    write();
    notes.isDrafting.set(false);
  };
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    write();
  };
  return (
    <>
      <div className={styles.facts}>
        <output>
          {t('private.count', { count: list.length })}
          {' · '}
          {t(
            save.kind === 'saved'
              ? 'private.saved'
              : save.kind === 'offline' || save.kind === 'notSaved'
                ? 'private.offline'
                : 'private.saving',
          )}
        </output>
        <IconButton
          icon={isFolded ? 'down' : 'up'}
          label={t(isFolded ? 'private.unfold' : 'private.fold')}
          onPress={() => setFolded(!isFolded)}
        />
      </div>
      {!isFolded && (
        <>
          {mode !== 'writePrivately' && <p className={styles.facts}>{t('private.off')}</p>}
          {(isOn || isDrafting) && (
            <div className={styles.new}>
              <Suspense fallback={null}>
                <PrivatePlace
                  editor={editor}
                  stepArea={stepArea}
                  value={place}
                  onChange={(next) => notes.place.set(next)}
                />
              </Suspense>
              <textarea
                ref={field}
                className={styles.field}
                rows={2}
                aria-label={t('private.new')}
                placeholder={t(isFrozen ? 'session.frozen' : 'private.newHint')}
                readOnly={isFrozen}
                enterKeyHint="send"
                value={draft}
                onChange={(event) => notes.draft.set(event.target.value)}
                onFocus={() => notes.isDrafting.set(true)}
                style={{ background: noteColors[color] }}
                onKeyDown={onKey}
                onBlur={leave}
              />
              <Swatches
                label={t('app.properties.color')}
                isLabelHidden
                shape="square"
                value={color}
                swatches={noteColorNames.map((name) => ({
                  value: name,
                  color: noteColors[name],
                  label: t(`app.paper.${name}`),
                }))}
                onChange={(name) => editor.newItems.noteColor.set(name)}
              />
            </div>
          )}
          {list.length === 0 && <p className={styles.facts}>{t('private.empty')}</p>}
          <ul className={styles.notes}>
            {list.map((note) => (
              <PrivateNoteCard
                key={note.id}
                editor={editor}
                notes={notes}
                note={note}
                wantsFocus={wanted === note.id}
                onTaken={focusNew}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
