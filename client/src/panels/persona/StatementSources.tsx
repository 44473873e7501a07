import type { Statement } from '@whoboard/shared/items/persona/fields.ts';
import { setStance, unlinkSource } from '@whoboard/shared/personas/edits.ts';
import type { StatementEvidence } from '@whoboard/shared/personas/evidence.ts';
import { isPlayed, sourceDate, sourceName } from '@whoboard/shared/personas/origins.ts';
import { longDate } from '@whoboard/shared/i18n/long-date.ts';
import { resolveSources, type ResolvedSource } from '@whoboard/shared/personas/statements.ts';
import { showSource } from '../../commands/evidence-commands.ts';
import { mayChange } from '../../model/rights.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { MadeActions } from '../action/MadeActions.tsx';
import { EvidenceMark } from './EvidenceMark.tsx';
import type { PersonaEditing } from './persona-editing.ts';
import { oneLine } from './find-sources.ts';
import { SourcePicker } from './SourcePicker.tsx';
import { useFreshness } from '../use-freshness.ts';
import styles from './StatementRow.module.css';

interface StatementSourcesProps {
  readonly editing: PersonaEditing;
  readonly statement: Statement;
  readonly evidence: StatementEvidence;
}

/** What a statement rests on: its status in words, and each source with the way to it. */
export function StatementSources({ editing, statement, evidence }: StatementSourcesProps) {
  const t = useT();
  const { staleAfterMonths } = useFreshness(editing.editor);
  const sources = resolveSources(statement, (id) => editing.editor.board.item(id));
  return (
    <div className={styles.sources}>
      <p className={styles.status}>
        <EvidenceMark status={evidence.status} />
        <span>
          <strong>{t(`persona.status.${evidence.status}`)}</strong>{' '}
          {t(sources.length === 0 ? 'persona.panel.evidence.none' : `persona.status.${evidence.status}.why`)}
          {evidence.isStale && <> {t('persona.stale', { count: staleAfterMonths })}.</>}
        </span>
      </p>
      {sources.length > 0 && (
        <ul className={styles.sourceList} aria-label={t('persona.panel.evidence')}>
          {sources.map((resolved) => (
            <SourceRow key={resolved.source.id} editing={editing} statement={statement} resolved={resolved} />
          ))}
        </ul>
      )}
      <MadeActions editor={editing.editor} itemId={editing.personaId} entry={statement.id} />
      {mayChange(editing.editor, editing.personaId) && (
        <SourcePicker editing={editing} statement={statement} />
      )}
    </div>
  );
}

function SourceRow({
  editing,
  statement,
  resolved: { source, item, words: found, interview },
}: Omit<StatementSourcesProps, 'evidence'> & { readonly resolved: ResolvedSource }) {
  const t = useT();
  const { editor, personaId } = editing;
  const canChange = mayChange(editor, personaId);
  const place = [personaId, statement.id, source.id] as const;
  const opposes = source.stance === 'contradicts';
  const words = oneLine(found ?? '') || t('persona.panel.source.untitled');
  const date = item && interview !== null ? sourceDate(item) : null;
  const origin = item
    ? [sourceName(item), date === null ? '' : longDate(date, t('evidence.dateLocale'))].filter(Boolean)
    : [];
  return (
    <li className={styles.source}>
      <div className={styles.sourceWords}>
        {item && found !== null ? (
          <button
            type="button"
            className={styles.sourceLink}
            aria-label={t('persona.panel.source.open', { text: words })}
            onClick={() => showSource(editor, item.id, source.entry)}
          >
            {words}
          </button>
        ) : (
          <span className={styles.gone}>{t('persona.panel.source.deleted')}</span>
        )}
        <span className={styles.sourceNote}>
          {interview !== null && origin.map((part) => `${part}, `)}
          {found !== null &&
            (interview === null
              ? t(item && isPlayed(item) ? 'persona.panel.source.rolePlay' : 'persona.panel.source.link')
              : t(opposes ? 'persona.panel.source.contradicts' : 'persona.panel.source.supports'))}
        </span>
      </div>
      {canChange && interview !== null && (
        <IconButton
          icon="warning"
          size="small"
          placement="left"
          isOn={opposes}
          label={t('persona.panel.source.toContradicts')}
          onPress={() =>
            editor.board.change((doc) => setStance(doc, ...place, opposes ? 'supports' : 'contradicts'))
          }
        />
      )}
      {canChange && (
        <IconButton
          icon="close"
          size="small"
          placement="left"
          label={t('persona.panel.source.unlink')}
          onPress={() => editor.board.change((doc) => unlinkSource(doc, ...place))}
        />
      )}
    </li>
  );
}
