import { expect, test } from 'vitest';
import { getMe, join, previewInvitation, setCredentials, signIn } from '../../../shared/api/people.ts';
import { limits } from '../../../shared/limits.ts';
import { atTime } from '../../support/atTime.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp, type TestApp } from '../../support/testApp.ts';

const body = { email: 'bel@example.org', password: 'a long enough one' };

async function guessLinks(app: TestApp, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const answer = await app.browser().ask(previewInvitation, { params: { token: `guess-${n}` } });
    statuses.push(answer.status);
  }
  return statuses;
}

test('who guesses links is stopped after twenty a minute, and told when to go on', async () => {
  await using app = await startTestApp();

  const statuses = await guessLinks(app, limits.wrongLinksPerMinute + 1);

  expect(statuses).toEqual([...Array(limits.wrongLinksPerMinute).fill(404), 429]);
  const answer = await app.browser().ask(join, { params: { token: 'guess' }, body: { name: 'X' } });
  expect(answer.body).toMatchObject({ code: 'too-many-requests' });
  const seconds = Number(answer.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  await atTime(Date.now() + 61_000, async () => expect(await guessLinks(app, 1)).toEqual([404]));
});

test('right links are never limited, whatever others at the same address did', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const token = await partnership.invite('editor');
  await guessLinks(app, limits.wrongLinksPerMinute + 5);

  for (let n = 0; n < 30; n += 1) {
    const browser = app.browser();
    await browser.call(previewInvitation, { params: { token } });
    await browser.call(join, { params: { token }, body: { name: `Person ${n}` } });
  }
});

test('wrong owner’s links count as guesses', async () => {
  await using app = await startTestApp();
  for (let n = 0; n < limits.wrongLinksPerMinute; n += 1) await app.browser().send('GET', `/welcome/g${n}`);
  const answer = await app.browser().send('GET', '/welcome/one-more');
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await app.owner()).cookies.size).toBe(1);
});

test('opening a link that has expired is no guess', async () => {
  await using app = await startTestApp();
  const key = await app.store.ownerKeys.issue();
  await app.browser().send('GET', `/welcome/${key}`);
  for (let n = 0; n < limits.wrongLinksPerMinute + 5; n += 1) {
    expect((await app.browser().send('GET', `/welcome/${key}`)).status).toBe(410);
  }
});

test('guessing one person’s password is stopped, even when all guesses come at once', async () => {
  await using app = await startTestApp();
  const { browser } = await (await makePartnership(app)).join('Bel');
  await browser.call(setCredentials, { body });
  const times = limits.wrongPasswordsPerAccount + 10;

  const guesses = await Promise.all(
    Array.from({ length: times }, (_, n) =>
      app.browser().ask(signIn, { body: { ...body, password: `guess ${n}` } }),
    ),
  );

  expect(guesses.filter(({ status }) => status === 401)).toHaveLength(limits.wrongPasswordsPerAccount);
  const stopped = guesses.filter(({ status }) => status === 429);
  expect(stopped).toHaveLength(10);
  expect(Number(stopped[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await app.browser().ask(signIn, { body })).status).toBe(429);
  await atTime(Date.now() + limits.wrongPasswordWindowMs + 1000, async () => {
    await app.browser().call(signIn, { body });
  });
});

test('guessing the current password to change it is stopped too', async () => {
  await using app = await startTestApp();
  const { browser } = await (await makePartnership(app)).join('Bel');
  await browser.call(setCredentials, { body });
  const guess = { ...body, password: 'mine from now on', currentPassword: 'a guess' };

  for (let n = 0; n < limits.wrongPasswordsPerAccount; n += 1) {
    expect((await browser.ask(setCredentials, { body: guess })).status).toBe(422);
  }

  expect((await browser.ask(setCredentials, { body: guess })).status).toBe(429);
  expect((await browser.ask(getMe)).status).toBe(200);
});
