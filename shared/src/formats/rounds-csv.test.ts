import { expect, it } from 'vitest';
import { createTranslate } from '../i18n/translate.ts';
import { revealedRounds } from '../results/compare-rounds.ts';
import { roundsOf } from '../session/rounds.ts';
import { LedSession } from '../testing/workshop.ts';
import { exportComparisonCsv, exportRoundsCsv } from './rounds-csv.ts';

const labels = { a: '=1+1', b: 'Clear; prices', c: 'Saturday' };

function rounds() {
  const session = new LedSession(Date.UTC(2026, 10, 20, 9));
  session.vote('r1', { title: 'First', targets: ['a', 'b', 'c'] }, { tally: { a: 3, b: 2, c: 2 }, labels });
  const ballots = [{ participant: 'ana', name: 'Ana', dots: { b: 2 } }];
  session.vote(
    'r2',
    { title: '-Second', targets: ['a', 'b'], isAnonymous: false },
    { tally: { b: 2 }, labels, ballots },
  );
  return revealedRounds(roundsOf(session.state), session.state.rounds.results);
}
const linesOf = (csv: string): readonly string[] => csv.replace('\uFEFF', '').trim().split('\r\n');

it('has a row for each target of each vote, with ties on one place and no formula', () => {
  expect(linesOf(exportRoundsCsv(rounds(), () => null, 'en', createTranslate('en')))).toEqual([
    'Vote,Date,Place,Voted on,Dots,Share in %,By',
    "First,2026-11-20,1,'=1+1,3,42.9,",
    'First,2026-11-20,2,Clear; prices,2,28.6,',
    'First,2026-11-20,2,Saturday,2,28.6,',
    "'-Second,2026-11-20,1,Clear; prices,2,100.0,Ana (2)",
    "'-Second,2026-11-20,,'=1+1,0,0.0,",
  ]);
});

it('sets two votes side by side in what both had, places won as a number', () => {
  const [first, second] = rounds() as [ReturnType<typeof rounds>[number], ReturnType<typeof rounds>[number]];
  expect(linesOf(exportComparisonCsv(first, second, () => null, 'fr', createTranslate('fr')))).toEqual([
    'Objet du vote;Gommettes avant (First, 2026-11-20);Gommettes à présent (-Second, 2026-11-20);Rang avant (First, 2026-11-20);Rang à présent (-Second, 2026-11-20);Évolution',
    '"Clear; prices";2;2;2;1;1',
    "'=1+1;3;0;1;;",
  ]);
});
