import { isOverdue, quadrantOf } from '../actions/plan.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import { layoutText, type FontWeight, type TextLayout } from '../draw/text-layout.ts';
import { actionColors, kindColors, theme } from '../draw/theme.ts';
import { longDate } from '../i18n/long-date.ts';
import type { ActionItem } from '../items/index.ts';

/** A line of a cell; it is never broken. */
export interface ListLine {
  readonly height: number;
  readonly text: TextLayout | null;
  readonly color: string;
  /** Drawn before the text: the levels as dots. */
  readonly dots: { readonly level: number | null } | null;
}

/** The part of an action that stands on one page. */
export interface ListRow {
  readonly action: ActionItem;
  readonly number: number;
  readonly y: number;
  readonly height: number;
  /** It began on the page before. */
  readonly isContinued: boolean;
  /** One list of lines a column, from the left. */
  readonly cells: readonly (readonly ListLine[])[];
}

export interface ListColumn {
  readonly x: number;
  readonly width: number;
  readonly title: string;
}

export interface ListLayout {
  readonly size: number;
  readonly columns: readonly ListColumn[];
  readonly pages: readonly (readonly ListRow[])[];
}

/** Widths of the columns after the number, as shares of what it leaves. */
const shares = [0.28, 0.16, 0.17, 0.14, 0.25] as const;
const lineHeight = 1.32;

/**
 * Actions as a table over as many pages as it takes. Nothing is cut off: a row that is higher than a page goes on on the
 * next one.
 * @param size of the text in points
 * @param height left for rows on a page
 */
export function layoutActionList(
  actions: readonly { readonly action: ActionItem; readonly number: number }[],
  { size, width, height }: { readonly size: number; readonly width: number; readonly height: number },
  context: DrawContext,
): ListLayout {
  const { t } = context;
  const padding = size * 0.6;
  const first = size * 3.6;
  const titles = [
    t('item.action.field.what'),
    `${t('item.action.field.persona')} · ${t('item.action.field.stage')}`,
    `${t('item.action.field.owner')} · ${t('item.action.field.due')}`,
    `${t('item.action.field.impact')} · ${t('item.action.field.effort')}`,
    t('print.actions.how'),
  ];
  let x = first;
  const columns = shares.map((share, index) => {
    const column = { x, width: (width - first) * share - padding * 2, title: titles[index]! };
    x += (width - first) * share;
    return column;
  });
  const setter = new RowSetter(size, columns, context);
  const pages: ListRow[][] = [[]];
  let y = 0;
  for (const { action, number } of actions) {
    let cells = setter.cells(action);
    let isContinued = false;
    while (true) {
      const full = heightOf(cells) + padding * 2;
      const place = { action, number, isContinued };
      if (y + full <= height) {
        pages.at(-1)!.push({ ...place, y, height: full, cells });
        y += full;
        break;
      }
      if (y > 0) {
        pages.push([]);
        y = 0;
        continue;
      }
      const split = cells.map((lines) => splitLines(lines, height - padding * 2));
      pages.at(-1)!.push({ ...place, y, height, cells: split.map(([here]) => here) });
      cells = split.map(([, rest]) => rest);
      isContinued = true;
      y = height;
    }
  }
  return { size, columns, pages };
}

function heightOf(cells: readonly (readonly ListLine[])[]): number {
  return Math.max(...cells.map((lines) => lines.reduce((sum, line) => sum + line.height, 0)));
}

/** As many lines as fit, at least one, and the rest. */
function splitLines(
  lines: readonly ListLine[],
  height: number,
): readonly [here: readonly ListLine[], rest: readonly ListLine[]] {
  let used = 0;
  let count = 0;
  while (count < lines.length && (count === 0 || used + lines[count]!.height <= height)) {
    used += lines[count]!.height;
    count++;
  }
  return [lines.slice(0, count), lines.slice(count)];
}

class RowSetter {
  readonly #size: number;
  readonly #columns: readonly ListColumn[];
  readonly #context: DrawContext;

  constructor(size: number, columns: readonly ListColumn[], context: DrawContext) {
    this.#size = size;
    this.#columns = columns;
    this.#context = context;
  }

  cells(action: ActionItem): readonly (readonly ListLine[])[] {
    const { t } = this.#context;
    const isDropped = action.status === 'dropped';
    const what = action.what.trim() || t('action.untitled');
    const status = t(`action.status.${action.status}`);
    return [
      [
        ...this.#text(0, what, isDropped ? theme.inkSoft : theme.ink, 600),
        ...this.#text(0, status, action.status === 'done' ? actionColors.done : theme.inkSoft, 400),
      ],
      this.#forWhom(action),
      this.#when(action),
      this.#worth(action),
      (['channel', 'tone', 'content', 'frequency'] as const).flatMap((field) =>
        action[field].trim() === ''
          ? []
          : this.#text(
              4,
              t('action.labelled', { label: t(`item.action.field.${field}`), text: action[field] }),
            ),
      ),
    ];
  }

  #forWhom({ persona, stage }: ActionItem): readonly ListLine[] {
    const { t } = this.#context;
    const lines: ListLine[] = [];
    if (persona !== null) {
      const card = this.#context.item(persona);
      const isThere = card?.type === 'persona';
      const name = isThere ? card.firstName.trim() || t('persona.text.unnamed') : t('action.personaGone');
      const color = isThere ? kindColors[card.kind].strong : theme.inkSoft;
      const kind = isThere && card.kind !== 'buyer' ? ` (${t(`persona.kind.${card.kind}`)})` : '';
      lines.push(...this.#text(1, name + kind, color, 600));
    }
    if (stage.trim() !== '') lines.push(...this.#text(1, stage));
    return lines;
  }

  #when(action: ActionItem): readonly ListLine[] {
    const { t, locale, today } = this.#context;
    const lines: ListLine[] = [];
    if (action.owner.trim() !== '') lines.push(...this.#text(2, action.owner, theme.ink, 600));
    if (action.due !== null) {
      const date = longDate(action.due, locale);
      const isLate = isOverdue(action, today);
      const words = isLate ? t('action.overdueSince', { date }) : date;
      lines.push(...this.#text(2, words, isLate ? theme.danger : theme.ink, isLate ? 600 : 400));
    }
    return lines;
  }

  #worth(action: ActionItem): readonly ListLine[] {
    const { t } = this.#context;
    if (action.impact === null && action.effort === null) {
      return this.#text(3, t('action.noLevel'), theme.inkSoft);
    }
    const lines = (['impact', 'effort'] as const).flatMap((name) =>
      this.#text(3, t(`item.action.field.${name}`), theme.inkSoft).map((line) => ({
        ...line,
        dots: { level: action[name] },
      })),
    );
    const quarter = quadrantOf(action);
    if (!quarter) return lines;
    return [...lines, ...this.#text(3, t(`action.quadrant.${quarter}.one`), actionColors.strong, 600)];
  }

  #text(
    column: number,
    text: string,
    color: string = theme.ink,
    weight: FontWeight = 400,
  ): readonly ListLine[] {
    const fontSize = this.#size;
    const { width } = this.#columns[column]!;
    const layout = layoutText(text.trim(), width, { fontSize, weight, lineHeight }, this.#context.measure);
    return layout.lines.map((line) => ({
      height: fontSize * lineHeight,
      text: { ...layout, lines: [line] },
      color,
      dots: null,
    }));
  }
}
