import type { DrawContext } from '../draw/draw-context.ts';
import { layoutText, type TextLayout } from '../draw/text-layout.ts';
import type { PersonaItem } from '../items/index.ts';
import type { Section } from '../items/persona/fields.ts';
import { layoutHeader } from '../items/persona/layout-header.ts';
import { layoutFoot } from '../items/persona/layout-foot.ts';
import { layoutSection } from '../items/persona/layout-section.ts';
import { splitColumns } from '../items/persona/layout.ts';
import type { FootPart, HeaderPart, Placed, SectionPart } from '../items/persona/parts.ts';
import { lineHeights, type CardStyle } from '../items/persona/style.ts';
import { treatmentSection } from '../personas/negative.ts';
import { isFootSection, visibleSections } from '../personas/sections.ts';
import { footnotesOf, type Footnotes } from './footnotes.ts';
import { footLineHeight } from './page-parts.ts';
import type { PageSize } from './paper.ts';
import { continued, restOfSection, splitSection } from './sheet-sections.ts';
import { sheetMarginPt, sheetStyle, smallPt, statementSizes } from './sheet-style.ts';

/** A footnote: its number stands before the text's first line. */
export interface NotePart {
  readonly number: number;
  readonly text: TextLayout;
}

/** What stands on one page, at places relative to the margins' top left corner. */
export interface SheetPageLayout {
  /** On the first page; the others begin with a line that names the persona. */
  readonly header: HeaderPart | null;
  readonly sections: readonly Placed<SectionPart>[];
  readonly foot: Placed<FootPart> | null;
  /** Top of the line that explains the marks, with the heading of the sources. */
  readonly legendY: number | null;
  readonly notes: readonly Placed<NotePart>[];
}

export interface SheetLayout {
  readonly style: CardStyle;
  readonly smallPt: number;
  readonly pages: readonly SheetPageLayout[];
}

/**
 * A persona on as few pages as can be: its text steps down to the smallest size before a second page is taken, and is
 * then set as large as these pages allow. Nothing is ever cut off.
 */
export function layoutSheet(persona: PersonaItem, page: PageSize, context: DrawContext): SheetLayout {
  const sections = visibleSections(persona).map(written).filter(hasContent(persona));
  const footnotes = footnotesOf(sections, context);
  const sizes = statementSizes(page);
  const attempts = new Map<number, SheetLayout>();
  const attempt = (index: number): SheetLayout => {
    let layout = attempts.get(index);
    if (!layout) {
      layout = new SheetSetter(persona, sections, footnotes, page, sizes[index]!, context).set();
      attempts.set(index, layout);
    }
    return layout;
  };
  // At the smallest size it takes the fewest pages: the largest size that takes no more is wanted.
  const fewest = attempt(sizes.length - 1).pages.length;
  let low = 0;
  let high = sizes.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (attempt(middle).pages.length <= fewest) high = middle;
    else low = middle + 1;
  }
  return attempt(high);
}

/** A section without its empty statements. */
function written(section: Section): Section {
  return { ...section, statements: section.statements.filter((statement) => statement.text.trim() !== '') };
}

function hasContent(persona: PersonaItem): (section: Section) => boolean {
  const hasSliders = persona.digitalToHuman !== null || persona.autonomousToAccompanied !== null;
  return ({ id, statements }) =>
    statements.length > 0 ||
    (id === 'channels' && hasSliders) ||
    (id === 'insight' && persona.promise.trim() !== '') ||
    (id === treatmentSection && persona.treatment !== null);
}

/** Sets one persona at one size. */
class SheetSetter {
  readonly #persona: PersonaItem;
  readonly #context: DrawContext;
  readonly #style: CardStyle;
  readonly #small: number;
  readonly #height: number;
  readonly #columnWidth: number;
  readonly #header: HeaderPart;
  readonly #foot: FootPart | null;
  readonly #notes: readonly NotePart[];
  readonly #sections: readonly Section[];
  readonly #noteGap: number;
  readonly #parts = new Map<Section, SectionPart>();
  /** The most statements that a column can hold, each of one line. */
  readonly #mostInColumn: number;

