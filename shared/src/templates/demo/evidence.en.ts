import type { EvidenceWords } from './words.ts';

/** The interviews, and what the shop knew before; the first names are not the real ones. */
export const evidenceEn: EvidenceWords = {
  talks: {
    family: {
      firstName: 'Beth, 41',
      segment: 'Subscriber: cargo bike, two children',
      place: 'At home, round the kitchen table',
      interviewer: 'Jess',
      answers: [
        {
          question: 'Tell me about the last time it broke down.',
          answer: 'The chain, on a Tuesday, halfway up Conduit Road. She walked it, one child on each hand.',
        },
        {
          question: 'What made you take out the subscription?',
          answer: 'Her husband got out the last four bills and put them side by side.',
        },
      ],
      behaviours: [
        'Puts a small helmet away while she talks about mornings; speaks faster.',
        'Lowers her voice for the amount on the bill.',
      ],
      reformulations: ['“So it isn’t the money, it’s the surprise?” Yes. That’s it exactly.'],
      interpretations: ['She isn’t buying maintenance. She’s buying mornings without a phone call.'],
      toDig: ['Which of the two decides once it’s over a hundred pounds?'],
    },
    nurse: {
      firstName: 'Priya, 38',
      segment: 'Customer: night nurse at the Northern General',
      place: 'Hospital canteen, straight after her shift',
      interviewer: 'Jess',
      answers: [
        {
          question: 'And after the puncture, what did you do?',
          answer: 'Pushed it two miles home and slept in her uniform.',
        },
        {
          question: 'What brought you to us the first time?',
          answer: 'The light was on at ten to seven: Mo was filling the kettle.',
        },
      ],
      behaviours: ['Laughs at her own story, and stops laughing when she gets to the kerb.'],
      reformulations: ['“Somewhere to leave the bike at six would do?” It would. Nobody needs to be there.'],
      interpretations: ['It isn’t opening time that matters to her. It’s dropping-off time.'],
      toDig: ['How many people round here come home from nights?'],
    },
    homeCare: {
      firstName: 'Denise, 49',
      segment: 'Organisation: plans the rounds of a home-care service',
      place: 'Her office, then the yard where the bikes are',
      interviewer: 'Darren',
      answers: [
        {
          question: 'What happens when a bike fails?',
          answer: 'She moves three visits, rings two families and takes her own car.',
        },
        {
          question: 'Who decides on a new contract?',
          answer: 'She gets it all ready; the director signs without reading.',
        },
      ],
      behaviours: ['The phone goes four times in forty minutes. She answers every time.'],
      reformulations: ['“You’re after a person more than a service?” A person who rings back.'],
      interpretations: ['The spreadsheet frightens her because nobody else understands it.'],
      toDig: ['What does one missed visit cost her, in pounds?'],
    },
    student: {
      firstName: 'Ellie, 21',
      segment: 'Student: comes for the pump, has never had a repair done',
      place: 'On the steps of the Students’ Union',
      interviewer: 'Aoife',
      answers: [
        {
          question: 'Tell me about the last time you came by.',
          answer: 'A Saturday, for the pump. She stayed an hour, watching.',
        },
      ],
      behaviours: ['Keeps her bag in front of the tyre for as long as tyres are mentioned.'],
      reformulations: ['“Paying a bit to do it yourself, would that be fair?” Five pounds, yeah. Not ten.'],
      interpretations: ['She has no money this year. That isn’t a fault, it’s a date.'],
      toDig: ['Where does she go after her degree?'],
    },
    tinkerer: {
      firstName: 'Finn, 24',
      segment: 'Comes in every week, has never bought a thing',
      place: 'Standing by the bench, Saturday morning',
      interviewer: 'Jess',
      answers: [
        {
          question: 'What do you come here for?',
          answer: 'A second pair of eyes on last night’s work. He knows the price from elsewhere.',
        },
        {
          question: 'And if it were your workshop?',
          answer: 'A long silence. Then he described the bench, drawer by drawer.',
        },
      ],
      behaviours: [
        'Picks a bolt off the floor and puts it in the right drawer without thinking.',
        'Reads the “We’re hiring” poster, then looks away.',
      ],
      reformulations: ['“You’d rather learn than pay?” Well… yeah. Is that bad?'],
      interpretations: ['A poor customer, and halfway to being a colleague.'],
      toDig: ['Would he say yes to a trial morning? Who asks him?'],
    },
    mechanic: {
      firstName: 'Mo, workshop',
      segment: 'Colleague: mechanic here for nine years',
      place: 'At the bench, shutters down',
      interviewer: 'Aoife',
      answers: [
        {
          question: 'Who do you talk about while you’re clearing up?',
          answer: 'The ones who stay an hour and leave with advice and a bolt.',
        },
        {
          question: 'What would you like to ask them yourself?',
          answer: '“That hour, what’s it worth to you?”',
        },
      ],
      behaviours: ['Smiles, twice, when he says “that lad”.'],
      reformulations: ['“Is it the money that gets to you?” No. It’s that my hour doesn’t count.'],
      interpretations: ['He isn’t asking for one more customer. He’s asking for a second pair of hands.'],
      toDig: ['Would he have time to train somebody before spring?'],
    },
  },
  ageGroups: { young: '18–25', grown: '26–45', older: '46–60', retired: 'Over 60' },
  bikeUses: { family: 'Family', work: 'Work', studies: 'Studies', pleasure: 'Pleasure' },
  bikeUse: 'Rides for',
  tracker: 'Who have we not heard yet?',
  verbatims: {
    familyCar: { text: { note: 'secondCar' }, stage: 'Breakdown' },
    familyPrice: { text: { note: 'notKnowing' }, stage: 'Drop-off' },
    familyCall: {
      text: 'It’s not the breakdown. It’s ringing school to say we’re on our way.',
      stage: 'Breakdown',
    },
    familyTable: {
      text: 'We laid the bills end to end and went: right, at least let’s know.',
      stage: 'Choosing',
    },
    familyAdvice: {
      text: 'At the school gate a good bike shop gets passed on like a good dentist.',
      stage: 'Choosing',
    },
    nurseKerb: { text: { note: 'kerb' }, stage: 'Breakdown' },
    nurseWatts: { text: { note: 'watts' }, stage: 'Choosing' },
    nurseLight: {
      text: 'Your light was on. I thought, there’s somebody else who’s not been to bed.',
      stage: 'Choosing',
    },
    nurseSleep: { text: 'By the time you open I’ve gone to bed.', stage: 'Drop-off' },
    nursePhoto: {
      text: 'A text with a photo I’ll read between two bays. A call I’ll never pick up.',
      stage: 'Waiting',
    },
    careBreakfast: { text: { note: 'breakfast' }, stage: 'Breakdown' },
    careSpreadsheet: { text: { note: 'spreadsheet' }, stage: 'Keeping track' },
    careBlame: { text: 'When a bike goes, nobody rings the bike. They ring me.', stage: 'Breakdown' },
    careTrust: {
      text: 'The lad on the van tells me when it can wait. That’s why I believe him when it can’t.',
      stage: 'Keeping track',
    },
    careYear: {
      text: 'My contract with the council’s a year. Don’t talk to me about three.',
      stage: 'Choosing',
    },
    studentFlat: { text: { note: 'flat' }, stage: 'Breakdown' },
    studentVideos: {
      text: 'I’ve seen every one of your videos. I could do an inner tube in my sleep. It’s the pump I’ve not got.',
      stage: 'Choosing',
    },
    studentShy: { text: 'I don’t like coming in when I’m not buying anything.', stage: 'Drop-off' },
    studentSpanner: { text: 'There’s five of us in the house and one spanner.', stage: 'Afterwards' },
    tinkerPart: {
      text: 'I got the part half price online. I only wanted you to tell me it’s the right one.',
      stage: 'Choosing',
    },
    tinkerMinutes: {
      text: 'It’s two minutes, isn’t it? I’m not paying for two minutes.',
      stage: 'Drop-off',
    },
    tinkerVideos: {
      text: 'The one on hubs, I’ve watched it three times. Third time round I found a mistake.',
      stage: 'Choosing',
    },
    tinkerNeighbours: {
      text: 'In our flats it’s my door they knock on. I’ve done eleven bikes since March.',
      stage: 'Afterwards',
    },
    tinkerBoxes: {
      text: 'The agency’s got me stacking boxes. It’s bearings I care about.',
      stage: 'Afterwards',
    },
    tinkerShoulder: {
      text: 'What I could do with is somebody looking over my shoulder.',
      stage: 'Afterwards',
    },
    benchHour: {
      text: 'Saturdays I do an hour of free advice and not one repair at the end of it.',
      stage: 'Drop-off',
    },
    benchPart: {
      text: 'He turns up with his own part, it’s the wrong one, and I’m the bad guy.',
      stage: 'Drop-off',
    },
    benchStar: { text: 'I said no, once. Next morning: one star.', stage: 'Afterwards' },
    benchPram: {
      text: 'While I’m explaining it to him the woman with the pram’s walked out.',
      stage: 'Drop-off',
    },
    benchTidy: { text: 'That lad leaves my bench tidier than I do.', stage: 'Afterwards' },
    benchEar: {
      text: 'Twice he’s heard what was wrong before I did. I’ve not told him that.',
      stage: 'Afterwards',
    },
  },
  datasets: {
    log: {
      title: 'Workshop log',
      owner: 'Mo, workshop',
      toDig: ['How many come back one day, and pay?'],
    },
    videos: {
      title: 'Videos and newsletter',
      owner: 'Jess, front desk',
      toDig: ['The other ten: who are they, where do they live?'],
    },
    survey: {
      title: 'Customer survey',
      owner: 'Jess, front desk',
      toDig: ['To be done again: there was no subscription then.'],
    },
  },
  findings: {
    logFree: 'September: 34 free looks, 25 minutes each, 4 repairs out of them',
    logParts: 'Parts that customers bring along: one in three doesn’t fit',
    logSaturday: 'Saturdays 10 to 12: two in five leave without waiting',
    videoViews: 'The “hubs” series: 41,000 views, 3% of them within 20 miles',
    videoComments: 'Twelve regulars comment on everything; two are customers',
    videoSunday: 'The videos get shared on Sunday nights',
    surveyMend: 'Eight customers in ten would rather mend than replace',
    surveyHours: 'First wish: open earlier',
  },
};
