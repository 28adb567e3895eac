import { expect, test } from 'vitest';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import { getMailChoice, setMailChoice } from '../../../shared/api/mail.ts';
import { removeMember } from '../../../shared/api/partnerships.ts';
import { setCredentials } from '../../../shared/api/people.ts';
import type { MailChoice } from '../../../shared/mail/choices.ts';
import { atTime } from '../../support/atTime.ts';
import { idOf } from '../../support/idOf.ts';
import { startMailServer } from '../../support/mailServer.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp, type TestApp, type TestAppOptions } from '../../support/testApp.ts';

const email = 'bel@example.org';
const password = 'a long enough one';

/** A strategy, and somebody with an address whom the owner can mention in it. */
async function openMailRoom(app: TestApp) {
  const partnership = await makePartnership(app);
  const owner = partnership.owner.browser;
  const bel = await partnership.join('Bel', 'commenter');
  await bel.browser.call(setCredentials, { body: { email, password } });
  const strategyId = idOf(
    await owner.send('POST', `/api/partnerships/${partnership.id}/strategies`, {
      title: 'Shared <b> outcomes',
    }),
  );
  return {
    partnership,
    bel,
    strategyId,
    /** Opens a thread that mentions Bel. */
    mention: async (words: string) =>
      idOf(
        await owner.send('POST', `/api/strategies/${strategyId}/threads`, {
          target: strategyId,
          body: `${words} @[${bel.id}]`,
        }),
      ),
    choose: (when: MailChoice) => bel.browser.call(setMailChoice, { body: { when } }),
  };
}

/** Long enough for whatever would be sent to be sent: several times what a message waits for more. */
function aWhile(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1500));
}

async function serve<T>(options: TestAppOptions, work: (app: TestApp) => Promise<T>): Promise<T> {
  await using app = await startTestApp(options);
  return await work(app);
}

