import { once } from 'node:events';
import net from 'node:net';
import type { ServerProcess } from './server-process.ts';

/** A way to a server that can be pulled and plugged in again, as the network of one person. */
export class Cable {
  readonly #listener: net.Server;
  readonly #sockets = new Set<net.Socket>();
  #isPulled = false;

  private constructor(server: ServerProcess) {
    this.#listener = net.createServer((near) => {
      if (this.#isPulled) {
        near.destroy();
        return;
      }
      const far = net.connect({ host: '127.0.0.1', port: server.port });
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(socket);
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          this.#sockets.delete(socket);
          other.destroy();
        });
        socket.pipe(other);
      }
    });
  }

  static async to(server: ServerProcess): Promise<Cable> {
    const cable = new Cable(server);
    cable.#listener.listen(0, '127.0.0.1');
    await once(cable.#listener, 'listening');
    return cable;
  }

  /** A link of the server as it is reached through this cable. */
  link(link: string): string {
    const address = this.#listener.address();
    if (address === null || typeof address === 'string') throw new Error('The cable has no port.');
    const url = new URL(link);
    url.hostname = '127.0.0.1';
    url.port = String(address.port);
    return url.href;
  }

  /** Cuts what is connected and lets nothing through. */
  pull(): void {
    this.#isPulled = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  plug(): void {
    this.#isPulled = false;
  }

  async remove(): Promise<void> {
    this.pull();
    this.#listener.close();
    await once(this.#listener, 'close');
  }
}
