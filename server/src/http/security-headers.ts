import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/**
 * A page may load code, styles, fonts and pictures from this server only, and talk to it only. Libraries that insert
 * `<style>` elements get a nonce; nothing is allowed inline without one. Nobody may frame the page.
 */
export function createSecurityHeaders(isHttps: boolean): RequestHandler[] {
  return [
    (_request, response, next) => {
      response.locals['styleNonce'] = randomBytes(16).toString('base64');
      response.setHeader(
        'Permissions-Policy',
        'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
      );
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'self'"],
          'base-uri': ["'none'"],
          'connect-src': ["'self'", (request) => socketSources(request.headers.host)],
          'font-src': ["'self'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'none'"],
          'img-src': ["'self'", 'blob:', 'data:'],
          'object-src': ["'none'"],
          'script-src': ["'self'"],
          'script-src-attr': ["'none'"],
          'style-src': ["'self'", (_request, response) => `'nonce-${styleNonce(response as Response)}'`],
          'worker-src': ["'self'", 'blob:'],
          ...(isHttps ? { 'upgrade-insecure-requests': [] } : {}),
        },
      },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: isHttps,
      xFrameOptions: { action: 'deny' },
    }),
  ];
}

/** The nonce of this answer, for the styles that the page's libraries insert. */
export function styleNonce(response: Response): string {
  return String(response.locals['styleNonce']);
}

/** Older browsers do not count a websocket of the same host as 'self'. A host that is no plain name is left out. */
function socketSources(host: string | undefined): string {
  return host !== undefined && /^[A-Za-z0-9.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'";
}
