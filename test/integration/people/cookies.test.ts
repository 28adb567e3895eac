import { expect, test } from 'vitest';
import { getMe, join, setCredentials, signIn, signOut } from '../../../shared/api/people.ts';
import { limits } from '../../../shared/limits.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';

test('the session cookie is for HTTP alone, for this site alone, and lasts', async () => {
  await using app = await startTestApp();
  const token = await (await makePartnership(app)).invite('editor');

  const answer = await app.browser().ask(join, { params: { token }, body: { name: 'Bel' } });

  const [cookie = '', ...others] = answer.headers.getSetCookie();
  expect(others).toEqual([]);
  const [, ...attributes] = cookie.split('; ');
  expect(attributes.sort()).toEqual([
    'HttpOnly',
    `Max-Age=${limits.sessionLifetimeMs / 1000}`,
    'Path=/',
    'SameSite=Lax',
  ]);
});

test('where PUBLIC_URL is https, the cookie is sent over https alone, and browsers are told to stay with it', async () => {
  await using app = await startTestApp({ publicUrl: 'https://moothall.example' });
  const answer = await app.browser().send('GET', `/welcome/${await app.store.ownerKeys.issue()}`);

  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-moothall\.session_token=.*; Secure/);
  expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=/);
});

test('over plain http, nothing tells browsers to use https', async () => {
  await using app = await startTestApp();
  const { headers } = await app.browser().send('GET', '/');
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
});

test('signing out makes the browser forget the cookie', async () => {
  await using app = await startTestApp();
  const owner = await app.owner();
  const answer = await owner.ask(signOut);
  expect(answer.headers.getSetCookie().some((line) => /session_token=;.*Max-Age=0/.test(line))).toBe(true);
});

test('signing in as somebody else, by a link or a password, ends the session that the browser had', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const cas = await partnership.join('Cas');
  const body = { email: 'cas@example.org', password: 'a long enough one' };
  await cas.browser.call(setCredentials, { body });
  const { browser } = await partnership.join('Bel');

  for (const [name, goIn] of [
    ['Owner', async () => browser.send('GET', `/welcome/${await app.store.ownerKeys.issue()}`)],
    ['Cas', () => browser.call(signIn, { body })],
  ] as const) {
    const before = browser.clone();
    await goIn();
    expect((await browser.call(getMe)).name).toBe(name);
    expect((await before.ask(getMe)).status).toBe(401);
  }
});
