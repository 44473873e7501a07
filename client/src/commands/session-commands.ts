import { currentStep, stepsOf } from '@whoboard/shared/session/agenda.ts';
import { reactionKinds } from '@whoboard/shared/protocol/presence.ts';
import type { SessionRequest } from '@whoboard/shared/session/commands.ts';
import type { SessionState } from '@whoboard/shared/session/state.ts';
import { AppError } from '@whoboard/shared/errors.ts';
import type { Command } from '../model/command.ts';
import type { Editor } from '../model/editor.ts';
import { defineCommand } from './define.ts';

/** Sends one step of the session; the reason of a refusal is told. */
export async function leadSession(editor: Editor, request: SessionRequest): Promise<boolean> {
  const session = editor.session.get();
  try {
    if (!session) throw new AppError('shuttingDown', 'the session is not here yet');
    await session.send(request);
    return true;
  } catch (error) {
    editor.notices.tellError(error);
    return false;
  }
}

const stateOf = (editor: Editor): SessionState | null => editor.session.get()?.state.get() ?? null;
const isFacilitator = (editor: Editor): boolean => editor.me.role === 'facilitator';
const from = (state: SessionState): string | null => state.agenda.current?.step ?? null;

/** A command that sends one request, made from the present state; not possible while it gives none. */
function leading(
  rest: Pick<Command, 'id' | 'nameKey' | 'icon' | 'shortcuts'> & { readonly forAll?: boolean },
  request: (state: SessionState, editor: Editor) => SessionRequest | null,
): Command {
  const { forAll, ...command } = rest;
  const requestOf = (editor: Editor): SessionRequest | null => {
    const state = stateOf(editor);
    return state && (forAll || isFacilitator(editor)) ? request(state, editor) : null;
  };
  return defineCommand({
    ...command,
    group: 'session',
    edits: false,
    isEnabled: (editor) => requestOf(editor) !== null,
    async run(editor) {
      const made = requestOf(editor);
      if (made) await leadSession(editor, made);
    },
  });
}

/** Items whose contents can be locked as a whole. */
function selectedIds(editor: Editor): string[] {
  return [...editor.selection.ids.get()];
}

