import type { Item } from '@whoboard/shared/items/index.ts';
import { asksForSomething, filterMap, type FilteredMap } from '@whoboard/shared/lanes/map-filter.ts';
import type { MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import { useMemo } from 'react';
import type { Editor } from '../../model/editor.ts';
import { useReadable } from '../../ui/use-readable.ts';

/** What of a map matches this person's filter; null while everything is shown. */
export function useFilteredMap(
  editor: Editor,
  map: MapItem | undefined,
  children: readonly Item[],
): FilteredMap | null {
  const filter = useReadable(editor.mapFilter);
  return useMemo(
    () =>
      map && filter?.map === map.id && asksForSomething(filter)
        ? filterMap(map, children, filter, editor.drawContext())
        : null,
    [editor, map, children, filter],
  );
}
