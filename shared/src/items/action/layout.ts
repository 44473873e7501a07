import { levels } from '../../actions/scales.ts';
import { isOverdue, quadrantOf } from '../../actions/plan.ts';
import { originWords } from '../../actions/origin.ts';
import type { DrawContext } from '../../draw/draw-context.ts';
import { fitLine } from '../../draw/text-fit.ts';
import { measureRange } from '../../draw/text-layout.ts';
import { actionColors, theme } from '../../draw/theme.ts';
import { longDate } from '../../i18n/long-date.ts';
import type { Box } from '../item-type.ts';
import type { PersonaItem } from '../persona/fields.ts';
import type { TextPart } from '../persona/parts.ts';
import { bottomOf, textPart, usedWidth, type LayoutContext } from '../persona/text-part.ts';
import { actionDetails, type ActionItem } from './fields.ts';
import { actionStyle } from './style.ts';

const { width, padding, edge, box, labelWidth, size } = actionStyle;
const left = edge + padding;
const right = width - padding;

/** A short text at its place: the baseline's left end. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface ActionLayout {
  readonly width: number;
  readonly height: number;
  readonly kindLabel: Label;
  readonly status: Label & { readonly box: Box };
  readonly tick: Box;
  readonly what: TextPart;
  /** The persona that it is for, or that is gone; null when none was chosen. */
  readonly persona: (Label & { readonly card: PersonaItem | undefined }) | null;
  readonly details: readonly { readonly label: Label; readonly text: TextPart }[];
  /** The line above the foot. */
  readonly rule: number;
  readonly owner: TextPart | null;
  readonly due: (Label & { readonly box: Box; readonly isOverdue: boolean }) | null;
  readonly scales: readonly (Label & {
    readonly level: number | null;
    readonly dotsX: number;
  })[];
  readonly quadrant: Label | null;
  /** What it was made from. */
  readonly origin: Label | null;
}

interface Remembered {
  readonly context: LayoutContext;
  readonly today: string;
  readonly persona: unknown;
  readonly source: unknown;
  readonly layout: ActionLayout;
}

/** Items are immutable snapshots, so a card is laid out once as long as it and what it names stay the same. */
const remembered = new WeakMap<ActionItem, Remembered>();

export function layoutAction(item: ActionItem, context: DrawContext): ActionLayout {
  const persona = item.persona === null ? null : context.item(item.persona);
  const source = item.origin === null ? null : context.item(item.origin);
  const { measure, t, locale, hints, today } = context;
  const known = remembered.get(item);
  if (
    known &&
    known.context.measure === measure &&
    known.context.locale === locale &&
    known.context.hints === hints &&
    known.today === today &&
    known.persona === persona &&
    known.source === source
  ) {
    return known.layout;
  }
  const own: LayoutContext = {
    measure,
    t,
    locale,
    hints,
    item: (id) => context.item(id),
    cardsFrom: (id) => context.cardsFrom(id),
  };
  const layout = new ActionSetter(item, own, today).layout();
  remembered.set(item, { context: own, today, persona, source, layout });
  return layout;
}

class ActionSetter {
  readonly #item: ActionItem;
  readonly #context: LayoutContext;
  readonly #today: string;
  #y = 0;

  constructor(item: ActionItem, context: LayoutContext, today: string) {
    this.#item = item;
    this.#context = context;
    this.#today = today;
  }

