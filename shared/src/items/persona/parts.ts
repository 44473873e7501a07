import type { FieldPath } from '../../board/layout.ts';
import type { TextLayout } from '../../draw/text-layout.ts';
import type { ChannelSlider } from '../../personas/sections.ts';
import type { Box, EntryValues } from '../item-type.ts';
import type { PersonaItem, Section, Statement } from './fields.ts';
import type { CardStyle } from './style.ts';

/** A text at its place, in the units of the part that it belongs to. */
export interface TextPart {
  readonly path: FieldPath;
  readonly newEntryIn?: FieldPath;
  readonly entryOf?: { readonly list: FieldPath; readonly entryId: string };
  readonly newEntryValues?: EntryValues;
  readonly box: Box;
  /** What is drawn: the text itself, or in its place the ghost text; null when there is neither. */
  readonly lines: TextLayout | null;
  readonly isGhost: boolean;
  readonly style: {
    readonly fontSize: number;
    readonly weight: 400 | 600 | 800;
    readonly lineHeight: number;
  };
  readonly color: string;
  readonly label: string;
  readonly ghost: string;
}

export interface HeaderPart {
  readonly kind: PersonaItem['kind'];
  readonly width: number;
  readonly height: number;
  readonly portrait: Box;
  /** The kind's shape and label. */
  readonly kindLabel: Box;
  readonly firstName: TextPart;
  readonly age: TextPart;
  readonly occupation: TextPart;
  readonly family: TextPart;
  /** Between occupation and family, when both stand on one line. */
  readonly separator: { readonly x: number; readonly y: number } | null;
  readonly motto: TextPart;
  /** Where the hanging quotation mark of the motto stands. */
  readonly mottoMark: Box;
  readonly score: Box;
}

export interface StatementPart {
  readonly statement: Statement;
  readonly text: TextPart;
  readonly saidBy: TextPart | null;
  /** Line beside which the evidence mark stands. */
  readonly markLine: Box;
  readonly isQuote: boolean;
}

export interface SliderPart {
  readonly slider: ChannelSlider;
  readonly box: Box;
  readonly from: string;
  readonly to: string;
  readonly position: number | null;
}

export interface SectionPart {
  readonly section: Section;
  readonly width: number;
  readonly height: number;
  /** The section's name: the template's until the team gives another. */
  readonly heading: TextPart;
  readonly sliders: readonly SliderPart[];
  readonly statements: readonly StatementPart[];
  /** Where the next statement is written; draws the section's question while there is none. */
  readonly next: TextPart;
  readonly isQuotes: boolean;
}

/** The band at the foot: the insight at the left, the promise that answers it at the right. */
export interface FootPart {
  readonly section: Section;
  readonly width: number;
  readonly height: number;
  /** Icon and label of each half. */
  readonly insightLabel: Box;
  readonly statements: readonly StatementPart[];
  readonly next: TextPart;
  readonly promiseLabel: Box;
  readonly promise: TextPart;
}

/** A part of the card and where its top left corner lies. */
export interface Placed<P> {
  readonly x: number;
  readonly y: number;
  readonly part: P;
}

export interface CardLayout {
  readonly style: CardStyle;
  readonly width: number;
  readonly height: number;
  readonly header: HeaderPart;
  /** In reading order. */
  readonly sections: readonly Placed<SectionPart>[];
  readonly foot: Placed<FootPart> | null;
}
