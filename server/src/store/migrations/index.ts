import { initial } from './001-initial.ts';
import { rounds } from './002-rounds.ts';
import { session } from './003-session.ts';
import { rolePlays } from './004-role-plays.ts';

/** SQL of each step, in order; the database's user_version counts those that were done. Released steps never change. */
export const migrations: readonly string[] = [initial, rounds, session, rolePlays];
