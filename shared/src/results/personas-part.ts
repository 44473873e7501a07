import type { PersonaItem } from '../items/index.ts';
import { evidenceScore, statementEvidence } from '../personas/evidence.ts';
import { countedStatements, statementStatuses, type StatementStatus } from '../personas/statements.ts';
import { targetId } from '../voting/target.ts';
import {
  cell,
  column,
  onOneLine,
  paragraph,
  type ResultsBlock,
  type ResultsSource,
  type ResultsWords,
} from './results-model.ts';

/** How well the statements of each persona are backed, and which of them interviews contradict. */
export function personasPart({ board }: ResultsSource, words: ResultsWords): readonly ResultsBlock[] {
  const { t, today } = words;
  const lookup = (id: string) => board.items.get(id);
  const freshness = { today, staleAfterMonths: board.meta.staleAfterMonths };
  const personas = [...board.items.values()]
    .flatMap((item) => (item.type === 'persona' ? [item] : []))
    .map((persona) => ({
      persona,
      name: nameOf(persona, words),
      score: evidenceScore(persona, lookup),
      statements: countedStatements(persona).map((statement) => ({
        statement,
        status: statementEvidence(statement, lookup, freshness).status,
      })),
    }))
    .filter(({ statements }) => statements.length > 0)
    .sort((a, b) => a.persona.createdAt - b.persona.createdAt || (a.persona.id < b.persona.id ? -1 : 1));
  if (personas.length === 0) return [paragraph(t('results.personas.empty'), 'empty')];
  const contradicted = personas.flatMap(({ persona, name, statements }) =>
    statements
      .filter(({ status }) => status === 'contradicted')
      .map(({ statement }) => ({ persona, name, statement })),
  );
  const count = (list: readonly { readonly status: StatementStatus }[], wanted: StatementStatus): string =>
    String(list.filter(({ status }) => status === wanted).length);
  return [
    {
      kind: 'table',
      name: t('results.personas'),
      columns: [
        column(t('results.personas.name'), 26),
        ...statementStatuses.map((status) => column(t(`persona.status.${status}`), 13, 'right')),
        column(t('results.personas.score'), 14, 'right'),
        column(t('results.personas.interviews'), 14, 'right'),
      ],
      rows: personas.map(({ persona, name, score, statements }) => ({
        key: persona.id,
        cells: [
          cell(name, { target: persona.id, tone: 'strong' }),
          ...statementStatuses.map((status) => {
            const n = count(statements, status);
            return cell(n, { tone: n === '0' ? 'soft' : status === 'contradicted' ? 'warning' : 'plain' });
          }),
          cell(t('persona.score.of', { supported: score.supported, total: score.total })),
          cell(String(score.interviews)),
        ],
      })),
    },
    ...(contradicted.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            name: t('results.personas.contradicted'),
            columns: [column(t('results.personas.contradicted'), 78), column(t('results.personas.name'), 22)],
            rows: contradicted.map(({ persona, name, statement }) => ({
              key: `${persona.id}.${statement.id}`,
              cells: [
                cell(onOneLine(statement.text), {
                  target: targetId({ item: persona.id, part: statement.id }),
                  tone: 'warning' as const,
                }),
                cell(name),
              ],
            })),
          },
        ]),
  ];
}

/** Whoever is not a buyer is named with the kind: one face may be on two cards. */
function nameOf({ firstName, kind }: PersonaItem, { t }: ResultsWords): string {
  const name = onOneLine(firstName) || t('persona.text.unnamed');
  return kind === 'buyer' ? name : `${name} (${t(`persona.kind.${kind}`)})`;
}
