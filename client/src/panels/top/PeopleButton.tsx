import type { Editor, Person } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { Popup } from '../../ui/Popup.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { Face } from './Face.tsx';
import styles from './PeopleButton.module.css';
import { gatherPeople } from './gather-people.ts';

const facesShown = 4;

/** Faces and count; opens the list of who is here. */
export function PeopleButton({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const people = gatherPeople(useReadable(editor.presence.people));
  const label = t('app.people.here', { count: people.length });
  return (
    <Popup
      label={label}
      placement="bottom end"
      className={styles.button}
      panelClassName={styles.popover}
      face={
        <>
          <span className={styles.faces}>
            {people.slice(0, facesShown).map((person) => (
              <Face key={person.id} person={person} />
            ))}
          </span>
          <span className={styles.count}>{people.length}</span>
        </>
      }
    >
      <h2 className={styles.heading}>{label}</h2>
      <ul className={styles.list}>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} editor={editor} />
        ))}
      </ul>
    </Popup>
  );
}

function PersonRow({ person, editor }: { person: Person; editor: Editor }) {
  const t = useT();
  const place = placeOf(person, editor);
  return (
    <li className={styles.person}>
      <Face person={person} size={36} />
      <span className={styles.words}>
        <span className={styles.name}>
          {person.name} {person.isMe && <span className={styles.you}>{t('app.people.you')}</span>}
        </span>
        <span className={styles.role}>{t(`app.role.${person.role}`)}</span>
      </span>
      {place && (
        <Button
          size="small"
          look="quiet"
          aria-label={t('app.people.goTo', { name: person.name })}
          onPress={() => editor.camera.show(place, { maxZoom: 1 })}
        >
          {t('app.people.see')}
        </Button>
      )}
    </li>
  );
}

/** Where somebody works: round their selection or their pointer. */
function placeOf(person: Person, editor: Editor) {
  if (person.isMe) return null;
  const bounds = editor.board.boundsOf(person.selection);
  if (bounds) return bounds;
  return person.cursor && { x: person.cursor[0] - 300, y: person.cursor[1] - 200, w: 600, h: 400 };
}
