import { expect, test } from 'vitest';
import { getPartnership } from '../../../shared/api/partnerships.ts';
import { changeMe, getMe, setCredentials, signIn, signOut } from '../../../shared/api/people.ts';
import { limits } from '../../../shared/limits.ts';
import { atTime } from '../../support/atTime.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';

const body = { email: 'Bel@Example.org', password: 'a long enough one' };

test('somebody who joined by name, then adds e-mail and password, is the same person on another device', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { id, browser } = await partnership.join('Bel');

  await browser.call(setCredentials, { body });

  const elsewhere = app.browser();
  await elsewhere.call(signIn, { body: { ...body, email: 'bel@example.ORG' } });
  expect(await elsewhere.call(getMe)).toEqual(await browser.call(getMe));
  expect(await elsewhere.call(getMe)).toMatchObject({
    id,
    name: 'Bel',
    email: 'bel@example.org',
    memberships: [{ partnershipId: partnership.id }],
  });
});

test('signing out ends the session for good, also for whoever kept its cookie', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { id, browser } = await partnership.join('Bel');
  const kept = browser.clone();

  await browser.call(signOut);

  expect(browser.cookies.size).toBe(0);
  expect(await kept.refused(getMe)).toMatchObject({ status: 401, code: 'not-signed-in' });
  expect(app.happenings.at(-1)).toMatchObject({
    kind: 'access',
    personId: id,
    sessionId: expect.any(String),
  });
  await browser.call(signOut);
});

test('a wrong password and an unknown address are refused alike', async () => {
  await using app = await startTestApp();
  const { browser } = await (await makePartnership(app)).join('Bel');
  await browser.call(setCredentials, { body });

  const wrong = await app.browser().refused(signIn, { body: { ...body, password: 'not this one' } });
  const unknown = await app.browser().refused(signIn, { body: { ...body, email: 'nobody@example.org' } });

  expect(wrong).toMatchObject({ status: 401, code: 'not-signed-in' });
  expect(unknown).toEqual(wrong);
});

test('a mistyped password does not end the session that one has', async () => {
  await using app = await startTestApp();
  const { browser } = await (await makePartnership(app)).join('Bel');
  await browser.refused(signIn, { body });
  expect((await browser.call(getMe)).name).toBe('Bel');
});

test('changing the password needs the current one, and ends the other sessions alone', async () => {
  await using app = await startTestApp();
  const { id, browser } = await (await makePartnership(app)).join('Bel');
  await browser.call(setCredentials, { body });
  const other = app.browser();
  await other.call(signIn, { body });
  const next = { email: body.email, password: 'another long enough' };

  expect(await browser.refused(setCredentials, { body: next })).toMatchObject({
    status: 422,
    errors: [{ path: 'currentPassword' }],
  });
  const guessed = { ...next, currentPassword: 'a guess' };
  expect(await browser.refused(setCredentials, { body: guessed })).toMatchObject({
    status: 422,
    errors: [{ path: 'currentPassword' }],
  });
  await browser.call(setCredentials, { body: { ...next, currentPassword: body.password } });

  expect((await browser.call(getMe)).id).toBe(id);
  expect((await other.ask(getMe)).status).toBe(401);
  expect((await app.browser().ask(signIn, { body })).status).toBe(401);
  await app.browser().call(signIn, { body: next });
});

test('nobody takes an address that somebody else signs in with, not even at the same moment', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const people = await Promise.all(['Bel', 'Cas', 'Dee'].map((name) => partnership.join(name)));

  const answers = await Promise.all(people.map(({ browser }) => browser.ask(setCredentials, { body })));

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
  const elsewhere = app.browser();
  await elsewhere.call(signIn, { body });
  const winner = people[answers.findIndex(({ status }) => status === 200)];
  expect((await elsewhere.call(getMe)).id).toBe(winner?.id);
});

test('an address that one gave up is free for somebody else', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const [bel, cas] = [await partnership.join('Bel'), await partnership.join('Cas')];
  await bel.browser.call(setCredentials, { body });
  await bel.browser.call(setCredentials, {
    body: { email: 'b@example.org', password: body.password, currentPassword: body.password },
  });

  await cas.browser.call(setCredentials, { body });

  const elsewhere = app.browser();
  await elsewhere.call(signIn, { body });
  expect((await elsewhere.call(getMe)).id).toBe(cas.id);
});

test('the fields of bad credentials are named', async () => {
  await using app = await startTestApp();
  const { browser } = await (await makePartnership(app)).join('Bel');
  for (const [bad, path] of [
    [{ email: 'not an address', password: body.password }, 'email'],
    [{ email: 'bel@people.moothall.invalid', password: body.password }, 'email'],
    [{ email: body.email, password: 'short' }, 'password'],
    [{ email: body.email, password: 'x'.repeat(limits.passwordMaxChars + 1) }, 'password'],
  ] as const) {
    expect(await browser.refused(setCredentials, { body: bad })).toMatchObject({
      status: 422,
      code: 'invalid-request',
      errors: [{ path }],
    });
  }
});

test('nobody signs in with a placeholder address', async () => {
  await using app = await startTestApp();
  const { id } = await (await makePartnership(app)).join('Bel');
  for (const password of ['', 'anything at all']) {
    const email = `${id}@people.moothall.invalid`;
    expect((await app.browser().ask(signIn, { body: { email, password } })).status).toBe(401);
  }
});

test('a session that is in use goes on, and one that is not ends', async () => {
  await using app = await startTestApp();
  const { browser } = await (await makePartnership(app)).join('Bel');
  const unused = browser.clone();
  const start = Date.now();
  const day = 24 * 3600_000;

  for (let passed = 2; passed <= 180; passed += 60) {
    const answer = await atTime(start + passed * day, () => browser.ask(getMe));
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toHaveLength(1);
  }
  const soonAfter = await atTime(start + 122 * day + 3600_000, () => browser.ask(getMe));
  expect(soonAfter.headers.getSetCookie()).toEqual([]);

  const tooLate = start + 122 * day + limits.sessionLifetimeMs + 1000;
  expect((await atTime(tooLate, () => unused.ask(getMe))).status).toBe(401);
});

test('a changed name shows everywhere at once', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { id, browser } = await partnership.join('Bel');

  await browser.call(changeMe, { body: { name: '  Bel Marsh ' } });

  expect((await browser.call(getMe)).name).toBe('Bel Marsh');
  const { members } = await partnership.owner.browser.call(getPartnership, {
    params: { p: partnership.id },
  });
  expect(members.find((member) => member.id === id)?.name).toBe('Bel Marsh');
  expect(app.happenings.at(-1)).toEqual({ kind: 'partnership', partnershipId: partnership.id });
  expect(await browser.refused(changeMe, { body: { name: '   ' } })).toMatchObject({
    status: 422,
    errors: [{ path: 'name' }],
  });
});

test('a forged or broken cookie is nobody', async () => {
  await using app = await startTestApp();
  const { browser } = await (await makePartnership(app)).join('Bel');
  const [name = '', value = ''] = [...browser.cookies][0] ?? [];
  for (const forged of [`x${value}`, value.slice(0, -4), 'a.b', '', '%', `${value}x`]) {
    const answer = await app.browser().send('GET', '/api/me', undefined, { cookie: `${name}=${forged}` });
    expect(answer.status).toBe(401);
  }
});
