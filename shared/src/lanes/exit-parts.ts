import { theme } from '../draw/theme.ts';
import type { Exit, JourneyLane } from '../items/journey/fields.ts';
import type { TextPart } from '../items/persona/parts.ts';
import type { CellPart, CellParts, PartsInput } from './cell-parts.ts';
import { costText } from './costs.ts';
import { mapStyle } from './map-style.ts';
import { words, type MapContext } from './map-words.ts';

const { cellPadding: pad, smallSize, gap } = mapStyle;

/** First signal, cost and way out of a negative persona at a stage; questions where nothing is written yet. */
export function exitParts(input: PartsInput, context: MapContext): CellParts {
  const exits = input.exits.length > 0 ? input.exits : [null];
  const parts: CellPart[] = [];
  let y = pad;
  for (const exit of exits) {
    const part = exitPart(input, exit, y, context);
    parts.push(part);
    y = part.box.y + part.box.h + gap;
  }
  return { height: y - gap + pad, parts };
}

function exitPart(
  { lane, stage, width, cost }: PartsInput,
  exit: Exit | null,
  top: number,
  context: MapContext,
): Extract<CellPart, { kind: 'exit' }> {
  const inner = width - 2 * pad;
  const newEntryValues = { lane: lane.id, stage };
  const labels: TextPart[] = [];
  const texts: TextPart[] = [];
  let y = top;
  const add = (label: string, text: TextPart): void => {
    labels.push(
      words(
        { text: label, x: pad, y, width: inner, size: smallSize, weight: 600, color: theme.inkSoft },
        context,
      ),
    );
    const below = labels.at(-1)!.box.y + labels.at(-1)!.box.h;
    texts.push({ ...text, box: { ...text.box, y: below } });
    y = below + text.box.h + gap;
  };
  const field = (name: 'signal' | 'wayOut'): void => {
    const label = context.t(`journey.exit.${name}`);
    add(
      label,
      words(
        {
          text: exit?.[name] ?? '',
          x: pad,
          y: 0,
          width: inner,
          // Ids do not begin with a plus.
          path: ['exits', exit?.id ?? `+${lane.id}/${stage}`, name],
          entry: exit ? {} : { newEntryIn: ['exits'], newEntryValues },
          label,
          ghost: context.t(`journey.exit.${name}.ghost`),
        },
        context,
      ),
    );
  };
  field('signal');
  const unit = unitOf(lane, context);
  const isFirst = top === pad;
  const own = exit?.cost ?? null;
  const soFar = isFirst && exit && cost && cost.soFar > 0 ? cost.soFar : null;
  const spent = own === null ? '' : costText(own, unit, context.locale);
  const sum =
    soFar === null || soFar === own
      ? ''
      : context.t('journey.exit.soFar', { cost: costText(soFar, unit, context.locale) });
  add(
    context.t('journey.exit.cost'),
    words(
      {
        text: [spent, sum].filter((part) => part !== '').join(' · '),
        x: pad,
        y: 0,
        width: inner,
        weight: 600,
        ghost: context.t('journey.exit.cost.ghost'),
      },
      context,
    ),
  );
  field('wayOut');
  return { kind: 'exit', exit, labels, texts, box: { x: pad, y: top, w: inner, h: y - gap - top } };
}

/** What the costs of a lane are counted in. */
export function unitOf(lane: Pick<JourneyLane, 'unit'>, context: MapContext): string {
  return lane.unit.trim() || context.t('journey.exit.unit');
}
