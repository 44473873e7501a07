import { addItems, deleteItems } from '@whoboard/shared/board/edits/items.ts';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import type { InterviewItem, NewItem, NoteItem } from '@whoboard/shared/items/index.ts';
import type { CreateBoardResponse, Role } from '@whoboard/shared/protocol/api.ts';
import type { Scene } from '@whoboard/shared/role-play/scene.ts';
import type { RolePlayResponse } from '@whoboard/shared/role-play/sealed.ts';
import type { SessionRequest } from '@whoboard/shared/session/commands.ts';
import type { Play } from '@whoboard/shared/session/role-play.ts';
import { readSession } from '@whoboard/shared/session/session-doc.ts';
import { describe, expect, it } from 'vitest';
import { createBoard, errorOf, join, type TestBrowser } from '../testing/http-server.ts';
import type { Listener } from '../testing/listener.ts';
import { serverOfEachTest, tellsSomething } from '../testing/server-of-each-test.ts';

const each = serverOfEachTest();

interface Person {
  readonly browser: TestBrowser;
  readonly id: string;
}

interface Room {
  readonly board: CreateBoardResponse;
  readonly fay: Person;
  readonly wall: Listener;
  readonly session: Listener;
  readonly person: (name: string, role?: Role) => Promise<Person>;
}

const journey = {
  id: 'journey',
  type: 'journey',
  stages: [
    { id: 'wait', name: 'Waiting' },
    { id: 'call', name: 'The call' },
  ],
  lanes: [
    { id: 'bad', type: 'irritants' },
    { id: 'good', type: 'delights' },
  ],
};

/** A board with a persona and a journey, and a facilitator on it. */
async function room(): Promise<Room> {
  const board = await createBoard(each.server);
  const person = async (name: string, role: Role = 'participant'): Promise<Person> => {
    const { browser, participant } = await join(each.server, board, role, name);
    return { browser, id: participant.id };
  };
  const fay = await person('Fay', 'facilitator');
  const wall = await listenTo({ board }, fay, 'board');
  addItems(wall.doc, [
    { type: 'persona', id: 'claire', firstName: 'Claire', age: '41' },
    journey,
  ] as NewItem[]);
  return { board, fay, wall, session: await listenTo({ board }, fay), person };
}

async function listenTo(
  { board }: Pick<Room, 'board'>,
  { browser }: Person,
  kind: 'board' | 'session' | 'private' = 'session',
): Promise<Listener> {
  return each.listen(browser, board.id, kind);
}

const scene = (change: Partial<Scene> = {}): Scene => ({
  persona: 'claire',
  journey: 'journey',
  stage: 'call',
  channel: 'On the phone',
  companyPart: 'the adviser',
  happened: 'The bike was promised for Thursday.',
  wants: 'The bike, today.',
  promise: 'Back on the road in a day.',
  minutes: 5,
  ...change,
});

const lead = ({ board }: Room, by: Person, request: SessionRequest) =>
  by.browser.send('POST', `/api/boards/${board.id}/session`, request);
const setScene = (here: Room, intention: string | null, by = here.fay) =>
  lead(here, by, { type: 'setScene', play: 'p1', scene: scene(), intention });
const cast = (here: Room, persona: Person, company: Person) =>
  lead(here, here.fay, { type: 'castRoles', play: 'p1', round: 1, persona: persona.id, company: company.id });
const step = (
  here: Room,
  type: 'freezePlay' | 'resumePlay' | 'endPlay' | 'showIntention' | 'takeBackObservations' | 'closePlay',
) => lead(here, here.fay, { type, play: 'p1' });
const start = (here: Room) => lead(here, here.fay, { type: 'startPlay', play: 'p1', round: 1 });
const write = ({ board }: Room, { browser }: Person, id: string, text: string, tag = 'irritant') =>
  browser.send('PUT', `/api/boards/${board.id}/role-plays/p1/observations/${id}`, { text, tag });
const ask = ({ board }: Room, { browser }: Person) => browser.fetch(`/api/boards/${board.id}/role-plays/p1`);
const read = async (here: Room, person: Person) =>
  (await (await ask(here, person)).json()) as RolePlayResponse;
const playIn = ({ doc }: Listener): Play | null => readSession(doc).rolePlay.play;
const land = (here: Room, change: object = {}) =>
  lead(here, here.fay, {
    type: 'landObservations',
    play: 'p1',
    as: 'notes',
    journey: 'journey',
    stage: 'call',
    lanes: { irritant: 'bad', delight: 'good', expectation: null, unsaid: null, quote: null },
    area: null,
    ...change,
  });
