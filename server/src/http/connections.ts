import type { Server } from 'node:net';
import type { SyncLog } from '../sync/types.ts';

/** Two hundred people behind one address, each with a few sockets and calls, stay well below. */
export const maxConnectionsPerAddress = 4000;

/**
 * Keeps one address from taking all the connections that the machine allows. Not for servers behind a proxy, whose
 * connections all come from one address.
 * @param max how many an address may have; more are closed at once
 */
export function limitConnections(server: Server, log: Pick<SyncLog, 'warn'>, max: number): void {
  const counts = new Map<string, number>();
  /** Addresses of which the log has been told; again when they have gone back to half of what they may have. */
  const told = new Set<string>();
  server.prependListener('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (counts.get(address) ?? 0) + 1;
    if (count > max) {
      if (!told.has(address)) log.warn({ max }, 'too many connections from one address');
      told.add(address);
      socket.destroy();
      return;
    }
    counts.set(address, count);
    socket.on('close', () => {
      const left = counts.get(address)! - 1;
      if (left > 0) counts.set(address, left);
      else counts.delete(address);
      if (left <= max / 2) told.delete(address);
    });
  });
}
