import type { Item } from '@whoboard/shared/items/index.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import type { MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import { useEffect, useState } from 'react';
import type { Editor } from '../../model/editor.ts';

/** A map with what lies in it, as it is now. */
export interface LiveMap {
  readonly map: MapItem;
  readonly children: readonly Item[];
}

/** A map and its items, renewed with every change of either; null when it is gone. */
export function useMap(editor: Editor, id: string): LiveMap | null {
  const [live, setLive] = useState(() => read(editor, id));
  useEffect(() => {
    let known = new Set<string>();
    const take = () => {
      const next = read(editor, id);
      known = new Set(next?.children.map((child) => child.id));
      setLive(next);
    };
    take();
    return editor.board.onChange((ids) => {
      for (const changed of ids) {
        if (changed !== id && !known.has(changed) && editor.board.parentOf(changed) !== id) continue;
        take();
        return;
      }
    });
  }, [editor, id]);
  return live;
}

function read(editor: Editor, id: string): LiveMap | null {
  const map = editor.board.item(id);
  if (!map || !isMap(map)) return null;
  return { map, children: editor.board.childrenOf(id).flatMap((child) => editor.board.item(child) ?? []) };
}
