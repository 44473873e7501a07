import { startOurs, newDatabase } from './sync/processes.ts';
import * as L from './sync/latency.ts';
const s = await startOurs(newDatabase(), 1);
console.log(await (L as any).measure(s, 1, 200)); await s.kill('SIGTERM'); process.exit(0);
