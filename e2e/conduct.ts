import { expect, type BrowserContext } from '@playwright/test';

/** What no page may do, whatever the story: noted while it goes on, told at its end. */
export interface Conduct {
  /** Fails when something was noted. */
  check(): void;
}

const ownHosts = new Set(['127.0.0.1', 'localhost', '']);

/** Notes errors of scripts, breaches of the security policy, and requests to other hosts. */
export function watchConduct(context: BrowserContext): Conduct {
  const noted: string[] = [];
  context.on('weberror', (error) => noted.push(String(error.error().stack ?? error.error())));
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && text.includes('Content Security Policy')) noted.push(text);
  });
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !ownHosts.has(hostname))
      noted.push(`Asked another host: ${request.url()}`);
  });
  return { check: () => expect(noted, 'errors, breaches and requests to other hosts').toEqual([]) };
}