  layout(): ActionLayout {
    const { t } = this.#context;
    const item = this.#item;
    const kindLabel = { text: t('item.action.name'), x: left, y: padding + size.label };
    const status = this.#pill(t(`action.status.${item.status}`), padding - 4);
    this.#y = padding + 30;
    const tick = { x: left, y: this.#y + 1, w: box, h: box };
    const what = this.#text('what', left + box + 12, this.#y, right - left - box - 12, size.what, 800, 1.2);
    this.#y = Math.max(bottomOf(what), tick.y + tick.h) + 10;
    const persona = this.#persona();
    const details = actionDetails.flatMap((field) => this.#detail(field));
    const rule = this.#y + 6;
    this.#y = rule + 14;
    const foot = this.#foot();
    const scales = this.#scales();
    const origin = this.#origin();
    const height = Math.ceil(Math.max(actionStyle.minHeight, this.#y + padding * 0.7));
    return {
      width,
      height,
      kindLabel,
      status,
      tick,
      what,
      persona,
      details,
      rule,
      ...foot,
      ...scales,
      origin,
    };
  }

  #width(text: string, fontSize: number, weight: 400 | 600 = 600): number {
    return measureRange(text, 0, text.length, weight, this.#context.measure) * fontSize;
  }

  #fit(text: string, room: number, fontSize: number, weight: 400 | 600 = 600): string {
    return fitLine(text, room, { fontSize, weight }, this.#context.measure);
  }

  /** A label in a rounded box that ends at the right edge. */
  #pill(text: string, y: number): Label & { readonly box: Box } {
    const w = this.#width(text, size.label) + 20;
    return { text, x: right - w + 10, y: y + 17, box: { x: right - w, y, w, h: 24 } };
  }

  #text(
    field: 'what' | 'owner' | (typeof actionDetails)[number],
    x: number,
    y: number,
    textWidth: number,
    fontSize: number,
    weight: 400 | 600 | 800,
    lineHeight: number,
  ): TextPart {
    const { t } = this.#context;
    const label = t(`item.action.field.${field}`);
    const ghost = t(`action.ghost.${field}`);
    const color = field === 'what' && this.#item.status === 'dropped' ? theme.inkSoft : theme.ink;
    const style = { width: textWidth, fontSize, weight, lineHeight, color };
    return textPart({ path: [field], text: this.#item[field], label, ghost, x, y, ...style }, this.#context);
  }

  #persona(): ActionLayout['persona'] {
    const { persona } = this.#item;
    if (persona === null) return null;
    const { t } = this.#context;
    const card = this.#context.item(persona);
    const known = card?.type === 'persona' ? card : undefined;
    const name = known ? known.firstName.trim() || t('persona.text.unnamed') : null;
    const words = name === null ? t('action.personaGone') : t('action.forPersona', { name });
    const y = this.#y + size.detail;
    this.#y += size.detail * 1.4 + 6;
    const x = left + (known ? 22 : 0);
    return { text: this.#fit(words, right - x, size.detail), x, y, card: known };
  }

  #detail(field: (typeof actionDetails)[number]): ActionLayout['details'] {
    if (this.#item[field].trim() === '' && !this.#context.hints) return [];
    const x = left + labelWidth;
    const text = this.#text(field, x, this.#y, right - x, size.detail, 400, 1.4);
    const label = {
      text: this.#fit(text.label, labelWidth - 8, size.small),
      x: left,
      y: this.#y + size.detail * 1.05,
    };
    this.#y = bottomOf(text) + 3;
    return [{ label, text }];
  }

  #foot(): Pick<ActionLayout, 'owner' | 'due'> {
    const { t, locale, hints } = this.#context;
    const { due } = this.#item;
    const hasOwner = this.#item.owner.trim() !== '' || hints;
    const x = left + 26;
    const owner = hasOwner ? this.#text('owner', x, this.#y + 2, right - x, size.detail, 600, 1.3) : null;
    let shownDue: ActionLayout['due'] = null;
    if (due !== null) {
      const late = isOverdue(this.#item, this.#today);
      const day = longDate(due, locale);
      const words = late ? t('action.overdueSince', { date: day }) : t('action.until', { date: day });
      const shown = this.#fit(words, right - left - 20, size.label);
      const beside = this.#pill(shown, this.#y);
      // Beside the owner where both have room, else below.
      const fits = owner === null || x + usedWidth(owner.lines) + 12 <= beside.box.x;
      shownDue = { ...(fits ? beside : this.#pill(shown, bottomOf(owner) + 6)), isOverdue: late };
    }
    const bottom = Math.max(owner ? bottomOf(owner) : 0, shownDue ? shownDue.box.y + shownDue.box.h : 0);
    if (bottom > 0) this.#y = bottom + 10;
    return { owner, due: shownDue };
  }

  #scales(): Pick<ActionLayout, 'scales' | 'quadrant'> {
    const { t, hints } = this.#context;
    const { impact, effort } = this.#item;
    if (impact === null && effort === null && !hints) return { scales: [], quadrant: null };
    const y = this.#y + size.small;
    let x = left;
    const scales = (['impact', 'effort'] as const).map((name) => {
      const text = t(`item.action.field.${name}`);
      const dotsX = x + this.#width(text, size.small) + 12;
      const scale = { text, x, y, level: this.#item[name], dotsX };
      x = dotsX + levels.length * 12 + 12;
      return scale;
    });
    const quarter = quadrantOf(this.#item);
    let quadrant: Label | null = null;
    if (quarter) {
      const words = this.#fit(t(`action.quadrant.${quarter}.one`), right - x, size.small);
      quadrant = { text: words, x: right, y };
    }
    this.#y += size.small * 1.4 + 6;
    return { scales, quadrant };
  }

  #origin(): Label | null {
    const origin = originWords(this.#item, this.#context.item);
    if (!origin) return null;
    const { t } = this.#context;
    const text = origin.words === null ? t('action.originGone') : t('action.from', { text: origin.words });
    const y = this.#y + size.small;
    this.#y += size.small * 1.4 + 4;
    return { text: this.#fit(text, right - left - 20, size.small, 400), x: left + 20, y };
  }
}

/** The paper of a card: what needs nothing more steps back. */
export function paperOf({ status }: Pick<ActionItem, 'status'>): string {
  return status === 'done' || status === 'dropped' ? actionColors.closed : theme.panel;
}
