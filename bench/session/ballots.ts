import { pause, send, spreadOf } from './calls.ts';

/** Everybody votes within this time. */
const withinMs = 2_000;
/** Every so many-th voter sends the ballot twice, as after an answer that got lost. */
const repeatsEach = 5;
const options = 24;
const dotsPerPerson = 7;
const maxPerTarget = 3;

type Dots = Readonly<Record<string, number>>;

/**
 * Everybody casts a ballot over HTTP with a cookie of their own, within two seconds; then the round is revealed and each
 * ballot in it compared with what was sent.
 * @param base address of the board's calls
 * @throws Error when a ballot is refused, lost, changed or counted twice
 */
export async function measureBallots(base: string, boss: string, voters: readonly string[]) {
  const targets = await notesFor(base, boss);
  const round = 'benchRound';
  const settings = {
    title: 'Which first?',
    targets,
    dotsPerPerson,
    maxPerTarget,
    isSecret: true,
    isAnonymous: false,
    minutes: null,
  };
  const lead = async (request: object) => {
    const answer = await send('POST', `${base}/session`, request, boss);
    if (answer.status !== 204) throw new Error(`${answer.status} ${await answer.text()}`);
  };
  await lead({ type: 'openRound', round, settings });

  const sent = voters.map((_, n) => ballotOf(n, targets));
  const times: number[] = [];
  const beganAt = performance.now();
  const cast = async (cookie: string, n: number): Promise<void> => {
    await pause((n * withinMs) / voters.length);
    for (let copy = 0; copy < (n % repeatsEach === 0 ? 2 : 1); copy++) {
      const at = performance.now();
      const answer = await send('PUT', `${base}/rounds/${round}/ballot`, { dots: sent[n] }, cookie);
      if (answer.status !== 200) throw new Error(`ballot ${n}: ${answer.status} ${await answer.text()}`);
      times.push(performance.now() - at);
    }
  };
  await Promise.all(voters.map(cast));
  const allWithinMs = Math.round(performance.now() - beganAt);

  await lead({ type: 'revealRound', round });
  const answer = await fetch(`${base}/rounds/${round}`, { headers: { cookie: boss } });
  const { result } = (await answer.json()) as {
    result: { voters: number; tally: Dots; ballots: readonly { dots: Dots }[] };
  };
  check(
    sent,
    result.ballots.map(({ dots }) => dots),
    result.tally,
  );
  return { voters: result.voters, calls: times.length, allWithinMs, ...spreadOf(times) };
}

/** Something to vote on: notes, imported as a table. */
async function notesFor(base: string, boss: string): Promise<readonly string[]> {
  const names = Array.from({ length: options }, (_, n) => `Option ${n}`);
  const headers = { cookie: boss, 'content-type': 'text/csv' };
  await fetch(`${base}/import`, { method: 'POST', headers, body: ['text', ...names].join('\n') });
  const exported = await fetch(`${base}/export.json`, { headers: { cookie: boss } });
  const { items } = (await exported.json()) as { items: readonly { id: string; text?: string }[] };
  return names.map((name) => items.find(({ text }) => text === name)!.id);
}

/** All dots of one voter, put somewhere else by each. */
function ballotOf(n: number, targets: readonly string[]): Dots {
  const dots: Record<string, number> = {};
  for (let dot = 0; dot < dotsPerPerson; dot++) {
    const target = targets[(n * 7 + Math.floor(dot / maxPerTarget) * (1 + (n % 5))) % targets.length]!;
    dots[target] = (dots[target] ?? 0) + 1;
  }
  return dots;
}

const byText = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1);

/** None lost, none twice, none changed. */
function check(sent: readonly Dots[], kept: readonly Dots[], tally: Dots): void {
  const words = (ballots: readonly Dots[]) =>
    ballots.map((dots) => JSON.stringify(Object.entries(dots).toSorted(byText))).toSorted(byText);
  if (words(sent).join() !== words(kept).join()) {
    throw new Error(`${sent.length} ballots were sent, ${kept.length} are kept, or some differ.`);
  }
  const sum = (target: string) => sent.reduce((all, dots) => all + (dots[target] ?? 0), 0);
  for (const [target, dots] of Object.entries(tally)) {
    if (dots !== sum(target))
      throw new Error(`${target} was counted ${dots} times instead of ${sum(target)}.`);
  }
}
