import type { CriterionType, Weight } from '../../personas/negative.ts';
import type { BuyerSection, SectionKey } from '../../personas/sections.ts';
import type { JourneyWords } from './journey-words.ts';
import type { AgeGroup, BikeUse, DatasetKey, FindingKey, TalkKey, VerbatimKey } from './talks.ts';

/** Quotes from interviews, by what they are about; within a group in the order on the wall. */
export const quoteGroups = {
  breaks: ['cable', 'secondCar', 'kerb', 'friday', 'noise', 'leftover', 'thursday'],
  price: ['notKnowing', 'unnoticed', 'catch', 'flat', 'written', 'sameEveryMonth'],
  counter: ['worn', 'noSmirk', 'brew', 'watts', 'photos', 'closing', 'childSeat'],
  work: ['breakfast', 'spreadsheet', 'squeak', 'list', 'paidByVisit', 'oneInvoice'],
} as const;
export type QuoteGroup = keyof typeof quoteGroups;

/** What the team wrote, by area. */
export const noteGroups = {
  irritants: ['noDate', 'growingBill', 'hours', 'jargon', 'unanswered', 'lockedGate', 'slips'],
  delights: ['kettle', 'shownPart', 'photoText', 'readySeat', 'nicknames', 'rainyMonday', 'label'],
  expectations: ['dayAndHour', 'ceiling', 'fittingLoan', 'earlyLate', 'plainWords', 'oneList', 'spareByTen'],
  questions: ['moreOften', 'whoDecides', 'openEarlier', 'students', 'leavers', 'paidSpare'],
  staff: ['wetChain', 'isItReady', 'seenOften', 'till', 'fridayCalls', 'books', 'sorry'],
  ideas: ['twoTexts', 'keyBox', 'ceilingOnTicket', 'spareOnVan'],
} as const;
export type NoteGroup = keyof typeof noteGroups;

export type NoteKey = (typeof quoteGroups)[QuoteGroup][number] | (typeof noteGroups)[NoteGroup][number];

export interface NoteWords {
  readonly text: string;
  /** Who said it, always written in the same way: it tells interviews apart. */
  readonly saidBy?: string;
}

/** What a statement can rest on: a note, or a line of an interview or inventory card. */
export type SourceKey = NoteKey | VerbatimKey | FindingKey;

export interface StatementWords {
  /** Where an action refers to it. */
  readonly id?: string;
  readonly text: string;
  readonly saidBy?: string;
  /** Who sees to what is to be done. */
  readonly responsible?: string;
  /** Of a criterion of exclusion. */
  readonly weight?: Weight;
  readonly criterion?: CriterionType;
  /** What it was taken from. */
  readonly from?: readonly SourceKey[];
  /** What says the opposite. */
  readonly against?: readonly SourceKey[];
}

/** Who a persona is. */
export interface PortraitWords {
  readonly firstName: string;
  readonly age: string;
  readonly family: string;
  readonly occupation: string;
  readonly motto: string;
}

export interface PersonaWords extends PortraitWords {
  readonly promise: string;
  readonly sections: Readonly<Record<BuyerSection, readonly StatementWords[]>>;
}

/** What stands on a card of another kind, by section. */
export type SectionWords = Readonly<Partial<Record<SectionKey, readonly StatementWords[]>>>;

/** A negative persona, and the candidate that it was turned into: the same portrait, two cards. */
export interface TurnedWords extends PortraitWords {
  readonly negative: SectionWords;
  readonly candidate: SectionWords;
}

export interface VerbatimWords {
  /** The exact words, or the note on the wall that has them. */
  readonly text: string | { readonly note: NoteKey };
  readonly stage: string;
}

export interface TalkWords {
  /** A first name that is not the real one, with the age; the same as on the notes. */
  readonly firstName: string;
  readonly segment: string;
  readonly place: string;
  readonly interviewer: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly behaviours: readonly string[];
  /** Said back and confirmed. */
  readonly reformulations: readonly string[];
  readonly interpretations: readonly string[];
  readonly toDig: readonly string[];
}

export interface DatasetWords {
  readonly title: string;
  readonly owner: string;
  readonly toDig: readonly string[];
}

/** What people said and what the shop's own figures say. */
export interface EvidenceWords {
  readonly ageGroups: Readonly<Record<AgeGroup, string>>;
  readonly bikeUses: Readonly<Record<BikeUse, string>>;
  /** The criterion that these are values of. */
  readonly bikeUse: string;
  /** Title of the panel tracker. */
  readonly tracker: string;
  readonly talks: Readonly<Record<TalkKey, TalkWords>>;
  readonly verbatims: Readonly<Record<VerbatimKey, VerbatimWords>>;
  readonly datasets: Readonly<Record<DatasetKey, DatasetWords>>;
  readonly findings: Readonly<Record<FindingKey, string>>;
}

/** An idea that became an action. */
export interface ActionWords {
  readonly what: string;
  readonly stage: string;
  readonly channel: string;
  readonly tone: string;
  readonly owner: string;
}

/** Everything that is written on the demo board, in one language. */
export interface DemoWords {
  readonly title: string;
  readonly introduction: string;
  /** What the colours of the notes mean. */
  readonly legend: string;
  readonly areas: Readonly<Record<NoteGroup | 'quotes' | 'personas' | 'turned' | 'talks' | 'known', string>>;
  readonly quoteGroups: Readonly<Record<QuoteGroup, string>>;
  /** Below the two cards of one person; below the inventory, how the marks on cards are read. */
  readonly captions: Readonly<Record<'turned' | 'marks', string>>;
  readonly notes: Readonly<Record<NoteKey, NoteWords>>;
  /** Rides with the family. */
  readonly rider: PersonaWords;
  /** Looks after the bikes of an employer. */
  readonly coordinator: PersonaWords;
  /** Loves what the shop shows and never buys. */
  readonly tinkerer: TurnedWords;
  readonly evidence: EvidenceWords;
  /** From a breakdown to the next ride. */
  readonly journey: JourneyWords;
  /** Made from the idea of two texts, and from what is to be done about the tinkerer. */
  readonly actions: Readonly<Record<'texts' | 'trial', ActionWords>>;
}
