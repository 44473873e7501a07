import { roles, type Role } from '@whoboard/shared/protocol/api.ts';
import { useState } from 'react';
import { boardApi } from '../../model/board-api.ts';
import type { Editor } from '../../model/editor.ts';
import { errorText } from '../../model/error-text.ts';
import type { KnownBoards } from '../../model/known-boards.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { useSelected } from '../../ui/use-selected.ts';
import styles from './ShareDialog.module.css';

interface ShareDialogProps {
  readonly editor: Editor;
  readonly knownBoards: KnownBoards;
  readonly onClose: () => void;
}

const roleIcons: Readonly<Record<Role, IconName>> = {
  participant: 'people',
  facilitator: 'persona',
  observer: 'eye',
};
/** The one that is shared most comes first. */
const shownRoles: readonly Role[] = ['participant', 'facilitator', 'observer'];

/** The three links, what each allows, and how to take one back. */
export function ShareDialog({ editor, knownBoards, onClose }: ShareDialogProps) {
  const t = useT();
  const links = useSelected(
    knownBoards.list,
    (list) => list.find((board) => board.id === editor.boardId)?.links,
  );
  const mayRenew = editor.me.role === 'facilitator';
  const shown = shownRoles.filter((role) => mayRenew || links?.[role]);
  return (
    <Dialog size="large" title={t('app.share.title')} lead={t('app.share.lead')} onClose={onClose}>
      <ul className={styles.links}>
        {shown.map((role) => (
          <LinkCard
            key={role}
            role={role}
            link={links?.[role]}
            mayRenew={mayRenew}
            boardId={editor.boardId}
            onRenewed={(link) => knownBoards.setLink(editor.boardId, role, link)}
          />
        ))}
      </ul>
      {shown.length < roles.length && <p className={styles.note}>{t('app.share.onlyOwn')}</p>}
    </Dialog>
  );
}

interface LinkCardProps {
  readonly role: Role;
  readonly link: string | undefined;
  readonly mayRenew: boolean;
  readonly boardId: string;
  readonly onRenewed: (link: string) => void;
}

function LinkCard({ role, link, mayRenew, boardId, onRenewed }: LinkCardProps) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const renew = async () => {
    setBusy(true);
    setProblem('');
    try {
      onRenewed((await boardApi.renew(boardId, role)).link);
    } catch (error) {
      setProblem(errorText(error, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <li className={styles.card}>
      <div className={styles.words}>
        <h3 className={styles.role}>
          <Icon name={roleIcons[role]} />
          {t(`app.share.${role}`)}
        </h3>
        <p className={styles.may}>{t(`app.share.${role}May`)}</p>
        {link ? (
          <LinkField role={role} link={link} />
        ) : (
          <p className={styles.unknown}>{t('app.share.unknown')}</p>
        )}
        {mayRenew && (
          <Button
            look={link ? 'quiet' : 'plain'}
            size="small"
            icon="renew"
            isDisabled={isBusy}
            onPress={() => setAsking(true)}
          >
            {t(link ? 'app.share.renew' : 'app.share.makeNew')}
          </Button>
        )}
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      </div>
      {link && (
        <div className={styles.code}>
          <QrCode value={link} label={t('app.share.qr', { who: t(`app.share.${role}`) })} />
        </div>
      )}
      {isAsking && (
        <Confirm
          title={t('app.share.renewTitle')}
          text={t('app.share.renewText')}
          confirm={t('app.share.renewConfirm')}
          isDanger
          onConfirm={() => void renew()}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

function LinkField({ role, link }: { readonly role: Role; readonly link: string }) {
  const t = useT();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_500);
  };
  return (
    <div className={styles.row}>
      <input
        readOnly
        className={styles.link}
        aria-label={t('app.share.linkOf', { who: t(`app.share.${role}`) })}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <Button
        look={role === 'participant' ? 'primary' : 'plain'}
        icon={isCopied ? 'check' : 'copy'}
        aria-label={t('app.share.copyOf', { who: t(`app.share.${role}`) })}
        onPress={() => void copy()}
      >
        <span aria-live="polite">{t(isCopied ? 'app.share.copied' : 'app.share.copy')}</span>
      </Button>
    </div>
  );
}
