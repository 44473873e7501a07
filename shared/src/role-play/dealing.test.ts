import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealRoles, withTurn, type TurnsByPerson } from './dealing.ts';

interface Round {
  readonly present: readonly string[];
  readonly persona: string;
  readonly company: string;
}

/** Plays a round for each of these groups of people, and leaves out those in which nobody can be dealt. */
function play(groups: readonly (readonly string[])[]): readonly Round[] {
  let turns: TurnsByPerson = {};
  return groups.flatMap((present) => {
    const dealt = dealRoles(present, turns);
    if (!dealt) return [];
    turns = withTurn(withTurn(turns, dealt.persona, 'persona'), dealt.company, 'company');
    return [{ present, ...dealt }];
  });
}

const plays = ({ persona, company }: Round, id: string): boolean => persona === id || company === id;
const names = ['ana', 'bo', 'cy', 'dot', 'eve', 'flo'];

describe('roles that are dealt evenly', () => {
  it('go round: with three people everybody plays, and nobody is the persona twice before the others', () => {
    const rounds = play(Array.from({ length: 6 }, () => ['ana', 'bo', 'cy']));
    expect(rounds.slice(0, 3).map(({ persona, company }) => `${persona}+${company}`)).toEqual([
      'ana+bo',
      'cy+ana',
      'bo+cy',
    ]);
  });

  it('change sides when there are only two, and cannot be dealt to one', () => {
    const rounds = play(Array.from({ length: 4 }, () => ['ana', 'bo']));
    expect(rounds.map(({ persona }) => persona)).toEqual(['ana', 'bo', 'ana', 'bo']);
    expect(dealRoles(['ana'], {})).toBeNull();
    expect(dealRoles([], {})).toBeNull();
  });

  it('go to who comes late once, not again and again until they have caught up', () => {
    const before = Array.from({ length: 8 }, () => ['ana', 'bo', 'cy', 'dot']);
    const after = Array.from({ length: 3 }, () => ['ana', 'bo', 'cy', 'dot', 'eve']);
    const late = play([...before, ...after]).slice(8);
    expect(plays(late[0]!, 'eve')).toBe(true);
    expect(plays(late[1]!, 'eve')).toBe(false);
  });

  it('never reach anybody twice before all who were there have played, whoever comes and leaves', () => {
    const group = fc.subarray(names, { minLength: 2 });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 40 }), (groups) => {
        const rounds = play(groups);
        rounds.forEach((round, at) => {
          expect(round.persona).not.toBe(round.company);
          for (const id of [round.persona, round.company]) {
            expect(round.present).toContain(id);
            const last = rounds.slice(0, at).findLastIndex((earlier) => plays(earlier, id));
            if (last < 0) continue;
            const between = rounds.slice(last, at + 1);
            const waiting = names.filter((other) =>
              between.every((each) => each.present.includes(other) && !plays(each, other)),
            );
            expect(waiting).toEqual([]);
          }
        });
      }),
      { numRuns: 500 },
    );
  });
});
