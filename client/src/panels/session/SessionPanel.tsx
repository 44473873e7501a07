import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import type { BoardView, SessionTab } from '../board-view.ts';
import { VotesPanel } from '../voting/VotesPanel.tsx';
import { AgendaPanel } from './AgendaPanel.tsx';
import { LeadPanel } from './LeadPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import styles from './SessionPanel.module.css';

interface SessionPanelProps {
  readonly editor: Editor;
  readonly view: BoardView;
}

const forFacilitators: readonly SessionTab[] = ['agenda', 'votes', 'lead', 'people'];
const forOthers: readonly SessionTab[] = ['agenda', 'votes', 'people'];

/** The session in a drawer: the agenda, the votes, what a facilitator leads, who is here. */
export function SessionPanel({ editor, view }: SessionPanelProps) {
  const t = useT();
  const session = useReadable(editor.session);
  const isFacilitator = editor.me.role === 'facilitator';
  const tab = useReadable(view.sessionTab);
  if (!session) return <Spinner label={t('app.loading')} />;
  const tabs = isFacilitator ? forFacilitators : forOthers;
  return (
    <div className={styles.panel} data-leads={isFacilitator || undefined}>
      <Segments
        label={t('session.show')}
        value={tab}
        options={tabs.map((value) => ({ value, label: t(`session.${value}`) }))}
        onChange={(next) => view.sessionTab.set(next)}
      />
      {tab === 'agenda' && <AgendaPanel editor={editor} session={session} view={view} />}
      {tab === 'votes' && <VotesPanel editor={editor} session={session} />}
      {tab === 'lead' && <LeadPanel editor={editor} session={session} />}
      {tab === 'people' && <PeoplePanel editor={editor} session={session} />}
    </div>
  );
}
