import { setFields } from '@whoboard/shared/board/edits/items.ts';
import type { InventoryItem } from '@whoboard/shared/items/index.ts';
import { inventoryKinds } from '@whoboard/shared/items/inventory/fields.ts';
import { isStale } from '@whoboard/shared/personas/evidence.ts';
import { useCallback, type KeyboardEvent } from 'react';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { useFreshness } from '../use-freshness.ts';
import { useItem } from '../use-items.ts';
import { DateField } from './DateField.tsx';
import { LineList } from './LineList.tsx';
import styles from './LineList.module.css';
import { LineStatements } from './LineStatements.tsx';
import { useLines } from './use-lines.ts';

interface InventoryPanelProps {
  readonly editor: Editor;
  readonly itemId: string;
}

/** The properties of a card of the knowledge inventory. */
export function InventoryPanel({ editor, itemId }: InventoryPanelProps) {
  const item = useItem(editor, itemId);
  return item?.type === 'inventory' ? <Panel key={itemId} editor={editor} item={item} /> : null;
}

function Panel({ editor, item }: { readonly editor: Editor; readonly item: InventoryItem }) {
  const t = useT();
  const lines = useLines(editor, item.id);
  const canChange = mayChange(editor, item.id);
  const field = { editor, itemId: item.id };
  const set = (values: Partial<InventoryItem>) =>
    editor.board.change((doc) => setFields(doc, item.id, values));
  const onKeyDown = useCallback(
    (event: KeyboardEvent, { id }: { readonly id: string }) => {
      if (event.code !== 'KeyM' || !event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      lines.asking.set(id);
    },
    [lines],
  );
  const more = useCallback(
    ({ id }: { readonly id: string }) => <LineStatements lines={lines} entryId={id} />,
    [lines],
  );
  const freshness = useFreshness(editor);
  const isOld = item.asOf !== null && isStale(item.asOf, freshness);
  return (
    <div className={styles.panel}>
      <section className={styles.group} aria-label={t('inventory.panel.source')}>
        <SharedTextField {...field} path={['title']} label={t('item.inventory.field.title')} />
        <Select
          label={t('inventory.kind')}
          isDisabled={!canChange}
          value={item.sourceKind}
          options={inventoryKinds.map((value) => ({ value, label: t(`inventory.kind.${value}`) }))}
          onChange={(sourceKind) => set({ sourceKind })}
        />
        <SharedTextField {...field} path={['owner']} label={t('item.inventory.field.owner')} />
        <DateField
          label={t('inventory.asOf')}
          value={item.asOf}
          isDisabled={!canChange}
          onChange={(asOf) => set({ asOf })}
        />
        {isOld && (
          <p className={styles.warning}>{t('inventory.stale', { count: freshness.staleAfterMonths })}</p>
        )}
      </section>
      <LineList
        lines={lines}
        list="findings"
        field="text"
        heading={t('inventory.findings')}
        line={t('inventory.findings.line')}
        ghost={t('inventory.findings.ghost')}
        entries={item.findings}
        look="quotes"
        onKeyDown={onKeyDown}
        more={more}
      />
      <LineList
        lines={lines}
        list="toDig"
        field="text"
        heading={t('inventory.toDig')}
        line={t('inventory.toDig.line')}
        ghost={t('inventory.toDig.ghost')}
        entries={item.toDig}
      />
    </div>
  );
}
