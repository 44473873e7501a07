import { itemsOf } from '@whoboard/shared/board/layout.ts';
import { AppError } from '@whoboard/shared/errors.ts';
import { newId } from '@whoboard/shared/ids.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { describeError } from '../log.ts';
import type { Store, VersionKind, VersionMeta } from '../store/store.ts';
import type { Boards } from './boards.ts';
import type { Compactor } from './compact.ts';
import { decodeDocument } from './decode.ts';
import { makeLike } from './restore.ts';
import type { SyncLog } from './types.ts';

export interface VersionsOptions {
  readonly store: Store;
  readonly boards: Boards;
  readonly compactor: Compactor;
  readonly log: SyncLog;
  /** How often an edited board is kept. */
  readonly checkpointMs: number;
}

/** Automatic versions that a board keeps. */
const keptAutomatic = 48;

/** Full states of boards to which one can return. */
export class Versions {
  readonly #options: VersionsOptions;
  readonly #timer: NodeJS.Timeout;
  /** Changes of each board that a version already holds. */
  readonly #kept = new WeakMap<object, number>();

  constructor(options: VersionsOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.#checkpointEdited(), options.checkpointMs);
    this.#timer.unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** @throws AppError `tooManyVersions` when so many are kept under names already */
  async checkpoint(
    boardId: string,
    name: string,
    kind: VersionKind,
    createdBy: string | null,
  ): Promise<VersionMeta> {
    const { boards, store, compactor } = this.#options;
    const actor = await boards.open(boardId);
    return actor.during(async () => {
      if (kind === 'named') await this.#demandRoom(boardId);
      const updates = await actor.document('board').stored();
      const [state] = await compactor.run(updates, Infinity);
      const items = await actor.document('board').read((doc) => itemsOf(doc).size);
      const version = {
        id: newId(),
        boardId,
        kind,
        name,
        createdBy,
        createdAt: Date.now(),
        epoch: actor.epoch,
        items,
      };
      await store.addVersion({ ...version, state: state! });
      if (kind === 'automatic') await store.pruneAutomaticVersions(boardId, keptAutomatic);
      return { ...version, size: state!.byteLength };
    });
  }

  /** Keeps an automatic version unless the last automatic one holds the same. */
  async checkpointIfEdited(boardId: string, createdBy: string | null): Promise<void> {
    const actor = await this.#options.boards.open(boardId);
    const document = actor.document('board');
    if (document.changes === (this.#kept.get(document) ?? 0)) return;
    this.#kept.set(document, document.changes);
    await this.checkpoint(boardId, '', 'automatic', createdBy);
  }

  async restore(boardId: string, versionId: string, by: string | null): Promise<void> {
    const { boards, store } = this.#options;
    const version = await store.getVersion(boardId, versionId);
    if (!version) throw new AppError('notFound', 'There is no such version.');
    const wanted = await decodeDocument([version.state], this.#options.compactor);
    try {
      await this.checkpoint(boardId, '', 'automatic', by);
      const actor = await boards.open(boardId);
      // What was erased meanwhile must not come back.
      if (actor.epoch !== version.epoch) throw new AppError('notFound', 'There is no such version.');
      await actor.during(() => actor.document('board').edit((doc) => makeLike(doc, wanted)));
    } finally {
      wanted.destroy();
    }
  }

  async #demandRoom(boardId: string): Promise<void> {
    const versions = await this.#options.store.listVersions(boardId);
    const limit = limits.maxNamedVersions;
    if (versions.filter(({ kind }) => kind === 'named').length >= limit)
      throw new AppError('tooManyVersions', 'too many named versions', { limit });
  }

  async #checkpointEdited(): Promise<void> {
    const { boards, log } = this.#options;
    for (const actor of [...boards.active]) {
      for (const document of actor.documents) {
        if (document.name !== 'board' || document.changes === (this.#kept.get(document) ?? 0)) continue;
        this.#kept.set(document, document.changes);
        await this.checkpoint(actor.boardId, '', 'automatic', null).catch((error: unknown) => {
          log.warn({ ...describeError(error), board: actor.boardId }, 'cannot keep a version');
        });
      }
    }
  }
}
