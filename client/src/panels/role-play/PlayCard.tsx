import { roleIn, type Play } from '@whoboard/shared/session/role-play.ts';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { SealedPlay } from '../../model/role-play/sealed-play.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import { Localized } from '../../ui/Localized.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { StepClock } from '../session/StepClock.tsx';
import { useSlice, type SessionProps } from '../session/use-session.ts';
import { CompanyPart, ObserverPart, PersonaPart } from './CardParts.tsx';
import { companyPart, personaName, playerName } from './play-words.ts';
import styles from './PlayCard.module.css';
import { Portrait } from './Portrait.tsx';

export interface PlayCardProps extends SessionProps {
  readonly play: Play;
  readonly sealed: SealedPlay;
}

/** One's own card on the whole screen: who one is, and all that one needs to play or to observe. */
export function PlayCard(props: PlayCardProps & { readonly onClose: () => void }) {
  const { editor, session, play, onClose } = props;
  const t = useT();
  const { run } = useSlice(session, 'timer');
  const role = play.status === 'ended' ? 'observer' : roleIn(play, editor.me.id);
  const name = personaName(play, t);
  const title = {
    persona: name,
    company: companyPart(play, t),
    observer: t('rolePlay.notes.title'),
  }[role];
  return (
    <Localized>
      <ModalOverlay isOpen onOpenChange={(open) => !open && onClose()} className={styles.overlay ?? ''}>
        <Modal className={styles.modal ?? ''}>
          <Dialog
            className={cx(styles.card, styles[role], play.status === 'frozen' && styles.isFrozen)}
            data-kind={play.card?.kind ?? 'buyer'}
          >
            <header className={styles.band}>
              <div className={styles.who}>
                {role === 'company' ? (
                  <span className={styles.emblem}>
                    <Icon name="handshake" size={52} />
                  </span>
                ) : (
                  <Portrait
                    editor={editor}
                    persona={play.card}
                    size={role === 'persona' ? 'large' : 'small'}
                  />
                )}
                <div className={styles.names}>
                  <p className={styles.youAre}>
                    {t(role === 'observer' ? 'rolePlay.card.youObserve' : 'rolePlay.card.youPlay')}
                  </p>
                  <Heading slot="title" level={2} className={styles.name ?? ''}>
                    {role === 'observer' ? name : title}
                    {role !== 'company' && play.card?.age.trim() && (
                      <span className={styles.age}>{play.card.age}</span>
                    )}
                  </Heading>
                  {role !== 'company' && play.card?.occupation.trim() && (
                    <p className={styles.occupation}>{play.card.occupation}</p>
                  )}
                  <Opposite {...props} role={role} />
                </div>
              </div>
              <p className={styles.advice}>{t(`rolePlay.card.hint.${role}`, { name })}</p>
            </header>
            <div className={styles.tools}>
              <p className={styles.phase}>
                {play.status === 'frozen' ? (
                  <>
                    <Icon name="freeze" size={20} />
                    <strong>{t('rolePlay.card.frozen')}</strong>
                  </>
                ) : (
                  <>
                    {play.status === 'preparing' && t('rolePlay.card.preparing')}
                    {play.status === 'ended' && t('rolePlay.card.ended')}
                  </>
                )}
              </p>
              {run && <StepClock timer={run} clock={session.clock} />}
              <Button icon="back" onPress={onClose}>
                {t('rolePlay.card.leave')}
              </Button>
            </div>
            <div className={styles.body}>
              {play.status === 'frozen' && (
                <output className={styles.frozenWords}>
                  <Icon name="freeze" size={28} />
                  {t('rolePlay.card.frozenText')}
                </output>
              )}
              {role === 'persona' && <PersonaPart {...props} />}
              {role === 'company' && <CompanyPart {...props} />}
              {role === 'observer' && <ObserverPart {...props} />}
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </Localized>
  );
}

/** Whom one plays with; for observers both players. */
function Opposite({ editor, play, role }: PlayCardProps & { readonly role: ReturnType<typeof roleIn> }) {
  const t = useT();
  const people = useReadable(editor.presence.people);
  const persona = playerName(play, 'persona', people);
  const company = playerName(play, 'company', people);
  const lines = [
    role !== 'persona' &&
      persona !== null &&
      t('rolePlay.card.opposite.company', { name: persona, persona: personaName(play, t) }),
    role !== 'company' &&
      company !== null &&
      t('rolePlay.card.opposite.persona', { name: company, part: companyPart(play, t) }),
  ].filter((line): line is string => typeof line === 'string');
  return lines.map((line) => (
    <p key={line} className={styles.opposite}>
      {line}
    </p>
  ));
}
