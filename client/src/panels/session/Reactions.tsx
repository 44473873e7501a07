import { useEffect, useRef } from 'react';
import type { Editor, Person } from '../../model/editor.ts';
import { cx } from '../../ui/cx.ts';
import hidden from '../../ui/Hidden.module.css';
import { useT } from '../../ui/language.tsx';
import { useSelected } from '../../ui/use-selected.ts';
import { reactionSigns } from './reaction-signs.ts';
import styles from './Reactions.module.css';

type Reacting = Person & { readonly reaction: NonNullable<Person['reaction']> };

const isReacting = (person: Person): person is Reacting => person.reaction !== null;
const keyOf = ({ clientId, reaction }: Reacting): string => `${clientId} ${reaction.count} ${reaction.kind}`;

/** What people show just now: by their pointer, or by their name at the edge. */
export function Reactions({ editor }: { readonly editor: Editor }) {
  const t = useT();
  // Pointers move all the time; only who shows what counts here.
  const keys = useSelected(editor.presence.people, (people) =>
    people.filter(isReacting).map(keyOf).join('\n'),
  );
  const said = useRef<HTMLOutputElement>(null);
  const shown = editor.presence.people.get().filter(isReacting);
  useEffect(() => {
    const others = editor.presence.people.get().filter((person) => isReacting(person) && !person.isMe);
    const last = others.at(-1);
    if (!last?.reaction || !said.current) return;
    const what = t(`session.reaction.${last.reaction.kind}`);
    said.current.textContent = t('session.reaction.by', { name: last.name, what });
  }, [editor, keys, t]);
  const placed = shown.map((person) => ({
    person,
    at: person.cursor && editor.camera.toScreen(person.cursor),
  }));
  const { width, height } = editor.camera.viewport.get();
  const isOnScreen = (at: readonly [number, number] | null): at is readonly [number, number] =>
    at !== null && at[0] > 0 && at[1] > 60 && at[0] < width - 60 && at[1] < height - 20;
  return (
    <div className={styles.layer}>
      {placed.map(({ person, at }) =>
        isOnScreen(at) ? (
          <Bubble
            key={keyOf(person)}
            person={person}
            className={styles.atCursor}
            style={{ left: at[0], top: at[1] }}
          />
        ) : null,
      )}
      <div className={styles.edge}>
        {placed.map(({ person, at }) =>
          isOnScreen(at) ? null : <Bubble key={keyOf(person)} person={person} />,
        )}
      </div>
      <output ref={said} className={hidden.hidden} />
    </div>
  );
}

interface BubbleProps {
  readonly person: Reacting;
  readonly className?: string | undefined;
  readonly style?: { readonly left: number; readonly top: number };
}

function Bubble({ person, className, style }: BubbleProps) {
  const t = useT();
  return (
    <span className={cx(styles.bubble, className)} style={style} aria-hidden="true">
      <span className={styles.sign}>{reactionSigns[person.reaction.kind]}</span>
      <span className={styles.name} style={{ borderColor: person.color }}>
        {person.isMe ? t('session.reaction.you') : person.name}
      </span>
    </span>
  );
}
