import { chromium } from 'playwright-core';
const [, , base, lang, w, h, out] = process.argv;
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
const c = await b.newContext({ locale: lang, viewport: { width: +w, height: +h } });
const p = await c.newPage();
p.on(
  'console',
  (m) => ['error', 'warning'].includes(m.type()) && console.log('console', m.type(), m.text().slice(0, 300)),
);
p.on('pageerror', (e) => console.log('pageerror', e.message));
await p.goto(base + '/');
await p.waitForLoadState('networkidle');
await p.screenshot({ path: out + '-home.png' });
const r = await p.request.post(base + '/api/boards', {
  data: { title: '', locale: lang.slice(0, 2), template: 'demo' },
});
const j = await r.json();
await p.goto(j.links.facilitator);
await p.waitForLoadState('networkidle');
await p.waitForTimeout(500);
await p.screenshot({ path: out + '-join.png' });
await p.getByRole('textbox').first().fill('Léa');
await p.keyboard.press('Enter');
await p.waitForTimeout(5000);
await p.screenshot({ path: out + '-board.png' });
await b.close();
