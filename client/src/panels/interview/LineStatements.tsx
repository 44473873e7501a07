import { sourceWords } from '@whoboard/shared/personas/origins.ts';
import { Suspense, useState, useSyncExternalStore } from 'react';
import { showSource } from '../../commands/evidence-commands.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useSelected } from '../../ui/use-selected.ts';
import { MakeStatementDialog } from './MakeStatementDialog.tsx';
import styles from './LineList.module.css';
import { useIs, type Lines } from './use-lines.ts';

const QuoteIntoMapDialog = lazyPart(
  async () => (await import('./QuoteIntoMapDialog.tsx')).QuoteIntoMapDialog,
);

interface LineStatementsProps {
  readonly lines: Lines;
  readonly entryId: string;
}

/** The statements that rest on a line, each with the way to it, and how to make another one. */
export function LineStatements({ lines, entryId }: LineStatementsProps) {
  const t = useT();
  const [said, say] = useState('');
  const [isQuoting, setQuoting] = useState(false);
  const { editor, itemId, links, asking } = lines;
  const item = editor.board.item(itemId);
  const statements = useSyncExternalStore(links.subscribe, () => links.of(entryId));
  const isAsking = useIs(asking, (asked) => asked === entryId);
  // What works in maps comes with the first one of the board.
  const hasMaps = useSelected(editor.maps, (maps) => maps !== null);
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
      {editor.canEdit && hasWords && hasMaps && (
        <Button size="small" look="quiet" icon="journey" onPress={() => setQuoting(true)}>
          {t('interview.panel.intoMap')}
        </Button>
      )}
      <output>{said}</output>
      {isQuoting && hasWords && (
        <Suspense fallback={null}>
          <QuoteIntoMapDialog
            editor={editor}
            source={{ itemId, entry: entryId }}
            onDone={say}
            onClose={() => setQuoting(false)}
          />
        </Suspense>
      )}
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
