import type { NoteColor } from '@whoboard/shared/draw/theme.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { PersonaKind } from '@whoboard/shared/personas/kinds.ts';
import { Store } from './readable.ts';

/** The maps that can be placed: an empathy map in either layout, or a journey. */
export const mapKinds = ['journey', 'quadrants', 'canvas'] as const;
export type MapKind = (typeof mapKinds)[number];

/** What new items start with on this page: the colour used last, the place of the pointer. */
export class NewItems {
  readonly noteColor = new Store<NoteColor>('yellow');
  /** The kind of persona that the tool places. */
  readonly personaKind = new Store<PersonaKind>('buyer');
  /** The map that the tool places. */
  readonly mapKind = new Store<MapKind>('journey');
  /** Where the pointer is over the board, in board units; null when it is elsewhere. */
  readonly pointer = new Store<Point | null>(null);
}
