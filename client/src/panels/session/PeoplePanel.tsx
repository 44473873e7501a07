import { handsInOrder } from '@whoboard/shared/session/signals.ts';
import { useState } from 'react';
import { leadSession } from '../../commands/session-commands.ts';
import type { Person } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { Select } from '../../ui/Select.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { Face } from '../top/Face.tsx';
import { gatherPeople } from '../top/gather-people.ts';
import { nameOfItem } from './name-of-item.ts';
import { isFarAway } from './is-far-away.ts';
import { ReactButton } from './ReactButton.tsx';
import styles from './SessionPanel.module.css';
import { useAreas } from './use-areas.ts';
import type { SessionProps } from './use-session.ts';

type Question = { readonly kind: 'remove' | 'handOver'; readonly person: Person };

/** Who is here and how they are getting on, raised hands first. */
export function PeoplePanel({ editor, session }: SessionProps) {
  const t = useT();
  const state = useReadable(session.state);
  const people = gatherPeople(useReadable(editor.presence.people));
  const [question, setQuestion] = useState<Question | null>(null);
  const isFacilitator = editor.me.role === 'facilitator';
  const hands = handsInOrder(state.signals.hands).filter((id) => people.some((person) => person.id === id));
  const sorted = people.toSorted((a, b) => rank(hands, a.id) - rank(hands, b.id));
  const workers = people.filter(({ role }) => role === 'participant');
  const finished = workers.filter(({ id }) => Object.hasOwn(state.signals.done, id));
  const removed = Object.entries(state.people.removed);
  const me = people.find(({ isMe }) => isMe);
  const isUp = Object.hasOwn(state.signals.hands, editor.me.id);
  return (
    <>
      <section className={styles.section}>
        <div className={styles.buttons}>
          {!isFacilitator && (
            <Button icon="raisedHand" onPress={() => editor.commands.run('session.raiseHand')}>
              {t(isUp ? 'session.person.lower' : 'session.hand')}
            </Button>
          )}
          <ReactButton editor={editor} session={session} />
        </div>
        {state.agenda.current && workers.length > 0 && (
          <p className={styles.total}>
            <Icon name="check" size={18} />
            {t('session.people.finished', { done: finished.length, count: workers.length })}
          </p>
        )}
        {hands.length > 1 && isFacilitator && (
          <div className={styles.buttons}>
            <Button
              size="small"
              icon="raisedHand"
              onPress={() => void leadSession(editor, { type: 'lowerHands', participants: hands })}
            >
              {t('session.person.lowerAll')}
            </Button>
          </div>
        )}
        <ul className={styles.list}>
          {sorted.map((person) => (
            <PersonLine
              key={person.id}
              editor={editor}
              session={session}
              person={person}
              hand={hands.indexOf(person.id) + 1}
              isFar={me !== undefined && isFarAway(person, me)}
              onAsk={setQuestion}
            />
          ))}
        </ul>
        {people.length === 1 && (
          <EmptyState
            icon="people"
            title={t('session.people.alone')}
            {...(isFacilitator ? { text: t('session.people.aloneText') } : {})}
          />
        )}
      </section>
      <Groups editor={editor} session={session} />
      {isFacilitator && removed.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{t('session.person.removedTitle')}</h3>
          <ul className={styles.list}>
            {removed.map(([id, { name }]) => (
              <li key={id} className={styles.person}>
                <span className={styles.words}>{name}</span>
                <Button
                  size="small"
                  aria-label={t('session.person.allow', { name })}
                  onPress={() => void leadSession(editor, { type: 'allowParticipant', participant: id })}
                >
                  {t('session.person.allowShort')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {question && (
        <Confirm
          title={t(`session.person.${question.kind}Title`, { name: question.person.name })}
          text={t(`session.person.${question.kind}Text`, { name: question.person.name })}
          confirm={t(`session.person.${question.kind}Confirm`)}
          isDanger={question.kind === 'remove'}
          onConfirm={() => {
            const { id, name } = question.person;
            void leadSession(
              editor,
              question.kind === 'remove'
                ? { type: 'removeParticipant', participant: id, name }
                : { type: 'handOver', to: id },
            );
          }}
          onClose={() => setQuestion(null)}
        />
      )}
    </>
  );
}

function rank(hands: readonly string[], id: string): number {
  const at = hands.indexOf(id);
  return at < 0 ? hands.length : at;
}

interface PersonLineProps extends SessionProps {
  readonly person: Person;
  /** The place among raised hands from 1; 0 for a hand that is down. */
  readonly hand: number;
  readonly isFar: boolean;
  readonly onAsk: (question: Question) => void;
}

function PersonLine({ editor, session, person, hand, isFar, onAsk }: PersonLineProps) {
  const t = useT();
  const { agenda, signals, people } = session.state.get();
  const isFacilitator = editor.me.role === 'facilitator';
  const isDone = Object.hasOwn(signals.done, person.id);
  const works = person.role === 'participant' && agenda.current !== null;
  const { name } = person;
  return (
    <li className={styles.person}>
      <Face person={person} size={36} />
      <span className={styles.words}>
        <span className={styles.name}>
          {name} {person.isMe && <span className={styles.hint}>{t('app.people.you')}</span>}
        </span>
        <span className={styles.marks}>
          <span>{t(`app.role.${person.role}`)}</span>
          {people.leader === person.id && <span>{t('session.person.leader')}</span>}
          {hand > 0 && (
            <Mark icon="raisedHand" look="raised" words={t('session.person.hand', { index: hand })} />
          )}
          {works && isDone && <Mark icon="check" look="finished" words={t('session.person.done')} />}
          {works && isFacilitator && !isDone && <span>{t('session.person.notDone')}</span>}
          {isFacilitator && !person.isMe && person.isIdle && <span>{t('session.person.idle')}</span>}
          {isFacilitator && !person.isMe && isFar && <span>{t('session.person.far')}</span>}
        </span>
      </span>
      {isFacilitator && hand > 0 && (
        <IconButton
          icon="close"
          label={t('session.person.lowerThis', { name })}
          placement="left"
          onPress={() => void leadSession(editor, { type: 'lowerHands', participants: [person.id] })}
        />
      )}
      {!person.isMe && (
        <Menu
          label={t('session.person.menu', { name })}
          placement="bottom end"
          groups={() => [{ id: 'person', entries: entriesOf() }]}
        >
          <IconButton icon="more" label={t('session.person.menu', { name })} placement="left" />
        </Menu>
      )}
    </li>
  );

  function entriesOf(): readonly MenuEntry[] {
    const { view } = person;
    const see: MenuEntry = {
      id: 'see',
      label: t('app.people.goTo', { name }),
      icon: 'eye',
      isDisabled: view === null,
      run: () => view && editor.camera.show(view, { maxZoom: 1 }),
    };
    if (!isFacilitator) return [see];
    return [
      see,
      {
        id: 'handOver',
        label: t('session.person.handOver', { name }),
        icon: 'forward',
        run: () => onAsk({ kind: 'handOver', person }),
      },
      {
        id: 'remove',
        label: t('session.person.remove', { name }),
        icon: 'removePerson',
        isDanger: true,
        run: () => onAsk({ kind: 'remove', person }),
      },
    ];
  }
}

interface MarkProps {
  readonly icon: 'raisedHand' | 'check';
  readonly look: 'raised' | 'finished';
  readonly words: string;
}

function Mark({ icon, look, words }: MarkProps) {
  return (
    <span className={cx(styles.mark, styles[look])}>
      <Icon name={icon} size={15} />
      {words}
    </span>
  );
}

const none = 'none';

/** Where one's own group works; facilitators deal everybody out over the areas that are selected. */
function Groups({ editor, session }: SessionProps) {
  const t = useT();
  const { groups } = useReadable(session.state).people;
  const selected = useReadable(editor.selection.ids);
  const areas = useAreas(editor);
  const people = gatherPeople(useReadable(editor.presence.people));
  const isFacilitator = editor.me.role === 'facilitator';
  const hasGroups = Object.keys(groups).length > 0;
  if (editor.me.role === 'observer' || (areas.length === 0 && !hasGroups)) return null;
  if (!isFacilitator) {
    const mine = groups[editor.me.id];
    const isThere = areas.some(({ id }) => id === mine);
    return (
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('session.groups.title')}</h3>
        <Select
          label={t('session.groups.mine')}
          value={isThere && mine ? mine : none}
          options={[
            { value: none, label: t('session.groups.none') },
            ...areas.map(({ id, title }) => ({ value: id, label: title || t('session.step.unnamed') })),
          ]}
          onChange={(area) =>
            void leadSession(editor, { type: 'joinGroup', area: area === none ? null : area })
          }
        />
        <div className={styles.buttons}>
          <Button icon="people" isDisabled={!isThere} onPress={() => editor.commands.run('session.myGroup')}>
            {t('command.session.myGroup')}
          </Button>
        </div>
      </section>
    );
  }
  const chosen = areas.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const participants = people.filter(({ role }) => role === 'participant').map(({ id }) => id);
  const inGroup = (area: string) => people.filter(({ id }) => groups[id] === area).map(({ name }) => name);
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('session.groups.title')}</h3>
      <p className={styles.hint}>{t('session.groups.hint')}</p>
      <ul className={styles.list}>
        {[...new Set(Object.values(groups))].map((area) => (
          <li key={area}>
            <span className={styles.name}>{nameOfItem(editor, area) ?? t('session.guard.gone')}</span>{' '}
            <span className={styles.hint}>{inGroup(area).join(', ')}</span>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          icon="people"
          isDisabled={chosen.length === 0 || participants.length === 0}
          onPress={() => void leadSession(editor, { type: 'dealGroups', areas: chosen, participants })}
        >
          {t('session.groups.deal', { count: chosen.length })}
        </Button>
        {hasGroups && (
          <Button look="quiet" onPress={() => void leadSession(editor, { type: 'endGroups' })}>
            {t('session.groups.end')}
          </Button>
        )}
      </div>
    </section>
  );
}
