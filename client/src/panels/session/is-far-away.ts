import { intersects } from '@whoboard/shared/board/geometry.ts';
import type { Person } from '../../model/editor.ts';

/** Whether somebody looks at a part of the board that has nothing in common with what another one sees. */
export function isFarAway(person: Pick<Person, 'view'>, from: Pick<Person, 'view'>): boolean {
  return person.view !== null && from.view !== null && !intersects(person.view, from.view);
}
