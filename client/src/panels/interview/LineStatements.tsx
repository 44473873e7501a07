import { sourceWords } from '@whoboard/shared/personas/origins.ts';
import { useState, useSyncExternalStore } from 'react';
import { showSource } from '../../commands/evidence-commands.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { MakeStatementDialog } from './MakeStatementDialog.tsx';
import styles from './LineList.module.css';
import { useIs, type Lines } from './use-lines.ts';

interface LineStatementsProps {
  readonly lines: Lines;
  readonly entryId: string;
}

/** The statements that rest on a line, each with the way to it, and how to make another one. */
export function LineStatements({ lines, entryId }: LineStatementsProps) {
  const t = useT();
  const [said, say] = useState('');
  const { editor, itemId, links, asking } = lines;
  const item = editor.board.item(itemId);
  const statements = useSyncExternalStore(links.subscribe, () => links.of(entryId));
  const isAsking = useIs(asking, (asked) => asked === entryId);
  const hasWords = item !== undefined && (sourceWords(item, entryId) ?? '').trim() !== '';
  return (
    <div className={styles.statements}>
      {statements.length > 0 && <p>{t('interview.panel.statements', { count: statements.length })}</p>}
      {statements.map(({ personaId, statementId, text }) => (
        <button
          key={`${personaId} ${statementId}`}
          type="button"
          className={styles.link}
          aria-label={t('interview.panel.showStatement', { text })}
          onClick={() => showSource(editor, personaId, statementId)}
        >
          {text}
        </button>
      ))}
      {editor.canEdit && hasWords && (
        <Button size="small" look="quiet" icon="persona" onPress={() => asking.set(entryId)}>
          {t('interview.panel.makeStatement')}
        </Button>
      )}
      <output>{said}</output>
      {isAsking && hasWords && (
        <MakeStatementDialog
          editor={editor}
          source={{ itemId, entry: entryId }}
          onDone={say}
          onClose={() => asking.set(null)}
        />
      )}
    </div>
  );
}
