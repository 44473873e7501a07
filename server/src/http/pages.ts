import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express, { Router } from 'express';
import { styleNonce } from './security-headers.ts';

/** Where the built page marks the place of the nonce; libraries that insert styles look for it there. */
const headStart = /<head[^>]*>/i;

/**
 * The built client: hashed assets for good, everything else as the page, which finds out by itself what its address
 * means.
 * @param clientDir the folder that holds index.html
 */
export function createPageRoutes(clientDir: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(path.join(clientDir, 'assets'), { immutable: true, maxAge: '1 year', index: false }),
    (_request, response) => {
      response.status(404).type('text/plain').send('There is no such file.');
    },
  );
  // The page itself is no static file: each answer has a nonce of its own.
  const files = express.static(clientDir, { index: false, maxAge: '1 hour' });
  router.use((request, response, next) => {
    if (request.path === '/index.html') next();
    else files(request, response, next);
  });

  router.get('/{*path}', async (_request, response) => {
    const page = await readFile(path.join(clientDir, 'index.html'), 'utf8').catch(() => null);
    response.setHeader('Cache-Control', 'no-cache');
    if (page === null) {
      response
        .status(503)
        .type('text/plain')
        .send('The client is not built. Run "npm run build" and reload.');
      return;
    }
    const nonce = `<meta property="csp-nonce" nonce="${styleNonce(response)}">`;
    response.type('html').send(page.replace(headStart, (head) => head + nonce));
  });
  return router;
}
