import { expect, test, vi } from 'vitest';
import { createPartnership } from '../../../shared/api/partnerships.ts';
import { getMe, signOut } from '../../../shared/api/people.ts';
import { Problem } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { atTime } from '../../support/atTime.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';
import { problemIn } from '../../support/testBrowser.ts';

test('health is told without a session', async () => {
  await using app = await startTestApp();
  const answer = await app.browser().send('GET', '/healthz');
  expect([answer.status, answer.body]).toEqual([200, { status: 'ok' }]);
});

test('who is not signed in gets 401 before anything else is looked at', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  for (const [method, path] of [
    ['GET', '/api/me'],
    ['POST', '/api/partnerships'],
    ['GET', `/api/partnerships/${partnership.id}`],
    ['DELETE', '/api/partnerships/nothing'],
  ] as const) {
    expect(problemIn(await app.browser().send(method, path))).toMatchObject({
      status: 401,
      code: 'not-signed-in',
      title: expect.any(String),
      detail: expect.any(String),
    });
  }
});

test('a body that is not JSON, is too large or is oddly encoded is refused in words', async () => {
  await using app = await startTestApp();
  const owner = await app.owner();
  const post = (body: string, headers: Record<string, string> = {}) =>
    owner.send('POST', '/api/partnerships', body, headers);

  expect(problemIn(await post('{"name":'))).toMatchObject({ status: 400, code: 'malformed' });
  expect(problemIn(await post('"a text"'))).toMatchObject({ status: 400, code: 'malformed' });
  expect(problemIn(await post('{}', { 'content-encoding': 'zebra' }))).toMatchObject({ status: 400 });
  const large = JSON.stringify({ name: 'x'.repeat(limits.requestBodyBytes) });
  expect(problemIn(await post(large))).toMatchObject({ status: 413, code: 'too-large' });
  expect(problemIn(await post('name=x', { 'content-type': 'text/plain' }))).toMatchObject({
    status: 422,
    errors: [{ path: 'name' }],
  });
  expect((await owner.call(getMe)).memberships).toEqual([]);
});

test('an unknown address of the API, and one that can’t be decoded, are problems', async () => {
  await using app = await startTestApp();
  const owner = await app.owner();
  expect(problemIn(await owner.send('GET', '/api/nothing-here'))).toMatchObject({ status: 404 });
  expect(problemIn(await owner.send('GET', '/api/partnerships/%zz'))).toMatchObject({ status: 400 });
  expect(problemIn(await owner.send('PUT', '/api/me', {}))).toMatchObject({ status: 404 });
});

test('what a page of another site sends is refused and changes nothing; a program without Origin is let in', async () => {
  await using app = await startTestApp({ publicUrl: 'https://moothall.example' });
  const owner = await app.owner();
  const create = (origin: string, more: Record<string, string> = {}) =>
    owner.send('POST', '/api/partnerships', { name: 'X' }, { origin, ...more });

  for (const origin of [
    'https://elsewhere.example',
    'null',
    'http://moothall.example',
    'https://moothall.example.elsewhere.example',
    'https://moothall.example:8443',
    `${app.url}0`,
    'file://',
    'nonsense',
  ]) {
    const refused = problemIn(await create(origin));
    expect([origin, refused]).toMatchObject([origin, { status: 403, code: 'foreign-origin' }]);
  }
  expect(
    problemIn(await create('https://elsewhere.example', { 'x-forwarded-host': 'elsewhere.example' })).code,
  ).toBe('foreign-origin');
  expect((await owner.call(getMe)).memberships).toEqual([]);

  for (const origin of [app.url, 'https://moothall.example']) {
    expect((await create(origin)).status).toBe(201);
  }
  const cookie = owner.cookie;
  const program = await fetch(`${app.url}/api/partnerships`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: '{"name":"By a program"}',
  });
  expect(program.status).toBe(201);
});

test('reading for a page of another site is refused too', async () => {
  await using app = await startTestApp();
  const owner = await app.owner();
  const answer = await owner.send('GET', '/api/me', undefined, { origin: 'https://elsewhere.example' });
  expect(problemIn(answer).code).toBe('foreign-origin');
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test('behind a trusted proxy, the host that the proxy names counts', async () => {
  await using app = await startTestApp({ trustProxy: 1 });
  const owner = await app.owner();
  const answer = await owner.send(
    'POST',
    '/api/partnerships',
    { name: 'X' },
    {
      origin: 'https://moothall.example',
      'x-forwarded-host': 'moothall.example',
    },
  );
  expect(answer.status).toBe(201);
});

test('a page may run scripts of this server alone, and can’t be framed', async () => {
  await using app = await startTestApp();
  const { headers } = await app.browser().send('GET', '/');
  const policy = headers.get('content-security-policy') ?? '';
  const directives = new Map(policy.split(';').map((line) => [line.split(' ')[0], line]));
  expect(directives.get('script-src')).toBe("script-src 'self'");
  expect(directives.get('object-src')).toBe("object-src 'none'");
  expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
  expect(directives.get('connect-src')).toBe(
    `connect-src 'self' ${app.url.replace('http:', 'ws:')} ${app.url.replace('http:', 'wss:')}`,
  );
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('answers of the API are kept by nobody', async () => {
  await using app = await startTestApp();
  const owner = await app.owner();
  for (const answer of [await owner.ask(getMe), await app.browser().ask(getMe), await owner.ask(signOut)]) {
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
});

test('a disk that refuses is told as “not saved”; what nobody foresaw tells nothing of its inside', async () => {
  await using app = await startTestApp({ faulty: true });
  const owner = await app.owner();
  const write = vi.spyOn(app.store.records, 'write');

  write.mockRejectedValue(new Problem('not-saved', 'The disk is full.'));
  const full = await owner.ask(createPartnership, { body: { name: 'X' } });
  expect(problemIn(full)).toMatchObject({ status: 503, code: 'not-saved', detail: 'The disk is full.' });

  write.mockRejectedValue(new Error('secret inside'));
  const odd = await owner.ask(createPartnership, { body: { name: 'X' } });
  expect(problemIn(odd)).toMatchObject({ status: 500, code: 'internal' });
  expect(odd.text).not.toContain('secret inside');

  write.mockRestore();
  expect((await owner.call(getMe)).memberships).toEqual([]);
});

test('a disk that refuses does not keep anybody from reading', async () => {
  await using app = await startTestApp({ faulty: true });
  const owner = await app.owner();
  const write = vi.spyOn(app.store.records, 'write');
  write.mockRejectedValue(new Problem('not-saved', 'The disk is full.'));
  // Two days later the session would be made to last longer, which is a write.
  await atTime(Date.now() + 48 * 3600_000, async () => {
    expect((await owner.call(getMe)).name).toBe('Owner');
  });
  expect(write).toHaveBeenCalled();
});
