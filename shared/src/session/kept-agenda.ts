import * as z from 'zod/mini';
import { limits } from '../protocol/limits.ts';
import { agendaInput, stepInput, type StepInput } from './agenda.ts';

/** The version of the form in which agendas are kept. */
const form = 1;

const keptStep = z.object({
  ...z.omit(stepInput, { frame: true }).shape,
  /** The name of the area that the step shows; empty for none. */
  area: z.string().check(z.maxLength(limits.maxTitleLength)),
});

const keptSchema = z.object({
  whoboardAgenda: z.literal(form),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.maxTitleLength)),
  steps: z.array(keptStep).check(z.maxLength(limits.maxAgendaSteps)),
});

/** An agenda away from its board: in a file, in a browser, ready-made. Areas are named, since ids belong to one board. */
export type KeptAgenda = z.infer<typeof keptSchema>;

export interface NamedArea {
  readonly id: string;
  readonly title: string;
}

/** Takes an agenda off its board. */
export function keepAgenda(
  title: string,
  steps: readonly StepInput[],
  areas: readonly NamedArea[],
): KeptAgenda {
  const titleOf = (frame: string | null) => areas.find(({ id }) => id === frame)?.title ?? '';
  return {
    whoboardAgenda: form,
    title: title.trim().slice(0, limits.maxTitleLength),
    steps: steps.map(({ title: named, minutes, mode, instruction, frame }) => ({
      title: named,
      minutes,
      mode,
      instruction,
      area: titleOf(frame),
    })),
  };
}

/** Puts an agenda onto a board: a step shows the first area that has the name. */
export function placeAgenda({ steps }: KeptAgenda, areas: readonly NamedArea[]): StepInput[] {
  const named = (title: string) => comparable(title);
  const placed = steps.map(({ area, ...step }) => ({
    ...step,
    frame: areas.find(({ title }) => area !== '' && named(title) === named(area))?.id ?? null,
  }));
  return agendaInput.parse(placed);
}

/** @returns what a file or a browser has kept, or null when it is no agenda */
export function readAgenda(text: string): KeptAgenda | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = keptSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** Names are the same whatever their case and the kind of their spaces. */
function comparable(title: string): string {
  return title.replace(/\s+/gu, ' ').trim().toLowerCase();
}
