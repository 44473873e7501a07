import { cleanLine } from '../board/edits/text.ts';
import { wordKey } from '../interviews/words.ts';
import type { NewItem } from '../items/index.ts';
import { interviewFields, traitLength } from '../items/interview/fields.ts';
import { limits } from '../protocol/limits.ts';
import { withoutGuard } from './csv.ts';
import { criterionOf, type InterviewColumns, type InterviewRole } from './interview-columns.ts';
import {
  dateOrderOf,
  parseConsent,
  parseDay,
  parseSetting,
  parseTag,
  parseYesNo,
  type DateOrder,
} from './interview-values.ts';
import type { Table, TableRow } from './table.ts';

/** An interview card to be made, its place not yet chosen. */
export type InterviewInput = NewItem & { readonly type: 'interview' };

/** What can be wrong with a line: `import.interviews.problem.<reason>` says it in words. */
export const interviewProblemReasons = [
  // These leave the line, or a part of it, out.
  'brokenQuotes',
  'tooManyRows',
  'tooManyInterviews',
  'cardFull',
  'noWords',
  'tooManyCells',
  // These change what it says.
  'textTooLong',
  'unknownTag',
  'unknownDate',
  'unknownConsent',
  'unknownSetting',
  'unknownConfirmed',
  'otherValue',
  'sameAsAbove',
  'noName',
] as const;
export type InterviewProblemReason = (typeof interviewProblemReasons)[number];

export interface InterviewProblem {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly reason: InterviewProblemReason;
  /** The cell in question, shortened; empty when it is about the whole line. */
  readonly cell: string;
}

export interface ReadInterviews {
  readonly interviews: readonly InterviewInput[];
  /** Lines of the lists of all cards together. */
  readonly lines: number;
  readonly verbatims: number;
  readonly problems: readonly InterviewProblem[];
  /** How rows were told apart into cards: by a name or code, each its own, or all on one. */
  readonly grouping: 'byPerson' | 'byRow' | 'oneCard';
}

interface Draft {
  readonly values: Record<string, string>;
  readonly traits: Map<string, { criterion: string; value: string }>;
  readonly lists: Record<ListName, Record<string, unknown>[]>;
  isFull: boolean;
}

const listNames = [
  'answers',
  'verbatims',
  'behaviours',
  'reformulations',
  'interpretations',
  'toDig',
] as const;
type ListName = (typeof listNames)[number];

const personRoles = [
  'firstName',
  'segment',
  'ageGroup',
  'region',
  'setting',
  'heldOn',
  'place',
  'interviewer',
  'consent',
] as const;
type PersonRole = (typeof personRoles)[number];

const maxLengths: Readonly<Record<PersonRole, number>> = {
  firstName: interviewFields.firstName.maxLength,
  segment: interviewFields.segment.maxLength,
  ageGroup: traitLength,
  region: traitLength,
  setting: 80,
  heldOn: 80,
  place: interviewFields.place.maxLength,
  interviewer: interviewFields.interviewer.maxLength,
  consent: 80,
};

/** Characters of a cell that a problem quotes. */
const quotedLength = 40;

/**
 * The interview cards of a table, and what is wrong in which line, before anything is changed. The rows of one person,
 * told by the code or else by the name, make one card.
 * @param maxInterviews how many cards there is room for
 */
export function interviewsFromTable(
  table: Table,
  columns: InterviewColumns,
  maxInterviews: number = limits.maxItems,
): ReadInterviews {
  const reader = new TableReader(table, columns, maxInterviews);
  for (const row of reader.rows) if (!reader.read(row)) break;
  return reader.result();
}

class TableReader {
  readonly rows: readonly TableRow[];
  readonly grouping: ReadInterviews['grouping'];
  readonly #roles: readonly InterviewRole[];
  readonly #headings: readonly string[];
  readonly #maxInterviews: number;
  readonly #brokenLine: number | null;
  readonly #dateOrder: DateOrder;
  readonly #byRole = new Map<InterviewRole, readonly number[]>();
  readonly #drafts: Draft[] = [];
  readonly #byPerson = new Map<string, Draft>();
  readonly #problems: InterviewProblem[] = [];
  #last: Draft | null = null;
  #count = 0;
  #refusesPeople = false;

  constructor(table: Table, { roles, hasHeader }: InterviewColumns, maxInterviews: number) {
    this.#roles = roles;
    this.#maxInterviews = maxInterviews;
    this.#brokenLine = table.brokenQuoteLine;
    this.#headings = hasHeader ? (table.rows[0]?.cells ?? []) : [];
    this.rows = hasHeader ? table.rows.slice(1) : table.rows;
    roles.forEach((role, column) => this.#byRole.set(role, [...(this.#byRole.get(role) ?? []), column]));
    const [dates] = this.#byRole.get('heldOn') ?? [];
    this.#dateOrder = dateOrderOf(
      dates === undefined ? [] : this.rows.map(({ cells }) => cells[dates] ?? ''),
    );
    const tellsWho = roles.includes('code') || roles.includes('firstName');
    const tellsMore = personRoles.some((role) => roles.includes(role)) || roles.includes('criterion');
    this.grouping = tellsWho ? 'byPerson' : tellsMore ? 'byRow' : 'oneCard';
  }

