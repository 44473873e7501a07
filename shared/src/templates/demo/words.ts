import type { BuyerSection } from '../../personas/sections.ts';

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

export interface StatementWords {
  readonly text: string;
  readonly saidBy?: string;
  /** Notes that it was taken from. */
  readonly from?: readonly NoteKey[];
  /** Notes that say the opposite. */
  readonly against?: readonly NoteKey[];
}

export interface PersonaWords {
  readonly firstName: string;
  readonly age: string;
  readonly family: string;
  readonly occupation: string;
  readonly motto: string;
  readonly promise: string;
  readonly sections: Readonly<Record<BuyerSection, readonly StatementWords[]>>;
}

/** Everything that is written on the demo board, in one language. */
export interface DemoWords {
  readonly title: string;
  readonly introduction: string;
  /** What the colours of the notes mean. */
  readonly legend: string;
  readonly areas: Readonly<Record<NoteGroup | 'quotes' | 'personas', string>>;
  readonly quoteGroups: Readonly<Record<QuoteGroup, string>>;
  readonly notes: Readonly<Record<NoteKey, NoteWords>>;
  /** Rides with the family. */
  readonly rider: PersonaWords;
  /** Looks after the bikes of an employer. */
  readonly coordinator: PersonaWords;
}
