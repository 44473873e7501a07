import type * as Y from 'yjs';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { setLocale, setTitle } from '@whoboard/shared/board/edits/meta.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { buyerSections } from '@whoboard/shared/personas/sections.ts';

/** How large a persona is. */
export interface PersonaSize {
  readonly statements: number;
  readonly sources: number;
  /** Sentences of a statement. */
  readonly sentences?: number;
}

const sentence = 'Elle attend une réponse claire depuis trois semaines et finit par aller voir ailleurs. ';
const versesPerInterview = 10;

/** Fills a document with a persona and the interviews that it rests on; each source backs a statement. */
export function fillWithPersona(doc: Y.Doc, { statements, sources, sentences = 1 }: PersonaSize): void {
  const interviews = Array.from({ length: Math.ceil(sources / versesPerInterview) }, (_, at): NewItem => ({
    type: 'interview',
    id: `i${at}`,
    pos: [900 + (at % 6) * 600, Math.floor(at / 6) * 1400],
    firstName: `Personne ${at}`,
    heldOn: `2026-0${1 + (at % 9)}-12`,
    verbatims: Array.from(
      { length: Math.min(versesPerInterview, sources - at * versesPerInterview) },
      (__, line) => ({
        id: `v${line}`,
        text: `${at}.${line} ${sentence}`,
      }),
    ),
  }));
  const links = (statement: number) =>
    Array.from({ length: sources }, (_, index) => index)
      .filter((index) => index % statements === statement)
      .map((index) => ({
        id: `s${index}`,
        item: `i${Math.floor(index / versesPerInterview)}`,
        entry: `v${index % versesPerInterview}`,
      }));
  addItems(doc, [
    ...interviews,
    {
      type: 'persona',
      id: 'persona',
      firstName: 'Odile',
      sections: buyerSections.map((id) => ({ id })),
      statements: Array.from({ length: statements }, (_, index) => ({
        id: `t${index}`,
        section: buyerSections[index % buyerSections.length]!,
        text: `${index} ${sentence.repeat(sentences)}`,
        sources: links(index),
      })),
    },
  ]);
  setLocale(doc, 'fr');
  setTitle(doc, `${statements} statements, ${sources} sources`);
}
