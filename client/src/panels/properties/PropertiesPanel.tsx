import { setFields, setLocked } from '@whoboard/shared/board/edits/items.ts';
import { fieldsOfType, typeOf, type Item } from '@whoboard/shared/items/index.ts';
import { textSizes } from '@whoboard/shared/items/text/fields.ts';
import { isPlayed } from '@whoboard/shared/personas/origins.ts';
import { Suspense } from 'react';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useT } from '../../ui/language.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { Select } from '../../ui/Select.tsx';
import { PanelOnItsWay } from '../../ui/PanelOnItsWay.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { MadeActions } from '../action/MadeActions.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { useItems } from '../use-items.ts';
import { idsWithField } from './ids-with-field.ts';
import { itemPanels } from './item-panels.tsx';
import { NoteColorField } from './NoteColorField.tsx';
import styles from './PropertiesPanel.module.css';

const SpotPanel = lazyPart(async () => (await import('../maps/SpotPanel.tsx')).SpotPanel);

/** What can be set of the selected items. */
export function PropertiesPanel({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const selected = useReadable(editor.selection.ids);
  const items = useItems(editor, [...selected]);
  const [only] = items.length === 1 ? items : [];
  const spot = useReadable(editor.cell);
  if (items.length === 0 && spot) {
    return (
      <Suspense fallback={<PanelOnItsWay />}>
        <SpotPanel editor={editor} />
      </Suspense>
    );
  }
  if (items.length === 0) {
    return (
      <EmptyState icon="properties" title={t('app.properties.none')} text={t('app.properties.noneText')} />
    );
  }
  return only ? (
    <OneItem key={only.id} editor={editor} item={only} />
  ) : (
    <Several editor={editor} items={items} />
  );
}

function Several({ editor, items }: { readonly editor: Editor; readonly items: readonly Item[] }) {
  const t = useT();
  const ids = items.map((item) => item.id);
  const colored = idsWithField(editor, ids, 'color');
  return (
    <div className={styles.panel}>
      <p className={styles.what}>{t('app.properties.several', { count: items.length })}</p>
      {colored.length > 0 && <NoteColorField editor={editor} ids={colored} />}
      <LockField editor={editor} items={items} />
    </div>
  );
}

function OneItem({ editor, item }: { readonly editor: Editor; readonly item: Item }) {
  const t = useT();
  const type = typeOf(item);
  const Panel = item.type === 'unknown' ? undefined : itemPanels[item.type];
  if (Panel) {
    return (
      <Suspense fallback={<PanelOnItsWay />}>
        <Panel editor={editor} itemId={item.id} />
        <div className={styles.panel}>
          <LockField editor={editor} items={[item]} />
        </div>
      </Suspense>
    );
  }
  const fields = fieldsOfType(item.type) ?? {};
  const canChange = mayChange(editor, item.id);
  return (
    <div className={styles.panel}>
      <p className={styles.what}>{t(type ? `item.${item.type}.name` : 'item.unknown.name')}</p>
      <fieldset disabled={!canChange} className={styles.fields}>
        {shownTexts
          .filter(([name]) => Object.hasOwn(fields, name))
          .map(([name, label, multiline]) => (
            <SharedTextField
              key={name}
              editor={editor}
              itemId={item.id}
              path={[name]}
              label={t(label)}
              multiline={multiline}
            />
          ))}
        {isPlayed(item) && <p className={styles.what}>{t('app.properties.rolePlay')}</p>}
        {Object.hasOwn(fields, 'color') && <NoteColorField editor={editor} ids={[item.id]} />}
        {'fontSize' in item && <TextSizeField editor={editor} item={item} />}
        {'bold' in item && (
          <Switch
            label={t('app.properties.bold')}
            isOn={item.bold}
            onChange={(bold) => editor.board.change((doc) => setFields(doc, item.id, { bold }))}
          />
        )}
      </fieldset>
      <MadeActions editor={editor} itemId={item.id} entry={null} />
      <LockField editor={editor} items={[item]} />
    </div>
  );
}

/** Text fields by their names, in the order in which they are shown; a type has some of them. */
const shownTexts = [
  ['title', 'app.properties.name', false],
  ['text', 'app.properties.text', true],
  ['saidBy', 'app.properties.saidBy', false],
  ['description', 'app.properties.description', true],
] as const;

function TextSizeField({
  editor,
  item,
}: {
  readonly editor: Editor;
  readonly item: { readonly id: string; readonly fontSize: number };
}) {
  const t = useT();
  const sizes = [...new Set([...textSizes, item.fontSize])].toSorted((a, b) => a - b);
  return (
    <Select
      label={t('app.properties.fontSize')}
      value={String(item.fontSize)}
      options={sizes.map((size) => ({ value: String(size), label: String(size) }))}
      onChange={(size) => editor.board.change((doc) => setFields(doc, item.id, { fontSize: Number(size) }))}
    />
  );
}

function LockField({ editor, items }: { readonly editor: Editor; readonly items: readonly Item[] }) {
  const t = useT();
  return (
    <Switch
      label={t('app.properties.locked')}
      hint={t('app.properties.lockedHint')}
      isOn={items.every((item) => item.locked)}
      isDisabled={editor.me.role !== 'facilitator'}
      onChange={(locked) =>
        editor.board.change((doc) =>
          setLocked(
            doc,
            items.map((item) => item.id),
            locked,
          ),
        )
      }
    />
  );
}
