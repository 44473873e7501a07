import type { DrawContext } from '../draw/draw-context.ts';
import type { MessageKey } from '../i18n/translate.ts';
import { graphemes } from '../draw/text-layout.ts';
import { longDate } from '../i18n/long-date.ts';
import { typeOf } from '../items/index.ts';
import { isPlayed, sourceDate, sourceName, sourceWords } from '../personas/origins.ts';
import type { Section, Source } from '../items/persona/fields.ts';

/** Where a persona's statements come from, numbered in the order of reading. */
export interface Footnotes {
  /** Statement id to its numbers, such as `1, 3–5`. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Texts of the notes; the first one is number 1. */
  readonly texts: readonly string[];
}

/** One note for each item, or line of one, that is a source, however many statements rest on it. */
export function footnotesOf(sections: readonly Section[], context: DrawContext): Footnotes {
  const numbers = new Map<string, string>();
  const byKey = new Map<string, number>();
  const texts: string[] = [];
  for (const section of sections) {
    for (const statement of section.statements) {
      const own = statement.sources.map((source) => {
        // What contradicts one statement may support another: two notes.
        const key = `${source.stance} ${source.item} ${source.entry ?? ''}`;
        let number = byKey.get(key);
        if (number === undefined) {
          texts.push(textOf(source, context));
          number = texts.length;
          byKey.set(key, number);
        }
        return number;
      });
      if (own.length > 0) numbers.set(statement.id, rangesOf(own));
    }
  }
  return { numbers, texts };
}

/** `1, 3–5` for 1, 3, 4, 5. */
export function rangesOf(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const ranges: string[] = [];
  for (let at = 0; at < sorted.length;) {
    let end = at;
    while (sorted[end + 1] === sorted[end]! + 1) end += 1;
    if (end - at >= 2) ranges.push(`${sorted[at]}–${sorted[end]}`);
    else for (let index = at; index <= end; index++) ranges.push(String(sorted[index]));
    at = end + 1;
  }
  return ranges.join(', ');
}

/** Name and excerpt together: enough to recognise a note by, and about a line. */
const maxLine = 58;
const minExcerpt = 24;

function textOf(source: Source, context: DrawContext): string {
  const { t } = context;
  const item = context.item(source.item);
  const type = item && typeOf(item);
  const said = item ? sourceWords(item, source.entry) : null;
  if (!item || !type || (source.entry !== null && said === null)) return t('print.sheet.source.gone');
  const day = source.entry === null ? null : sourceDate(item);
  // Cards of verbatims have it in their name.
  const setting = item.type === 'note' && isPlayed(item) ? ` (${t('item.setting.rolePlay')})` : '';
  const typeName = t(type.nameKey as MessageKey) + setting;
  const date = day === null ? '' : `, ${longDate(day, t('evidence.dateLocale'))}`;
  const name = sourceName(item);
  const words = excerpt(said ?? '', Math.max(minExcerpt, maxLine - name.length));
  const text = innerQuotes(words, t('persona.quote.open').trim());
  const note =
    name === ''
      ? t('print.sheet.source.plain', { kind: typeName + date, text })
      : t('print.sheet.source.said', { name, kind: typeName.toLocaleLowerCase(context.locale) + date, text });
  return source.stance === 'contradicts' ? t('print.sheet.source.contradicts', { source: note }) : note;
}

/** Quotation marks within quotation marks: “ ” within « », ‘ ’ within “ ”. */
function innerQuotes(text: string, outer: string): string {
  return outer === '«'
    ? text.replace(/«\s?/g, '“').replace(/\s?»/g, '”')
    : text.replace(/[“«]\s?/g, '‘').replace(/\s?[”»]/g, '’');
}

/** The beginning, cut between words where there are any. */
function excerpt(text: string, maxLength: number): string {
  // What must not be broken stays unbroken: the space of « 41 000 », that within guillemets.
  const line = text.replace(/[^\S\u00A0\u202F]+/g, ' ').trim();
  if (line.length <= maxLength) return line;
  let short = '';
  for (const { segment } of graphemes().segment(line)) {
    if (short.length + segment.length > maxLength) break;
    short += segment;
  }
  const lastSpace = short.lastIndexOf(' ');
  const words = lastSpace > maxLength / 2 ? short.slice(0, lastSpace) : short;
  return `${words.replace(/[\s,;:.!?]+$/, '')}…`;
}
