import os from 'node:os';
import { printTask } from './print-task.ts';
import type { FromPrinter, PrintFiles, ToPrinter } from './print-messages.ts';

/** The child process that makes one PDF and ends. Its parent kills it when it takes too long or is no longer wanted. */

function tell(message: FromPrinter): void {
  process.send?.(message);
}

/** The board's server and its users come first. */
const niceness = 5;

let filesArrived: ((files: PrintFiles) => void) | undefined;

process.on('message', (message: ToPrinter) => {
  if (message.type === 'files') {
    filesArrived?.(message);
    return;
  }
  printTask(message, {
    progress: (progress) => tell({ type: 'progress', progress }),
    files: (hashes) =>
      new Promise((resolve) => {
        filesArrived = resolve;
        tell({ type: 'wants', hashes });
      }),
  })
    .then((result) => tell({ type: 'done', ...result, ...costs() }))
    .catch((error: unknown) => tell({ type: 'failed', where: placeOf(error) }))
    .finally(() => process.disconnect());
});
process.on('disconnect', () => process.exit());

function costs(): { readonly peakBytes: number; readonly cpuMs: number } {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  return { peakBytes: maxRSS * 1024, cpuMs: Math.round((userCPUTime + systemCPUTime) / 1000) };
}

/** Name and stack of an error without its message. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...frames.slice(0, 5).map((frame) => frame.trim())].join(' ');
}

try {
  os.setPriority(niceness);
} catch {
  // Not allowed in some containers; printing works without.
}
tell({ type: 'ready' });
