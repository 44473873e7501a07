import { planColumns, type PlanColumn } from '../actions/plan.ts';
import { actionStatuses, levelOf, type ActionStatus } from '../actions/scales.ts';
import { cleanLine, cleanText } from '../board/edits/text.ts';
import { en } from '../i18n/messages/en.ts';
import { fr } from '../i18n/messages/fr.ts';
import { actionFields } from '../items/action/fields.ts';
import type { NewItem } from '../items/index.ts';
import { limits } from '../protocol/limits.ts';
import { withoutGuard, type TableProblem } from './csv.ts';
import { plainWord } from './note-columns.ts';
import type { Table } from './table.ts';

/** An action to be made, its place not yet chosen. */
export type ActionInput = NewItem & { readonly type: 'action'; readonly what: string };

/** Which column of a table holds what; null when there is none. The first row names the columns. */
export type ActionColumns = Readonly<Record<PlanColumn, number | null>>;

/** Other names of columns than those that our own tables have, in English and French, without accents and capitals. */
const otherNames: Readonly<Record<PlanColumn, readonly string[]>> = {
  what: ['action', 'actions', 'what', 'quoi', 'task', 'tache', 'intitule', 'title', 'titre'],
  persona: ['personas', 'for', 'pour', 'cible', 'target', 'for whom', 'pour qui'],
  stage: ['etape du parcours', 'journey stage', 'moment', 'phase'],
  channel: ['channels', 'canaux', 'media'],
  tone: ['tone of voice', 'tonalite'],
  content: ['contents', 'contenus', 'message', 'messages', 'description'],
  frequency: ['rythme', 'cadence'],
  owner: ['who', 'qui', 'pilote', 'porteur', 'responsible', 'assignee', 'en charge'],
  due: ['due', 'deadline', 'date', 'date limite', 'quand', 'when', 'until', 'pour le'],
  impact: ['valeur', 'value', 'benefit'],
  effort: ['efforts', 'cost', 'cout', 'difficulte'],
  status: ['state', 'statut', 'avancement', 'progress'],
};

function namesOf(column: PlanColumn): ReadonlySet<string> {
  const own = [en, fr].map((messages) => plainWord(messages[`item.action.field.${column}`]));
  return new Set([...own, ...otherNames[column]]);
}

/** The columns as the header names them; null when it does not name what is done. */
export function findActionColumns([header]: Table['rows']): ActionColumns | null {
  const words = header?.cells.map((cell) => (cell.length > 40 ? '' : plainWord(cell))) ?? [];
  const taken = new Set<number>();
  const found = planColumns.map((column) => {
    const names = namesOf(column);
    const index = words.findIndex((word, at) => !taken.has(at) && names.has(word));
    if (index >= 0) taken.add(index);
    return [column, index >= 0 ? index : null] as const;
  });
  const columns = Object.fromEntries(found) as ActionColumns;
  return columns.what === null ? null : columns;
}

/** Whether the first rows are surely a plan's: its header names what is done and at least two more of its columns. */
export function isActionTable(rows: Table['rows']): boolean {
  const columns = findActionColumns(rows);
  return columns !== null && Object.values(columns).filter((column) => column !== null).length >= 3;
}

/** Columns of a table whose header says nothing: the first one is what is done. */
export const noActionColumns: ActionColumns = {
  ...(Object.fromEntries(planColumns.map((column) => [column, null])) as ActionColumns),
  what: 0,
};

interface Options {
  readonly columns: ActionColumns;
  /** The first row names the columns and is no action. */
  readonly hasHeader: boolean;
  /** The id of the persona with that name, or null. */
  readonly persona: (name: string) => string | null;
  /** How many actions there is room for. */
  readonly maxActions?: number;
}

/**
 * The actions of a table, and what is wrong with it, before anything is changed. Rows that do not say what is done are
 * left out, texts that are too long are cut, what cannot be understood is left open and told.
 */
