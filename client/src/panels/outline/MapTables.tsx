import { isMapType } from '@whoboard/shared/lanes/lay-out-map.ts';
import { onlyMatching } from '@whoboard/shared/lanes/map-filter.ts';
import { mapTable, slotAt } from '@whoboard/shared/lanes/map-table.ts';
import { reveal } from '../../commands/selection-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { itemWords, ownWords } from '../map-table/cell-words.ts';
import { useFilteredMap } from '../maps/use-filtered-map.ts';
import { useMap } from '../map-table/use-map.ts';
import styles from './MapTables.module.css';

/** The maps of the board as tables, with their stages and lanes as headings: each note leads to itself on the wall. */
export function MapTables({ editor }: { readonly editor: Editor }) {
  const order = useReadable(editor.board.order);
  const maps = order.filter((id) => isMapType(editor.board.item(id)?.type ?? ''));
  return maps.map((id) => <Table key={id} editor={editor} mapId={id} />);
}

const none: readonly never[] = [];

function Table({ editor, mapId }: { readonly editor: Editor; readonly mapId: string }) {
  const t = useT();
  const live = useMap(editor, mapId);
  const selected = useReadable(editor.selection.ids);
  const filtered = useFilteredMap(editor, live?.map, live?.children ?? none);
  if (!live) return null;
  const { map, children } = filtered ? onlyMatching(live.map, live.children, filtered) : live;
  // Names of stages and lanes are words of the board.
  const spoken = editor.drawContext().t;
  const { columns, rows, cells } = mapTable(map, children, spoken);
  const show = (id: string): void => {
    editor.selection.set([id]);
    reveal(editor, [id]);
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {map.title.trim() || t(`item.${map.type}.name`)}
          {filtered && ` · ${t('mapFilter.shown', { count: filtered.shown.size, total: filtered.total })}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('journey.lanes')}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {columns.map((column) => {
                const items = cells.get(slotAt(map, row.id, column.id)) ?? [];
                const own = ownWords(editor, map, row.id, column.id, spoken);
                return (
                  <td key={column.id}>
                    {own.map(({ text }, index) => (
                      <p key={index}>{text}</p>
                    ))}
                    {items.map((item) => (
                      <button
                        key={item.id}
                        type="button"
                        className={styles.item}
                        aria-pressed={selected.has(item.id)}
                        onClick={() => show(item.id)}
                      >
                        {itemWords(item, spoken) || t('app.outline.noName')}
                      </button>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
