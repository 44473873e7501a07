import { isIP } from 'node:net';
import path from 'node:path';
import * as z from 'zod';

/** What the operator decides, read once from the environment. Everything has a default. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  /** Undefined listens on every address of the machine. */
  readonly host: string | undefined;
  /** Absolute path of the folder that holds the database. */
  readonly dataDir: string;
  /** Origin under which people reach the server, without a slash at its end; null takes the host of each request. */
  readonly publicOrigin: string | null;
  /** Further origins whose pages may use the interface. */
  readonly allowedOrigins: readonly string[];
  /** Proxies in front of the server: how many, or their addresses; 0 is none. */
  readonly trustProxy: number | readonly string[];
  /** The pass phrase for making boards; null lets anyone make them. */
  readonly createPassphrase: string | null;
  readonly logLevel: LogLevel;
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A reason not to start, told in one sentence to the operator. */
export class StartError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'StartError';
  }
}

type Issue = { addIssue: (message: string) => void };

/** A setting: unset and empty mean the default, and a wrong value ends with a sentence. */
function setting<T>(read: (text: string, issue: Issue) => T, fallback: T) {
  return z.optional(z.string()).transform((raw, context) => {
    const text = raw?.trim() ?? '';
    if (text === '') return fallback;
    return read(text, {
      addIssue: (message) => context.addIssue({ code: 'custom', message, input: undefined }),
    });
  });
}

function origin(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return bare ? url.origin : null;
}

const minPassphraseLength = 8;
const proxyNames = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isAddressRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

const environment = z.object({
  PORT: setting((text, issue) => {
    const port = Number(text);
    if (!/^\d{1,5}$/.test(text) || port > 65_535) {
      issue.addIssue(`PORT must be a whole number from 0 to 65535, not "${text}".`);
    }
    return port;
  }, 3000),
  HOST: setting<string | undefined>((text) => text, undefined),
  DATA_DIR: setting((text) => text, './data'),
  DATABASE_URL: setting((_text, issue) => {
    issue.addIssue(
      'DATABASE_URL is set, but this version cannot use Postgres yet; leave it out, and the boards are kept in DATA_DIR.',
    );
  }, undefined),
  PUBLIC_URL: setting<string | null>((text, issue) => {
    const found = origin(text);
    if (!found) {
      issue.addIssue(
        `PUBLIC_URL must be an address such as https://board.example.org without a path, not "${text}".`,
      );
    }
    return found;
  }, null),
  ALLOWED_ORIGINS: setting<readonly string[]>((text, issue) => {
    const found: string[] = [];
    for (const part of text.split(',').map((entry) => entry.trim())) {
      const one = origin(part);
      if (one) found.push(one);
      else {
        issue.addIssue(
          `ALLOWED_ORIGINS must be addresses such as https://intranet.example.org, separated by commas, not "${part}".`,
        );
      }
    }
    return found;
  }, []),
  TRUST_PROXY: setting<number | readonly string[]>((text, issue) => {
    if (/^\d$/.test(text)) return Number(text);
    if (text === 'false') return 0;
    if (text === 'true') return 1;
    const parts = text.split(',').map((part) => part.trim());
    const wrong = parts.find((part) => !proxyNames.has(part) && !isAddressRange(part));
    if (wrong !== undefined) {
      issue.addIssue(
        `TRUST_PROXY must be the number of proxies in front of the server or their addresses, not "${wrong}".`,
      );
    }
    return parts;
  }, 0),
  CREATE_BOARDS: setting<string | null>((text, issue) => {
    if (text === 'anyone') return null;
    if (text.length < minPassphraseLength) {
      issue.addIssue(
        `CREATE_BOARDS must be "anyone" or a pass phrase of at least ${minPassphraseLength} characters.`,
      );
    }
    return text;
  }, null),
  LOG_LEVEL: setting<LogLevel>((text, issue) => {
    const level = logLevels.find((known) => known === text);
    if (!level) issue.addIssue(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${text}".`);
    return level ?? 'info';
  }, 'info'),
});

/**
 * Reads the settings from environment variables.
 * @throws StartError with one sentence that names the first wrong setting
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new StartError(parsed.error.issues[0]?.message ?? 'The settings cannot be read.');
  }
  const settings = parsed.data;
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: path.resolve(settings.DATA_DIR),
    publicOrigin: settings.PUBLIC_URL,
    allowedOrigins: settings.ALLOWED_ORIGINS,
    trustProxy: settings.TRUST_PROXY,
    createPassphrase: settings.CREATE_BOARDS,
    logLevel: settings.LOG_LEVEL,
  };
}
