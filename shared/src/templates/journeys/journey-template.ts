import type { Locale } from '../../board/schema.ts';
import type { MessageKey } from '../../i18n/translate.ts';
import type { NewItem } from '../../items/index.ts';
import type { JourneyLaneType } from '../../lanes/lane-types.ts';
import { journeySlot } from '../../lanes/slots.ts';
import type { PersonaKind } from '../../personas/kinds.ts';
import { areaMeasures } from '../areas.ts';
import { opening, stepsTop } from '../steps.ts';
import type { Template, Words } from '../template.ts';

/** A stage, with the question that gets a team talking about it. */
export interface StageWords {
  readonly name: Words;
  readonly question: Words;
}

/** A lane by its type, or one of the template's own with its name. */
export type LaneWords = JourneyLaneType | { readonly name: Words };

/** A journey that a team fills, and the card of the person whose journey it is. */
export interface JourneyTemplate {
  readonly id: string;
  readonly nameKey: MessageKey;
  readonly descriptionKey: MessageKey;
  /** Of the board, and of the journey. */
  readonly title: Words;
  readonly intro: Words;
  readonly stages: readonly StageWords[];
  /** From top to bottom, below the questions. */
  readonly lanes: readonly LaneWords[];
  readonly persona: { readonly kind: PersonaKind; readonly b2b?: boolean };
}

/**
 * The lane of the questions: a note for each stage, in a lane of its own, so that it can be collapsed or removed in one go
 * once the journey speaks for itself.
 */
const questions: Words = { en: 'Ask yourselves', fr: 'À se demander' };
const questionsLane = 'questions';
const personaWidth = 720;
/** Wide enough for a question in few lines. */
const stageWidth = 280;

/** A template that consists of a persona card and the journey that it is attached to. */
export function journeyTemplate({
  id,
  nameKey,
  descriptionKey,
  title,
  ...journey
}: JourneyTemplate): Template {
  const itemsIn = (locale: Locale): readonly NewItem[] => [
    ...opening(title, journey.intro, locale),
    { type: 'persona', id: 'persona', ...journey.persona, pos: [0, stepsTop] },
    {
      type: 'journey',
      id: 'journey',
      title: title[locale],
      pos: [personaWidth + areaMeasures.gutter, stepsTop],
      personas: [{ persona: 'persona' }],
      stages: journey.stages.map(({ name }, index) => ({
        id: stageId(index),
        name: name[locale],
        width: stageWidth,
      })),
      lanes: [
        { id: questionsLane, type: 'custom', name: questions[locale] },
        ...journey.lanes.map((lane, index) =>
          typeof lane === 'string'
            ? { id: lane, type: lane }
            : { id: `own${index}`, type: 'custom' as const, name: lane.name[locale] },
        ),
      ],
    },
    ...journey.stages.map(({ question }, index): NewItem => ({
      type: 'note',
      parent: 'journey',
      slot: journeySlot(stageId(index), questionsLane),
      color: 'white',
      text: question[locale],
    })),
  ];
  return { id, nameKey, descriptionKey, title, items: { en: itemsIn('en'), fr: itemsIn('fr') } };
}

function stageId(index: number): string {
  return `stage${index + 1}`;
}
