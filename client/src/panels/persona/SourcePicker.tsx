import type { Item } from '@whoboard/shared/items/index.ts';
import type { Statement } from '@whoboard/shared/items/persona/fields.ts';
import { isPlayed } from '@whoboard/shared/personas/origins.ts';
import { useState } from 'react';
import { linkTo } from '../../commands/evidence-commands.ts';
import { runCommand } from '../../commands/define.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useT } from '../../ui/language.tsx';
import { findSources, type FoundSource } from './find-sources.ts';
import type { PersonaEditing } from './persona-editing.ts';
import styles from './StatementRow.module.css';

interface SourcePickerProps {
  readonly editing: PersonaEditing;
  readonly statement: Statement;
}

/** Links a note or a verbatim to a statement without the pointer: found by its words, or by who said them. */
export function SourcePicker({ editing, statement }: SourcePickerProps) {
  const t = useT();
  const { editor, personaId } = editing;
  const [query, setQuery] = useState('');
  const linked = new Set(statement.sources.map(({ item, entry }) => `${item} ${entry ?? ''}`));
  const found =
    query === ''
      ? []
      : findSources(itemsOf(editing), query, (id, entry) => linked.has(`${id} ${entry ?? ''}`));
  const link = ({ item, entry }: FoundSource) => {
    const source = { itemId: item.id, entry };
    runCommand(editor, linkTo, { ...source, personaId, statementId: statement.id });
    setQuery('');
  };
  return (
    <div className={styles.picker}>
      <TextField
        label={t('persona.panel.source.find')}
        value={query}
        onChange={setQuery}
        type="search"
        autoComplete="off"
      />
      <output>{query.trim() !== '' && found.length === 0 && t('persona.panel.source.noMatch')}</output>
      {found.length > 0 && (
        <ul className={styles.sourceList}>
          {found.map((source) => (
            <li key={`${source.item.id} ${source.entry}`}>
              <button
                type="button"
                className={styles.found}
                aria-label={t('persona.panel.source.linkThis', { text: source.text })}
                onClick={() => link(source)}
              >
                <span className={styles.foundWords}>{source.text}</span>
                <span className={styles.sourceNote}>
                  {[
                    source.name,
                    source.item.type === 'note' && isPlayed(source.item) ? t('item.setting.rolePlay') : '',
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function itemsOf({ editor }: PersonaEditing): readonly Item[] {
  return editor.board.order.get().flatMap((id) => editor.board.item(id) ?? []);
}
