import type { Request, RequestHandler } from 'express';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';

/**
 * One line for each call of the interface: the route, never the address, because a mangled link may carry its key in the
 * path.
 */
export function logRequests(log: Log, metrics: Pick<Metrics, 'observeRequest'>): RequestHandler {
  return (request, response, next) => {
    const startedMs = performance.now();
    response.on('close', () => {
      const { statusCode: status } = response;
      const ms = performance.now() - startedMs;
      const { method } = request;
      const route = routeOf(request);
      metrics.observeRequest({
        method: knownMethods.has(method) ? method : 'other',
        route,
        status,
        seconds: ms / 1000,
      });
      const line = { method, route, status, ms: Math.round(ms) };
      if (status >= 500) log.warn(line, 'request');
      else if (request.originalUrl.startsWith('/api/')) log.info(line, 'request');
      else log.debug(line, 'request');
    });
    next();
  };
}

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

function routeOf(request: Request): string {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : undefined;
  return typeof path === 'string' ? `${request.baseUrl}${path}` : 'other';
}
