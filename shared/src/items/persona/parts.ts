import type { FieldPath } from '../../board/layout.ts';
import type { TextLayout } from '../../draw/text-layout.ts';
import type { CardLink } from '../../personas/links.ts';
import type { Treatment, Weight } from '../../personas/negative.ts';
import type { ChannelSlider } from '../../personas/sections.ts';
import type { Box, EntryValues } from '../item-type.ts';
import type { PersonaItem, Section, Statement } from './fields.ts';
import type { IconName } from './icons.ts';
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
  /** Where the card comes from and what it was turned into, below everything else. */
  readonly links: readonly LinkPart[];
}

export interface LinkPart {
  readonly direction: CardLink['direction'];
  readonly text: string;
  readonly box: Box;
}

/** Weight and type of a criterion of exclusion, below its text. */
export interface CriterionPart {
  readonly weight: Weight;
  readonly label: string;
  readonly box: Box;
}

export interface StatementPart {
  readonly statement: Statement;
  readonly text: TextPart;
  /** Who said a quote, or who sees to what is to be done. */
  readonly person: TextPart | null;
  readonly criterion: CriterionPart | null;
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

/** A heading in the band at the foot, with its icon. */
export interface FootLabel {
  readonly icon: IconName;
  readonly text: string;
  readonly box: Box;
}

/**
 * The band at the foot. A buyer's has the insight at the left and the promise that answers it at the right, a negative
 * persona's what is done at the left and by whom at the right; others have one list over the whole width.
 */
export interface FootPart {
  readonly section: Section;
  readonly width: number;
  readonly height: number;
  readonly labels: readonly FootLabel[];
  readonly statements: readonly StatementPart[];
  readonly next: TextPart;
  readonly promise: TextPart | null;
  readonly treatment: TreatmentPart | null;
}

/** What is done about a negative persona, or the question as long as nobody has chosen. */
export interface TreatmentPart {
  readonly treatment: Treatment | null;
  readonly lines: TextLayout;
  readonly box: Box;
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
