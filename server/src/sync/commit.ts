import { describeError } from '../log.ts';
import type { LogEntry, Store } from '../store/store.ts';
import type { SyncLog } from './types.ts';

/** A document whose updates are being committed; told in the order in which it has submitted them. */
export interface CommitSink {
  /** The next `count` submitted updates are durable. */
  committed(count: number): void;
  /** None of the updates that are still waiting will become durable; the committer has dropped them. */
  commitFailed(): void;
}

interface Waiting {
  readonly sink: CommitSink;
  readonly entry: LogEntry;
  /** The same for all that must become durable in one transaction, or not at all; null for what stands alone. */
  readonly unit: symbol | null;
}

/** One transaction takes at most this much, so that no board waits for another one's bulk. */
const maxGroupBytes = 4 * 1024 * 1024;
const probeMs = 1000;

/**
 * Appends the updates of all boards to the store, one group after the other: what arrives while one group is being
 * written goes into the next. One fsync then pays for many updates.
 */
export class GroupCommitter {
  readonly #store: Pick<Store, 'appendUpdates' | 'probe'>;
  readonly #log: SyncLog;
  #queue: Waiting[] = [];
  #isRunning = false;
  #isFailing = false;
  #probeTimer: NodeJS.Timeout | null = null;
  #isClosed = false;
  readonly #idle: (() => void)[] = [];
  #afterGroup: (() => void)[] = [];
  #unit: symbol | null = null;
  /** For metrics. */
  groups = 0;
  updates = 0;
  bytes = 0;
  failures = 0;
  lastGroupMs = 0;

  constructor(store: Pick<Store, 'appendUpdates' | 'probe'>, log: SyncLog) {
    this.#store = store;
    this.#log = log;
  }

  /** Whether the last attempt to write failed; it is tried again every second until it works. */
  get isFailing(): boolean {
    return this.#isFailing;
  }

  get waiting(): number {
    return this.#queue.length;
  }

  submit(sink: CommitSink, entry: LogEntry): void {
    this.#queue.push({ sink, entry, unit: this.#unit });
    if (this.#isRunning) return;
    this.#isRunning = true;
    setImmediate(() => void this.#run());
  }

  /**
   * What is submitted during the work, by whatever documents, goes into one transaction, however much it is.
   * @param work synchronous
   */
  together<T>(work: () => T): T {
    this.#unit = Symbol('unit');
    try {
      return work();
    } finally {
      this.#unit = null;
    }
  }

  /**
   * Calls back once the group that is under way has been told to everybody, or in the next turn when there is none: what
   * is sent then goes out in the same turn of the event loop as the group.
   * @returns whether it is the next turn
   */
  soon(callback: () => void): boolean {
    if (this.#isRunning) this.#afterGroup.push(callback);
    else setImmediate(callback);
    return !this.#isRunning;
  }

  /** Resolves when nothing is waiting any more. */
  settled(): Promise<void> {
    return this.#isRunning ? new Promise((resolve) => this.#idle.push(resolve)) : Promise.resolve();
  }

  close(): void {
    this.#isClosed = true;
    if (this.#probeTimer) clearTimeout(this.#probeTimer);
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      const startedAt = performance.now();
      const group = this.#takeGroup();
      if (await this.#append(group)) {
        this.lastGroupMs = performance.now() - startedAt;
        this.#tell(group);
      } else await this.#appendOneByOne(group);
      const after = this.#afterGroup;
      this.#afterGroup = [];
      for (const callback of after) callback();
    }
    this.#isRunning = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  #takeGroup(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { entry, unit } of this.#queue) {
      const isTied = unit !== null && this.#queue[count - 1]?.unit === unit;
      if (count > 0 && !isTied && bytes + entry.update.byteLength > maxGroupBytes) break;
      bytes += entry.update.byteLength;
      count++;
    }
    return this.#queue.splice(0, count);
  }

  async #append(group: readonly Waiting[]): Promise<boolean> {
    try {
      await this.#store.appendUpdates(group.map(({ entry }) => entry));
    } catch (error) {
      this.failures++;
      this.#log.error({ ...describeError(error), updates: group.length }, 'cannot store updates');
      return false;
    }
    this.groups++;
    this.updates += group.length;
    for (const { entry } of group) this.bytes += entry.update.byteLength;
    return true;
  }

  /** One document's trouble must not become everybody's; only documents with a unit in common share it. */
  async #appendOneByOne(group: readonly Waiting[]): Promise<void> {
    const parties = partiesOf([...group, ...this.#queue]).filter((party) =>
      group.some(({ sink }) => party.has(sink)),
    );
    let failed = 0;
    for (const party of parties) {
      const own = group.filter(({ sink }) => party.has(sink));
      if (parties.length > 1 && (await this.#append(own))) this.#tell(own);
      else {
        failed++;
        this.#drop(party);
      }
    }
    if (failed === parties.length) this.#fail();
  }

  /** Drops what waits of these documents, and of all that have a unit in common with them. */
  #drop(sinks: ReadonlySet<CommitSink>): void {
    const dropped = new Set(sinks);
    for (const party of partiesOf(this.#queue)) {
      if (![...party].some((sink) => sinks.has(sink))) continue;
      for (const sink of party) dropped.add(sink);
    }
    this.#queue = this.#queue.filter(({ sink }) => !dropped.has(sink));
    for (const sink of dropped) sink.commitFailed();
  }

  #tell(group: readonly Waiting[]): void {
    const counts = new Map<CommitSink, number>();
    for (const { sink } of group) counts.set(sink, (counts.get(sink) ?? 0) + 1);
    for (const [sink, count] of counts) sink.committed(count);
  }

  #fail(): void {
    this.#isFailing = true;
    if (this.#probeTimer || this.#isClosed) return;
    this.#probeTimer = setTimeout(() => {
      this.#probeTimer = null;
      this.#store.probe().then(
        () => {
          this.#isFailing = false;
          this.#log.info({}, 'storing works again');
        },
        () => this.#fail(),
      );
    }, probeMs);
    this.#probeTimer.unref();
  }
}

/** Documents that stand or fall together: each alone, or all that have units in common. */
function partiesOf(waiting: readonly Waiting[]): Set<CommitSink>[] {
  const bySink = new Map<CommitSink, Set<CommitSink>>();
  const byUnit = new Map<symbol, Set<CommitSink>>();
  for (const { sink, unit } of waiting) {
    const party = bySink.get(sink) ?? new Set([sink]);
    bySink.set(sink, party);
    if (unit === null) continue;
    const other = byUnit.get(unit) ?? party;
    for (const each of other) {
      party.add(each);
      bySink.set(each, party);
    }
    for (const [known, its] of byUnit) if (its === other) byUnit.set(known, party);
    byUnit.set(unit, party);
  }
  return [...new Set(bySink.values())];
}
