import type { Point, Size } from '../../board/schema.ts';
import type { NoteColor } from '../../draw/theme.ts';
import type { NewItem } from '../../items/index.ts';
import { buyerSections, contentOf } from '../../personas/sections.ts';
import { area, areaMeasures, areaSize, widthOfNotes } from '../areas.ts';
import {
  noteGroups,
  quoteGroups,
  type DemoWords,
  type NoteGroup,
  type NoteKey,
  type NoteWords,
  type PersonaWords,
  type QuoteGroup,
  type StatementWords,
} from './words.ts';

const { note, gap, padding, titleZone, gutter } = areaMeasures;

/** Where the wall begins, below title and legend. */
const wallTop = 300;
/** A full card is up to so high. */
const maxPersonaHeight = 1560;

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

const quotesWidth = 2 * quoteBlock[0] + blockGap + 2 * padding;
const personasWidth = 2 * personaWidth + blockGap + 2 * padding;
const sideWidth = widthOfNotes(3) + 2 * padding;
const wallWidth = quotesWidth + personasWidth + sideWidth + 2 * gutter;
/** Room for full cards, and for three rows of notes twice. */
const mainHeight = Math.max(
  titleZone + maxPersonaHeight + padding,
  titleZone + 2 * quoteBlock[1] + blockGap + padding,
  2 * areaSize(3, 3)[1] + gutter,
);
const sideSize: Size = [sideWidth, (mainHeight - gutter) / 2];
const personasX = quotesWidth + gutter;
const sideX = personasX + personasWidth + gutter;

/** The areas below, each as wide as its columns of notes ask for; what is left over is shared out. */
const lowerTop = wallTop + mainHeight + gutter;
const lowerGrids = {
  staff: { columns: 4, holes: [3] },
  expectations: { columns: 4, holes: [6] },
  questions: { columns: 4, holes: [5] },
  ideas: { columns: 3, holes: [2] },
} as const satisfies Partial<Record<NoteGroup, Grid>>;
type LowerGroup = keyof typeof lowerGrids;
const lowerGroups = Object.keys(lowerGrids) as LowerGroup[];
const lowerWidths = lowerGroups.map((group) => areaSize(lowerGrids[group].columns, 2)[0]);
const spare =
  (wallWidth - lowerWidths.reduce((sum, width) => sum + width + gutter, -gutter)) / lowerGroups.length;

const noteColors: Readonly<Record<NoteGroup, NoteColor>> = {
  irritants: 'rose',
  delights: 'mint',
  expectations: 'sky',
  questions: 'lilac',
  staff: 'sand',
  ideas: 'peach',
};

/** Everything on the demo board, in one language. */
export function demoItems(words: DemoWords): readonly NewItem[] {
  return [
    { type: 'text', text: words.title, fontSize: 95, bold: true, pos: [0, 0], size: [wallWidth, 124] },
    { type: 'text', text: words.introduction, fontSize: 31, pos: [0, 148], size: [quotesWidth, 84] },
    { type: 'text', text: words.legend, fontSize: 25, pos: [personasX, 148], size: [personasWidth, 66] },
    ...quotesArea(words),
    area('personas', words.areas.personas, 'white', [personasX, wallTop], [personasWidth, mainHeight]),
    personaCard(words.rider, [padding, titleZone], { digitalToHuman: 35, autonomousToAccompanied: 70 }),
    personaCard(words.coordinator, [padding + personaWidth + blockGap, titleZone], {
      b2b: true,
      digitalToHuman: 80,
      autonomousToAccompanied: 60,
    }),
    ...notesArea(words, 'irritants', [sideX, wallTop], sideSize, { columns: 3, holes: [5] }),
    ...notesArea(words, 'delights', [sideX, wallTop + sideSize[1] + gutter], sideSize, {
      columns: 3,
      holes: [3],
    }),
    ...lowerAreas(words),
  ];
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

function lowerAreas(words: DemoWords): readonly NewItem[] {
  let x = 0;
  return lowerGroups.flatMap((group, index) => {
    const size: Size = [lowerWidths[index]! + spare, areaSize(1, 2)[1]];
    const items = notesArea(words, group, [x, lowerTop], size, lowerGrids[group]);
    x += size[0] + gutter;
    return items;
  });
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

/** What a card holds besides words. */
interface CardSettings {
  readonly b2b?: boolean;
  readonly digitalToHuman: number;
  readonly autonomousToAccompanied: number;
}

function personaCard({ sections, ...header }: PersonaWords, pos: Point, settings: CardSettings): NewItem {
  return {
    type: 'persona',
    parent: 'personas',
    kind: 'buyer',
    pos,
    ...header,
    ...settings,
    reviewedOn: '2026-11-12',
    ...contentOf(buyerSections.map((id) => ({ id, statements: sections[id].map(statementOf) }))),
  };
}

function statementOf({ from = [], against = [], ...words }: StatementWords) {
  return {
    ...words,
    sources: [
      ...from.map((item) => ({ item, stance: 'supports' as const })),
      ...against.map((item) => ({ item, stance: 'contradicts' as const })),
    ],
  };
}
