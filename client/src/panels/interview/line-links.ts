import { useEffect, useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { oneLine } from '../persona/find-sources.ts';

/** A statement that rests on a line of a card. */
export interface LinkedStatement {
  readonly personaId: string;
  readonly statementId: string;
  readonly text: string;
}

const noStatements: readonly LinkedStatement[] = [];

/** The statements that rest on the lines of a card; those of a line stay the same object until one of them changes. */
export class LineLinks {
  readonly #editor: Editor;
  readonly #itemId: string;
  readonly #listeners = new Set<() => void>();
  #byLine: ReadonlyMap<string, readonly LinkedStatement[]> = new Map();
  #personas: ReadonlySet<string> = new Set();

  constructor(editor: Editor, itemId: string) {
    this.#editor = editor;
    this.#itemId = itemId;
    this.#read();
  }

  readonly of = (entryId: string): readonly LinkedStatement[] => this.#byLine.get(entryId) ?? noStatements;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows the board until the returned function is called. */
  watch(): () => void {
    this.#tell();
    return this.#editor.board.onChange((ids) => {
      const before = this.#personas;
      const refs = this.#editor.drawContext().statementsFrom(this.#itemId);
      if (![...before, ...refs.map(({ personaId }) => personaId)].some((id) => ids.has(id))) return;
      this.#tell();
    });
  }

  #tell(): void {
    this.#read();
    for (const listener of [...this.#listeners]) listener();
  }

  #read(): void {
    const found = new Map<string, LinkedStatement[]>();
    const texts = new Map<string, ReadonlyMap<string, string>>();
    const refs = this.#editor.drawContext().statementsFrom(this.#itemId);
    for (const { personaId, statementId, entry } of refs) {
      if (entry === null) continue;
      const known = texts.get(personaId) ?? this.#statementsOf(personaId);
      texts.set(personaId, known);
      const statement = { personaId, statementId, text: oneLine(known.get(statementId) ?? '') };
      found.set(entry, [...(found.get(entry) ?? []), statement]);
    }
    this.#byLine = new Map(
      [...found].map(([entry, now]) => {
        const before = this.#byLine.get(entry);
        return [entry, before && areSame(before, now) ? before : now];
      }),
    );
    this.#personas = new Set(texts.keys());
  }

  #statementsOf(personaId: string): ReadonlyMap<string, string> {
    const persona = this.#editor.board.item(personaId);
    const statements = persona && 'statements' in persona ? persona.statements : [];
    return new Map(statements.map(({ id, text }) => [id, text]));
  }
}

function areSame(a: readonly LinkedStatement[], b: readonly LinkedStatement[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ personaId, statementId, text }, at) =>
        personaId === b[at]!.personaId && statementId === b[at]!.statementId && text === b[at]!.text,
    )
  );
}

/** The statements that rest on a card's lines, followed as long as its panel is shown. */
export function useLineLinks(editor: Editor, itemId: string): LineLinks {
  const [links] = useState(() => new LineLinks(editor, itemId));
  useEffect(() => links.watch(), [links]);
  return links;
}
