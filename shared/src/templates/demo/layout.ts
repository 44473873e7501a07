import type { Point, Size } from '../../board/schema.ts';
import type { NoteColor } from '../../draw/theme.ts';
import type { NewItem } from '../../items/index.ts';
import { area, areaMeasures, areaSize, widthOfNotes } from '../areas.ts';
import { actionCards, buyerCard, datasetCard, talkCard, trackerCard, turnedCards } from './cards.ts';
import { journeysArea } from './journeys.ts';
import { datasets, talks, type DatasetKey, type TalkKey } from './talks.ts';
import {
  noteGroups,
  quoteGroups,
  type DemoWords,
  type NoteGroup,
  type NoteKey,
  type NoteWords,
  type QuoteGroup,
} from './words.ts';

const { note, gap, padding, titleZone, gutter } = areaMeasures;

/** Where the wall begins, below title and legend. */
const wallTop = 372;
/** Full cards are up to so high. */
const maxPersonaHeight = 1560;
const maxTalkHeight = 1340;
/** Below the negative persona, which is lower than the buyers. */
const turnedCaptionTop = 1420;

/** Notes are put up by hand: none hangs quite straight. Shifts within the gaps, repeated along a group. */
const shifts: readonly Point[] = [
  [0, 0],
  [3, -5],
  [-2, 4],
  [4, 2],
  [-4, -2],
  [1, 6],
  [-3, -4],
];

interface Grid {
  readonly columns: number;
  /** Places left empty, counted from the top left: a wall has room for one more thought. */
  readonly holes?: readonly number[];
}

/** Places of notes in a grid whose top left corner is `at`. */
function placesIn({ columns, holes = [] }: Grid, at: Point, count: number): readonly Point[] {
  const places: Point[] = [];
  for (let cell = 0; places.length < count; cell++) {
    if (holes.includes(cell)) continue;
    const [dx, dy] = shifts[places.length % shifts.length]!;
    places.push([
      at[0] + (cell % columns) * (note + gap) + dx,
      at[1] + Math.floor(cell / columns) * (note + gap) + dy,
    ]);
  }
  return places;
}

const quoteGrids: Readonly<Record<QuoteGroup, Grid>> = {
  breaks: { columns: 3, holes: [5, 6] },
  price: { columns: 3, holes: [2, 6, 7] },
  counter: { columns: 3, holes: [3] },
  work: { columns: 3, holes: [4, 6] },
};

/** A group of quotes: its name, then three rows of notes. */
const quoteHeading = 56;
const quoteBlock: Size = [widthOfNotes(3), quoteHeading + widthOfNotes(3)];
/** Between two groups, and between two cards. */
const blockGap = 40;
const personaWidth = 720;
const cardWidth = 560;
/** Width of the lines below the title. */
const introWidth = 2760;

const quotesWidth = 2 * quoteBlock[0] + blockGap + 2 * padding;
/** Two persona cards side by side. */
const personasWidth = 2 * personaWidth + blockGap + 2 * padding;
const sideWidth = widthOfNotes(3) + 2 * padding;
const personasX = quotesWidth + gutter;
const turnedX = personasX + personasWidth + gutter;
const sideX = turnedX + personasWidth + gutter;
const farX = sideX + sideWidth + gutter;
const wallWidth = farX + sideWidth;
/** Room for full cards, and for three rows of notes twice. */
const mainHeight = Math.max(
  titleZone + maxPersonaHeight + padding,
  titleZone + 2 * quoteBlock[1] + blockGap + padding,
  2 * areaSize(3, 3)[1] + gutter,
);
const sideSize: Size = [sideWidth, (mainHeight - gutter) / 2];

/** Below: what people said, and at its right what the shop knew before. */
const lowerTop = wallTop + mainHeight + gutter;
const talkKeys = Object.keys(talks) as TalkKey[];
const talksSize: Size = [
  talkKeys.length * cardWidth + (talkKeys.length - 1) * gap + 2 * padding,
  titleZone + maxTalkHeight + padding,
];
const knownX = talksSize[0] + gutter;
const knownWidth = wallWidth - knownX;
const notesHeight = areaSize(1, 2)[1];
const datasetKeys = Object.keys(datasets) as DatasetKey[];
const knownSize: Size = [knownWidth, talksSize[1] - gutter - notesHeight];
const trackerWidth = 720;
/** Below that, what the team knows and what it will try: notes, and the actions that were made of some. */
const staffWidth = areaSize(4, 2)[0] + 180;
const actionWidth = 400;
const actionsWidth = 2 * actionWidth + gap;
/** Below the cards of the inventory. */
const marksTop = titleZone + 488;
const marksWidth = 3 * cardWidth + 2 * gap;
const lastTop = lowerTop + knownSize[1] + gutter;
const ideasX = knownX + staffWidth + gutter;
const ideasWidth = wallWidth - ideasX;

const noteColors: Readonly<Record<NoteGroup, NoteColor>> = {
  irritants: 'rose',
  delights: 'mint',
  expectations: 'sky',
  questions: 'lilac',
  staff: 'sand',
  ideas: 'peach',
};

/** Below all of it, the two journeys. */
const journeysTop = lowerTop + talksSize[1] + gutter;

