import type { NoteKey, NoteWords } from './words.ts';

const beth = 'Beth, 41';
const jamal = 'Jamal, 29';
const margaret = 'Margaret, 72';
const oliver = 'Oliver, 33';
const priya = 'Priya, 38';
const gareth = 'Gareth, 57';
const ellie = 'Ellie, 21';
const stan = 'Stan, 63';
const denise = 'Denise, 49';
const graham = 'Graham, 54';
const comfort = 'Comfort, 31';

export const notesEn: Readonly<Record<NoteKey, NoteWords>> = {
  cable: {
    text: 'Three weeks for a brake cable. Three weeks! I went to work on my daughter’s bike. It’s got tassels.',
    saidBy: oliver,
  },
  secondCar: {
    text: 'Without it I can’t do nursery and school and be in by nine. It’s not a hobby, it’s our second car.',
    saidBy: beth,
  },
  kerb: {
    text: 'Puncture at six in the morning, straight off a night shift. I sat on the kerb and cried, I’ll be honest with you.',
    saidBy: priya,
  },
  friday: { text: 'One Friday night off the road, that’s ninety quid gone. Simple as.', saidBy: jamal },
  noise: {
    text: 'It makes a noise. Don’t ask me what noise. A noise it didn’t use to make.',
    saidBy: margaret,
  },
  leftover: {
    text: 'I took it apart, I put it back together, I had two bolts left over. I’ve not been down Conduit Road since.',
    saidBy: gareth,
  },
  thursday: { text: '“Ready Thursday,” they said. Aye. Which Thursday?', saidBy: stan },

  notKnowing: {
    text: 'It’s not the price, it’s not knowing the price. You drop it off for a service and it’s a hundred and forty.',
    saidBy: beth,
  },
  unnoticed: { text: 'Fourteen pounds a month? I pay more for telly I don’t watch.', saidBy: oliver },
  catch: {
    text: 'Subscription, I thought: right, where’s the catch? There’s always a catch. Ask my gym.',
    saidBy: gareth,
  },
  flat: {
    text: 'I had enough for the tube but not for someone to fit it. So I just sort of… rode it flat. Don’t tell them.',
    saidBy: ellie,
  },
  written: {
    text: 'Put it in writing: what’s worn, and what can wait. Then I’ll decide. I’m a grown woman.',
    saidBy: margaret,
  },
  sameEveryMonth: { text: 'Now it’s the same every month I’ve stopped putting it off.', saidBy: priya },

  worn: {
    text: 'The young man put the old brake pad next to a new one. He was explaining, not selling. That was a first.',
    saidBy: margaret,
  },
  noSmirk: {
    text: 'I turned up with a pram and asked about “the thingy that does the gears”, and nobody smirked.',
    saidBy: beth,
  },
  brew: {
    text: 'They put kettle on before they’ve even looked at bike. You can’t be mardy with a brew in your hand.',
    saidBy: stan,
  },
  watts: {
    text: 'Anywhere else it’s “mate” this and watts that. I just want to get to the hospital.',
    saidBy: priya,
  },
  photos: { text: 'Photo before, photo after, price, all in one text. Sorted.', saidBy: jamal },
  closing: {
    text: 'You close at half past five. I finish at half past five. I’m not blaming anyone, I’m just saying.',
    saidBy: oliver,
  },
  childSeat: {
    text: 'The loan bike had a child seat on it already. Somebody had actually thought about it.',
    saidBy: beth,
  },

  breakfast: {
    text: 'If a bike’s off the road, Mrs Allsop doesn’t get her breakfast. That’s what it comes down to.',
    saidBy: denise,
  },
  spreadsheet: { text: 'Fourteen bikes and a spreadsheet I’m frightened of.', saidBy: denise },
  squeak: {
    text: 'Nobody reports a brake that squeaks. They report it once it’s stopped squeaking, because it’s stopped braking.',
    saidBy: graham,
  },
  list: {
    text: 'The van comes Tuesdays, does six bikes in our yard and leaves me a list. I could frame that list.',
    saidBy: graham,
  },
  paidByVisit: {
    text: 'I’m paid by the visit. If I walk I’m late, and if I’m late, she worries.',
    saidBy: comfort,
  },
  oneInvoice: {
    text: 'One invoice. One. Not fourteen little receipts that smell of oil.',
    saidBy: denise,
  },

  noDate: { text: 'Nobody can say when the bike will be ready' },
  growingBill: { text: 'The quote grows once the bike is in bits' },
  hours: { text: 'We are open exactly when people are at work' },
  jargon: { text: 'Shop talk: cassette, bottom bracket, indexing…' },
  unanswered: { text: 'Three calls before anyone picks up: hands full of grease at the bench' },
  lockedGate: { text: 'A bike left out in the street all night because the yard gate was locked' },
  slips: { text: 'Firms: a slip of paper per bike, and after a month nobody knows what was done to which' },

  kettle: { text: 'The kettle! Every other person brings it up without being asked' },
  shownPart: { text: 'The worn part on the counter, next to the new one' },
  photoText: { text: 'The text with photos and the price as soon as it’s done' },
  readySeat: { text: 'A loan bike with the child seat already on' },
  nicknames: { text: 'Darren calls every bike on his round by its nickname' },
  rainyMonday: { text: 'A puncture mended on the spot, wet Monday, no charge' },
  label: { text: 'The handwritten tag: “chain’s good till March, see you then”' },

  dayAndHour: { text: 'A day and a time, and a message if it slips' },
  ceiling: { text: 'A “no more than” price before the first spanner comes out' },
  fittingLoan: { text: 'A loan bike that fits my life, not just my inside leg' },
  earlyLate: { text: 'Drop off before eight, pick up after six' },
  plainWords: { text: 'What’s urgent and what can wait, in plain English' },
  oneList: { text: 'Firms: one record per bike, one invoice a month' },
  spareByTen: { text: 'Firms: when one fails, a spare in the yard by ten' },

  moreOften: { text: 'Do subscribers come in more often, or just sleep better?' },
  whoDecides: {
    text: 'In a small organisation, who decides about the bikes: the boss, or whoever gets the phone calls?',
  },
  openEarlier: { text: 'Would Priya have signed up sooner if we opened at seven?' },
  students: { text: 'Students: a cheaper plan, or a Saturday bench where they mend their own?' },
  leavers: { text: '19 people left after their first winter. Why? We never rang them.' },
  paidSpare: { text: 'Would firms pay for a spare bike, or do they think it’s included?' },

  wetChain: {
    text: 'Mondays, every third bike is a rusty chain nobody’s oiled. Five minutes’ work, and I feel bad charging.',
    saidBy: 'Mo, workshop',
  },
  isItReady: { text: 'Half my calls are “is it ready yet?”', saidBy: 'Jess, front desk' },
  seenOften: {
    text: 'A subscriber’s bike takes me twenty minutes. One nobody’s touched for two years, that’s my afternoon gone.',
    saidBy: 'Mo, workshop',
  },
  till: { text: 'From the till, October: 212 subscribers, 6 in 10 with a child seat or a trailer' },
  fridayCalls: {
    text: 'Firms never ring on a Monday. They ring Friday at four, for Monday.',
    saidBy: 'Darren, van round',
  },
  books: {
    text: 'Firms pay after 52 days on average. Subscribers pay on the first of the month.',
    saidBy: 'Aoife, accounts',
  },
  sorry: {
    text: 'People apologise for their bikes. Tell them it’s fine and they’re yours for life.',
    saidBy: 'Jess, front desk',
  },

  twoTexts: { text: 'A text at drop-off with day and time. A second one if we slip.' },
  keyBox: { text: 'Key box on the yard gate: drop off from six in the morning' },
  ceilingOnTicket: { text: 'Write the “no more than” price on the ticket' },
  spareOnVan: { text: 'One spare electric bike on the van, always charged' },
};
