import type { PersonaWords } from './words.ts';

/** A teacher with a cargo bike in place of a second car. */
export const riderEn: PersonaWords = {
  firstName: 'Rachel',
  age: '39',
  family: 'Married to Dan, two children (4 and 7)',
  occupation: 'Maths teacher in Hillsborough',
  motto: 'If the bike’s off the road, so are we.',
  promise: 'Bring it tonight, ride tomorrow. If we’re late you take ours, child seat and all.',
  sections: {
    profile: [
      { text: 'Lives in Crookes, at the top of a hill; sold the second car last year', from: ['secondCar'] },
      {
        text: 'Nursery, school, work, all before 8.40, on one electric cargo bike',
        from: ['secondCar', 'kerb'],
      },
      {
        text: 'Rides every day, whatever the weather, and would never call herself a cyclist',
        from: ['watts', 'noSmirk'],
      },
    ],
    ecology: [
      { text: 'Gave up the car to save money and time; the planet is a welcome bonus' },
      { text: 'Would rather mend than replace, and likes the children to see it', from: ['surveyMend'] },
    ],
    channels: [
      { text: 'Books at ten at night, on her phone, when the house is quiet' },
      { text: 'A text beats an e-mail; a text with a photo beats both', from: ['photos', 'nursePhoto'] },
      { text: 'Wants a face as soon as it gets technical', from: ['worn', 'noSmirk'] },
    ],
    buyingProcess: [
      { text: 'Asks the parents at the school gate before any search engine', from: ['familyAdvice'] },
      { text: 'Reads the worst reviews first, to see how the shop answers' },
      { text: 'Takes the cheapest shop in town', against: ['notKnowing'] },
      {
        text: 'With a fixed price she and Dan decide in two minutes',
        from: ['notKnowing', 'sameEveryMonth', 'familyTable'],
      },
    ],
    buyingBehaviour: [
      { text: 'Brake pads and tyres three times a year, and one nasty surprise', from: ['notKnowing'] },
      { text: 'Puts off the service until something squeals', from: ['sameEveryMonth', 'wetChain'] },
      { text: 'Forgets the £14 a month once it is set up', from: ['unnoticed', 'sameEveryMonth'] },
    ],
    motivations: [
      { text: 'Being on time for those who wait for her', from: ['secondCar', 'kerb', 'paidByVisit'] },
      { text: 'Not having to know a thing about bikes', from: ['noSmirk', 'watts', 'worn'] },
      { text: 'Being looked after rather than sold to', from: ['worn', 'brew', 'childSeat'] },
    ],
    expectations: [
      {
        text: 'A day and a time, and to be told if it slips',
        from: ['cable', 'thursday', 'isItReady', 'dayAndHour'],
      },
      { text: 'A price that does not grow overnight', from: ['notKnowing', 'written', 'ceiling'] },
      { text: 'A loan bike with a child seat, or it is no use', from: ['childSeat', 'fittingLoan'] },
      { text: 'Somewhere to leave the bike before eight', from: ['closing', 'nurseSleep', 'earlyLate'] },
    ],
    barriers: [
      { text: 'The shop is shut whenever she is free', from: ['closing', 'nurseSleep', 'hours'] },
      { text: 'Dreads a bill she cannot guess', from: ['notKnowing', 'catch', 'written', 'growingBill'] },
      { text: 'Subscriptions: the gym still has her direct debit', from: ['catch'] },
      { text: 'Shop talk makes her feel stupid', from: ['watts', 'jargon'] },
    ],
    delights: [
      { text: 'The worn pad shown beside the new one', from: ['worn', 'shownPart'] },
      { text: 'A mug of tea on the worst morning of the week', from: ['brew', 'kettle'] },
    ],
    company: [],
    quotes: [
      { text: 'It’s not a hobby, it’s our second car.', saidBy: 'Beth, 41', from: ['secondCar'] },
      {
        text: 'I sat on the kerb and cried, I’ll be honest with you.',
        saidBy: 'Priya, 38',
        from: ['kerb'],
      },
      { text: 'It’s not the price, it’s not knowing the price.', saidBy: 'Beth, 41', from: ['notKnowing'] },
    ],
    insight: [
      {
        text: 'I don’t care about having a well-kept bike. I care about getting four people where they have to be without a thought for it.',
        from: ['secondCar', 'watts'],
      },
    ],
  },
};

