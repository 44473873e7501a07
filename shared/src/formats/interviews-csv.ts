import Papa from 'papaparse';
import type { Board } from '../board/read-board.ts';
import type { Locale } from '../board/schema.ts';
import { readingOrder } from '../draw/draw-board.ts';
import { createTranslate, type Translate } from '../i18n/translate.ts';
import { wordKey } from '../interviews/words.ts';
import type { InterviewItem } from '../items/index.ts';
import { guardCell } from './csv.ts';

/**
 * The interviews of a board as CSV for spreadsheets, in reading order: a row for each line of a card, on which its
 * verbatims, questions and other lists stand side by side. With a byte order mark, `;` between cells in French. Comes
 * back through `interviewsFromTable`.
 */
export function exportInterviewsCsv(board: Board, locale: Locale = board.meta.locale): string {
  const t = createTranslate(locale);
  const interviews = readingOrder(board.items).flatMap(({ item }) =>
    item.type === 'interview' ? [item] : [],
  );
  const criteria = criteriaOf(interviews);
  const rows = interviews.flatMap((interview, index) => rowsOf(interview, index + 1, criteria, t));
  const csv = Papa.unparse([headingsOf(criteria, t), ...rows.map((row) => row.map(guardCell))], {
    delimiter: locale === 'fr' ? ';' : ',',
    newline: '\r\n',
  });
  return `\uFEFF${csv}\r\n`;
}

/** The names of own criteria of which some interview has a value. */
function criteriaOf(interviews: readonly InterviewItem[]): readonly string[] {
  const names = new Map<string, string>();
  for (const { traits } of interviews) {
    for (const { criterion, value } of traits) {
      if (value !== '' && wordKey(criterion) !== '' && !names.has(wordKey(criterion)))
        names.set(wordKey(criterion), criterion);
    }
  }
  return [...names.values()];
}

function headingsOf(criteria: readonly string[], t: Translate): readonly string[] {
  const before = ['code', 'firstName', 'segment', 'ageGroup', 'region'] as const;
  const after = [
    ...([
      'setting',
      'heldOn',
      'place',
      'interviewer',
      'consent',
      'verbatim',
      'stage',
      'tag',
      'question',
    ] as const),
    ...(['answer', 'behaviour', 'reformulation', 'confirmed', 'interpretation', 'toDig'] as const),
  ];
  return [
    ...before.map((role) => t(`interview.column.${role}`)),
    ...criteria.map((name) =>
      guardCell(t('interview.trait', { criterion: t('interview.column.criterion'), value: name })),
    ),
    ...after.map((role) => t(`interview.column.${role}`)),
  ];
}

function rowsOf(
  interview: InterviewItem,
  code: number,
  criteria: readonly string[],
  t: Translate,
): readonly (readonly string[])[] {
  const { answers, verbatims, behaviours, reformulations, interpretations, toDig } = interview;
  const lists = [answers, verbatims, behaviours, reformulations, interpretations, toDig];
  const height = Math.max(1, ...lists.map(({ length }) => length));
  const trait = (name: string): string =>
    interview.traits.find(({ criterion }) => wordKey(criterion) === wordKey(name))?.value ?? '';
  return Array.from({ length: height }, (_, row) => {
    const verbatim = verbatims[row];
    const reformulation = reformulations[row];
    return [
      String(code),
      interview.firstName,
      interview.segment,
      interview.ageGroup,
      interview.region,
      ...criteria.map(trait),
      t(`interview.setting.${interview.setting}`),
      interview.heldOn ?? '',
      interview.place,
      interview.interviewer,
      t(`interview.consent.${interview.consent}`),
      verbatim?.text ?? '',
      verbatim?.stage ?? '',
      verbatim?.tag ? t(`interview.tag.${verbatim.tag}`) : '',
      answers[row]?.question ?? '',
      answers[row]?.answer ?? '',
      behaviours[row]?.text ?? '',
      reformulation?.text ?? '',
      reformulation ? t(reformulation.confirmed ? 'interview.yes' : 'interview.no') : '',
      interpretations[row]?.text ?? '',
      toDig[row]?.text ?? '',
    ];
  });
}
