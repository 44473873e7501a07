import { setB2b } from '@whoboard/shared/personas/edits.ts';
import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import { evidenceScore } from '@whoboard/shared/personas/evidence.ts';
import { countedStatements } from '@whoboard/shared/personas/statements.ts';
import { memo } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Hidden } from '../../ui/Hidden.tsx';
import { useT } from '../../ui/language.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { useItem } from '../use-items.ts';
import { useMayChange } from '../use-may-change.ts';
import { useTold } from '../use-told.ts';
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
  const canChange = useMayChange(editor, persona.id);
  const state = usePersonaEditing(editor, persona);
  return (
    <div className={styles.panel}>
      {!canChange && <p className={styles.observer}>{t('persona.panel.observer')}</p>}
      <Identity editor={editor} persona={persona} canChange={canChange} />
      <section className={styles.group}>
        <div className={styles.headRow}>
          <h3 className={styles.title}>{t('persona.panel.sections')}</h3>
          <Score editor={editor} persona={persona} />
          {canChange && <p className={styles.score}>{t('persona.panel.statement.keys')}</p>}
        </div>
        <SectionList persona={persona} state={state} canChange={canChange} />
      </section>
      <p aria-live="polite">
        <Hidden>{state.said}</Hidden>
      </p>
    </div>
  );
}

interface IdentityProps {
  readonly editor: Editor;
  readonly persona: PersonaItem;
  readonly canChange: boolean;
}

/** Who the persona is. Of no concern to it is what stands in the sections. */
const Identity = memo(
  function Identity({ editor, persona, canChange }: IdentityProps) {
    const t = useT();
    const field = { editor, itemId: persona.id };
    return (
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
    );
  },
  (before, after) =>
    before.editor === after.editor &&
    before.canChange === after.canChange &&
    isSameBut('statements', before.persona, after.persona),
);

/** Whether two snapshots of a persona differ in this field at most. */
function isSameBut(field: keyof PersonaItem, a: PersonaItem, b: PersonaItem): boolean {
  return (Object.keys(b) as (keyof PersonaItem)[]).every((name) => name === field || a[name] === b[name]);
}

interface ScoreProps {
  readonly editor: Editor;
  readonly persona: PersonaItem;
}

/** How much of the persona rests on what people said. The words of its statements make no difference to it. */
const Score = memo(
  function Score({ editor, persona }: ScoreProps) {
    const t = useT();
    useTold(
      editor,
      persona.statements.flatMap(({ sources }) => sources.map(({ item }) => item)),
    );
    const score = evidenceScore(persona, (id) => editor.board.item(id));
    if (score.total === 0) return null;
    return (
      <p className={styles.score}>
        {t('persona.score.label', { supported: score.supported, total: score.total })},{' '}
        {t('persona.score.interviews', { count: score.interviews })}
      </p>
    );
  },
  (before, after) => before.editor === after.editor && haveSameSources(before.persona, after.persona),
);

/** Whether the same statements count on two snapshots of a persona, with the same sources. */
function haveSameSources(a: PersonaItem, b: PersonaItem): boolean {
  const before = countedStatements(a);
  const after = countedStatements(b);
  return (
    before.length === after.length && after.every(({ sources }, index) => sources === before[index]!.sources)
  );
}
