import type { Locale } from '../../board/schema.ts';
import type { StepMode } from '../../session/agenda.ts';
import type { KeptAgenda } from '../../session/kept-agenda.ts';
import type { NewItem } from '../../items/index.ts';
import { findTemplate } from '../index.ts';
import { opening, stepAreas, stepsTop, type Step } from '../steps.ts';
import type { Words } from '../template.ts';

/** A step of a ready-made agenda. */
interface AgendaTemplateStep {
  readonly title: Words;
  readonly minutes: number;
  readonly mode: StepMode;
  /** The id, in the template or among the areas, of the area that it shows. */
  readonly area?: string;
  readonly instruction: Words;
}

/** A workshop that is ready to be led: its steps, and what must lie on the board for them. */
export interface AgendaTemplate {
  readonly id: string;
  readonly title: Words;
  readonly description: Words;
  /** A template of boards by its id, or areas that belong to this agenda alone. */
  readonly board: string | readonly Step[];
  readonly steps: readonly AgendaTemplateStep[];
}

/** Areas of an agenda of its own: three in a row, with room for twelve notes each. */
const ownAreas = { columns: 3, notes: [4, 3] } as const;

/** What an agenda needs on the board when no template of boards has it. */
export function itemsOfAgenda(
  { title, description, board }: AgendaTemplate,
  locale: Locale,
): readonly NewItem[] {
  if (typeof board === 'string') return findTemplate(board)!.items[locale];
  return [...opening(title, description, locale), ...stepAreas(board, ownAreas, [0, stepsTop], locale)];
}

/** An agenda in one language, its areas by their names. */
export function agendaOf(agenda: AgendaTemplate, locale: Locale): KeptAgenda {
  const items = itemsOfAgenda(agenda, locale);
  const nameOf = (id: string | undefined): string => {
    const item = id === undefined ? undefined : items.find((known) => known.id === id);
    return item && 'title' in item ? (item.title ?? '') : '';
  };
  return {
    whoboardAgenda: 1,
    title: agenda.title[locale],
    steps: agenda.steps.map(({ title, minutes, mode, area, instruction }) => ({
      title: title[locale],
      minutes,
      mode,
      instruction: instruction[locale],
      area: nameOf(area),
    })),
  };
}
