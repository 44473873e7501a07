import { isOverdue, quadrantOf } from '@whoboard/shared/actions/plan.ts';
import { actionStatuses } from '@whoboard/shared/actions/scales.ts';
import { setFields } from '@whoboard/shared/board/edits/items.ts';
import type { ActionItem } from '@whoboard/shared/items/index.ts';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { DateField } from '../interview/DateField.tsx';
import { useItem } from '../use-items.ts';
import styles from './ActionPanel.module.css';
import { LevelField } from './LevelField.tsx';
import { OriginLink } from './OriginLink.tsx';
import { personaOptions } from './persona-options.ts';

interface ActionPanelProps {
  readonly editor: Editor;
  readonly itemId: string;
}

/** The properties of an action card. */
export function ActionPanel({ editor, itemId }: ActionPanelProps) {
  const item = useItem(editor, itemId);
  return item?.type === 'action' ? <Panel key={itemId} editor={editor} action={item} /> : null;
}

function Panel({ editor, action }: { readonly editor: Editor; readonly action: ActionItem }) {
  const t = useT();
  const isDisabled = !mayChange(editor, action.id);
  const text = (field: 'what' | 'stage' | 'channel' | 'tone' | 'content' | 'frequency' | 'owner') => (
    <SharedTextField
      editor={editor}
      itemId={action.id}
      path={[field]}
      label={t(`item.action.field.${field}`)}
      placeholder={t(`action.ghost.${field}`)}
      multiline={field === 'what' || field === 'content' ? 'wraps' : false}
    />
  );
  const set = (values: Partial<ActionItem>) =>
    editor.board.change((doc) => setFields(doc, action.id, values));
  const quarter = quadrantOf(action);
  return (
    <div className={styles.panel}>
      <section className={styles.group} aria-label={t('action.panel')}>
        {text('what')}
        <Select
          label={t('item.action.field.status')}
          isDisabled={isDisabled}
          value={action.status}
          options={actionStatuses.map((value) => ({ value, label: t(`action.status.${value}`) }))}
          onChange={(status) => set({ status })}
        />
        <Select
          label={t('item.action.field.persona')}
          isDisabled={isDisabled}
          value={action.persona ?? ''}
          options={personaOptions(editor, action.persona, t)}
          onChange={(persona) => set({ persona: persona || null })}
        />
        {text('stage')}
      </section>
      <section className={styles.group} aria-label={t('action.panel.when')}>
        {text('owner')}
        <DateField
          label={t('item.action.field.due')}
          value={action.due}
          isDisabled={isDisabled}
          onChange={(due) => set({ due })}
        />
        {isOverdue(action, editor.drawContext().today) && (
          <p className={styles.overdue}>{t('action.overdue')}</p>
        )}
      </section>
      <section className={styles.group} aria-label={t('action.panel.worth')}>
        <LevelField
          label={t('item.action.field.impact')}
          value={action.impact}
          isDisabled={isDisabled}
          onChange={(impact) => set({ impact })}
        />
        <LevelField
          label={t('item.action.field.effort')}
          value={action.effort}
          isDisabled={isDisabled}
          onChange={(effort) => set({ effort })}
        />
        {quarter && (
          <p className={styles.quadrant}>
            <strong>{t(`action.quadrant.${quarter}.one`)}.</strong> {t(`action.quadrant.${quarter}.hint`)}
          </p>
        )}
      </section>
      <section className={styles.group} aria-label={t('action.panel.how')}>
        {text('channel')}
        {text('tone')}
        {text('content')}
        {text('frequency')}
      </section>
      <OriginLink editor={editor} action={action} />
    </div>
  );
}