  /** @returns false when nothing that follows can be read */
  read(row: TableRow): boolean {
    const { line } = row;
    // What follows a quotation mark that is never closed cannot be told apart any more.
    if (this.#brokenLine !== null && line >= this.#brokenLine) return false;
    if (this.#count >= limits.maxImportRows) {
      this.#tell(line, 'tooManyRows');
      return false;
    }
    this.#count++;
    const extra = row.cells
      .slice(this.#headings.length || this.#roles.length)
      .find((cell) => cell.trim() !== '');
    if (extra !== undefined) this.#tell(line, 'tooManyCells', extra);
    const hasPerson = this.#hasPerson(row);
    if (!hasPerson && !this.#hasWords(row)) {
      this.#tell(line, 'noWords');
      return true;
    }
    const draft = this.#draftFor(row, hasPerson);
    if (!draft) return true;
    this.#last = draft;
    this.#readPerson(row, draft);
    this.#readWords(row, draft);
    return true;
  }

  result(): ReadInterviews {
    if (this.#brokenLine !== null) this.#tell(this.#brokenLine, 'brokenQuotes');
    let lines = 0;
    let verbatims = 0;
    const interviews = this.#drafts.map((draft) => {
      verbatims += draft.lists.verbatims.length;
      for (const name of listNames) lines += draft.lists[name].length;
      return inputOf(draft);
    });
    return { interviews, lines, verbatims, problems: this.#problems, grouping: this.grouping };
  }

  #tell(line: number, reason: InterviewProblemReason, cell = ''): void {
    const words = cell.replace(/\s+/g, ' ').trim();
    const short = words.length > quotedLength ? `${words.slice(0, quotedLength - 1)}…` : words;
    this.#problems.push({ line, reason, cell: short });
  }

  /** The cells of a role that say something. */
  #cells({ cells }: TableRow, role: InterviewRole): readonly string[] {
    const found: string[] = [];
    for (const column of this.#byRole.get(role) ?? []) {
      const cell = withoutGuard(cells[column] ?? '').trim();
      if (cell !== '') found.push(cell);
    }
    return found;
  }

