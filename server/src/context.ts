import type { Access } from './access/access.ts';
import type { OriginCheck } from './access/origin.ts';
import type { LiveBoards } from './boards/live-boards.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

/** What the parts of the server are given to work with; made and ended in `main.ts`, or by a test. */
export interface Context {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
  readonly access: Access;
  readonly live: LiveBoards;
  readonly checkOrigin: OriginCheck;
}
