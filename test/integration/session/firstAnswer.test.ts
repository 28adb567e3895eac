import { afterAll, beforeAll, expect, test } from 'vitest';
import { getSession, joinSession, planSession } from '../../../shared/api/sessions.ts';
import { limits } from '../../../shared/limits.ts';
import { TestBrowser } from '../../support/testBrowser.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';

let server: TestServer;
let host: TestBrowser;
let strategyId: string;
beforeAll(async () => {
  server = await startTestServer();
  host = new TestBrowser(server.url);
  const welcome = await host.send('GET', new URL(await server.ownerLink()).pathname);
  strategyId = welcome.headers.get('location')?.split('/').at(-1) ?? '';
});
afterAll(() => server?.[Symbol.asyncDispose]());

function plan(title: string) {
  const body = { title, steps: [{ kind: 'welcome' }] } as const;
  return host.call(planSession, { params: { s: strategyId }, body: { ...body, steps: [...body.steps] } });
}

/** What a page was given, and the page itself. */
async function page(browser: TestBrowser, path: string) {
  const answer = await browser.send('GET', path);
  expect(answer.headers.get('content-type')).toContain('text/html');
  const data = /<script type="application\/json" id="first-answer">(.*?)<\/script>/s.exec(answer.text)?.[1];
  return { ...answer, given: data === undefined ? undefined : JSON.parse(data) };
}

test('the page of somebody in a session comes with what it would ask first, word for word, and is kept by nobody', async () => {
  const { id, code } = await plan('</script><script>alert(1)</script> & “more”');
  const ann = new TestBrowser(server.url);
  await ann.call(joinSession, { body: { code, name: 'Ann', organisation: 'College' } });
  const { given, headers, text } = await page(ann, `/live/${id}`);
  const asked = await ann.call(getSession, { params: { id }, query: { step: 'current' } });
  expect(given).toMatchObject({ address: `/api/sessions/${id}?step=current`, status: 200 });
  expect({ ...given.body, now: asked.now }).toEqual(JSON.parse(JSON.stringify(asked)));
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text).not.toContain('<script>alert');
  // Data only: no script may stand in the page.
  expect(headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/);
});

test('whoever is not in it is given the refusal, and nothing of the session', async () => {
  const { id } = await plan('A title of their own');
  const { given, text, status } = await page(new TestBrowser(server.url), `/live/${id}`);
  expect(status).toBe(200);
  expect(given).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  expect(text).not.toContain('A title of their own');
});

test('the page behind a code comes with its preview; a wrong code is one guess, and a right one stays right', async () => {
  const { code } = await plan('Autumn workshop');
  const anybody = new TestBrowser(server.url);
  expect((await page(anybody, `/in/${code}`)).given).toMatchObject({
    ...{ address: `/api/sessions/join/${code}`, status: 200 },
    body: { title: 'Autumn workshop' },
  });
  for (let guess = 0; guess < limits.wrongCodesPerMinute; guess += 1) {
    const { given } = await page(anybody, '/in/QQQQQQ');
    expect(given).toMatchObject({ status: 404, body: { code: 'not-found' } });
  }
  expect((await page(anybody, '/in/QQQQQQ')).given).toMatchObject({ status: 429 });
  expect((await page(anybody, `/in/${code}`)).given).toMatchObject({ status: 200 });
});

test('other pages come as they are, to be asked for anew but not sent again', async () => {
  for (const path of ['/in', '/', `/s/${strategyId}`]) {
    const { given, headers } = await page(host, path);
    expect(given).toBeUndefined();
    expect(headers.get('cache-control')).toBe('no-cache');
  }
});

test('built files are sent packed as the browser takes them, for ever, and a missing one is no page', async () => {
  const { text } = await host.send('GET', '/in');
  const script = /src="(\/assets\/room-[^"]+\.js)"/.exec(text)?.[1] ?? '';
  const sizes: Record<string, number> = {};
  for (const [accepted, packed] of [
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    const answer = await fetch(server.url + script, { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(packed);
    expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(answer.headers.get('cache-control')).toBe('public,max-age=31536000,immutable');
    sizes[accepted] = Number(answer.headers.get('content-length'));
    expect(await answer.text()).toContain('createRoot');
  }
  expect(sizes['br, gzip']).toBeLessThan(sizes.gzip ?? 0);
  expect(sizes.gzip).toBeLessThan((sizes.identity ?? 0) / 2);
  const missing = await host.send('GET', '/assets/room-gone.js');
  expect([missing.status, missing.text]).toEqual([404, 'There is no such file.']);
});
