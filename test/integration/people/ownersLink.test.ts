import { expect, test } from 'vitest';
import { createPartnership } from '../../../shared/api/partnerships.ts';
import { changeMe, getMe } from '../../../shared/api/people.ts';
import { startTestApp } from '../../support/testApp.ts';

test('the owner’s link signs in, leads into the example, and works once', async () => {
  await using app = await startTestApp();
  const key = await app.store.ownerKeys.issue();
  const owner = app.browser();

  const first = await owner.send('GET', `/welcome/${key}`);
  expect(first.status).toBe(303);
  expect(first.headers.get('location')).toBe('/s/example');
  expect((await owner.call(getMe)).name).toBe('Owner');

  const stranger = app.browser();
  const second = await stranger.send('GET', `/welcome/${key}`);
  expect(second.status).toBe(410);
  expect(stranger.cookies.size).toBe(0);
});

test('a spent and an unknown owner’s link are answered by a page that says what to do', async () => {
  await using app = await startTestApp();
  const key = await app.store.ownerKeys.issue();
  await app.browser().send('GET', `/welcome/${key}`);

  for (const [path, status] of [
    [`/welcome/${key}`, 410],
    ['/welcome/never-was', 404],
  ] as const) {
    const answer = await app.browser().send('GET', path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.text).toContain('npm run owner-link');
    expect(answer.text).toContain('<html lang="en-GB">');
  }
});

test('asking only about the owner’s link, or fetching it ahead of time, does not spend it', async () => {
  await using app = await startTestApp();
  const key = await app.store.ownerKeys.issue();
  const browser = app.browser();

  expect((await browser.send('HEAD', `/welcome/${key}`)).status).toBe(200);
  await browser.send('GET', `/welcome/${key}`, undefined, { 'sec-purpose': 'prefetch;prerender' });
  await browser.send('GET', `/welcome/${key}`, undefined, { purpose: 'prefetch' });
  expect(browser.cookies.size).toBe(0);

  expect((await browser.send('GET', `/welcome/${key}`)).status).toBe(303);
});

test('of many who open the owner’s link at the same moment, exactly one gets in', async () => {
  await using app = await startTestApp();
  const key = await app.store.ownerKeys.issue();
  const browsers = Array.from({ length: 10 }, () => app.browser());

  const answers = await Promise.all(browsers.map((browser) => browser.send('GET', `/welcome/${key}`)));

  expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(9).fill(410)]);
  const signedIn = await Promise.all(browsers.map((browser) => browser.ask(getMe)));
  expect(signedIn.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a fresh owner’s link signs in the same person, and the one before stops working', async () => {
  await using app = await startTestApp();
  const old = await app.store.ownerKeys.issue();
  const first = await app.owner();
  await first.call(changeMe, { body: { name: 'Ada Office' } });
  await first.call(createPartnership, { body: { name: 'Estuary' } });

  const second = await app.owner();

  const [one, other] = [await first.call(getMe), await second.call(getMe)];
  expect(other).toEqual(one);
  expect(other.name).toBe('Ada Office');
  expect((await app.browser().send('GET', `/welcome/${old}`)).status).toBe(410);
});
