import { addItems } from '@whoboard/shared/board/edits/items.ts';
import type { Item } from '@whoboard/shared/items/index.ts';
import type { RolePlayResponse } from '@whoboard/shared/role-play/sealed.ts';
import { observationTags } from '@whoboard/shared/role-play/scene.ts';
import { expect } from 'vitest';
import type { WorkshopPerson } from '../testing/workshop-person.ts';

interface Play {
  readonly lead: WorkshopPerson;
  /** The first two play, the others observe. */
  readonly people: readonly WorkshopPerson[];
  readonly flaky: readonly WorkshopPerson[];
  /** The card that is played. */
  readonly persona: string;
}

const play = 'p1';
const area = 'observed';
const intention = 'She has an offer of another shop in her pocket.';

/** A role-play in which everybody but the players observes, brought to an area of its own. */
export async function playRoles({ lead, people, flaky, persona }: Play): Promise<void> {
  const [claire, adviser, ...observers] = people as [WorkshopPerson, WorkshopPerson, ...WorkshopPerson[]];
  const send = async (request: Parameters<WorkshopPerson['send']>[0]): Promise<void> => {
    const answer = await lead.send(request);
    expect([request.type, answer.status]).toEqual([request.type, 204]);
  };
  addItems(lead.board.doc, [
    { type: 'frame', id: area, title: 'Observed', pos: [0, 9_000], size: [1_400, 900] },
  ]);
  const scene = {
    persona,
    journey: null,
    stage: null,
    channel: 'On the phone',
    companyPart: 'the adviser',
    happened: 'Nobody has called back.',
    wants: 'A date.',
    promise: 'We call back within a day.',
    minutes: 5,
  };
  await send({ type: 'setScene', play, scene, intention });
  await send({ type: 'castRoles', play, round: 1, persona: claire.id, company: adviser.id });
  await send({ type: 'startPlay', play, round: 1 });
  const intentionOf = async (person: WorkshopPerson): Promise<string | null> =>
    ((await (await person.get(`/role-plays/${play}`)).json()) as RolePlayResponse).intention;
  expect(await Promise.all([claire, adviser, ...observers].map(intentionOf))).toEqual([
    intention,
    ...Array.from({ length: people.length - 1 }, () => null),
  ]);
  await Promise.all(
    observers.map(async (person, i) => {
      const observation = { text: `Observed ${i}`, tag: observationTags[i % observationTags.length]! };
      if (flaky.includes(person)) await person.observe(play, `o${i}`, { ...observation, text: 'Not yet' });
      person.cut();
      const answer = await person.observe(play, `o${i}`, observation);
      expect(answer.status).toBe(204);
    }),
  );
  expect(observers[0]!.items.some((item) => 'text' in item && item.text.startsWith('Observed'))).toBe(false);
  await send({ type: 'endPlay', play });
  const nowhere = { irritant: null, delight: null, expectation: null, unsaid: null, quote: null };
  await send({
    type: 'landObservations',
    play,
    as: 'notes',
    journey: null,
    stage: null,
    lanes: nowhere,
    area,
  });
  await Promise.all(
    people.map((person) => person.sees((items) => observed(items).length === observers.length)),
  );
  await send({ type: 'closePlay', play });
}

/** What was brought to the board, as it reads there. */
export function observed(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) => (item.type === 'note' && item.parent === area ? [item.text] : []));
}