export function actionsFromTable(
  table: Table,
  { columns, hasHeader, persona, maxActions = limits.maxItems }: Options,
): { readonly actions: readonly ActionInput[]; readonly problems: readonly TableProblem[] } {
  const actions: ActionInput[] = [];
  const problems: TableProblem[] = [];
  const { brokenQuoteLine } = table;
  for (const { line, cells } of hasHeader ? table.rows.slice(1) : table.rows) {
    // What follows a quotation mark that is never closed cannot be told apart any more.
    if (brokenQuoteLine !== null && line >= brokenQuoteLine) break;
    const cell = (column: PlanColumn): string => {
      const index = columns[column];
      return index === null ? '' : withoutGuard(cells[index] ?? '').trim();
    };
    if (cell('what') === '') {
      problems.push({ line, reason: 'noText' });
      continue;
    }
    if (actions.length >= maxActions) {
      problems.push({ line, reason: 'tooManyRows' });
      break;
    }
    const told = (reason: TableProblem['reason']) => problems.push({ line, reason });
    let isCut = false;
    const text = (field: 'what' | 'stage' | 'channel' | 'tone' | 'content' | 'frequency' | 'owner') => {
      const { maxLength } = actionFields[field];
      const whole = field === 'content' ? cleanText(cell(field), Infinity) : cleanLine(cell(field), Infinity);
      if (whole.length > maxLength) isCut = true;
      return cleanText(whole, maxLength);
    };
    const level = (field: 'impact' | 'effort') => {
      const found = cell(field) === '' ? null : levelOf(cell(field).replace(/\s*(?:\/|of|sur)\s*5$/i, ''));
      if (found === null && cell(field) !== '') told('unclearLevel');
      return found;
    };
    const due = cell('due') === '' ? null : dateOf(cell('due'));
    if (due === null && cell('due') !== '') told('unclearDate');
    const status = cell('status') === '' ? 'toDo' : statusOf(cell('status'));
    if (status === null) told('unknownStatus');
    const forPersona = cell('persona') === '' ? null : persona(cell('persona'));
    if (forPersona === null && cell('persona') !== '') told('unknownPersona');
    actions.push({
      type: 'action',
      what: text('what'),
      persona: forPersona,
      stage: text('stage'),
      channel: text('channel'),
      tone: text('tone'),
      content: text('content'),
      frequency: text('frequency'),
      owner: text('owner'),
      due,
      impact: level('impact'),
      effort: level('effort'),
      status: status ?? 'toDo',
    });
    if (isCut) told('textTooLong');
  }
  if (brokenQuoteLine !== null) problems.push({ line: brokenQuoteLine, reason: 'brokenQuotes' });
  return { actions, problems: problems.sort((a, b) => a.line - b.line) };
}

/** A day as people write it: 2026-03-31, 31/03/2026, 31.3.26, the day before the month. Null when there is no such day. */
export function dateOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  const usual = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : usual
      ? [Number(usual[3]) + (usual[3]!.length === 2 ? 2_000 : 0), Number(usual[2]), Number(usual[1])]
      : [0, 0, 0];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = year >= 1_000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay ? date.toISOString().slice(0, 10) : null;
}

const otherStatuses: Readonly<Record<ActionStatus, readonly string[]>> = {
  toDo: ['todo', 'open', 'planned', 'a venir', 'prevu', 'non commence', 'not started'],
  inProgress: ['doing', 'started', 'commence', 'wip', 'en cours de realisation'],
  done: ['finished', 'completed', 'termine', 'terminee', 'faite', 'fini', 'x', 'ok'],
  dropped: ['cancelled', 'canceled', 'annule', 'annulee', 'abandonnee'],
};

function statusOf(word: string): ActionStatus | null {
  const plain = plainWord(word);
  const found = actionStatuses.find((status) => {
    const own = [en, fr].map((messages) => plainWord(messages[`action.status.${status}`]));
    return own.includes(plain) || otherStatuses[status].includes(plain);
  });
  return found ?? null;
}
