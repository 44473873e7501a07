import * as z from 'zod/mini';
import { agendaCommands } from './agenda.ts';
import type { CommandContext, Refusal, SessionCommand } from './command.ts';
import { guardCommands } from './guard.ts';
import { leadCommands } from './lead.ts';
import { peopleCommands } from './people.ts';
import { privateWritingCommands } from './private-writing.ts';
import { rolePlayCommands } from './role-play.ts';
import { roundCommands } from './rounds.ts';
import { signalCommands } from './signals.ts';
import type { SessionState } from './state.ts';
import { timerCommands } from './timer.ts';

/** Every session command: one line for each slice. */
const list = [
  ...agendaCommands,
  ...timerCommands,
  ...leadCommands,
  ...guardCommands,
  ...peopleCommands,
  ...signalCommands,
  ...roundCommands,
  ...privateWritingCommands,
  ...rolePlayCommands,
] as const;

type RequestFrom<C> = C extends SessionCommand<infer R> ? R : never;
/** What is sent to `POST /api/boards/:id/session`. */
export type SessionRequest = RequestFrom<(typeof list)[number]>;
export type SessionCommandType = SessionRequest['type'];
/** The request of one type. */
export type RequestOfType<T extends SessionCommandType> = Extract<SessionRequest, { readonly type: T }>;

export const sessionCommands: readonly SessionCommand[] = list as unknown as readonly SessionCommand[];

const byType = new Map(sessionCommands.map((command) => [command.type, command]));

/** The command that a request asks for. */
export function commandOf(request: SessionRequest): SessionCommand {
  return byType.get(request.type)!;
}

export const sessionRequest = z.discriminatedUnion(
  'type',
  sessionCommands.map(({ schema }) => schema) as unknown as [z.ZodMiniObject, ...z.ZodMiniObject[]],
) as unknown as z.ZodMiniType<SessionRequest>;

/** The next state, or why the command is no legal step now. Pure; rights are the caller's to check. */
export function applyCommand(
  state: SessionState,
  request: SessionRequest,
  context: CommandContext,
): SessionState | Refusal {
  return commandOf(request).apply(state, request, context);
}
