import type { Play } from '@whoboard/shared/session/role-play.ts';
import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import type { ReactNode } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { useItems } from '../use-items.ts';
import { Observations } from './Observations.tsx';
import { personaName } from './play-words.ts';
import type { PlayCardProps } from './PlayCard.tsx';
import styles from './PlayCard.module.css';

/** Quotes that fit on a screen and can be remembered. */
const maxQuotes = 5;

/** What who plays the persona needs: the hidden intention, the scene, and the persona's own words. */
export function PersonaPart({ editor, play, sealed }: PlayCardProps) {
  const t = useT();
  const known = useReadable(sealed.sealed);
  const persona = usePersona(editor, play);
  const name = personaName(play, t);
  const quotes = statementsIn(persona, 'quotes').slice(0, maxQuotes);
  const insight = statementsIn(persona, 'insight').slice(0, 2);
  return (
    <>
      {known === null && <p className={styles.waiting}>{t('rolePlay.card.intentionWaits')}</p>}
      {known?.intention && (
        <section className={styles.intention}>
          <h3 className={styles.heading}>
            <Icon name="lock" size={18} />
            {t('rolePlay.card.intention')}
          </h3>
          <p className={styles.large}>{known.intention}</p>
          <p className={styles.small}>{t('rolePlay.card.intentionOnly')}</p>
        </section>
      )}
      <Scene play={play} isOwn />
      {quotes.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>
            <Icon name="discuss" size={18} />
            {t('rolePlay.card.quotes', { name })}
          </h3>
          {quotes.map(({ id, text }) => (
            <blockquote key={id} className={styles.quote}>
              {text}
            </blockquote>
          ))}
        </section>
      )}
      {insight.map(({ id, text }) => (
        <Words key={id} icon="smile" title={t('rolePlay.card.insight', { name })} text={text} />
      ))}
      {!persona && <p className={styles.waiting}>{t('rolePlay.card.gone')}</p>}
    </>
  );
}

/** What who plays the company needs: the promise, and the scene. */
export function CompanyPart({ editor, play }: PlayCardProps) {
  const t = useT();
  const persona = usePersona(editor, play);
  return (
    <>
      {play.scene.promise !== '' && (
        <section className={styles.promise}>
          <h3 className={styles.heading}>
            <Icon name="handshake" size={18} />
            {t('rolePlay.card.promise')}
          </h3>
          <p className={styles.large}>{play.scene.promise}</p>
        </section>
      )}
      <Scene play={play} />
      {!persona && <p className={styles.waiting}>{t('rolePlay.card.gone')}</p>}
    </>
  );
}

/** What who observes needs: a place to write, and the scene. */
export function ObserverPart({ play, sealed }: PlayCardProps) {
  const t = useT();
  const intention = play.intention ?? '';
  return (
    <div className={styles.observing}>
      <Observations sealed={sealed} startsFocused />
      <aside className={styles.aside} aria-label={t('rolePlay.bar.scene')}>
        {intention !== '' && (
          <section className={styles.intention}>
            <h3 className={styles.heading}>
              <Icon name="unlock" size={18} />
              {t('rolePlay.card.intentionShown')}
            </h3>
            <p className={styles.large}>{intention}</p>
          </section>
        )}
        <Scene play={play} />
        <Words icon="handshake" title={t('rolePlay.card.promise')} text={play.scene.promise} />
      </aside>
    </div>
  );
}

/** Where it is, what has happened, and what the persona wants. */
function Scene({ play, isOwn = false }: { readonly play: Play; readonly isOwn?: boolean }) {
  const t = useT();
  const { scene, stageName } = play;
  const where = [scene.channel, stageName].map((text) => text.trim()).filter((text) => text !== '');
  const wants = isOwn
    ? t('rolePlay.card.wants')
    : t('rolePlay.card.personaWants', { name: personaName(play, t) });
  return (
    <>
      {scene.happened.trim() === '' ? (
        <Words icon="route" title={t('rolePlay.card.where')} text={where.join(' · ')} />
      ) : (
        <Words
          icon="flag"
          title={t('rolePlay.card.happened')}
          text={scene.happened}
          where={where.join(' · ')}
        />
      )}
      <Words icon="heart" title={wants} text={scene.wants} />
    </>
  );
}

interface WordsProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** Where it happens. */
  readonly where?: string;
}

/** A titled text of the scene; nothing when there is none. */
function Words({ icon, title, text, where = '' }: WordsProps): ReactNode {
  if (text.trim() === '') return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Icon name={icon} size={18} />
        {title}
      </h3>
      {where !== '' && <p className={styles.where}>{where}</p>}
      <p className={styles.text}>{text}</p>
    </section>
  );
}

/** The persona's card as it stands on the board now; undefined when it was deleted. */
function usePersona(editor: Editor, { scene }: Play): PersonaItem | undefined {
  useItems(editor, [scene.persona]);
  useReadable(editor.board.order);
  const item = editor.board.item(scene.persona);
  return item?.type === 'persona' ? item : undefined;
}

function statementsIn(persona: PersonaItem | undefined, section: string) {
  return (persona?.statements ?? []).filter((each) => each.section === section && each.text.trim() !== '');
}
