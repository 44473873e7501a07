import { setB2b } from '@whoboard/shared/personas/edits.ts';
import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import { evidenceScore } from '@whoboard/shared/personas/evidence.ts';
import { useEffect, useReducer } from 'react';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Hidden } from '../../ui/Hidden.tsx';
import { useT } from '../../ui/language.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { useItem } from '../use-items.ts';
import { usePersonaEditing } from './persona-editing.ts';
import { KindSign } from './KindSign.tsx';
import { LinkedCards } from './LinkedCards.tsx';
import styles from './PersonaPanel.module.css';
import { PhotoField } from './PhotoField.tsx';
import { ReviewField } from './ReviewField.tsx';
import { SectionList } from './SectionList.tsx';

interface PersonaPanelProps {
  readonly editor: Editor;
  readonly itemId: string;
}

/** The properties of a persona card: everything on it can be filled in here, by keyboard alone. */
export function PersonaPanel({ editor, itemId }: PersonaPanelProps) {
  const item = useItem(editor, itemId);
  return item?.type === 'persona' ? <Panel key={itemId} editor={editor} persona={item} /> : null;
}

function Panel({ editor, persona }: { readonly editor: Editor; readonly persona: PersonaItem }) {
  const t = useT();
  const canChange = mayChange(editor, persona.id);
  const editing = usePersonaEditing(editor, persona);
  useChangesOfOthers(editor, persona);
  const score = evidenceScore(persona, (id) => editor.board.item(id));
  const field = { editor, itemId: persona.id };
  return (
    <div className={styles.panel}>
      {!canChange && <p className={styles.observer}>{t('persona.panel.observer')}</p>}
      <section className={styles.group} aria-label={t('persona.panel.identity')}>
        <p className={styles.kind} data-kind={persona.kind}>
          <Hidden>{t('persona.panel.kind')} </Hidden>
          <KindSign kind={persona.kind} size={14} />
          {t(`persona.kind.${persona.kind}`)}
        </p>
        <LinkedCards editor={editor} persona={persona} />
        <PhotoField editor={editor} persona={persona} />
        <div className={styles.nameAndAge}>
          <SharedTextField {...field} path={['firstName']} label={t('persona.field.firstName')} />
          <SharedTextField {...field} path={['age']} label={t('persona.field.age')} />
        </div>
        <SharedTextField {...field} path={['occupation']} label={t('persona.field.occupation')} />
        <SharedTextField {...field} path={['family']} label={t('persona.field.family')} />
        <SharedTextField {...field} path={['motto']} label={t('persona.field.motto')} multiline="wraps" />
        {persona.sections.some(({ id }) => id === 'company') && (
          <Switch
            label={t('persona.field.b2b')}
            hint={t('persona.panel.b2b.hint')}
            isOn={persona.b2b}
            isDisabled={!canChange}
            onChange={(b2b) => editor.board.change((doc) => setB2b(doc, persona.id, b2b))}
          />
        )}
        <ReviewField editor={editor} persona={persona} />
      </section>
      <section className={styles.group}>
        <div className={styles.headRow}>
          <h3 className={styles.title}>{t('persona.panel.sections')}</h3>
          {score.total > 0 && (
            <p className={styles.score}>
              {t('persona.score.label', { supported: score.supported, total: score.total })},{' '}
              {t('persona.score.interviews', { count: score.interviews })}
            </p>
          )}
          {canChange && <p className={styles.score}>{t('persona.panel.statement.keys')}</p>}
        </div>
        <SectionList editing={editing} />
      </section>
      <p aria-live="polite">
        <Hidden>{editing.said}</Hidden>
      </p>
    </div>
  );
}

/** Renders again when an item changes on which the evidence of this persona rests, or a card linked with it. */
function useChangesOfOthers(editor: Editor, persona: PersonaItem): void {
  const [, render] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const sources = new Set(
      persona.statements.flatMap((statement) => statement.sources.map((source) => source.item)),
    );
    return editor.board.onChange((ids) => {
      for (const id of ids) {
        // The board tells of a card, too, when one that is linked with it has changed.
        if (id !== persona.id && !sources.has(id)) continue;
        render();
        return;
      }
    });
  }, [editor, persona]);
}
