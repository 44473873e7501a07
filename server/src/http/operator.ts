import { Router } from 'express';
import type { Context } from '../context.ts';
import type { Metrics } from '../metrics.ts';

/** How long an answer of the probe holds, so that asking often costs nothing. */
const probeHoldsMs = 2000;
const probeLimitMs = 3000;

/** Liveness, readiness and counts, for whoever runs the server. */
export function createOperatorRoutes(
  { store, sync }: Pick<Context, 'store' | 'sync'>,
  metrics: Metrics,
): Router {
  const router = Router();
  let probe: { readonly at: number; readonly result: Promise<boolean> } | undefined;

  function canStore(): Promise<boolean> {
    const now = performance.now();
    if (!probe || now - probe.at > probeHoldsMs) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => resolve(false), probeLimitMs);
      });
      const works = store.probe().then(
        () => true,
        () => false,
      );
      probe = { at: now, result: Promise.race([works, late]).finally(() => clearTimeout(timer)) };
    }
    return probe.result;
  }

  router.use(['/healthz', '/readyz', '/metrics'], (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const isReady = sync.stats().canStore && (await canStore());
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ok' : 'cannotStore' });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.text());
  });
  return router;
}