export const sessionCommands: readonly Command[] = [
  leading({ id: 'session.next', nameKey: 'command.session.next', icon: 'forward' }, (state) => {
    const steps = stepsOf(state);
    return steps.length > 0 && steps.at(-1)!.id !== from(state)
      ? { type: 'nextStep', from: from(state) }
      : null;
  }),
  leading({ id: 'session.previous', nameKey: 'command.session.previous', icon: 'back' }, (state) => {
    const current = currentStep(state);
    return current && stepsOf(state)[0]!.id !== current.id
      ? { type: 'previousStep', from: current.id }
      : null;
  }),
  leading({ id: 'session.end', nameKey: 'command.session.end', icon: 'stop' }, (state) =>
    currentStep(state) ? { type: 'endAgenda', from: from(state) } : null,
  ),
  leading({ id: 'session.pause', nameKey: 'command.session.pause', icon: 'pause' }, ({ timer }) =>
    timer.run?.kind === 'running' ? { type: 'pauseTimer' } : null,
  ),
  leading({ id: 'session.resume', nameKey: 'command.session.resume', icon: 'play' }, ({ timer }) =>
    timer.run?.kind === 'paused' ? { type: 'resumeTimer' } : null,
  ),
  leading({ id: 'session.addMinute', nameKey: 'command.session.addMinute', icon: 'plus' }, ({ timer }) =>
    timer.run ? { type: 'addTime', minutes: 1 } : null,
  ),
  leading(
    { id: 'session.lookHere', nameKey: 'command.session.lookHere', icon: 'eye', shortcuts: ['Shift+L'] },
    (_state, editor) => {
      const [id, ...more] = selectedIds(editor);
      if (id !== undefined && more.length === 0) return { type: 'lookHere', target: { item: id } };
      const { x, y, zoom } = editor.camera.view.get();
      const { width, height } = editor.camera.viewport.get();
      const box = editor.board.boundsOf([id ?? '', ...more]) ?? { x, y, w: width / zoom, h: height / zoom };
      return { type: 'lookHere', target: { box } };
    },
  ),
  leading({ id: 'session.follow', nameKey: 'command.session.follow', icon: 'route' }, ({ lead }) =>
    lead.view ? null : { type: 'leadView', isTaken: false },
  ),
  leading(
    { id: 'session.takeOver', nameKey: 'command.session.takeOver', icon: 'presentation' },
    ({ lead }, { me }) =>
      lead.view === null || (lead.view.by === me.id && !lead.view.isTaken)
        ? { type: 'leadView', isTaken: true }
        : null,
  ),
  leading({ id: 'session.release', nameKey: 'command.session.release', icon: 'unlock' }, ({ lead }) =>
    lead.view ? { type: 'releaseView' } : null,
  ),
  leading(
    { id: 'session.lockArea', nameKey: 'command.session.lockArea', icon: 'lock' },
    ({ guard }, editor) => {
      const ids = selectedIds(editor).filter((id) => !Object.hasOwn(guard.locked, id));
      return ids.length > 0 ? { type: 'lock', ids } : null;
    },
  ),
  leading(
    { id: 'session.unlockArea', nameKey: 'command.session.unlockArea', icon: 'unlock' },
    ({ guard }, editor) => {
      const ids = selectedIds(editor).filter((id) => Object.hasOwn(guard.locked, id));
      return ids.length > 0 ? { type: 'unlock', ids } : null;
    },
  ),
  leading({ id: 'session.freeze', nameKey: 'command.session.freeze', icon: 'freeze' }, ({ guard }) =>
    guard.isFrozen ? null : { type: 'freezeWriting', on: true },
  ),
  leading({ id: 'session.thaw', nameKey: 'command.session.thaw', icon: 'edit' }, ({ guard }) =>
    guard.isFrozen ? { type: 'freezeWriting', on: false } : null,
  ),
  leading(
    {
      id: 'session.raiseHand',
      nameKey: 'command.session.raiseHand',
      icon: 'raisedHand',
      shortcuts: ['Shift+H'],
      forAll: true,
    },
    ({ signals }, { me }) => ({ type: 'raiseHand', up: !Object.hasOwn(signals.hands, me.id) }),
  ),
  leading(
    { id: 'session.markDone', nameKey: 'command.session.markDone', icon: 'check', forAll: true },
    (state, { me }) =>
      me.role !== 'observer' && state.agenda.current
        ? { type: 'markDone', isDone: !Object.hasOwn(state.signals.done, me.id), step: from(state) }
        : null,
  ),
  ...reactionKinds.map((kind) =>
    defineCommand({
      id: `react.${kind}`,
      nameKey: `command.react.${kind}`,
      group: 'session',
      icon: 'smile',
      edits: false,
      isEnabled: (editor) => stateOf(editor)?.guard.areReactionsMuted === false,
      run: (editor) => editor.presence.react(kind),
    }),
  ),
  defineCommand({
    id: 'session.myGroup',
    nameKey: 'command.session.myGroup',
    group: 'session',
    icon: 'people',
    edits: false,
    isEnabled: (editor) => groupAreaOf(editor) !== null,
    run(editor) {
      const area = groupAreaOf(editor);
      const box = area === null ? null : editor.board.homeOf(area);
      if (box) editor.camera.show(box);
    },
  }),
  defineCommand({
    id: 'session.stepArea',
    nameKey: 'command.session.stepArea',
    group: 'session',
    icon: 'frame',
    edits: false,
    isEnabled: (editor) => stepArea(editor) !== null,
    run(editor) {
      const box = stepArea(editor);
      if (box) editor.camera.show(box);
    },
  }),
];

function groupAreaOf(editor: Editor): string | null {
  const groups = stateOf(editor)?.people.groups ?? {};
  const area = Object.hasOwn(groups, editor.me.id) ? groups[editor.me.id]! : null;
  return area !== null && editor.board.item(area) ? area : null;
}

function stepArea(editor: Editor) {
  const state = stateOf(editor);
  const frame = state && currentStep(state)?.frame;
  return frame ? editor.board.homeOf(frame) : null;
}