  constructor(
    persona: PersonaItem,
    sections: readonly Section[],
    footnotes: Footnotes,
    page: PageSize,
    size: number,
    context: DrawContext,
  ) {
    this.#persona = persona;
    this.#context = context;
    this.#style = sheetStyle(page, size, footnotes.numbers);
    this.#small = smallPt(size);
    const { width, columns, gutter } = this.#style;
    this.#height = page.heightPt - 2 * sheetMarginPt - footLineHeight(this.#small);
    this.#mostInColumn = Math.ceil(this.#height / (size * lineHeights.text)) + 1;
    this.#columnWidth = (width - (columns - 1) * gutter) / columns;
    this.#header = layoutHeader(persona, context, this.#style, width);
    const last = sections.find((section) => isFootSection(section.id));
    const band = last ? this.#layoutBand(last) : null;
    this.#foot = band?.foot ?? null;
    const others = sections.filter((section) => section !== last);
    this.#sections = band?.rest ? [...others, band.rest] : others;
    this.#noteGap = this.#small * 0.15;
    const style = { fontSize: this.#small, weight: 400, lineHeight: 1.3 } as const;
    const noteWidth = this.#columnWidth - noteIndent(this.#small);
    this.#notes = footnotes.texts.map((text, index) => ({
      number: index + 1,
      text: layoutText(text, noteWidth, style, context.measure),
    }));
  }

  set(): SheetLayout {
    const pages: SheetPageLayout[] = [];
    const gap = this.#style.sectionGap * 0.8;
    let rest: readonly Section[] = this.#sections;
    let isFirst = true;
    do {
      const top = (isFirst ? this.#header.height : runningHeight(this.#small)) + gap;
      const header = isFirst ? this.#header : null;
      const most = this.#mostInColumn * this.#style.columns;
      if (rest.reduce((sum, { statements }) => sum + statements.length, 0) > most) {
        // Far more than a page holds: laying all of it out on every page would take the square of the time.
        const filled = this.#fill(rest, top);
        pages.push({ ...empty, header, sections: filled.sections });
        rest = filled.rest;
        isFirst = false;
        continue;
      }
      const parts = rest.map((section) => this.#part(section));
      const ranges = this.#balanced(parts);
      const highest = this.#highest(parts, ranges);
      const end = top + highest + (parts.length > 0 ? gap : 0);
      if (end + this.#tailHeight() <= this.#height) {
        pages.push({ ...this.#tail(), header, sections: this.#place(parts, ranges, top) });
        return this.#finished(pages);
      }
      if (top + highest <= this.#height) {
        // All sections fit here, the foot and the sources go on.
        pages.push({ ...empty, header, sections: this.#place(parts, ranges, top) });
        rest = [];
      } else {
        const filled = this.#fill(rest, top);
        pages.push({ ...empty, header, sections: filled.sections });
        rest = filled.rest;
      }
      isFirst = false;
    } while (rest.length > 0);
    return this.#finished([...pages, ...this.#tailPages()]);
  }

  /** The band at the foot cannot be broken: what would make it too high stands in a section before it. */
  #layoutBand(section: Section): { readonly foot: FootPart; readonly rest: Section | null } {
    const { width } = this.#style;
    let count = section.statements.length;
    for (;;) {
      const part = { ...section, statements: section.statements.slice(0, count) };
      const foot = layoutFoot(this.#persona, part, this.#context, this.#style, width);
      if (count <= 1 || foot.height <= this.#height * maxBandShare) {
        return {
          foot,
          rest: count < section.statements.length ? continued(section, count, this.#context.t) : null,
        };
      }
      count = Math.floor(count * 0.7);
    }
  }

  #finished(pages: readonly SheetPageLayout[]): SheetLayout {
    return { style: this.#style, smallPt: this.#small, pages };
  }

  #part(section: Section): SectionPart {
    let part = this.#parts.get(section);
    if (!part) {
      part = layoutSection(this.#persona, section, this.#context, this.#style, this.#columnWidth);
      part = restOfSection(part, this.#style);
      this.#parts.set(section, part);
    }
    return part;
  }

  #balanced(parts: readonly SectionPart[]) {
    const heights = parts.map(({ height }) => height);
    return splitColumns(heights, this.#style.columns, this.#style.sectionGap);
  }

  #highest(parts: readonly SectionPart[], ranges: ReturnType<typeof splitColumns>): number {
    const { sectionGap } = this.#style;
    return Math.max(
      0,
      ...ranges.map(([from, to]) =>
        parts
          .slice(from, to)
          .reduce((sum, { height }, index) => sum + height + (index > 0 ? sectionGap : 0), 0),
      ),
    );
  }

  #place(
    parts: readonly SectionPart[],
    ranges: ReturnType<typeof splitColumns>,
    top: number,
  ): readonly Placed<SectionPart>[] {
    return ranges.flatMap(([from, to], column) => {
      let y = top;
      return parts.slice(from, to).map((part) => {
        const placed = { x: this.#columnX(column), y, part };
        y += part.height + this.#style.sectionGap;
        return placed;
      });
    });
  }

  #columnX(column: number): number {
    return column * (this.#columnWidth + this.#style.gutter);
  }

  /** Fills the columns of a page one after another, breaking sections between statements. */
  #fill(sections: readonly Section[], top: number): { sections: Placed<SectionPart>[]; rest: Section[] } {
    const placed: Placed<SectionPart>[] = [];
    const rest = [...sections];
    for (let column = 0; column < this.#style.columns; column++) {
      let y = top;
      while (rest.length > 0) {
        const section = rest[0]!;
        const head = this.#headOf(section);
        const part = this.#part(head);
        const room = this.#height - y;
        if (head === section && part.height <= room) {
          rest.shift();
          placed.push({ x: this.#columnX(column), y, part });
          y += part.height + this.#style.sectionGap;
          continue;
        }
        const cut = splitSection(section, part, room, y === top, this.#context.t);
        if (cut) {
          placed.push({ x: this.#columnX(column), y, part: this.#part(cut.first) });
          rest.splice(0, 1, ...(cut.rest ? [cut.rest] : []));
        }
        break;
      }
    }
    return { sections: placed, rest };
  }

  /** As much of a section as a column can hold at most. */
  #headOf(section: Section): Section {
    if (section.statements.length <= this.#mostInColumn) return section;
    return { ...section, statements: section.statements.slice(0, this.#mostInColumn) };
  }

  #notesHeight(notes: readonly NotePart[]): number {
    if (notes.length === 0) return 0;
    const ranges = this.#noteColumns(notes);
    return Math.max(...ranges.map(([from, to]) => this.#stackHeight(notes.slice(from, to))));
  }

  #stackHeight(notes: readonly NotePart[]): number {
    return notes.reduce((sum, { text }) => sum + text.height + this.#noteGap, 0);
  }

  /** In columns of about the same height; for hundreds of notes by their number, which is quicker. */
  #noteColumns(notes: readonly NotePart[]): readonly (readonly [number, number])[] {
    const { columns } = this.#style;
    if (notes.length <= 60) {
      return splitColumns(
        notes.map(({ text }) => text.height),
        columns,
        this.#noteGap,
      );
    }
    const each = Math.ceil(notes.length / columns);
    return Array.from({ length: columns }, (_, column) => [
      Math.min(notes.length, column * each),
      Math.min(notes.length, (column + 1) * each),
    ]);
  }

  #tailHeight(): number {
    return (this.#foot?.height ?? 0) + this.#legendHeight() + this.#notesHeight(this.#notes);
  }

  #legendHeight(): number {
    return this.#hasStatements() ? this.#small * 3 : 0;
  }

  #hasStatements(): boolean {
    return this.#sections.length > 0 || (this.#foot?.statements.length ?? 0) > 0;
  }

  /** Foot, legend and sources at the bottom of a page. */
  #tail(): Pick<SheetPageLayout, 'foot' | 'legendY' | 'notes'> {
    const notesY = this.#height - this.#notesHeight(this.#notes);
    const legendY = notesY - this.#legendHeight();
    return {
      foot: this.#foot && { x: 0, y: legendY - this.#foot.height, part: this.#foot },
      legendY: this.#hasStatements() ? legendY : null,
      notes: this.#placeNotes(this.#notes, notesY),
    };
  }

  #placeNotes(notes: readonly NotePart[], top: number): readonly Placed<NotePart>[] {
    return this.#noteColumns(notes).flatMap(([from, to], column) => {
      let y = top;
      return notes.slice(from, to).map((part) => {
        const placed = { x: this.#columnX(column), y, part };
        y += part.text.height + this.#noteGap;
        return placed;
      });
    });
  }

  /** Foot, legend and sources on pages of their own, as many as the sources need. */
  #tailPages(): SheetPageLayout[] {
    const pages: SheetPageLayout[] = [];
    const top = runningHeight(this.#small) + this.#style.sectionGap * 0.8;
    let notes: readonly NotePart[] = this.#notes;
    let y = top;
    let foot: SheetPageLayout['foot'] = this.#foot && { x: 0, y, part: this.#foot };
    y += this.#foot?.height ?? 0;
    let legendY = this.#hasStatements() ? y : null;
    y += this.#legendHeight();
    do {
      let count = notes.length;
      while (count > 1 && y + this.#notesHeight(notes.slice(0, count)) > this.#height) {
        count = Math.max(1, Math.floor(count * 0.9));
      }
      pages.push({ ...empty, foot, legendY, notes: this.#placeNotes(notes.slice(0, count), y) });
      notes = notes.slice(count);
      foot = null;
      legendY = null;
      y = top;
    } while (notes.length > 0);
    return pages;
  }
}

/** Of the page's height. */
const maxBandShare = 0.4;

const empty: SheetPageLayout = { header: null, sections: [], foot: null, legendY: null, notes: [] };

/** Left of a footnote's text, for its number. */
export function noteIndent(small: number): number {
  return small * 1.9;
}

/** The line at the head of every page but the first. */
export function runningHeight(small: number): number {
  return small * 2.4;
}