/** Everything on the demo board, in one language. */
export function demoItems(words: DemoWords): readonly NewItem[] {
  const { evidence } = words;
  const cardAt = (index: number): Point => [padding + index * (personaWidth + blockGap), titleZone];
  const lowerSide = wallTop + sideSize[1] + gutter;
  return [
    { type: 'text', text: words.title, fontSize: 119, bold: true, pos: [0, 0], size: [wallWidth, 155] },
    { type: 'text', text: words.introduction, fontSize: 39, pos: [0, 184], size: [introWidth, 102] },
    { type: 'text', text: words.legend, fontSize: 31, pos: [turnedX, 184], size: [wallWidth - turnedX, 123] },
    ...quotesArea(words),
    area('personas', words.areas.personas, 'white', [personasX, wallTop], [personasWidth, mainHeight]),
    buyerCard(
      words.rider,
      'personas',
      cardAt(0),
      { id: 'rider', digitalToHuman: 35, autonomousToAccompanied: 70 },
      evidence,
    ),
    buyerCard(
      words.coordinator,
      'personas',
      cardAt(1),
      { id: 'coordinator', b2b: true, digitalToHuman: 80, autonomousToAccompanied: 60 },
      evidence,
    ),
    area('turned', words.areas.turned, 'white', [turnedX, wallTop], [personasWidth, mainHeight]),
    ...turnedCards(words.tinkerer, 'turned', [cardAt(0), cardAt(1)], evidence),
    caption('turned', words.captions.turned, 39, [padding, turnedCaptionTop], personasWidth - 2 * padding),
    ...notesArea(words, 'irritants', [sideX, wallTop], sideSize, { columns: 3, holes: [5] }),
    ...notesArea(words, 'delights', [sideX, lowerSide], sideSize, { columns: 3, holes: [3] }),
    ...notesArea(words, 'expectations', [farX, wallTop], sideSize, { columns: 3, holes: [4] }),
    ...notesArea(words, 'questions', [farX, lowerSide], sideSize, { columns: 3, holes: [2, 7] }),
    area('talks', words.areas.talks, 'white', [0, lowerTop], talksSize),
    ...talkKeys.map((key, index) =>
      talkCard(key, words, 'talks', [padding + index * (cardWidth + gap), titleZone]),
    ),
    area('known', words.areas.known, 'white', [knownX, lowerTop], knownSize),
    ...datasetKeys.map((key, index) =>
      datasetCard(key, words, 'known', [padding + index * (cardWidth + gap), titleZone]),
    ),
    caption('known', words.captions.marks, 31, [padding, marksTop], marksWidth),
    trackerCard(words, 'known', [knownWidth - padding - trackerWidth, titleZone]),
    ...notesArea(words, 'staff', [knownX, lastTop], [staffWidth, notesHeight], { columns: 4, holes: [3] }),
    ...notesArea(words, 'ideas', [ideasX, lastTop], [ideasWidth, notesHeight], { columns: 2 }),
    ...actionCards(words, 'ideas', [
      [ideasWidth - padding - actionsWidth, titleZone],
      [ideasWidth - padding - actionWidth, titleZone],
    ]),
    ...journeysArea(
      words.journey,
      { rider: words.rider.firstName, coordinator: words.coordinator.firstName },
      [0, journeysTop],
    ),
  ];
}

function caption(parent: string, text: string, fontSize: number, pos: Point, width: number): NewItem {
  return { type: 'text', parent, text, fontSize, pos, size: [width, 100] };
}

function quotesArea(words: DemoWords): readonly NewItem[] {
  const groups = Object.keys(quoteGroups) as QuoteGroup[];
  const rowPitch = mainHeight - titleZone - 2 * padding - quoteBlock[1];
  return [
    area('quotes', words.areas.quotes, 'white', [0, wallTop], [quotesWidth, mainHeight]),
    ...groups.flatMap((group, index): readonly NewItem[] => {
      const x = padding + (index % 2) * (quoteBlock[0] + blockGap);
      const y = titleZone + Math.floor(index / 2) * rowPitch;
      const keys: readonly NoteKey[] = quoteGroups[group];
      const places = placesIn(quoteGrids[group], [x, y + quoteHeading], keys.length);
      return [
        {
          type: 'text',
          parent: 'quotes',
          text: words.quoteGroups[group],
          fontSize: 25,
          bold: true,
          pos: [x, y + 6],
          size: [quoteBlock[0], 33],
        },
        ...keys.map((key, i) => noteOf('quotes', key, words.notes[key], 'yellow', places[i]!)),
      ];
    }),
  ];
}

function notesArea(
  words: DemoWords,
  group: NoteGroup,
  pos: Point,
  size: Size,
  grid: Grid,
): readonly NewItem[] {
  const keys: readonly NoteKey[] = noteGroups[group];
  const color = noteColors[group];
  const places = placesIn(grid, [padding, titleZone], keys.length);
  return [
    area(group, words.areas[group], color, pos, size),
    ...keys.map((key, index) => noteOf(group, key, words.notes[key], color, places[index]!)),
  ];
}

function noteOf(parent: string, key: NoteKey, words: NoteWords, color: NoteColor, pos: Point): NewItem {
  return { type: 'note', id: key, parent, color, pos, size: [note, note], ...words };
}