  #cell(row: TableRow, role: InterviewRole): string {
    return this.#cells(row, role)[0] ?? '';
  }

  #hasPerson(row: TableRow): boolean {
    return ['code' as const, 'criterion' as const, ...personRoles].some(
      (role) => this.#cell(row, role) !== '',
    );
  }

  #hasWords({ cells }: TableRow): boolean {
    return this.#roles.some((role, column) => wordRoles.has(role) && (cells[column] ?? '').trim() !== '');
  }

  /** The card that a row belongs to; null when there is no room for another one. */
  #draftFor(row: TableRow, hasPerson: boolean): Draft | null {
    if (this.grouping === 'oneCard') return this.#last ?? this.#newDraft(row.line, '');
    if (!hasPerson && this.#last) {
      // Spreadsheets leave joined cells empty.
      if (this.grouping === 'byPerson') this.#tell(row.line, 'sameAsAbove');
      return this.#last;
    }
    const code = wordKey(this.#cell(row, 'code'));
    const name = wordKey(this.#cell(row, 'firstName'));
    const key = code !== '' ? `code ${code}` : name !== '' ? `name ${name}` : '';
    if (key === '' && this.grouping === 'byPerson') this.#tell(row.line, 'noName');
    const known = key === '' ? undefined : this.#byPerson.get(key);
    return known ?? this.#newDraft(row.line, key);
  }

  #newDraft(line: number, key: string): Draft | null {
    if (this.#drafts.length >= this.#maxInterviews) {
      if (!this.#refusesPeople) this.#tell(line, 'tooManyInterviews');
      this.#refusesPeople = true;
      return null;
    }
    const lists = Object.fromEntries(listNames.map((name) => [name, []])) as unknown as Draft['lists'];
    const draft: Draft = { values: {}, traits: new Map(), lists, isFull: false };
    this.#drafts.push(draft);
    if (key !== '') this.#byPerson.set(key, draft);
    return draft;
  }

  #readPerson(row: TableRow, draft: Draft): void {
    for (const role of personRoles) {
      const cell = this.#cell(row, role);
      if (cell === '') continue;
      const value = this.#personValue(row.line, role, cell);
      if (value === null) continue;
      const before = draft.values[role];
      if (before === undefined) draft.values[role] = value;
      else if (wordKey(before) !== wordKey(value)) this.#tell(row.line, 'otherValue', cell);
    }
    // Where the table has no names, the code is what the card is called by.
    const code = this.#cell(row, 'code');
    if (code !== '' && draft.values['firstName'] === undefined && !this.#byRole.has('firstName'))
      draft.values['firstName'] = cleanLine(code, maxLengths.firstName);
    for (const column of this.#byRole.get('criterion') ?? []) {
      const criterion = cleanLine(criterionOf(this.#headings[column] ?? ''), traitLength);
      const value = cleanLine(withoutGuard(row.cells[column] ?? ''), traitLength);
      if (value === '' || criterion === '') continue;
      const before = draft.traits.get(criterion);
      if (!before) draft.traits.set(criterion, { criterion, value });
      else if (wordKey(before.value) !== wordKey(value)) this.#tell(row.line, 'otherValue', value);
    }
  }

  #personValue(line: number, role: PersonRole, cell: string): string | null {
    const parsed =
      role === 'heldOn'
        ? parseDay(cell, this.#dateOrder)
        : role === 'consent'
          ? parseConsent(cell)
          : role === 'setting'
            ? parseSetting(cell)
            : cleanLine(cell, maxLengths[role]);
    if (parsed === null) {
      const reasons = {
        heldOn: 'unknownDate',
        consent: 'unknownConsent',
        setting: 'unknownSetting',
      } as const;
      this.#tell(line, reasons[role as keyof typeof reasons], cell);
      return null;
    }
    if (cleanLine(cell).length > maxLengths[role]) this.#tell(line, 'textTooLong', cell);
    return parsed;
  }

  #readWords(row: TableRow, draft: Draft): void {
    const { line } = row;
    const stage = this.#text(line, this.#cell(row, 'stage'), 80);
    const tagCell = this.#cell(row, 'tag');
    const tag = tagCell === '' ? null : parseTag(tagCell);
    if (tagCell !== '' && tag === null) this.#tell(line, 'unknownTag', tagCell);
    for (const text of this.#cells(row, 'verbatim')) {
      this.#add(line, draft, 'verbatims', { text: this.#text(line, text), stage, tag });
    }
    const question = this.#text(line, this.#cell(row, 'question'), 400);
    const answer = this.#text(line, this.#cell(row, 'answer'));
    if (question !== '' || answer !== '') this.#add(line, draft, 'answers', { question, answer });
    for (const column of this.#byRole.get('answerTo') ?? []) {
      const given = this.#text(line, withoutGuard(row.cells[column] ?? ''));
      if (given === '') continue;
      const asked = cleanLine(this.#headings[column] ?? '', 400);
      this.#add(line, draft, 'answers', { question: asked, answer: given });
    }
    const reformulation = this.#text(line, this.#cell(row, 'reformulation'));
    if (reformulation !== '') {
      const cell = this.#cell(row, 'confirmed');
      const confirmed = parseYesNo(cell);
      if (confirmed === null) this.#tell(line, 'unknownConfirmed', cell);
      this.#add(line, draft, 'reformulations', { text: reformulation, confirmed: confirmed ?? false });
    }
    for (const [role, list] of plainLists) {
      for (const text of this.#cells(row, role))
        this.#add(line, draft, list, { text: this.#text(line, text) });
    }
  }

  #text(line: number, cell: string, maxLength = 2_000): string {
    const whole = cleanLine(cell, Infinity);
    const text = cleanLine(cell, maxLength);
    if (text.length < whole.length) this.#tell(line, 'textTooLong', whole);
    return text;
  }

  #add(line: number, draft: Draft, list: ListName, entry: Record<string, unknown>): void {
    const entries = draft.lists[list];
    if (entries.length < limits.maxListEntries) entries.push(entry);
    else this.#tell(line, 'cardFull', draft.values['firstName'] ?? '');
  }
}

const plainLists = [
  ['behaviour', 'behaviours'],
  ['interpretation', 'interpretations'],
  ['toDig', 'toDig'],
] as const;

const wordRoles: ReadonlySet<InterviewRole> = new Set([
  'verbatim',
  'question',
  'answer',
  'answerTo',
  'behaviour',
  'reformulation',
  'interpretation',
  'toDig',
]);

function inputOf({ values, traits, lists }: Draft): InterviewInput {
  return {
    type: 'interview',
    ...values,
    ...(traits.size > 0 ? { traits: [...traits.values()] } : {}),
    ...Object.fromEntries(
      listNames.filter((name) => lists[name].length > 0).map((name) => [name, lists[name]]),
    ),
  } as InterviewInput;
}

/** Lines with the same thing wrong, for a list that stays short whatever the size of the table. */
export interface ProblemGroup {
  readonly reason: InterviewProblemReason;
  readonly count: number;
  /** The first of them. */
  readonly first: readonly InterviewProblem[];
}

/** @param shown how many lines of each group are named */
export function groupProblems(problems: readonly InterviewProblem[], shown = 5): readonly ProblemGroup[] {
  return interviewProblemReasons.flatMap((reason) => {
    const found = problems.filter((problem) => problem.reason === reason);
    return found.length === 0 ? [] : [{ reason, count: found.length, first: found.slice(0, shown) }];
  });
}
