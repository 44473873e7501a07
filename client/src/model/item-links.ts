import type { YRecord } from '@whoboard/shared/board/layout.ts';
import * as Y from 'yjs';
import { CardIndex } from './card-index.ts';
import { FollowIndex } from './follow-index.ts';

/** Which items look different when others change: by what they name, and by the types that they follow. */
export class ItemLinks {
  readonly #records: Y.Map<YRecord>;
  readonly #cards = new CardIndex();
  readonly #forPersona = new CardIndex();
  readonly #follows = new FollowIndex();

  constructor(records: Y.Map<YRecord>) {
    this.#records = records;
    this.update(records.keys());
  }

  /** The cards that were turned from this one. */
  cardsFrom(id: string): readonly string[] {
    return this.#cards.of(id);
  }

  /** Takes note of what items name now. @returns others that may look different thereby */
  update(changed: Iterable<string>): readonly string[] {
    const ids = [...changed];
    const linked = ids.flatMap((id) => this.#linkedWith(id));
    return [...linked, ...this.#follows.update(ids.map((id) => [id, this.#text(id, 'type') ?? undefined]))];
  }

  /** What it was made from and what was made from it, and when it is a persona, the actions that are for it. */
  #linkedWith(id: string): readonly string[] {
    const cards = this.#cards.update(id, this.#text(id, 'origin'));
    this.#forPersona.update(id, this.#text(id, 'persona'));
    return [...cards, ...this.#forPersona.of(id)];
  }

  #text(id: string, field: 'type' | 'origin' | 'persona'): string | null {
    const record: unknown = this.#records.get(id);
    const value: unknown = record instanceof Y.Map ? record.get(field) : undefined;
    return typeof value === 'string' ? value : null;
  }
}

/**
 * Items and what they lie in: as far as is known, and as the document says now.
 * @param known what items lay in when they were last read
 */
export function* withParents(
  ids: ReadonlySet<string>,
  known: ReadonlyMap<string, string | null>,
  records: Y.Map<YRecord>,
): Iterable<string> {
  for (const id of ids) {
    yield id;
    const before = known.get(id);
    if (before) yield before;
    const record: unknown = records.get(id);
    const after: unknown = record instanceof Y.Map ? record.get('parent') : undefined;
    if (typeof after === 'string' && after !== before) yield after;
  }
}
