import * as z from 'zod/mini';
import type { MessageKey } from '../i18n/translate.ts';
import type { Participant, Role } from '../protocol/api.ts';
import type { SessionState } from './state.ts';

/** The sentence that says why a command is no legal step: a message of its own in every language. */
export type RefusalKey = Extract<MessageKey, `session.refused.${string}`>;

/** A command that is no legal step in the present state; nothing has changed. */
export interface Refusal {
  readonly refused: RefusalKey;
}

/** What a command may know besides the state. */
export interface CommandContext {
  /** The server's clock, milliseconds since 1970. */
  readonly now: number;
  readonly by: Participant;
  readonly newId: () => string;
}

/**
 * One thing that can be asked of the session. `apply` is pure: it neither changes the state that it is given nor looks
 * at anything else; the same state and command always give the same result.
 */
export interface SessionCommand<Request extends { readonly type: string } = { readonly type: string }> {
  readonly type: string;
  readonly schema: z.ZodMiniType<Request>;
  /** Who may send it. */
  readonly allowed: readonly Role[];
  apply(state: SessionState, request: Request, context: CommandContext): SessionState | Refusal;
}

export const facilitators: readonly Role[] = ['facilitator'];
export const editors: readonly Role[] = ['facilitator', 'participant'];
export const everyone: readonly Role[] = ['facilitator', 'participant', 'observer'];

type Shape = Readonly<Record<string, z.core.$ZodType>>;
type RequestOf<Type extends string, S extends Shape> = { readonly type: Type } & {
  readonly [K in keyof S]: z.infer<S[K]>;
};

/**
 * Declares a command.
 * @param shape what a request carries besides its type
 */
export function defineSessionCommand<const Type extends string, S extends Shape>(
  type: Type,
  allowed: readonly Role[],
  shape: S,
  apply: (
    state: SessionState,
    request: RequestOf<Type, S>,
    context: CommandContext,
  ) => SessionState | Refusal,
): SessionCommand<RequestOf<Type, S>> {
  const schema = z.strictObject({ type: z.literal(type), ...shape });
  return { type, allowed, schema: schema as unknown as z.ZodMiniType<RequestOf<Type, S>>, apply };
}

export function refuse(refused: RefusalKey): Refusal {
  return { refused };
}

export function isRefusal(result: SessionState | Refusal): result is Refusal {
  return 'refused' in result;
}
