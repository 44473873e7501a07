import type { Item } from '../items/index.ts';
import type { PersonaItem } from '../items/persona/fields.ts';
import type { Translate } from '../i18n/translate.ts';

/** A card that another one was turned into, or from. */
export interface CardLink {
  readonly direction: 'from' | 'into';
  readonly id: string;
  /** Undefined when the card was deleted: the link stays and says so. */
  readonly card: PersonaItem | undefined;
}

/** What links are looked up in. */
export interface CardLookup {
  item(id: string): Item | undefined;
  cardsFrom(itemId: string): readonly string[];
}

/** Where a card comes from, then what it was turned into. */
export function linksOf(
  persona: Pick<PersonaItem, 'id' | 'origin'>,
  lookup: CardLookup,
): readonly CardLink[] {
  const cardOf = (id: string): PersonaItem | undefined => {
    const item = lookup.item(id);
    return item?.type === 'persona' ? item : undefined;
  };
  const links: CardLink[] = [];
  if (persona.origin !== null)
    links.push({ direction: 'from', id: persona.origin, card: cardOf(persona.origin) });
  // Actions that were made from its statements are named by the statements.
  for (const id of lookup.cardsFrom(persona.id)) {
    const card = cardOf(id);
    if (card) links.push({ direction: 'into', id, card });
  }
  return links;
}

/** A link in words, e.g. "Turned into: Candidate persona Marc". */
export function linkText({ direction, card }: CardLink, t: Translate): string {
  if (!card) return t('persona.link.gone');
  const name = card.firstName.trim() || t('persona.text.unnamed');
  return t(`persona.link.${direction}`, { kind: t(`persona.kind.${card.kind}`), name });
}
