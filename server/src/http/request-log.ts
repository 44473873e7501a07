import type { Request, RequestHandler } from 'express';
import type { Log } from '../log.ts';

/**
 * One line for each call of the interface: the route, never the address, because a mangled link may carry its key in the
 * path.
 */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const startedMs = performance.now();
    response.on('close', () => {
      const { statusCode: status } = response;
      const line = {
        method: request.method,
        route: routeOf(request),
        status,
        ms: Math.round(performance.now() - startedMs),
      };
      if (status >= 500) log.warn(line, 'request');
      else if (request.baseUrl === '/api') log.info(line, 'request');
      else log.debug(line, 'request');
    });
    next();
  };
}

function routeOf(request: Request): string {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : undefined;
  return typeof path === 'string' ? `${request.baseUrl}${path}` : `${request.baseUrl}/*`;
}
