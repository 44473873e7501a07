import * as z from 'zod/mini';
import { list, text, value, type ListEntry, type Plain } from '../fields.ts';
import { dateField } from '../evidence-card/values.ts';
import type { ItemOf } from '../item-type.ts';

/** Who was heard. Role-play is no evidence: its players say what they believe that a persona would say. */
export const interviewSettings = ['customer', 'staff', 'rolePlay'] as const;
export type InterviewSetting = (typeof interviewSettings)[number];

export const consents = ['notAsked', 'given', 'refused'] as const;
export type Consent = (typeof consents)[number];

/** What a verbatim is about, in the order of the keys 1 to 6. */
export const verbatimTags = [
  'irritant',
  'delight',
  'expectation',
  'barrier',
  'motivation',
  'unsaid',
] as const;
export type VerbatimTag = (typeof verbatimTags)[number];

/** What the interviewer keeps in mind. */
export const listeningReminders = ['listen', 'doNotJudge', 'reformulate', 'dig', 'thinkAloud'] as const;

export const verbatimFields = {
  /** The exact words. */
  text: text(2_000),
  /** Stage of the journey that they are about; empty for none. */
  stage: text(80),
  tag: value(z.nullable(z.enum(verbatimTags)) as z.ZodMiniType<VerbatimTag | null>, null),
};

const lineFields = { text: text(2_000) };

/** Characters in an age group, a region or the value of a criterion. */
export const traitLength = 80;

/** An interview card: what one person said and did, apart from what the interviewers make of it. */
export const interviewFields = {
  /** First name or code (a pseudonym), never a full name. */
  firstName: text(120),
  segment: text(160),
  setting: value(z.enum(interviewSettings) as z.ZodMiniType<InterviewSetting>, 'customer'),
  heldOn: dateField(),
  place: text(160),
  interviewer: text(120),
  consent: value(z.enum(consents) as z.ZodMiniType<Consent>, 'notAsked'),
  /** What tells the people of a panel apart; chosen among what others have, so replaced as a whole. */
  ageGroup: value(z.string().check(z.maxLength(traitLength)), ''),
  region: value(z.string().check(z.maxLength(traitLength)), ''),
  /** Values of the team's own criteria, by the criterion's name. */
  traits: list({
    criterion: value(z.string().check(z.maxLength(traitLength)), ''),
    value: value(z.string().check(z.maxLength(traitLength)), ''),
  }),
  answers: list({ question: text(400), answer: text(2_000) }),
  verbatims: list(verbatimFields),
  /** Gestures, hesitations, silences. */
  behaviours: list(lineFields),
  /** What the interviewer said back; only a confirmed one is sure to have been understood. */
  reformulations: list({ ...lineFields, confirmed: value(z.boolean(), false) }),
  /** What the interviewers think of it: never evidence. */
  interpretations: list(lineFields),
  /** Questions that the interview leaves open. */
  toDig: list(lineFields),
};

export type Verbatim = Plain<typeof verbatimFields> & ListEntry;
/** An interview card as plain data. */
export type InterviewItem = ItemOf<'interview', typeof interviewFields>;
