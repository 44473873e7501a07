import { Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from './store/store.ts';
import type { SyncServer } from './sync/socket.ts';

/** Counts and durations for the operator; nothing of what people write, and no board's or person's name. */
export interface Metrics {
  /** The text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
  observeRequest(call: { method: string; route: string; status: number; seconds: number }): void;
}

export function createMetrics(sync: Pick<SyncServer, 'stats'>, store: Pick<Store, 'countBoards'>): Metrics {
  const registry = new Registry();
  const requests = new Histogram({
    name: 'whoboard_http_request_seconds',
    help: 'Duration of HTTP calls by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers: [registry],
  });
  const gauge = (name: string, help: string, read: () => number | Promise<number>): void => {
    void new Gauge({
      name: `whoboard_${name}`,
      help,
      registers: [registry],
      async collect() {
        this.set(await read());
      },
    });
  };
  gauge('boards', 'Boards that are stored.', () => store.countBoards());
  gauge('boards_in_memory', 'Boards that are in use.', () => sync.stats().boards);
  gauge('connections', 'Sockets of people on boards.', () => sync.stats().connections);
  gauge('queued_bytes', 'Bytes that readers have not taken yet.', () => sync.stats().queuedBytes);
  gauge('slow_readers', 'Readers that are behind.', () => sync.stats().slowReaders);
  gauge('updates', 'Updates made durable since the start.', () => sync.stats().updates);
  gauge('update_bytes', 'Bytes of the updates made durable since the start.', () => sync.stats().updateBytes);
  gauge('updates_waiting', 'Updates accepted and not yet durable.', () => sync.stats().waitingUpdates);
  gauge('commits', 'Transactions that the updates took.', () => sync.stats().commits);
  gauge('commits_failed', 'Transactions that failed.', () => sync.stats().failedCommits);
  gauge('commit_seconds', 'Duration of the last transaction.', () => sync.stats().lastCommitMs / 1000);
  gauge('store_writable', '1 when writing works.', () => Number(sync.stats().canStore));
  gauge('memory_bytes', 'Resident memory of the process.', () => process.memoryUsage.rss());
  gauge('uptime_seconds', 'Time since the start.', () => process.uptime());

  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    observeRequest: ({ method, route, status, seconds }) => {
      requests.observe({ method, route, status: String(status) }, seconds);
    },
  };
}
