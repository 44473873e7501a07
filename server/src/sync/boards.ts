import { AppError } from '@whoboard/shared/errors.ts';
import { BoardActor, type ActorContext } from './board-actor.ts';

export interface BoardsOptions extends Omit<ActorContext, 'onQuiet'> {
  /** How long a board that nobody uses stays in memory. */
  readonly idleMs: number;
}

/** The boards in use: each is loaded once and put away when nobody has needed it for a while. */
export class Boards {
  readonly #options: BoardsOptions;
  readonly #actors = new Map<string, BoardActor>();
  readonly #opening = new Map<string, Promise<BoardActor>>();
  readonly #idle = new Map<BoardActor, NodeJS.Timeout>();
  readonly #deleting = new Set<string>();

  constructor(options: BoardsOptions) {
    this.#options = options;
  }

  get active(): Iterable<BoardActor> {
    return this.#actors.values();
  }

  /** The board if it is in memory. */
  peek(boardId: string): BoardActor | undefined {
    return this.#actors.get(boardId);
  }

  /**
   * The board's actor; one that is being put away is waited for.
   * @throws AppError `boardNotFound`, `storageFailed`
   */
  async open(boardId: string): Promise<BoardActor> {
    if (this.#deleting.has(boardId)) throw boardNotFound();
    const actor = this.#actors.get(boardId);
    if (actor && !actor.isClosing) return actor;
    const opening = this.#opening.get(boardId);
    if (opening) return opening;
    const created = this.#create(boardId, actor).finally(() => this.#opening.delete(boardId));
    this.#opening.set(boardId, created);
    return created;
  }

  /** Puts a board away, with its sockets, and removes it from the store; nobody can open it meanwhile. */
  async delete(boardId: string): Promise<void> {
    this.#deleting.add(boardId);
    try {
      const actor = (await this.#opening.get(boardId)?.catch(() => undefined)) ?? this.#actors.get(boardId);
      await actor?.close('boardNotFound');
      if (actor) this.#forget(actor);
      await this.#options.store.deleteBoard(boardId);
    } finally {
      this.#deleting.delete(boardId);
    }
  }

  /**
   * Puts a board away while `work` puts something else in the place of what is stored of it; nobody can open it meanwhile.
   * @throws AppError `boardNotFound`, `shuttingDown`; whatever `work` throws
   */
  async replace<T>(boardId: string, work: () => Promise<T>): Promise<T> {
    const actor = await this.open(boardId);
    try {
      return await actor.replace(work);
    } finally {
      if (actor.isClosing) void actor.close('shuttingDown').then(() => this.#forget(actor));
    }
  }

  /** Puts all boards away. */
  async close(): Promise<void> {
    for (const timer of this.#idle.values()) clearTimeout(timer);
    await Promise.allSettled(this.#opening.values());
    await Promise.all([...this.#actors.values()].map((actor) => actor.close('shuttingDown', true)));
  }

  async #create(boardId: string, former: BoardActor | undefined): Promise<BoardActor> {
    if (former) {
      await former.close('shuttingDown');
      this.#forget(former);
    }
    const row = await this.#options.store.getBoard(boardId);
    if (!row) throw boardNotFound();
    const actor = new BoardActor(boardId, row.epoch, {
      ...this.#options,
      onQuiet: (quiet) => this.#putAwayLater(quiet),
    });
    this.#actors.set(boardId, actor);
    this.#putAwayLater(actor);
    return actor;
  }

  #putAwayLater(actor: BoardActor): void {
    clearTimeout(this.#idle.get(actor));
    const timer = setTimeout(() => {
      this.#idle.delete(actor);
      if (!actor.isQuiet || actor.isClosing) return;
      void actor.close('shuttingDown').then(() => this.#forget(actor));
    }, this.#options.idleMs);
    timer.unref();
    this.#idle.set(actor, timer);
  }

  #forget(actor: BoardActor): void {
    clearTimeout(this.#idle.get(actor));
    this.#idle.delete(actor);
    if (this.#actors.get(actor.boardId) === actor) this.#actors.delete(actor.boardId);
  }
}

function boardNotFound(): AppError {
  return new AppError('boardNotFound', 'There is no such board.');
}
