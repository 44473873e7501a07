import { pino, type Logger } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/**
 * JSON lines, on stderr unless told otherwise: stdout carries nothing but the address. No line may hold a key, a
 * cookie, a name or anything that people wrote; hence errors are logged through `describeError`.
 */
export function createLog(level: LogLevel, stream: { write(line: string): void } = process.stderr): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}

/**
 * What a log may say of an error: its class, code and place. Not its message, which may quote what somebody wrote, as
 * those of JSON.parse do.
 */
export function describeError(error: unknown): {
  readonly error: string;
  readonly code?: string;
  readonly at?: string;
} {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const at = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' | ');
  return { error: error.name, ...(code ? { code } : {}), ...(at ? { at } : {}) };
}
