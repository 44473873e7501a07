import type { Access } from './access/access.ts';
import type { OriginCheck } from './access/origin.ts';
import type { Config } from './config.ts';
import type { FormatService } from './formats/format-service.ts';
import type { Log } from './log.ts';
import type { PrintService } from './print/print-service.ts';
import type { SessionService } from './session/session-service.ts';
import type { RolePlayService } from './sealed/role-play-service.ts';
import type { RoundService } from './sealed/round-service.ts';
import type { Store } from './store/store.ts';
import type { SyncServer } from './sync/socket.ts';

/** What the parts of the server are given to work with; made and ended by `startServer`. */
export interface Context {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
  readonly access: Access;
  readonly checkOrigin: OriginCheck;
  /** Boards as the people on them see them at this moment. */
  readonly sync: SyncServer;
  readonly rounds: RoundService;
  readonly rolePlays: RolePlayService;
  readonly session: SessionService;
  readonly prints: PrintService;
  readonly formats: FormatService;
}
