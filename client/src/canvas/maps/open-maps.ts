import type { Editor } from '../../model/editor.ts';
import { mapWork } from '../../tools/maps/map-work.ts';
import { makeRoom } from '../../model/make-room.ts';
import { addHereIn } from '../../tools/maps/add-here.ts';
import { addHereOverlay } from './add-here-overlay.ts';
import { filterOverlay } from './filter-overlay.ts';
import { headsOverlay } from './heads-overlay.ts';
import { spotOverlay } from './map-overlay.ts';

/** Lets pointer and keys work in the maps of a board. @returns how to end it */
export function openMaps(editor: Editor): () => void {
  const addHere = addHereIn(editor);
  const filter = filterOverlay(editor);
  editor.maps.set(mapWork(editor, addHere, filter.isOut));
  const ends = [
    makeRoom(editor),
    editor.overlays.add(addHereOverlay(editor, addHere)),
    addHere.cell.subscribe(() => editor.overlays.changed()),
    addHere.isOver.subscribe(() => editor.overlays.changed()),
    editor.overlays.add(filter),
    filter.end,
    // Heads that stay in sight lie over everything else of their map.
    editor.overlays.add(spotOverlay(editor)),
    editor.overlays.add(headsOverlay(editor)),
    editor.cell.subscribe(() => editor.overlays.changed()),
  ];
  return () => {
    editor.maps.set(null);
    for (const end of ends) end();
  };
}
