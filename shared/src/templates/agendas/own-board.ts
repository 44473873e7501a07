import type { Locale, Point } from '../../board/schema.ts';
import type { NewItem } from '../../items/index.ts';
import type { JourneyKind } from '../../items/journey/fields.ts';
import type { JourneyLaneType } from '../../lanes/lane-types.ts';
import { mapStyle } from '../../lanes/map-style.ts';
import { planArea, planSize } from '../action-plan/action-plan.ts';
import { areaMeasures, areaSize, promptHeight } from '../areas.ts';
import { opening, stepAreas, stepsTop, type Step } from '../steps.ts';
import type { Words } from '../template.ts';

/** A part of the board of an agenda. @param at its top left corner @param locale the board's language */
type Part = (at: Point, locale: Locale) => PlacedPart;

interface PlacedPart {
  readonly items: readonly NewItem[];
  readonly width: number;
}

/** The board of an agenda that no template of boards has: a heading, and parts from left to right in the order of the work. */
export function ownBoard(
  title: Words,
  intro: Words,
  parts: readonly Part[],
): (locale: Locale) => readonly NewItem[] {
  return (locale) => {
    let x = 0;
    const placed = parts.flatMap((part) => {
      const { items, width } = part([x, stepsTop], locale);
      x += width + areaMeasures.gutter;
      return items;
    });
    return [...opening(title, intro, locale), ...placed];
  };
}

const notes = [4, 3] as const;

/** Areas to write in, one below the other. */
export function areas(...steps: readonly Step[]): Part {
  return (at, locale) => ({
    items: stepAreas(steps, { columns: 1, notes }, at, locale),
    width: areaSize(...notes, promptHeight)[0],
  });
}

const personaWidth = 720;

/** Empty action cards to be filled in. */
export function actionCards(name: Words): Part {
  return (at, locale) => ({ items: planArea(name[locale], at, locale), width: planSize[0] });
}

/** The empty card that the maps of a board are attached to. */
export const personaCard: Part = (pos) => ({
  items: [{ type: 'persona', id: 'persona', kind: 'buyer', pos }],
  width: personaWidth,
});

const empathySize = [1600, 1200] as const;

/** An empathy map of four quadrants, with the persona at its head. */
export function empathyMap(id: string, title: Words): Part {
  return (pos, locale) => ({
    items: [
      {
        type: 'empathyMap',
        id,
        title: title[locale],
        layout: 'quadrants',
        persona: 'persona',
        pos,
        size: empathySize,
      },
    ],
    width: empathySize[0],
  });
}

interface OwnJourney {
  readonly id: string;
  readonly title: Words;
  readonly kind: JourneyKind;
  readonly stages: readonly Words[];
  readonly lanes: readonly JourneyLaneType[];
  /** The journey that it is laid beside. */
  readonly comparedWith?: string;
}

const stageWidth = 280;
/** A journey grows to the right: room for one stage more. */
const roomToGrow = stageWidth;

/** A journey of the persona, to be filled. */
export function journey({ id, title, stages, lanes, ...more }: OwnJourney): Part {
  return (pos, locale) => ({
    items: [
      {
        type: 'journey',
        id,
        ...more,
        title: title[locale],
        pos,
        personas: [{ persona: 'persona' }],
        stages: stages.map((name, index) => ({
          id: `stage${index + 1}`,
          name: name[locale],
          width: stageWidth,
        })),
        lanes: lanes.map((type) => ({ id: type, type })),
      },
    ],
    width: 2 * mapStyle.padding + mapStyle.laneHead + stages.length * stageWidth + roomToGrow,
  });
}

/** From the first thought to what is told afterwards, whatever it is about. */
export const usualStages: readonly Words[] = [
  { en: 'Feels the need', fr: 'Ressent le besoin' },
  { en: 'Looks around', fr: 'Se renseigne' },
  { en: 'Chooses', fr: 'Choisit' },
  { en: 'Gets it', fr: 'L’obtient' },
  { en: 'Uses it', fr: 'S’en sert' },
  { en: 'Tells others', fr: 'En parle' },
];
