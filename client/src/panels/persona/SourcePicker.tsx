import type { Item } from '@whoboard/shared/items/index.ts';
import type { Statement } from '@whoboard/shared/items/persona/fields.ts';
import { linkNote } from '@whoboard/shared/personas/statement-from-note.ts';
import { useState } from 'react';
import { TextField } from '../../ui/TextField.tsx';
import { useT } from '../../ui/language.tsx';
import { findSources, saidByOf, wordsOf } from './find-sources.ts';
import type { PersonaEditing } from './persona-editing.ts';
import styles from './StatementRow.module.css';

interface SourcePickerProps {
  readonly editing: PersonaEditing;
  readonly statement: Statement;
}

/** Links a note to a statement without the pointer: found by its words, or by who said them. */
export function SourcePicker({ editing, statement }: SourcePickerProps) {
  const t = useT();
  const { editor, persona } = editing;
  const [query, setQuery] = useState('');
  const linked = new Set(statement.sources.map((source) => source.item));
  const found = query === '' ? [] : findSources(itemsOf(editing), query, (id) => linked.has(id));
  const link = (item: Item) => {
    editor.board.change((doc) => linkNote(doc, persona.id, statement.id, item));
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
          {found.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className={styles.found}
                aria-label={t('persona.panel.source.linkThis', { text: wordsOf(item) })}
                onClick={() => link(item)}
              >
                <span className={styles.foundWords}>{wordsOf(item)}</span>
                <span className={styles.sourceNote}>{saidByOf(item)}</span>
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
