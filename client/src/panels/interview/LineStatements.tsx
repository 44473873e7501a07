import { sourceWords } from '@whoboard/shared/personas/origins.ts';
import { useState } from 'react';
import { showSource } from '../../commands/evidence-commands.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { oneLine } from '../persona/find-sources.ts';
import { MakeStatementDialog } from './MakeStatementDialog.tsx';
import styles from './LineList.module.css';
import type { Lines } from './use-lines.ts';

interface LineStatementsProps {
  readonly lines: Lines;
  readonly entryId: string;
  /** Asked for by its key. */
  readonly isAsking: boolean;
  readonly setAsking: (entryId: string | null) => void;
}

/** The statements that rest on a line, each with the way to it, and how to make another one. */
export function LineStatements({ lines, entryId, isAsking, setAsking }: LineStatementsProps) {
  const t = useT();
  const [said, say] = useState('');
  const { editor, itemId } = lines;
  const item = editor.board.item(itemId);
  const refs = editor
    .drawContext()
    .statementsFrom(itemId)
    .filter(({ entry }) => entry === entryId);
  const hasWords = item !== undefined && (sourceWords(item, entryId) ?? '').trim() !== '';
  return (
    <div className={styles.statements}>
      {refs.length > 0 && <p>{t('interview.panel.statements', { count: refs.length })}</p>}
      {refs.map(({ personaId, statementId }) => {
        const text = statementText(lines, personaId, statementId);
        return (
          <button
            key={`${personaId} ${statementId}`}
            type="button"
            className={styles.link}
            aria-label={t('interview.panel.showStatement', { text })}
            onClick={() => showSource(editor, personaId, statementId)}
          >
            {text}
          </button>
        );
      })}
      {editor.canEdit && hasWords && (
        <Button size="small" look="quiet" icon="persona" onPress={() => setAsking(entryId)}>
          {t('interview.panel.makeStatement')}
        </Button>
      )}
      <output>{said}</output>
      {isAsking && hasWords && (
        <MakeStatementDialog
          editor={editor}
          source={{ itemId, entry: entryId }}
          onDone={say}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

function statementText({ editor }: Lines, personaId: string, statementId: string): string {
  const persona = editor.board.item(personaId);
  const statements = persona && 'statements' in persona ? persona.statements : [];
  return oneLine(statements.find(({ id }) => id === statementId)?.text ?? '');
}
