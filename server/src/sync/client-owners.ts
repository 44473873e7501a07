import type { Binding } from '../store/store.ts';
import type { ClientIds } from './awareness.ts';

/** To whom the Yjs client ids of one document belong: to the participant who was the first to use each. */
export class ClientOwners implements ClientIds {
  readonly #owners = new Map<number, string>();
  /** Ids that have written something; the others are forgotten some time after their presence has ended. */
  readonly #written = new Set<number>();

  get all(): ReadonlyMap<number, string> {
    return this.#owners;
  }

  load(bindings: readonly Binding[]): void {
    this.#written.clear();
    for (const { clientId, participantId } of bindings) {
      this.#owners.set(clientId, participantId);
      this.#written.add(clientId);
    }
  }

  ownerOf(clientId: number): string | undefined {
    return this.#owners.get(clientId);
  }

  claim(clientId: number, participantId: string): void {
    if (!this.#owners.has(clientId)) this.#owners.set(clientId, participantId);
  }

  release(clientId: number): void {
    if (!this.#written.has(clientId)) this.#owners.delete(clientId);
  }

  /** @returns those of the ids that must be stored with the update in which they first write */
  bind(clientIds: readonly number[], participantId: string): Binding[] {
    const fresh: Binding[] = [];
    for (const clientId of clientIds) {
      if (this.#written.has(clientId)) continue;
      this.#owners.set(clientId, participantId);
      this.#written.add(clientId);
      fresh.push({ clientId, participantId });
    }
    return fresh;
  }
}
