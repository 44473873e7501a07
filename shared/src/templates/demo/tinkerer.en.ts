import type { TurnedWords } from './words.ts';

/** Adores the videos, asks for advice every Saturday, never pays; at the bench he would be at home. */
export const tinkererEn: TurnedWords = {
  firstName: 'Callum',
  age: '23',
  family: 'Single, shares a flat in Walkley',
  occupation: 'Agency worker in a warehouse',
  motto: 'Show me, and I’ll do it myself.',
  negative: {
    exclusionCriteria: [
      {
        text: 'Pays for neither our time nor our advice',
        weight: 5,
        criterion: 'budget',
        from: ['tinkerMinutes', 'benchHour', 'logFree'],
      },
      {
        text: 'Comes to have a part checked that was bought elsewhere',
        weight: 4,
        criterion: 'purpose',
        from: ['tinkerPart', 'benchPart', 'logParts'],
      },
      {
        text: 'Three visits in a row and nothing bought',
        weight: 4,
        criterion: 'value',
        from: ['benchHour', 'logFree'],
      },
      {
        text: 'Won’t take no, or takes it out on us online',
        weight: 3,
        criterion: 'behaviour',
        from: ['benchStar'],
      },
      {
        text: 'Follows our videos from too far away to come',
        weight: 2,
        criterion: 'territory',
        from: ['videoViews'],
      },
    ],
    personTraits: [
      { text: 'Quotes internet prices aloud in front of the queue', from: ['tinkerPart'] },
      { text: 'Asks twenty questions and writes the answers down' },
      { text: 'Has no respect for a workshop', against: ['benchTidy'] },
    ],
    valuesFit: [
      { text: 'To him knowledge is free; we live on it', from: ['tinkerMinutes'] },
      { text: 'Mends rather than bins: there he is one of us', from: ['tinkerNeighbours', 'studentSpanner'] },
    ],
    abilityToPay: [
      { text: 'Fifteen pounds a month for the bike, parts included' },
      { text: 'First doubt: “It’s two minutes, isn’t it?”', from: ['tinkerMinutes'] },
    ],
    warningSigns: [
      { text: 'A part that is still in its box', from: ['benchPart', 'logParts'] },
      { text: 'Saturday between ten and twelve, without a bike', from: ['benchHour', 'logSaturday'] },
      { text: 'Begins with “In your video…”', from: ['tinkerVideos', 'studentVideos'] },
    ],
    costOfServing: [
      { text: 'Fourteen hours at the bench in September, four repairs', from: ['logFree', 'benchHour'] },
      {
        text: 'The Saturday of the hub: an hour of explaining, one bolt sold, and a woman with a pram gone',
        from: ['benchPram', 'logSaturday'],
      },
      { text: 'One star online for a single “no”', from: ['benchStar'] },
    ],
    treatment: [
      {
        text: 'Name the price of a look as soon as we hear “two minutes”: £10, off the bill if we do the repair',
        responsible: 'Jess, front desk',
      },
      { text: 'Point to the community workshop on Wednesday nights', responsible: 'Darren' },
      { id: 'trial', text: 'Offer a trial morning to whoever tidies the bench unasked', responsible: 'Mo' },
    ],
  },
  candidate: {
    profile: [
      { text: 'Two years of agency work, an apprenticeship begun and left', from: ['tinkerBoxes'] },
      { text: 'Mends the bikes of the whole block: eleven since March', from: ['tinkerNeighbours'] },
    ],
    motivations: [
      {
        text: 'Learning beside somebody, not only from a screen',
        from: ['tinkerShoulder', 'tinkerVideos', 'benchEar'],
      },
      { text: 'Bearings rather than boxes', from: ['tinkerBoxes'] },
    ],
    employerExpectations: [
      { text: 'A real bike in his hands within the first week' },
      { text: 'Somebody who watches, and says when it’s right', from: ['tinkerShoulder'] },
      { text: 'A contract for longer than a month', from: ['tinkerBoxes'] },
    ],
    channels: [
      { text: 'A video would bring him in; an advert wouldn’t', from: ['tinkerVideos', 'videoComments'] },
      { text: 'Answers a message from Mo, never a form' },
    ],
    skills: [
      { text: 'Hears what is wrong with a bike', from: ['benchEar'] },
      { text: 'Tidies as he works', from: ['benchTidy'] },
      { text: 'Explains well: the neighbours come back', from: ['tinkerNeighbours'] },
    ],
    barriers: [
      { text: 'Thinks you need a certificate to walk in' },
      { text: 'Daren’t ask: he read the poster and said nothing' },
    ],
    quotes: [
      {
        text: 'What I could do with is somebody looking over my shoulder.',
        saidBy: 'Finn, 24',
        from: ['tinkerShoulder'],
      },
      { text: 'That lad leaves my bench tidier than I do.', saidBy: 'Mo, workshop', from: ['benchTidy'] },
    ],
    employerPromise: [
      {
        text: 'A bench with your name on it, Mo right beside you, and an apprenticeship in spring if the trial morning suits us all.',
      },
    ],
  },
};
