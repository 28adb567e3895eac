import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { signOut } from '../../../shared/api/people.ts';
import { askForSocket } from '../../support/askForSocket.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';

const live = '/live/?EIO=4&transport=websocket';

test('a connection to a document is handed on with who asked for it, also where nobody is signed in', async () => {
  await using app = await startTestApp();
  const { id, browser } = await (await makePartnership(app)).join('Bel');

  await askForSocket(app, { path: '/collab/plan', cookie: browser.cookie, origin: app.url });
  await askForSocket(app, { path: '/collab/plan?version=1', cookie: browser.cookie });
  await askForSocket(app, { path: '/collab/plan' });

  expect(app.opened).toEqual([
    { strategyId: 'plan', personId: id },
    { strategyId: 'plan', personId: id },
    { strategyId: 'plan', personId: undefined },
  ]);
});

test.each(['/collab/plan', live])('a page of another site gets no socket at %s', async (path) => {
  await using app = await startTestApp();
  const { cookie } = await app.owner();
  for (const origin of ['https://elsewhere.example', 'null', 'file://']) {
    const answer = await askForSocket(app, { path, cookie, origin });
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).toContain('"code":"foreign-origin"');
  }
  expect(app.opened).toEqual([]);
});

test('PUBLIC_URL is this server’s own origin, whatever the request names as its host', async () => {
  await using app = await startTestApp({ publicUrl: 'https://moothall.example' });
  const origin = 'https://moothall.example';
  await askForSocket(app, { path: '/collab/plan', origin, host: '10.0.0.7' });
  expect(app.opened).toHaveLength(1);
});

test('events need a session', async () => {
  await using app = await startTestApp();
  const owner = await app.owner();
  const { cookie } = owner;

  expect(await askForSocket(app, { path: live })).toMatch(/^HTTP\/1\.1 401 /);
  expect(await askForSocket(app, { path: live, cookie })).toMatch(/^HTTP\/1\.1 101 /);
  await owner.call(signOut);
  expect(await askForSocket(app, { path: live, cookie })).toMatch(/^HTTP\/1\.1 401 /);
});

test.each(['/', '/collab', '/collab/', '/collab/a/b', '/collab/%2e%2e', '/livestream', '/api/me'])(
  'there is no socket at %s',
  async (path) => {
    await using app = await startTestApp();
    const { cookie } = await app.owner();
    expect(await askForSocket(app, { path, cookie })).toMatch(/^HTTP\/1\.1 404 /);
    expect(app.opened).toEqual([]);
  },
);

test('a connection that is reset while it waits harms nobody', async () => {
  await using app = await startTestApp();
  const { port, hostname, host } = new URL(app.url);
  for (let n = 0; n < 20; n += 1) {
    const socket = connect(Number(port), hostname);
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write(
      `GET /collab/plan HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    socket.resetAndDestroy();
  }
  expect((await app.browser().send('GET', '/healthz')).status).toBe(200);
});

test('a store that fails is told in HTTP, before there is a socket', async () => {
  await using app = await startTestApp({ faulty: true });
  const { cookie } = await app.owner();
  app.store.records.get = () => Promise.reject(new Error('secret inside'));
  const answer = await askForSocket(app, { path: '/collab/plan', cookie });
  expect(answer).toMatch(/^HTTP\/1\.1 500 /);
  expect(answer).not.toContain('secret inside');
});