/** Plans the rounds of a home-care service, and looks after its bikes because somebody must. */
export const coordinatorEn: PersonaWords = {
  firstName: 'Lorraine',
  age: '51',
  family: 'Divorced, one son, a whippet called Gravy',
  occupation: 'Home-care coordinator',
  motto: 'If nobody rings me, the bikes are fine.',
  promise:
    'We come to your yard and find it before it fails. If one fails all the same, a spare is there by ten.',
  sections: {
    profile: [
      { text: 'Lives in Woodseats, comes in by car; last rode a bike at school' },
      {
        text: 'Runs 22 carers, 90 visits a day and 14 electric bikes',
        from: ['spreadsheet', 'breakfast'],
      },
      { text: 'Her first phone call comes at ten past six' },
    ],
    ecology: [
      { text: 'The bikes came with a council grant; she inherited them with the job' },
      { text: 'Quotes the petrol saved whenever the trustees ask what the bikes are for' },
    ],
    channels: [
      { text: 'The phone first; e-mail for what must be kept', from: ['fridayCalls'] },
      { text: 'Would use a web page if it did away with her spreadsheet', from: ['spreadsheet'] },
      {
        text: 'What the man on the van says counts for more than any newsletter',
        from: ['list', 'careTrust'],
      },
    ],
    buyingProcess: [
      { text: 'Heard of us from one of her carers', from: ['paidByVisit'] },
      { text: 'Needs two quotes above £2,000; she chooses, the director signs', from: ['whoDecides'] },
      {
        text: 'Asks one thing: “who do I ring when it goes wrong?”',
        from: ['breakfast', 'fridayCalls', 'careBlame'],
      },
    ],
    buyingBehaviour: [
      { text: 'About £3,900 a year, in dribs and drabs', from: ['oneInvoice'] },
      { text: 'Rings on Friday afternoon for Monday morning', from: ['fridayCalls'] },
      { text: 'Pays by invoice: 30 days on paper, 52 in real life', from: ['books'] },
    ],
    motivations: [
      { text: 'No visit missed because of a bike', from: ['breakfast', 'paidByVisit'] },
      { text: 'Carers who ride home safely at night', from: ['paidByVisit', 'squeak', 'kerb'] },
      { text: 'One list fewer to carry in her head', from: ['spreadsheet', 'list', 'oneInvoice'] },
    ],
    expectations: [
      { text: 'Six bikes done in the yard, nobody pulled off a round', from: ['list'] },
      { text: 'A spare by ten when one fails', from: ['breakfast', 'paidByVisit', 'spareByTen'] },
      { text: 'One invoice a month, with the number of each bike', from: ['oneInvoice', 'oneList'] },
      { text: 'Small faults found before they grow', from: ['squeak', 'list', 'wetChain'] },
    ],
    barriers: [
      { text: 'A three-year contract, when hers with the council runs for one', from: ['careYear'] },
      { text: 'Carers do not report small faults', from: ['squeak'] },
      { text: 'Nobody knows which bike had what done', from: ['spreadsheet', 'slips'] },
    ],
    delights: [
      { text: 'The list that Darren leaves behind', from: ['list'] },
      { text: 'He knows the bikes by name: Beryl, Duchess, the Beast', from: ['nicknames'] },
    ],
    company: [
      { text: 'Porter Valley Home Care: 41 staff, open every day of the year' },
      { text: '14 electric bikes, five of them past their fourth winter', from: ['spreadsheet'] },
      { text: 'At stake: punctual visits are written into the council contract', from: ['breakfast'] },
    ],
    quotes: [
      {
        text: 'If a bike’s off the road, Mrs Allsop doesn’t get her breakfast.',
        saidBy: 'Denise, 49',
        from: ['breakfast'],
      },
      { text: 'I could frame that list.', saidBy: 'Graham, 54', from: ['list'] },
      {
        text: 'If I walk I’m late, and if I’m late, she worries.',
        saidBy: 'Comfort, 31',
        from: ['paidByVisit'],
      },
    ],
    insight: [
      {
        text: 'The bikes aren’t my job. My job is that somebody knocks on every door, on time.',
        from: ['breakfast', 'paidByVisit'],
      },
    ],
  },
};