test('who is mentioned gets one message, in text and HTML, that opens the thread and can be stopped by one click', async () => {
  await using mail = await startMailServer();
  await using app = await startTestApp({ smtpUrl: mail.url });
  const { mention, strategyId } = await openMailRoom(app);

  const threadId = await mention('<script>alert(1)</script> Who measures this?');
  await mail.waitFor(1);
  await aWhile();

  expect(mail.received).toHaveLength(1);
  const [message] = mail.received;
  if (!message) throw new Error('expected a message');
  const { text = '', html = '', subject, headers } = message.email;
  expect(message.to).toEqual([email]);
  expect(subject).toMatch(/^Owner mentioned you/);
  const link = `${app.url}/s/${strategyId}?thread=${encodeURIComponent(threadId)}`;
  for (const form of [text, html]) {
    expect(form).toContain(link);
    expect(form).toContain('/unsubscribe/');
  }
  expect(text).toContain('<script>alert(1)</script> Who measures this?');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; Who measures this?');
  expect(html).toContain('Shared &lt;b&gt; outcomes');
  expect(html).not.toMatch(/<script|<img|<link|url\(/);
  const header = (key: string) => headers.find((each) => each.key === key)?.value;
  expect(header('list-unsubscribe')).toMatch(/^<http:\/\/127\.0\.0\.1:\d+\/unsubscribe\/[\w.]+>$/);
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
});

test('a burst is one message, and what came later another', async () => {
  await using mail = await startMailServer();
  await using app = await startTestApp({ smtpUrl: mail.url });
  const { mention } = await openMailRoom(app);

  for (let n = 1; n <= 5; n += 1) await mention(`Question ${n}`);
  const [first] = await mail.waitFor(1);
  await aWhile();
  expect(mail.received).toHaveLength(1);
  expect(first?.email.subject).toBe('5 things for you in Shared <b> outcomes');
  for (let n = 1; n <= 5; n += 1) expect(first?.email.text).toContain(`Question ${n}`);

  await mention('And one more');
  const [, second] = await mail.waitFor(2);
  expect(second?.email.text).toContain('And one more');
  expect(second?.email.text).not.toContain('Question');
});

test('what was read meanwhile is not sent, nor anything of a partnership that one has left', async () => {
  await using mail = await startMailServer();
  await using app = await startTestApp({ smtpUrl: mail.url });
  const { mention, bel, partnership } = await openMailRoom(app);

  await mention('Read at once');
  await bel.browser.send('POST', '/api/me/notifications/read', {});
  await aWhile();
  await mention('Too late');
  await partnership.owner.browser.call(removeMember, { params: { p: partnership.id, m: bel.id } });
  await aWhile();

  expect(mail.received).toEqual([]);
});

test('once a day means at seven in the morning, and then once', async () => {
  await using mail = await startMailServer();
  await using app = await startTestApp({ smtpUrl: mail.url });
  const { mention, choose } = await openMailRoom(app);
  await choose('daily');
  await mention('First');
  await mention('Second');
  await aWhile();
  expect(mail.received).toEqual([]);

  const tomorrow = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
  await atTime(Date.parse(`${tomorrow}T09:00:00Z`), async () => {
    const [message] = await mail.waitFor(1);
    expect(message?.email.text).toContain('First');
    expect(message?.email.text).toContain('Second');
    await aWhile();
  });

  expect(mail.received).toHaveLength(1);
});

test('the unsubscribe link asks when it is opened, and stops the messages when it is posted, signed in or not', async () => {
  await using mail = await startMailServer();
  await using app = await startTestApp({ smtpUrl: mail.url });
  const { mention, bel } = await openMailRoom(app);
  await mention('First');
  const [message] = await mail.waitFor(1);
  const url = /\/unsubscribe\/[\w.]+/.exec(message?.email.text ?? '')?.[0] ?? '';
  const choice = async () => (await bel.browser.call(getMailChoice)).when;

  const page = await app.browser().send('GET', url);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.text).toContain(`<form method="post" action="${url}">`);
  expect(await choice()).toBe('immediately');

  // As a mail program does it: without cookies, and without an Origin.
  const posted = await fetch(app.url + url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(posted.status).toBe(200);
  expect(await choice()).toBe('none');
  expect(posted.headers.getSetCookie()).toEqual([]);
  await mention('Second');
  await aWhile();
  expect(mail.received).toHaveLength(1);
  expect((await app.browser().send('POST', `${url}x`)).status).toBe(404);
  expect((await app.browser().send('GET', '/unsubscribe/nobody.nothing')).status).toBe(404);
});

test('what could not be sent is sent after a restart, and what was sent is not sent again', async () => {
  await using mail = await startMailServer();
  const store = openMemoryStore();
  const options = { smtpUrl: mail.url, store };
  mail.refuse(true);
  await serve(options, async (app) => {
    const { mention } = await openMailRoom(app);
    await mention('Kept');
    await expect.poll(() => mail.refused, { timeout: 10_000 }).toBeGreaterThan(0);
  });
  mail.refuse(false);

  await serve(options, async () => {
    const [message] = await mail.waitFor(1);
    expect(message?.email.text).toContain('Kept');
    await aWhile();
  });
  await serve(options, aWhile);

  expect(mail.received).toHaveLength(1);
});

test('what came while no e-mail was sent is not told once it is', async () => {
  await using mail = await startMailServer();
  const store = openMemoryStore();
  const asked = await serve({ store }, async (app) => {
    const { mention, strategyId, bel } = await openMailRoom(app);
    await mention('Long ago');
    return { strategyId, bel: bel.id };
  });

  await serve({ store, smtpUrl: mail.url }, async (app) => {
    await aWhile();
    const owner = await app.owner();
    await owner.send('POST', `/api/strategies/${asked.strategyId}/threads`, {
      target: asked.strategyId,
      body: `From now on @[${asked.bel}]`,
    });
    const [message] = await mail.waitFor(1);
    expect(message?.email.text).toContain('From now on');
  });
  await serve({ store }, async (app) => {
    const owner = await app.owner();
    await owner.send('POST', `/api/strategies/${asked.strategyId}/threads`, {
      target: asked.strategyId,
      body: `Off again @[${asked.bel}]`,
    });
  });
  await serve({ store, smtpUrl: mail.url }, aWhile);

  expect(mail.received).toHaveLength(1);
  expect(mail.received[0]?.email.text).not.toContain('Long ago');
});

test('choosing none and then some again tells of what comes from then on', async () => {
  await using mail = await startMailServer();
  await using app = await startTestApp({ smtpUrl: mail.url });
  const { mention, choose, bel } = await openMailRoom(app);
  expect(await bel.browser.call(getMailChoice)).toEqual({ on: true, address: email, when: 'immediately' });
  expect(await choose('none')).toEqual({ on: true, address: email, when: 'none' });
  await mention('Not told');
  await aWhile();
  await choose('immediately');
  await mention('Told');

  const [message] = await mail.waitFor(1);

  expect(message?.email.text).toContain('Told');
  expect(message?.email.text).not.toContain('Not told');
});

test('where no e-mail is sent, the settings say so, and nobody can choose what there is not', async () => {
  await using app = await startTestApp();
  const { bel } = await openMailRoom(app);
  expect(await bel.browser.call(getMailChoice)).toEqual({
    on: false,
    address: email,
    when: 'immediately',
  });
  const other = await bel.browser.send('PUT', '/api/me/mail', { when: 'hourly' });
  expect(other.status).toBe(422);
});
