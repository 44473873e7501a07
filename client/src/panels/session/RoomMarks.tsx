import { handsInOrder } from '@whoboard/shared/session/signals.ts';
import { leadSession } from '../../commands/session-commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { useSelected } from '../../ui/use-selected.ts';
import type { BoardView } from '../board-view.ts';
import styles from './SessionBar.module.css';
import { useSlice, type SessionProps } from './use-session.ts';

interface RoomMarksProps extends SessionProps {
  readonly view: BoardView;
}

const namesShown = 3;

function showPeople(view: BoardView): void {
  view.sessionTab.set('people');
  view.openDrawer('session');
}

/** For facilitators: who has a hand up, the longest waiting first, and the way to lower the first one. */
export function RaisedHands({ editor, session, view }: RoomMarksProps) {
  const t = useT();
  const { hands } = useSlice(session, 'signals');
  const order = handsInOrder(hands);
  // One string, so that cursors that move elsewhere render nothing here.
  const here = useSelected(editor.presence.people, (people) =>
    JSON.stringify(
      order.flatMap((id) => {
        const person = people.find((one) => one.id === id);
        return person ? [[id, person.name]] : [];
      }),
    ),
  );
  const raised = JSON.parse(here) as readonly (readonly [id: string, name: string])[];
  const [first] = raised;
  if (!first) return null;
  const shown = raised.slice(0, namesShown).map(([, name]) => name);
  const more = raised.length - shown.length;
  const names =
    more > 0 ? t('session.hands.more', { names: shown.join(', '), count: more }) : shown.join(', ');
  return (
    <p className={styles.chip}>
      <Icon name="raisedHand" size={18} />
      <span>{t('session.hands', { count: raised.length, names })}</span>
      <Button size="small" aria-label={t('session.people.showAll')} onPress={() => showPeople(view)}>
        {t('session.show')}
      </Button>
      <IconButton
        size="small"
        icon="close"
        label={t('session.person.lowerThis', { name: first[1] })}
        onPress={() => void leadSession(editor, { type: 'lowerHands', participants: [first[0]] })}
      />
    </p>
  );
}

/** For facilitators: how many of those who are here have finished the step; opens the list of who has not. */
export function Finished({ editor, session, view }: RoomMarksProps) {
  const t = useT();
  const { done } = useSlice(session, 'signals');
  const counted = useSelected(editor.presence.people, (people) => {
    const workers = new Set(people.filter(({ role }) => role === 'participant').map(({ id }) => id));
    const finished = [...workers].filter((id) => Object.hasOwn(done, id));
    return `${finished.length}/${workers.size}`;
  });
  const [finished = 0, count = 0] = counted.split('/').map(Number);
  if (count === 0) return null;
  return (
    <button type="button" className={styles.finished} onClick={() => showPeople(view)}>
      <Icon name="check" size={16} />
      {t('session.people.finished', { done: finished, count })}
    </button>
  );
}
