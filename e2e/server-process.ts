import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const rootDir = path.resolve(import.meta.dirname, '..');
const readyLine = /^Whoboard is ready at (http:\/\/[^:/]+:(\d+))/;
const startTimeoutMs = 30_000;
const stopTimeoutMs = 15_000;

/** The product's settings; those of the person who runs the tests must not reach the servers under test. */
const settings = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'PUBLIC_URL',
  'ALLOWED_ORIGINS',
  'TRUST_PROXY',
  'CREATE_BOARDS',
  'LOG_LEVEL',
];

export interface ServerOptions {
  /** Further settings of the server, by the names of its environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the server keeps its data; a new temporary folder, removed at the end, when absent. */
  readonly dataDir?: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;
}

/** A real server in a process of its own, on a free port, that can be stopped, killed and started again on its data. */
export class ServerProcess {
  readonly dataDir: string;
  /** Everything that the server has written, over all its starts. */
  log = '';
  #url = '';
  #port = 0;
  #running: Running | undefined;
  readonly #env: Readonly<Record<string, string>>;
  readonly #ownsDataDir: boolean;

  private constructor(dataDir: string, ownsDataDir: boolean, env: Readonly<Record<string, string>>) {
    this.dataDir = dataDir;
    this.#ownsDataDir = ownsDataDir;
    this.#env = env;
  }

  /** Starts a server and waits until it serves. */
  static async start(options: ServerOptions = {}): Promise<ServerProcess> {
    const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'whoboard-e2e-')));
    const server = new ServerProcess(dataDir, options.dataDir === undefined, options.env ?? {});
    try {
      await server.start();
    } catch (error) {
      await server.dispose();
      throw error;
    }
    return server;
  }

  /** The address without a slash at its end; the same over all starts. */
  get url(): string {
    return this.#url;
  }

  get port(): number {
    return this.#port;
  }

  get pid(): number | undefined {
    return this.#running?.child.pid;
  }

  /** Starts again on the same data and port, after `stop()` or `kill()`. */
  async start(): Promise<void> {
    if (this.#running) throw new Error('The server is running already.');
    const child = spawn(process.execPath, ['--enable-source-maps', 'server/dist/main.js'], {
      cwd: rootDir,
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const killWithUs = () => child.kill('SIGKILL');
    process.once('exit', killWithUs);
    const exited = once(child, 'exit').then(([code]: (number | null)[]) => {
      process.removeListener('exit', killWithUs);
      if (this.#running?.child === child) this.#running = undefined;
      return code ?? null;
    });
    this.#running = { child, exited };

    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.log += text;
    });
    const lines = createInterface({ input: child.stdout });
    const ready = new Promise<void>((resolve) => {
      lines.on('line', (line) => {
        this.log += `${line}\n`;
        const match = readyLine.exec(line);
        if (!match) return;
        this.#url = match[1] ?? '';
        this.#port = Number(match[2]);
        resolve();
      });
    });
    const outcome = await withTimeout(
      Promise.race([ready.then(() => 'ready'), exited.then((code) => `ended with ${code}`)]),
      startTimeoutMs,
      'gave no sign of being ready',
    );
    if (outcome !== 'ready') throw new Error(`The server ${outcome}. It wrote:\n${this.log}`);
  }

  /** Asks the server to end, as a service manager does, and waits for it. Returns the exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** Ends the server without a warning, as a crash or a power cut does. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Kills the server if it runs, and removes its data if they are only the test's. */
  async dispose(): Promise<void> {
    await this.kill();
    if (this.#ownsDataDir) await rm(this.dataDir, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const running = this.#running;
    if (!running) return null;
    running.child.kill(signal);
    const code = await withTimeout(running.exited, stopTimeoutMs, 'does not end');
    if (typeof code === 'string') {
      running.child.kill('SIGKILL');
      await running.exited;
      throw new Error(`The server ${code} on ${signal}. It wrote:\n${this.log}`);
    }
    return code;
  }

  #environment(): NodeJS.ProcessEnv {
    const inherited = Object.entries(process.env).filter(([name]) => !settings.includes(name));
    return {
      ...Object.fromEntries(inherited),
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(this.#port),
      DATA_DIR: this.dataDir,
      LOG_LEVEL: 'warn',
      ...this.#env,
    };
  }
}

/** The promise's value, or `late` when it takes longer than that. */
async function withTimeout<Value>(
  promise: Promise<Value>,
  timeoutMs: number,
  late: string,
): Promise<Value | string> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(late), timeoutMs);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
