import compression from 'compression';
import express, { Router, type Express } from 'express';
import { AppError } from '@whoboard/shared/errors.ts';
import { requireOrigin } from './access/origin.ts';
import type { Context } from './context.ts';
import { createBoardRoutes } from './http/boards.ts';
import { createErasureRoutes } from './http/erasures.ts';
import { createErrorHandler } from './http/error-handler.ts';
import { createExchangeRoutes } from './http/exchange.ts';
import { createFileRoutes } from './http/files.ts';
import { createFontRoutes } from './http/fonts.ts';
import { createPageRoutes } from './http/pages.ts';
import { createRateLimits } from './http/rate-limits.ts';
import { createOpenApiRoutes } from './http/openapi.ts';
import { createOperatorRoutes } from './http/operator.ts';
import { createPrintRoutes } from './http/print.ts';
import { logRequests } from './http/request-log.ts';
import { createSecurityHeaders } from './http/security-headers.ts';
import { createRolePlayRoutes } from './http/role-plays.ts';
import { createRoundRoutes } from './http/rounds.ts';
import { createSessionRoutes } from './http/session.ts';
import { createVersionRoutes } from './http/versions.ts';
import type { Metrics } from './metrics.ts';

/** Bytes of a JSON body; files and imports have limits of their own. */
const maxJsonBytes = 64 * 1024;
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The HTTP side of the server.
 * @param clientDir the folder of the built client
 */
export function createApp(context: Context, metrics: Metrics, clientDir: string): Express {
  const { checkOrigin, config, log } = context;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');

  app.use(logRequests(log, metrics));
  app.use(createSecurityHeaders(config.publicOrigin?.startsWith('https:') ?? false));
  app.use(compression());
  app.use('/api', createApiRoutes());
  app.use(createOperatorRoutes(context, metrics));
  app.use(createFontRoutes());
  app.use('/sync', () => {
    throw new AppError('badRequest', 'Boards are reached by a websocket here.');
  });
  app.use(createPageRoutes(clientDir));
  app.use(() => {
    throw new AppError('notFound', 'There is no such call.');
  });
  app.use(createErrorHandler(log));
  return app;

  function createApiRoutes(): Router {
    const rate = createRateLimits();
    const api = Router();
    api.use((request, response, next) => {
      response.setHeader('Cache-Control', 'no-store');
      if (!safeMethods.has(request.method)) requireOrigin(checkOrigin, request);
      next();
    });
    // Files and long lists of places come before the parser of small bodies, which would refuse them.
    api.use(createExchangeRoutes(context, rate));
    api.use(createErasureRoutes(context, rate));
    api.use(express.json({ limit: maxJsonBytes }));
    api.use(createBoardRoutes(context, rate));
    api.use(createFileRoutes(context, rate));
    api.use(createVersionRoutes(context, rate));
    api.use(createRoundRoutes(context));
    api.use(createRolePlayRoutes(context));
    api.use(createSessionRoutes(context));
    api.use(createPrintRoutes(context, context.prints));
    api.use(createOpenApiRoutes());
    api.use(() => {
      throw new AppError('notFound', 'There is no such call.');
    });
    return api;
  }
}
