import { useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import type { BoardView } from '../board-view.ts';
import { AgendaPanel } from './AgendaPanel.tsx';
import { LeadPanel } from './LeadPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import styles from './SessionPanel.module.css';

interface SessionPanelProps {
  readonly editor: Editor;
  readonly view: BoardView;
}

const forFacilitators = ['agenda', 'lead', 'people'] as const;
const forOthers = ['agenda', 'people'] as const;
type Tab = (typeof forFacilitators)[number];

/** The session in a drawer: the agenda, what a facilitator leads, who is here. */
export function SessionPanel({ editor, view }: SessionPanelProps) {
  const t = useT();
  const session = useReadable(editor.session);
  const isFacilitator = editor.me.role === 'facilitator';
  const [tab, setTab] = useState<Tab>('agenda');
  if (!session) return <Spinner label={t('app.loading')} />;
  const tabs: readonly Tab[] = isFacilitator ? forFacilitators : forOthers;
  return (
    <div className={styles.panel}>
      <Segments
        label={t('session.show')}
        value={tab}
        options={tabs.map((value) => ({ value, label: t(`session.${value}`) }))}
        onChange={setTab}
      />
      {tab === 'agenda' && <AgendaPanel editor={editor} session={session} view={view} />}
      {tab === 'lead' && <LeadPanel editor={editor} session={session} />}
      {tab === 'people' && <PeoplePanel editor={editor} session={session} />}
    </div>
  );
}
