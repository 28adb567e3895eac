import { expect, onTestFinished, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import { askSignInLink, getMail } from '../../../shared/api/mail.ts';
import { getMe, previewSignInLink, setCredentials, useSignInLink } from '../../../shared/api/people.ts';
import { limits } from '../../../shared/limits.ts';
import { atTime } from '../../support/atTime.ts';
import { type MailServer, type Received, startMailServer } from '../../support/mailServer.ts';
import { makePartnership } from '../../support/partnership.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { startTestApp, type TestApp } from '../../support/testApp.ts';

const email = 'bel@example.org';
const password = 'a long enough one';

async function withBel(app: TestApp) {
  const bel = await (await makePartnership(app)).join('Bel <b>Bold</b>');
  await bel.browser.call(setCredentials, { body: { email, password } });
  return bel;
}

/** The secret of the link in a message. Both of its forms hold the same one. */
function tokenIn({ email: { text = '', html = '' } }: Received): string {
  const token = /\/sign-in\/(\w{32})\b/.exec(text)?.[1] ?? 'none';
  expect(html).toContain(`/sign-in/${token}"`);
  return token;
}

async function askFor(app: TestApp, mail: MailServer, count: number): Promise<string> {
  await app.browser().call(askSignInLink, { body: { email } });
  const last = (await mail.waitFor(count))[count - 1];
  if (!last) throw new Error('expected a message');
  return tokenIn(last);
}

test('a sign-in link by e-mail signs in the same person, once', async () => {
  await using mail = await startMailServer();
  await using app = await startTestApp({ smtpUrl: mail.url });
  const bel = await withBel(app);
  expect(await app.browser().call(getMail)).toEqual({ on: true });

  await app.browser().call(askSignInLink, { body: { email: 'BEL@Example.org' } });
  const [message] = await mail.waitFor(1);
  if (!message) throw new Error('expected a message');

  expect(message.to).toEqual([email]);
  expect(message.email).toMatchObject({
    subject: 'Sign in to Moothall',
    from: { name: 'Moothall', address: 'moothall@council.example' },
  });
  expect(message.email.text).toContain(`${app.url}/sign-in/`);
  expect(message.email.html).toContain('Bel &lt;b&gt;Bold&lt;/b&gt;');
  expect(message.email.html).not.toMatch(/<img|<script|<link|url\(/);
  const params = { token: tokenIn(message) };
  const device = app.browser();
  expect(await device.call(previewSignInLink, { params })).toEqual({ name: 'Bel <b>Bold</b>' });
  await device.call(useSignInLink, { params });
  expect((await device.call(getMe)).id).toBe(bel.id);
  expect(await app.browser().refused(useSignInLink, { params })).toMatchObject({ status: 410 });
  expect(await app.browser().refused(previewSignInLink, { params })).toMatchObject({ status: 410 });
});

test('a mailed link leads on to where somebody wanted to go, and to no other site', async () => {
  await using mail = await startMailServer();
  await using app = await startTestApp({ smtpUrl: mail.url });
  await withBel(app);
  const next = '/s/one?thread=a&b';
  await app.browser().call(askSignInLink, { body: { email, next } });
  await mail.waitFor(1);
  await app.browser().call(askSignInLink, { body: { email } });
  const [first, second] = await mail.waitFor(2);
  const link = new URL(/http\S+\/sign-in\/\S+/.exec(first?.email.text ?? '')?.[0] ?? 'none:');
  expect(link.searchParams.get('next')).toBe(next);
  expect(second?.email.text).not.toContain('next=');
  const elsewhere = { email, next: 'https://elsewhere.example/' };
  expect(await app.browser().refused(askSignInLink, { body: elsewhere })).toMatchObject({ status: 422 });
});

test('of many who use a mailed link at the same moment, exactly one gets in', async () => {
  await using mail = await startMailServer();
  await using app = await startTestApp({ smtpUrl: mail.url });
  await withBel(app);
  const params = { token: await askFor(app, mail, 1) };

  const answers = await Promise.all(
    Array.from({ length: 10 }, () => app.browser().ask(useSignInLink, { params })),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(410)]);
});

test('a mailed link expires after an hour, and with a change of address or password', async () => {
  await using mail = await startMailServer();
  await using app = await startTestApp({ smtpUrl: mail.url });
  const bel = await withBel(app);
  const late = { token: await askFor(app, mail, 1) };
  await atTime(Date.now() + limits.mailedLinkLifetimeMs + 1000, async () => {
    expect((await app.browser().ask(useSignInLink, { params: late })).status).toBe(410);
  });

  const body = { email: 'new@example.org', password, currentPassword: password };
  await bel.browser.call(setCredentials, { body });
  expect((await app.browser().ask(useSignInLink, { params: late })).status).toBe(404);
});

test('the answer is the same where nobody has the address, and nothing is sent', async () => {
  await using mail = await startMailServer();
  await using app = await startTestApp({ smtpUrl: mail.url });
  const bel = await withBel(app);

  const unknown = await app.browser().ask(askSignInLink, { body: { email: 'nobody@example.org' } });
  const placeholder = await app
    .browser()
    .ask(askSignInLink, { body: { email: `${bel.id}@people.moothall.invalid` } });
  const known = await app.browser().ask(askSignInLink, { body: { email } });

  for (const answer of [unknown, placeholder]) {
    expect([answer.status, answer.text]).toEqual([known.status, known.text]);
    expect([...answer.headers.keys()]).toEqual([...known.headers.keys()]);
  }
  await mail.waitFor(1);
  expect(mail.received.map(({ to }) => to)).toEqual([[email]]);
});

test('the answer is the same also where many addresses are tried at the same moment', async () => {
  await using mail = await startMailServer();
  // Writing to a disk takes its time, in which others come.
  const store = await openEmbeddedStore({ dataDir: await temporaryFolder() });
  onTestFinished(() => store.close());
  await using app = await startTestApp({ smtpUrl: mail.url, store });
  await withBel(app);
  const tried = Array.from({ length: 80 }, (_, n) => (n === 40 ? email : `nobody${n}@example.org`));

  const answers = await Promise.all(
    tried.map((each) => app.browser().ask(askSignInLink, { body: { email: each } })),
  );

  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(200);
});

test('asking is limited for one address, known or not, and says when to go on', async () => {
  await using mail = await startMailServer();
  await using app = await startTestApp({ smtpUrl: mail.url });
  await withBel(app);

  for (const address of [email, 'nobody@example.org']) {
    const body = { email: address };
    for (let n = 0; n < limits.mailedLinksPerEmail; n += 1) await app.browser().call(askSignInLink, { body });
    const answer = await app.browser().ask(askSignInLink, { body: { email: address.toUpperCase() } });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect(mail.received.length).toBeLessThanOrEqual(limits.mailedLinksPerEmail);
});

test('what the mail server refuses is sent later, and what a stop cut off after the next start', async () => {
  await using mail = await startMailServer();
  const store = openMemoryStore();
  mail.refuse(true);
  {
    await using app = await startTestApp({ smtpUrl: mail.url, store });
    await withBel(app);
    await app.browser().call(askSignInLink, { body: { email } });
    await expect.poll(() => mail.refused, { timeout: 10_000 }).toBeGreaterThan(1);
  }
  expect(mail.received).toEqual([]);
  mail.refuse(false);
  await using app = await startTestApp({ smtpUrl: mail.url, store });

  const [message] = await mail.waitFor(1);

  if (!message) throw new Error('expected a message');
  await app.browser().call(useSignInLink, { params: { token: tokenIn(message) } });
});

test('where no e-mail is sent, the door says so and what to do', async () => {
  await using app = await startTestApp();
  expect(await app.browser().call(getMail)).toEqual({ on: false });
  expect(await app.browser().refused(askSignInLink, { body: { email } })).toMatchObject({
    status: 409,
    detail: expect.stringContaining('Ask an owner'),
  });
});
