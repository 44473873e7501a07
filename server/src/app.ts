import compression from 'compression';
import express, { Router, type Express } from 'express';
import { AppError } from '@whoboard/shared/errors.ts';
import { requireOrigin } from './access/origin.ts';
import type { Context } from './context.ts';
import { createBoardRoutes } from './http/boards.ts';
import { createErrorHandler } from './http/error-handler.ts';
import { createFileRoutes } from './http/files.ts';
import { createFontRoutes } from './http/fonts.ts';
import { createPageRoutes } from './http/pages.ts';
import { createRateLimits } from './http/rate-limits.ts';
import { logRequests } from './http/request-log.ts';
import { createSecurityHeaders } from './http/security-headers.ts';

/** Bytes of a JSON body; files and imports have limits of their own. */
const maxJsonBytes = 64 * 1024;
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The HTTP side of the server.
 * @param clientDir the folder of the built client
 */
export function createApp(context: Context, clientDir: string): Express {
  const { checkOrigin, config, log } = context;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');

  app.use(logRequests(log));
  app.use(createSecurityHeaders(config.publicOrigin?.startsWith('https:') ?? false));
  app.use(compression());
  app.use('/api', createApiRoutes());
  app.use(createFontRoutes());
  app.use(createPageRoutes(clientDir));
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
    api.use(express.json({ limit: maxJsonBytes }));
    api.use(createBoardRoutes(context, rate));
    api.use(createFileRoutes(context, rate));
    api.use(() => {
      throw new AppError('notFound', 'There is no such call.');
    });
    return api;
  }
}
