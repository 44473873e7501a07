import type { Play } from '@whoboard/shared/session/role-play.ts';
import { leadSession } from '../../commands/session-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import { personaName } from './play-words.ts';
import styles from './RolePlayDialog.module.css';
import { useSealed } from './use-sealed.ts';

interface IntentionProps {
  readonly editor: Editor;
  readonly play: Play;
}

/** The hidden intention at the debrief: shown to everybody with one press. */
export function Intention({ editor, play }: IntentionProps) {
  const t = useT();
  const sealed = useSealed(editor);
  const isShown = play.intention !== null;
  const words = play.intention ?? sealed?.intention ?? '';
  return (
    <section className={styles.intention} aria-label={t('rolePlay.debrief.intention')}>
      <h3 className={styles.heading}>
        <Icon name={isShown ? 'unlock' : 'lock'} size={18} />
        {t(isShown ? 'rolePlay.card.intentionShown' : 'rolePlay.debrief.intention')}
      </h3>
      {words !== '' && <p>{words}</p>}
      {sealed?.hasIntention === false && <p className={styles.hint}>{t('rolePlay.debrief.noIntention')}</p>}
      {!isShown && sealed?.hasIntention && (
        <>
          {words !== '' && (
            <p className={styles.hint}>{t('rolePlay.card.intentionBy', { name: personaName(play, t) })}</p>
          )}
          <div className={styles.row}>
            <Button
              size="small"
              icon="eye"
              onPress={() => void leadSession(editor, { type: 'showIntention', play: play.id })}
            >
              {t('rolePlay.debrief.show')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
