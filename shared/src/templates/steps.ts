import type { Locale, Point } from '../board/schema.ts';
import type { NoteColor } from '../draw/theme.ts';
import type { NewItem } from '../items/index.ts';
import { area, areaMeasures, areaSize, heading, introduction, prompt, promptHeight } from './areas.ts';
import type { Words } from './template.ts';

/** An area to write in, with the question that it answers. */
export interface Step {
  readonly id: string;
  readonly color: NoteColor;
  readonly title: Words;
  readonly prompt: Words;
}

/** A board of areas in the order of the work, and the cards that it leads to at their right. */
export interface StepsBoard {
  readonly title: Words;
  readonly intro: Words;
  /** Row by row. */
  readonly steps: readonly Step[];
  /** Areas in a row. */
  readonly columns: number;
  /** Notes that an area has room for, side by side and one below the other. */
  readonly notes: readonly [columns: number, rows: number];
  /** The cards at the right. @param at top left corner of their place */
  readonly cards: (at: Point) => readonly NewItem[];
}

/** Where the areas begin, below heading and introduction. */
export const stepsTop = 228;

/** Heading and introduction of a board in one language. */
export function opening(title: Words, intro: Words, locale: Locale): readonly NewItem[] {
  return [heading(title[locale], [0, 0], 1600), introduction(intro[locale], [0, 92], 2400)];
}

/** Areas in rows, each with its question, from a top left corner on. */
export function stepAreas(
  steps: readonly Step[],
  { columns, notes }: Pick<StepsBoard, 'columns' | 'notes'>,
  [left, top]: Point,
  locale: Locale,
): readonly NewItem[] {
  const size = areaSize(...notes, promptHeight);
  return steps.flatMap((step, index) => {
    const x = left + (index % columns) * (size[0] + areaMeasures.gutter);
    const y = top + Math.floor(index / columns) * (size[1] + areaMeasures.gutter);
    return [
      area(step.id, step.title[locale], step.color, [x, y], size),
      prompt(step.id, size[0], step.prompt[locale]),
    ];
  });
}

/** The items of a board of steps, in every language. */
export function stepsItems(board: StepsBoard): Readonly<Record<Locale, readonly NewItem[]>> {
  const right = board.columns * (areaSize(...board.notes)[0] + areaMeasures.gutter);
  const itemsIn = (locale: Locale): readonly NewItem[] => [
    ...opening(board.title, board.intro, locale),
    ...stepAreas(board.steps, board, [0, stepsTop], locale),
    ...board.cards([right, stepsTop]),
  ];
  return { en: itemsIn('en'), fr: itemsIn('fr') };
}
