import type { Play } from '@whoboard/shared/session/role-play.ts';
import { useState } from 'react';
import { leadSession } from '../../commands/session-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { useT } from '../../ui/language.tsx';
import styles from './RolePlayDialog.module.css';

interface ClosePlayProps {
  readonly editor: Editor;
  readonly play: Play;
  readonly onClosed: () => void;
}

/** Ends a role-play for good, after a question. */
export function ClosePlay({ editor, play, onClosed }: ClosePlayProps) {
  const t = useT();
  const [asks, setAsks] = useState(false);
  const close = async (): Promise<void> => {
    if (await leadSession(editor, { type: 'closePlay', play: play.id })) onClosed();
  };
  return (
    <div className={styles.close}>
      <Button look="quiet" size="small" icon="delete" onPress={() => setAsks(true)}>
        {t('rolePlay.roles.close')}
      </Button>
      {asks && (
        <Confirm
          isDanger
          title={t('rolePlay.roles.closeTitle')}
          text={t('rolePlay.roles.closeText')}
          confirm={t('rolePlay.roles.close')}
          onConfirm={() => void close()}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}
