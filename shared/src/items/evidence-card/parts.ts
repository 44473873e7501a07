import type { Box } from '../item-type.ts';
import type { TextPart } from '../persona/parts.ts';

/**
 * How the lines of a section look: exact words, findings of a dataset, lines with a box to tick, what the team thinks, or
 * plain ones.
 */
export type SectionLook = 'quotes' | 'findings' | 'checks' | 'thoughts' | 'plain';

/** Whether statements can be made of the lines of a section. */
export function isSourceLook(look: SectionLook): boolean {
  return look === 'quotes' || look === 'findings';
}

/** A text of a card, before it is laid out. */
export interface TextSpec {
  /** Words set before the text where one could not tell what it is: who holds an interview, who owns a source. */
  readonly lead?: string;
  readonly field: string;
  readonly text: string;
  readonly label: string;
  readonly ghost: string;
}

export interface LineSpec {
  readonly id: string;
  readonly text: string;
  /** A second text below the first one: an answer, a stage. */
  readonly below?: TextSpec;
  /** Shown as a chip beside the text below. */
  readonly tag?: string;
  readonly isChecked?: boolean;
}

export interface SectionSpec {
  /** Name of the list field. */
  readonly list: string;
  /** Name of the text field of its entries. */
  readonly field: string;
  readonly heading: string;
  /** What a line is called, and what stands where the first one goes. */
  readonly label: string;
  readonly ghost: string;
  readonly look: SectionLook;
  readonly lines: readonly LineSpec[];
}

/** A card that statements can rest on, as its item type describes it; layout and drawing are the same for all. */
export interface CardSpec {
  readonly tone: 'interview' | 'inventory';
  readonly kindLabel: string;
  readonly name: TextSpec;
  readonly details: readonly TextSpec[];
  /** Values shown in words at the foot of the header, such as the date. */
  readonly facts: readonly string[];
  /** What tells this person apart from others, below the facts; empty for nothing. */
  readonly traits?: readonly string[];
  readonly sections: readonly SectionSpec[];
  /** A line of reminders at the foot; empty for none. */
  readonly reminders: readonly string[];
}

/** A short text: the left end of its baseline. */
export interface LabelPart {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface LinePart {
  readonly id: string;
  readonly text: TextPart;
  readonly below: TextPart | null;
  readonly tag: { readonly box: Box; readonly text: string } | null;
  readonly isChecked: boolean | null;
  /** Where the pointer takes the line up to make a statement of it; null where that cannot be done. */
  readonly handle: Box | null;
  readonly box: Box;
}

export interface SectionPart {
  readonly list: string;
  readonly look: SectionLook;
  readonly box: Box;
  readonly heading: LabelPart;
  readonly lines: readonly LinePart[];
  readonly next: TextPart;
}

export interface EvidenceCardLayout {
  readonly width: number;
  readonly height: number;
  readonly headerHeight: number;
  readonly kindLabel: LabelPart;
  readonly name: TextPart;
  readonly details: readonly TextPart[];
  /** The words before details. */
  readonly leads: readonly LabelPart[];
  /** The facts, and below them the traits. */
  readonly facts: readonly LabelPart[];
  readonly sections: readonly SectionPart[];
  readonly reminders: { readonly texts: readonly string[]; readonly box: Box } | null;
}