const itemsOn = ({ wall }: Room) => [...readBoard(wall.doc).items.values()];
const notesOn = (here: Room) => itemsOn(here).filter((item): item is NoteItem => item.type === 'note');

describe('what is hidden of a role-play', () => {
  /** Every byte that others are sent while a play goes on with that intention and these observations. */
  async function overheard(intention: string, observations: readonly [string, string]) {
    const here = await room();
    const zoe = await here.person('Zoé');
    const bo = await here.person('Bo');
    const eve = await here.person('Eve');
    const olga = await here.person('Olga', 'observer');
    const others = [
      bo,
      await here.person('Cy'),
      await here.person('Gil', 'facilitator'),
      await here.person('Otto', 'observer'),
    ];
    const ears = await Promise.all(
      others.flatMap((other) =>
        (['session', 'board', 'private'] as const).map((kind) => listenTo(here, other, kind)),
      ),
    );
    const begin = ears.map(({ frames }) => frames.length);
    const answers: string[] = [];
    const askAll = async (): Promise<void> => {
      for (const other of others) {
        answers.push(await (await ask(here, other)).text());
        const exported = await other.browser.fetch(`/api/boards/${here.board.id}/export.json`);
        answers.push((await exported.text()).replace(/"exportedAt":"[^"]*"/, ''));
      }
    };
    expect((await setScene(here, intention)).status).toBe(204);
    expect((await cast(here, zoe, bo)).status).toBe(204);
    await start(here);
    await askAll();
    await write(here, eve, 'e1', observations[0]);
    await askAll();
    await write(here, eve, 'e1', `${observations[0]} ${observations[1]}`, 'delight');
    await write(here, eve, 'e2', observations[1], 'quote');
    await askAll();
    await write(here, olga, 'g1', observations[0]);
    await askAll();
    await write(here, olga, 'g1', observations[1], 'delight');
    await askAll();
    await step(here, 'freezePlay');
    await askAll();
    await step(here, 'resumePlay');
    await step(here, 'endPlay');
    await Promise.all(
      ears.filter((_, i) => i % 3 === 0).map((ear) => ear.until(() => playIn(ear)?.status === 'ended')),
    );
    await askAll();
    expect((await read(here, zoe)).intention).toBeNull();
    const ids = new Map([here.fay, zoe, eve, olga, ...others].map(({ id }, n) => [id, `PERSON${n}`]));
    const nameless = (heard: string): string =>
      [...ids].reduce((text, [id, name]) => text.replaceAll(id, name), heard);
    const sizes = ears.map((ear, i) =>
      ear.frames
        .slice(begin[i])
        .filter(tellsSomething)
        .map(({ length }) => length),
    );
    const heard = ears.map((ear) => Buffer.concat([...ear.frames]).toString('latin1'));
    return { sizes, heard: heard.join(), answers: answers.map(nameless) };
  }

  it('reaches nobody else, neither as words nor as a size', async () => {
    const short = await overheard('a', ['b', 'c']);
    const intention = 'Has decided to leave already';
    const long = await overheard(intention, ['Sighs before every answer', 'I have heard that before']);
    for (const words of [intention, 'Sighs before', 'heard that before']) {
      expect(long.heard).not.toContain(words);
      expect(long.answers.join()).not.toContain(words);
      expect(each.server.log()).not.toContain(words);
    }
    const wholes = ({ answers }: typeof short) => answers.filter((answer) => answer.includes('intention'));
    expect(wholes(long).length).toBe(28);
    expect(wholes(long)).toEqual(wholes(short));
    expect(long.sizes).toEqual(short.sizes);
  });

  it('is told to who plays the persona and to who has written it, and to nobody who played it before', async () => {
    const here = await room();
    const [zoe, bo] = [await here.person('Zoé'), await here.person('Bo')];
    const gil = await here.person('Gil', 'facilitator');
    await setScene(here, 'Wants to leave');
    expect(await read(here, here.fay)).toMatchObject({ intention: 'Wants to leave', hasIntention: true });
    expect(await read(here, gil)).toMatchObject({ intention: null, hasIntention: true });
    expect(await read(here, zoe)).toMatchObject({ intention: null, hasIntention: null });
    await cast(here, zoe, bo);
    expect((await read(here, zoe)).intention).toBe('Wants to leave');
    await cast(here, bo, zoe);
    expect((await read(here, zoe)).intention).toBeNull();
    expect((await read(here, bo)).intention).toBe('Wants to leave');
    // Another facilitator changes the scene without knowing it, or writes another one.
    await setScene(here, null, gil);
    expect((await read(here, bo)).intention).toBe('Wants to leave');
    await setScene(here, 'Wants to stay', gil);
    expect((await read(here, bo)).intention).toBe('Wants to stay');
    expect((await read(here, here.fay)).intention).toBeNull();
    expect((await read(here, gil)).intention).toBe('Wants to stay');
  });

  it('is shown to everybody when a facilitator says so, after the end', async () => {
    const here = await room();
    await setScene(here, 'Wants to leave');
    expect(await errorOf(await step(here, 'showIntention'))).toBe('409 illegalStep');
    await step(here, 'endPlay');
    expect((await step(here, 'showIntention')).status).toBe(204);
    await here.session.until(() => playIn(here.session)?.intention === 'Wants to leave');
    await setScene(here, '');
    expect(await errorOf(await step(here, 'showIntention'))).toBe('409 illegalStep');
    expect(playIn(here.session)?.intention).toBeNull();
  });
});

describe('observations', () => {
  it('are their author’s on every device, and can be changed and removed until they land', async () => {
    const here = await room();
    const eve = await here.person('Eve');
    const bo = await here.person('Bo');
    await setScene(here, '');
    await write(here, eve, 'e1', 'Sighs');
    await write(here, eve, 'e2', 'Smiles', 'delight');
    await write(here, eve, 'e1', 'Sighs twice', 'unsaid');
    await write(here, eve, 'e3', 'Gone again');
    await eve.browser.fetch(`/api/boards/${here.board.id}/role-plays/p1/observations/e3`, {
      method: 'DELETE',
    });
    expect(await errorOf(await write(here, bo, 'e1', 'Mine'))).toBe('409 conflict');
    const second: Person = { ...eve, browser: each.server.browser(eve.browser) };
    expect((await read(here, second)).observations).toEqual([
      { id: 'e1', text: 'Sighs twice', tag: 'unsaid', isLanded: false },
      { id: 'e2', text: 'Smiles', tag: 'delight', isLanded: false },
    ]);
    expect((await read(here, bo)).observations).toEqual([]);
  });

  it('that are empty, too long, of no tag or of no role-play are refused', async () => {
    const here = await room();
    const eve = await here.person('Eve');
    expect(await errorOf(await write(here, eve, 'e1', 'Early'))).toBe('409 rolePlayOver');
    await setScene(here, '');
    for (const [text, tag] of [
      ['  ', 'irritant'],
      ['x'.repeat(1001), 'irritant'],
      ['Sighs', 'rage'],
    ] as const)
      expect(await errorOf(await write(here, eve, 'e1', text, tag))).toBe('400 badRequest');
    expect(await errorOf(await write(here, eve, '__proto__', 'Sighs'))).toBe('400 badRequest');
    for (let n = 0; n < 200; n++) await write(here, eve, `e${n}`, 'Sighs');
    expect(await errorOf(await write(here, eve, 'more', 'Sighs'))).toBe('409 tooManyObservations');
  });

  it('of who came by the observer link are theirs alone, land with the others, and are all that they write', async () => {
    const here = await room();
    const [zoe, bo, eve] = [await here.person('Zoé'), await here.person('Bo'), await here.person('Eve')];
    const otto = await here.person('Otto', 'observer');
    await listenTo(here, otto, 'board');
    await setScene(here, 'Wants to leave');
    await cast(here, zoe, bo);
    await start(here);
    await write(here, eve, 'e1', 'Sighs');
    expect((await write(here, otto, 'o1', 'Looks away', 'unsaid')).status).toBe(204);
    expect((await write(here, otto, 'o2', 'Smiles', 'delight')).status).toBe(204);
    expect(await errorOf(await write(here, otto, 'e1', 'Mine'))).toBe('409 conflict');
    const path = `/api/boards/${here.board.id}/role-plays/p1/observations`;
    await otto.browser.fetch(`${path}/e1`, { method: 'DELETE' });
    await otto.browser.fetch(`${path}/o2`, { method: 'DELETE' });
    expect((await read(here, eve)).observations.map(({ text }) => text)).toEqual(['Sighs']);
    expect(await read(here, otto)).toEqual({
      intention: null,
      hasIntention: null,
      observations: [{ id: 'o1', text: 'Looks away', tag: 'unsaid', isLanded: false }],
      waiting: null,
    });
    const present = [zoe.id, bo.id, otto.id];
    for (const request of [
      { type: 'castRoles', play: 'p1', round: 1, persona: otto.id, company: bo.id },
      { type: 'rotateRoles', play: 'p1', round: 1, present },
    ] as const) {
      expect(await errorOf(await lead(here, otto, request))).toBe('403 forbidden');
      expect(await errorOf(await lead(here, here.fay, request))).toBe('409 illegalStep');
    }
    await step(here, 'endPlay');
    expect((await read(here, here.fay)).waiting).toMatchObject({ irritant: 1, unsaid: 1, delight: 0 });
    await land(here);
    await here.wall.until(() => notesOn(here).length === 2);
    expect(
      notesOn(here)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(['Looks away', 'Sighs']);
    for (const note of notesOn(here)) expect(note).toMatchObject({ createdBy: null, setting: 'rolePlay' });
    expect(await errorOf(await write(here, otto, 'o1', 'Changed'))).toBe('409 observationLanded');
  });

  it('land in the lane of their tag, once, without a name, and come off again', async () => {
    const here = await room();
    const eve = await here.person('Eve');
    const cy = await here.person('Cy');
    await setScene(here, '');
    await write(here, eve, 'e1', 'Sighs');
    await write(here, cy, 'c1', 'Smiles', 'delight');
    await step(here, 'endPlay');
    expect((await read(here, here.fay)).waiting).toMatchObject({ irritant: 1, delight: 1, quote: 0 });
    expect((await read(here, eve)).waiting).toBeNull();
    expect((await land(here)).status).toBe(204);
    await here.wall.until(() => notesOn(here).length === 2);
    const notes = notesOn(here);
    expect(notes.map(({ text, slot, saidBy, createdBy }) => [text, slot, saidBy, createdBy])).toEqual(
      expect.arrayContaining([
        ['Sighs', 'call/bad', '', null],
        ['Smiles', 'call/good', '', null],
      ]),
    );
    expect(notes.map(({ id }) => id)).not.toContain('e1');
    await here.session.until(() => playIn(here.session)?.landed === 2);
    expect(await errorOf(await land(here))).toBe('409 illegalStep');
    expect(await errorOf(await write(here, eve, 'e1', 'Changed'))).toBe('409 observationLanded');
    // One that is written later lands alone.
    await write(here, eve, 'e2', 'Late');
    await here.session.until(() => playIn(here.session)?.noted === 3);
    await land(here);
    await here.wall.until(() => notesOn(here).length === 3);
    // Somebody has removed one of them from the board meanwhile: the rest comes off.
    deleteItems(here.wall.doc, [notes[0]!.id]);
    await step(here, 'takeBackObservations');
    await here.wall.until(() => notesOn(here).length === 0);
    expect((await read(here, eve)).observations.map(({ isLanded }) => isLanded)).toEqual([false, false]);
    expect((await write(here, eve, 'e1', 'Changed')).status).toBe(204);
  });

  it('land in an area when there is no journey, or as verbatims that are no evidence', async () => {
    const here = await room();
    const eve = await here.person('Eve');
    addItems(here.wall.doc, [{ type: 'frame', id: 'area', pos: [2000, 0], size: [400, 300] } as NewItem]);
    await setScene(here, '');
    for (let n = 0; n < 6; n++) await write(here, eve, `e${n}`, `Sighs ${n}`);
    await step(here, 'endPlay');
    await land(here, { journey: null, stage: null, area: 'area' });
    await here.wall.until(() => notesOn(here).length === 6);
    const area = readBoard(here.wall.doc).items.get('area')!;
    for (const { parent, pos, size } of notesOn(here)) {
      expect(parent).toBe('area');
      expect(pos[1] + size[1]).toBeLessThanOrEqual(area.size[1]);
    }
    await step(here, 'takeBackObservations');
    await land(here, { as: 'verbatims' });
    const card = () => itemsOn(here).find((item): item is InterviewItem => item.type === 'interview');
    await here.wall.until(() => card()?.verbatims.length === 6);
    expect(card()).toMatchObject({ setting: 'rolePlay', firstName: 'Claire (role-play)' });
    expect(card()!.verbatims[0]).toMatchObject({ stage: 'The call', tag: 'irritant' });
    await step(here, 'takeBackObservations');
    await here.wall.until(() => card() === undefined);
  });
});

describe('a role-play goes on', () => {
  it('after a restart of the server in the middle, with its intention, roles and observations', async () => {
    const here = await room();
    const [zoe, bo, eve] = [await here.person('Zoé'), await here.person('Bo'), await here.person('Eve')];
    await setScene(here, 'Wants to leave');
    await cast(here, zoe, bo);
    await start(here);
    await write(here, eve, 'e1', 'Sighs');
    await each.restart();
    const again = (person: Person): Person => ({ ...person, browser: each.server.browser(person.browser) });
    const session = await listenTo(here, again(bo));
    expect(playIn(session)).toMatchObject({ status: 'running', persona: zoe.id, company: bo.id });
    expect((await read(here, again(zoe))).intention).toBe('Wants to leave');
    expect((await read(here, again(eve))).observations.map(({ text }) => text)).toEqual(['Sighs']);
  });

  it('when its persona is deleted, and under another facilitator', async () => {
    const here = await room();
    const [zoe, bo] = [await here.person('Zoé'), await here.person('Bo')];
    const gil = await here.person('Gil', 'facilitator');
    await setScene(here, 'Wants to leave');
    await cast(here, zoe, bo);
    deleteItems(here.wall.doc, ['claire']);
    await lead(here, gil, { type: 'startPlay', play: 'p1', round: 1 });
    await lead(here, gil, { type: 'freezePlay', play: 'p1' });
    expect((await setScene(here, null, gil)).status).toBe(204);
    await here.session.until(() => playIn(here.session)?.status === 'frozen');
    expect(playIn(here.session)).toMatchObject({
      card: { firstName: 'Claire', age: '41' },
      stageName: 'The call',
    });
    expect((await lead(here, gil, { type: 'resumePlay', play: 'p1' })).status).toBe(204);
  });

  it('only as facilitators say, with people who are there and may write', async () => {
    const here = await room();
    const [zoe, bo] = [await here.person('Zoé'), await here.person('Bo')];
    const otto = await here.person('Otto', 'observer');
    expect(await errorOf(await setScene(here, '', zoe))).toBe('403 forbidden');
    await setScene(here, '');
    // Whether Otto is connected at this moment or not: who observes by link keeps observing.
    expect(await errorOf(await cast(here, otto, bo))).toBe('409 illegalStep');
    const page = await listenTo(here, otto, 'board');
    expect(await errorOf(await cast(here, otto, bo))).toBe('409 illegalStep');
    page.close();
    expect((await write(here, otto, 'o1', 'Sighs')).status).toBeLessThan(300);
    expect(await errorOf(await cast(here, { ...zoe, id: 'nobody' }, bo))).toBe('409 illegalStep');
    const unknown = { ...scene(), persona: 'nobody' };
    await step(here, 'closePlay');
    const set = { type: 'setScene', play: 'p2', scene: unknown, intention: null } as const;
    expect(await errorOf(await lead(here, here.fay, set))).toBe('409 illegalStep');
    for (const type of ['freezePlay', 'endPlay', 'showIntention', 'closePlay'] as const)
      expect(await errorOf(await lead(here, zoe, { type, play: 'p1' }))).toBe('403 forbidden');
  });

  it('without a player who was removed: it stands still, and nobody’s words are lost', async () => {
    const here = await room();
    const [zoe, bo] = [await here.person('Zoé'), await here.person('Bo')];
    await setScene(here, 'Wants to leave');
    await cast(here, zoe, bo);
    await start(here);
    await write(here, bo, 'b1', 'Hesitates');
    await lead(here, here.fay, { type: 'removeParticipant', participant: bo.id, name: 'Bo' });
    await here.session.until(() => playIn(here.session)?.status === 'frozen');
    expect(playIn(here.session)).toMatchObject({
      persona: zoe.id,
      company: null,
      players: { persona: 'Zoé' },
    });
    expect((await ask(here, bo)).status).toBe(403);
    await step(here, 'endPlay');
    await land(here);
    await here.wall.until(() => notesOn(here).some(({ text }) => text === 'Hesitates'));
  });

  it('is gone when it is closed, with everything that was sealed', async () => {
    const here = await room();
    const eve = await here.person('Eve');
    await setScene(here, 'Wants to leave');
    await write(here, eve, 'e1', 'Sighs');
    expect((await step(here, 'closePlay')).status).toBe(204);
    expect((await ask(here, here.fay)).status).toBe(404);
    expect(await errorOf(await write(here, eve, 'e1', 'Sighs'))).toBe('409 rolePlayOver');
    await setScene(here, null);
    expect(await read(here, here.fay)).toMatchObject({ intention: null, hasIntention: false });
    expect((await read(here, eve)).observations).toEqual([]);
  });
});
