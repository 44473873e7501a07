import { useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import type { SessionProps } from '../session/use-session.ts';
import { DebriefPane } from './DebriefPane.tsx';
import { RolesPane } from './RolesPane.tsx';
import { ScenePane } from './ScenePane.tsx';
import { usePlay } from './use-play.ts';

interface RolePlayDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** What a facilitator prepares and concludes: the scene, the roles, and the debrief. */
export function RolePlayDialog({ editor, onClose }: RolePlayDialogProps) {
  const t = useT();
  const session = useReadable(editor.session);
  if (!session) return <Spinner label={t('app.loading')} />;
  return <Panes editor={editor} session={session} onClose={onClose} />;
}

export interface PaneProps extends SessionProps {
  readonly onClose: () => void;
}

function Panes(props: PaneProps) {
  const play = usePlay(props.session);
  const [wantsScene, setWantsScene] = useState(false);
  if (!play || wantsScene) return <ScenePane {...props} play={play} onDone={() => setWantsScene(false)} />;
  return play.status === 'ended' ? (
    <DebriefPane {...props} play={play} />
  ) : (
    <RolesPane {...props} play={play} onScene={() => setWantsScene(true)} />
  );
}
