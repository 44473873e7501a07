import type { Locale } from '../../board/schema.ts';
import type { StepMode } from '../../session/agenda.ts';
import type { KeptAgenda } from '../../session/kept-agenda.ts';
import type { NewItem } from '../../items/index.ts';
import { stepPlaceName } from '../../session/step-places.ts';
import { findTemplate } from '../index.ts';
import type { Words } from '../template.ts';

/** A step of a ready-made agenda. */
interface AgendaTemplateStep {
  readonly title: Words;
  readonly minutes: number;
  readonly mode: StepMode;
  /** The id, in the template or on the agenda's own board, of the area, map or card that it shows. */
  readonly area?: string;
  readonly instruction: Words;
}

/** A workshop that is ready to be led: its steps, and what must lie on the board for them. */
export interface AgendaTemplate {
  readonly id: string;
  readonly title: Words;
  readonly description: Words;
  /** A template of boards by its id, or what belongs to this agenda alone, below its heading. */
  readonly board: string | ((locale: Locale) => readonly NewItem[]);
  readonly steps: readonly AgendaTemplateStep[];
}

/** What an agenda needs on the board, containers before what lies in them. */
export function itemsOfAgenda({ board }: AgendaTemplate, locale: Locale): readonly NewItem[] {
  return typeof board === 'string' ? findTemplate(board)!.items[locale] : board(locale);
}

/** How the areas and maps are called that the steps show; without them on the board, nobody can be brought there. */
export function areasOfAgenda(agenda: AgendaTemplate, locale: Locale): readonly string[] {
  const shown = new Set(agenda.steps.map(({ area }) => area));
  return itemsOfAgenda(agenda, locale).flatMap((item) =>
    shown.has(item.id) && 'title' in item && item.title ? [item.title] : [],
  );
}

/** An agenda in one language, its areas by their names. */
export function agendaOf(agenda: AgendaTemplate, locale: Locale): KeptAgenda {
  const items = itemsOfAgenda(agenda, locale);
  const nameOf = (id: string | undefined): string => {
    const item = id === undefined ? undefined : items.find((known) => known.id === id);
    return item ? (stepPlaceName(item) ?? '') : '';
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
