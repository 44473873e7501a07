import { addItems } from '@whoboard/shared/board/edits/items.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import type { PlayerRole } from '@whoboard/shared/role-play/scene.ts';
import type { RolePlayResponse } from '@whoboard/shared/role-play/sealed.ts';
import type { SessionRequest } from '@whoboard/shared/session/commands.ts';
import type { Play } from '@whoboard/shared/session/role-play.ts';
import { initialSession, type SessionState } from '@whoboard/shared/session/state.ts';
import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import { act } from 'react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Editor, Person } from '../../model/editor.ts';
import { Store } from '../../model/readable.ts';
import { SealedPlay } from '../../model/role-play/sealed-play.ts';
import type { SessionModel } from '../../model/session/session-model.ts';
import { showPanel } from '../../testing/show-panel.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { Absent } from './Absent.tsx';
import { DebriefPane } from './DebriefPane.tsx';
import { PlayCard } from './PlayCard.tsx';
import { dealtAmong, observersOf } from './play-words.ts';
import { RolePlayHost } from './RolePlayHost.tsx';

beforeEach(() => {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList,
  );
});

const play = (change: Partial<Play> = {}): Play => ({
  id: 'p1',
  scene: {
    persona: 'claire',
    journey: 'map',
    stage: 'call',
    channel: 'On the phone',
    companyPart: 'the adviser',
    happened: 'Nobody has called',
    wants: 'The bike, today',
    promise: 'Back on the road in a day',
    minutes: 0,
  },
  card: { firstName: 'Claire', age: '41', occupation: 'Teacher', kind: 'buyer', photo: null },
  stageName: 'The call',
  status: 'running',
  round: 1,
  persona: 'zoe',
  company: 'bo',
  players: { persona: 'Zoé', company: 'Bo' },
  counted: [],
  noted: 0,
  landed: 0,
  intention: null,
  ...change,
});

const answer: RolePlayResponse = { intention: null, hasIntention: null, observations: [], waiting: null };

/** A board with the persona and a journey, and the session and sealed side of a play as this person gets them. */
function stage(now: Play, sealedSide: Partial<RolePlayResponse> = {}) {
  const doc = createTestDoc();
  addItems(doc, [
    {
      type: 'persona',
      id: 'claire',
      firstName: 'Claire',
      sections: [{ id: 'quotes' }],
      statements: [{ id: 's1', section: 'quotes', text: 'It’s not a hobby' }],
    },
    {
      type: 'journey',
      id: 'map',
      title: 'Repair',
      stages: [{ id: 'call', name: 'The call' }],
      lanes: [
        { id: 'bad', type: 'irritants' },
        { id: 'good', type: 'delights' },
      ],
    },
  ] as NewItem[]);
  const state = new Store<SessionState>({ ...initialSession, rolePlay: { play: now, turns: {} } });
  const sent: SessionRequest[] = [];
  const session = {
    state,
    send: async (request: SessionRequest) => void sent.push(request),
  } as unknown as SessionModel;
  const put = vi.fn(async () => {});
  const sealed = new SealedPlay({
    id: now.id,
    clock: { now: () => 0, onFrame: () => () => {}, after: () => () => {} },
    session: state,
    storage: null,
    storageKey: '',
    read: async () => ({ ...answer, ...sealedSide }),
    put,
    remove: async () => {},
  });
  return { doc, session, sealed, sent, put };
}

async function showCard(now: Play, sealedSide: Partial<RolePlayResponse> = {}) {
  const on = stage(now, sealedSide);
  const { session, sealed } = on;
  showPanel(on.doc, 'participant', (editor) => (
    <PlayCard editor={editor} session={session} play={now} sealed={sealed} onClose={() => {}} />
  ));
  await act(async () => {});
  return on;
}

/** Resolves when `check` passes, after what the page has still had to fetch. */
const settled = (check: () => void): Promise<void> =>
  vi.waitFor(async () => {
    await act(async () => {});
    check();
  });

