import {
  asksForSomething,
  filterChoices,
  noCriteria,
  tagKey,
  type FilterChoices,
  type MapCriteria,
} from '@whoboard/shared/lanes/map-filter.ts';
import type { MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import { laneNameIn } from '@whoboard/shared/lanes/slot-names.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { nameOf } from '../map-table/cell-words.ts';
import { useMap } from '../map-table/use-map.ts';
import { authorNames } from './author-names.ts';
import styles from './FilterBar.module.css';
import { useFilteredMap } from './use-filtered-map.ts';

interface FilterBarProps {
  readonly editor: Editor;
  /** Over the board, or at the head of a dialog. */
  readonly place: 'board' | 'dialog';
}

/** Says how much of a map this person sees, lets them choose it, and shows all of it again at one press. */
export function FilterBar({ editor, place }: FilterBarProps) {
  const filter = useReadable(editor.mapFilter);
  return filter && <Bar key={filter.map} editor={editor} mapId={filter.map} place={place} />;
}

function Bar({ editor, mapId, place }: FilterBarProps & { readonly mapId: string }) {
  const t = useT();
  const ref = useRef<HTMLElement>(null);
  const live = useMap(editor, mapId);
  const criteria: MapCriteria = useReadable(editor.mapFilter) ?? noCriteria;
  const filtered = useFilteredMap(editor, live?.map, live?.children ?? none);
  const [isOpen, setOpen] = useState(!asksForSomething(criteria));
  const isAsked = useRef(isOpen);
  useEffect(() => {
    if (isAsked.current) ref.current?.querySelector('select')?.focus();
  }, []);
  // A filter ends with its map.
  useEffect(() => {
    if (live === null) editor.mapFilter.set(null);
  }, [editor, live]);
  if (!live) return null;
  const total = live.children.length;
  const end = () => editor.mapFilter.set(null);
  return (
    // The keys are those of the fields within; the bar itself is never focused.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <search
      ref={ref}
      aria-label={t('mapFilter.title')}
      className={cx(styles.bar, place === 'board' ? styles.board : styles.dialog)}
      {...(place === 'board' ? { 'data-covers-board': true } : {})}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        if (isOpen && asksForSomething(criteria)) setOpen(false);
        else end();
      }}
    >
      {isOpen && (
        <Criteria
          editor={editor}
          map={live.map}
          criteria={criteria}
          choices={filterChoices(live.map, live.children)}
        />
      )}
      <div className={styles.line}>
        <Icon name="filter" size={18} />
        <output className={styles.count}>
          {filtered
            ? t('mapFilter.shown', { count: filtered.shown.size, total: filtered.total })
            : t('mapFilter.all', { count: total })}
        </output>
        <Button look="quiet" size="small" onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'mapFilter.less' : 'mapFilter.change')}
        </Button>
        <Button icon="close" size="small" onPress={end}>
          {t(filtered ? 'mapFilter.end' : 'mapFilter.close')}
        </Button>
      </div>
    </search>
  );
}

const none: readonly never[] = [];
/** Stands for "all" among the choices. */
const all = '';

interface CriteriaProps {
  readonly editor: Editor;
  readonly map: MapItem;
  readonly criteria: MapCriteria;
  readonly choices: FilterChoices;
}

function Criteria({ editor, map, criteria, choices }: CriteriaProps) {
  const t = useT();
  const people = useReadable(editor.presence.people);
  const authors = useMemo(
    () => authorNames(editor, choices.authors, t),
    // Names come and go with the people.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- read by authorNames
    [editor, choices, people, t],
  );
  const set = (key: keyof MapCriteria) => (value: string) =>
    editor.mapFilter.set({ ...criteria, map: map.id, [key]: value === all ? null : value });
  const context = editor.drawContext();
  const fields = [
    {
      key: 'persona',
      options: choices.personas.map((value) => ({ value, label: nameOf(editor, value, t) })),
    },
    { key: 'tag', options: choices.tags.map((tag) => ({ value: tagKey(tag), label: `#${tag}` })) },
    { key: 'author', options: authors },
    {
      key: 'lane',
      options: choices.lanes.map(({ kind, lane }) => ({
        value: kind,
        label: laneNameIn(map, lane, context),
      })),
    },
  ] as const;
  return (
    <div className={styles.fields}>
      {fields.map(({ key, options }) => (
        <Select
          key={key}
          label={t(`mapFilter.${key}`)}
          value={criteria[key] ?? all}
          isDisabled={options.length === 0}
          options={[{ value: all, label: t(`mapFilter.${key}.all`) }, ...options]}
          onChange={set(key)}
        />
      ))}
      {choices.tags.length === 0 && <p className={styles.hint}>{t('mapFilter.tag.hint')}</p>}
    </div>
  );
}
