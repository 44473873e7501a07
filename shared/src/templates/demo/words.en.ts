import { notesEn } from './notes.en.ts';
import { coordinatorEn, riderEn } from './personas.en.ts';
import { evidenceEn } from './evidence.en.ts';
import { tinkererEn } from './tinkerer.en.ts';
import { journeyEn } from './journey.en.ts';
import type { DemoWords } from './words.ts';

/** A bike repair shop in Sheffield that thinks about its subscription. */
export const demoEn: DemoWords = {
  title: 'Spoke & Kettle: who do we mend for?',
  introduction:
    'Bike repair shop in Sheffield: four people, one van, a subscription at £14 a month. Two mornings of workshop, after six interviews in a kitchen, a yard and on the steps of the Students’ Union, and a whole autumn of words caught at the counter. Names have been changed.',
  legend:
    'Yellow: their words · Rose: irritants · Mint: delights · Sky: expectations\nSand: what we know in-house · Lilac: open questions · Peach: ideas to try',
  areas: {
    quotes: 'What we really heard',
    personas: 'The two people we mend for',
    turned: 'The one we don’t mend for, and who he may become',
    talks: 'Six interviews, of fifteen planned',
    known: 'What our own figures say, and who is still to be heard',
    irritants: 'What irritates',
    delights: 'What delights',
    expectations: 'What they expect',
    questions: 'What we don’t know yet',
    staff: 'What we know in-house',
    ideas: 'To try before Easter: ideas, and two actions',
  },
  quoteGroups: {
    breaks: 'When it breaks',
    price: 'Money and the subscription',
    counter: 'At the counter',
    work: 'When the bike is the job',
  },
  captions: {
    turned:
      'One face, two cards. We don’t mend for Callum; but Mo is looking for a second pair of hands. The arrow under each portrait leads to the other card.',
    marks:
      'How to read the cards. The ring before a statement tells what it is worth: empty, we suppose it; half full, somebody said it; full, three sources or more from two people; barred, somebody said the opposite. A clock: the source is over a year old. Open a card and press a ring to learn who said so, and when.',
  },
  notes: notesEn,
  rider: riderEn,
  coordinator: coordinatorEn,
  tinkerer: tinkererEn,
  evidence: evidenceEn,
  journey: journeyEn,
  actions: {
    texts: {
      what: 'A text at drop-off with day and time, a second one if we slip',
      stage: 'Waiting',
      channel: 'Text message, with a photo',
      tone: 'Short, signed with a first name',
      owner: 'Jess',
    },
    trial: {
      what: 'Ask Callum in for a trial morning at the bench',
      stage: 'After the “no”',
      channel: 'Face to face, at the counter',
      tone: 'As one mechanic to another',
      owner: 'Mo',
    },
  },
};