/** Types into the field for a new observation, and presses Enter. */
async function noteDown(words: string): Promise<void> {
  const field = document.querySelector<HTMLTextAreaElement>('textarea')!;
  act(() => {
    // Past the property with which React follows what it has set itself.
    Reflect.set(HTMLTextAreaElement.prototype, 'value', words, field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
}

const text = (): string => document.body.textContent ?? '';

test('who plays the persona reads the intention, the scene and the persona’s own words', async () => {
  await showCard(play({ persona: 'me' }), { intention: 'Wants to leave' });
  for (const words of ['You play', 'Claire', 'Wants to leave', 'Nobody has called', 'It’s not a hobby'])
    expect(text()).toContain(words);
  expect(text()).toContain('Bo plays the adviser');
  expect(text()).not.toContain('Back on the road');
});

test('who plays the company reads the promise and the scene, and no intention', async () => {
  await showCard(play({ company: 'me' }));
  for (const words of ['the adviser', 'Back on the road in a day', 'What Claire wants', 'Zoé plays Claire'])
    expect(text()).toContain(words);
  expect(text()).not.toContain('Hidden intention');
});

test('who observes writes, with a tag, and everybody sees that the play is frozen', async () => {
  const { put } = await showCard(play({ status: 'frozen' }));
  expect(text()).toContain('Stay as you are');
  act(() => document.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.click());
  await noteDown('Relaxes');
  expect(put).toHaveBeenCalledWith(expect.any(String), { text: 'Relaxes', tag: 'delight' });
  expect(document.querySelectorAll('li')).toHaveLength(1);
});

test('who came by the observer link gets the screen with the note field, and notes go to the sealed place', async () => {
  const sent: (readonly [string | undefined, string])[] = [];
  vi.stubGlobal('fetch', async (url: string, { method }: RequestInit = {}) => {
    sent.push([method, url]);
    return method === 'PUT' ? new Response(null, { status: 204 }) : Response.json(answer);
  });
  const now = play();
  const { doc, session } = stage(now);
  showPanel(doc, 'observer', (editor) => <RolePlayHost editor={editor} session={session} />);
  await settled(() => expect(document.querySelector('textarea')).not.toBeNull());
  expect(text()).toContain('You observe');
  expect(text()).not.toContain('Hidden intention');
  await noteDown('Relaxes');
  await settled(() => expect(sent.map(([method]) => method)).toContain('PUT'));
  const [, url] = sent.find(([method]) => method === 'PUT')!;
  expect(url).toMatch(/^\/api\/boards\/b1\/role-plays\/p1\/observations\/[\w-]+$/);
});

test('observers by link observe, and are never dealt a part, however few others there are', () => {
  const person = (id: string, role: Person['role']) => ({ id, role, name: id, isMe: false }) as Person;
  const people = [person('otto', 'observer'), person('zoe', 'participant'), person('fay', 'facilitator')];
  expect(dealtAmong(people)).toEqual(['zoe', 'fay']);
  const ids = (parts: { persona: string | null; company: string | null }) =>
    observersOf(people, parts).map(({ id }) => id);
  expect(ids({ persona: 'zoe', company: 'fay' })).toEqual(['otto']);
  expect(ids({ persona: null, company: 'fay' })).toEqual(['otto', 'zoe']);
});

test('a player who reloads the page has not left; one who stays away has, and a vacant part is told at once', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const roles = new Store<readonly PlayerRole[]>(['persona']);
  function Shown({ editor, now }: { readonly editor: Editor; readonly now: Play }) {
    return <Absent editor={editor} play={now} roles={useReadable(roles)} />;
  }
  const { doc } = stage(play());
  const away = showPanel(doc, 'participant', (editor) => <Shown editor={editor} now={play()} />);
  act(() => void vi.advanceTimersByTime(3_000));
  act(() => roles.set([]));
  act(() => roles.set(['persona']));
  act(() => void vi.advanceTimersByTime(4_000));
  expect(text()).not.toContain('Zoé has left.');
  act(() => void vi.advanceTimersByTime(1_000));
  expect(text()).toContain('Zoé has left.');
  away.close();
  const vacant = play({ persona: null });
  showPanel(doc, 'participant', (editor) => <Shown editor={editor} now={vacant} />);
  expect(text()).toContain('Nobody plays the persona now.');
});

test('the debrief tells how much waits by tag, and lands it in the lanes that suit', async () => {
  const now = play({ status: 'ended', noted: 3 });
  const waiting = { irritant: 2, delight: 1, expectation: 0, unsaid: 0, quote: 0 };
  const { doc, session, sealed, sent } = stage(now, { hasIntention: true, waiting });
  showPanel(doc, 'participant', (editor) => {
    editor.rolePlay.set(sealed);
    editor.session.set(session);
    return <DebriefPane editor={editor} session={session} play={now} onClose={() => {}} />;
  });
  await act(async () => {});
  expect(text()).toContain('3 observations wait.');
  const land = [...document.querySelectorAll('button')].find((each) => each.textContent?.startsWith('Land'))!;
  await act(async () => land.click());
  expect(sent).toEqual([
    {
      type: 'landObservations',
      play: 'p1',
      as: 'notes',
      journey: 'map',
      stage: 'call',
      area: null,
      lanes: { irritant: 'bad', delight: 'good', expectation: null, unsaid: null, quote: null },
    },
  ]);
});
