import { useState } from 'react';
import { leadSession } from '../../commands/session-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { useT } from '../../ui/language.tsx';

interface DropVoteProps {
  readonly editor: Editor;
  readonly round: string;
}

/** Removes a vote with all its dots, after a question. */
export function DropVote({ editor, round }: DropVoteProps) {
  const t = useT();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button look="quiet" size="small" icon="delete" onPress={() => setAsks(true)}>
        {t('voting.drop')}
      </Button>
      {asks && (
        <Confirm
          isDanger
          title={t('voting.drop.title')}
          text={t('voting.drop.text')}
          confirm={t('voting.drop')}
          onConfirm={() => void leadSession(editor, { type: 'removeRound', round })}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}
