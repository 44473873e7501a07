import { notesEn } from './notes.en.ts';
import { coordinatorEn, riderEn } from './personas.en.ts';
import { evidenceEn } from './evidence.en.ts';
import { tinkererEn } from './tinkerer.en.ts';
import type { DemoWords } from './words.ts';

/** A bike repair shop in Sheffield that thinks about its subscription. */
export const demoEn: DemoWords = {
  title: 'Spoke & Kettle: who do we mend for?',
  introduction:
    'Bike repair shop in Sheffield: four people, one van, a subscription at £14 a month. Two mornings of workshop, after thirteen conversations in kitchens, in yards and at the counter. Names have been changed.',
  legend:
    'Yellow: their words · Rose: irritants · Mint: delights · Sky: expectations\nSand: what we know in-house · Lilac: open questions · Peach: ideas to try',
  areas: {
    quotes: 'What we really heard',
    personas: 'The two people we mend for',
    turned: 'The one we don’t mend for, and who he may become',
    talks: 'Six of the thirteen interviews',
    datasets: 'What our own figures say',
    irritants: 'What irritates',
    delights: 'What delights',
    expectations: 'What they expect',
    questions: 'What we don’t know yet',
    staff: 'What we know in-house',
    ideas: 'To try before Easter',
  },
  quoteGroups: {
    breaks: 'When it breaks',
    price: 'Money and the subscription',
    counter: 'At the counter',
    work: 'When the bike is the job',
  },
  notes: notesEn,
  rider: riderEn,
  coordinator: coordinatorEn,
  tinkerer: tinkererEn,
  evidence: evidenceEn,
};
