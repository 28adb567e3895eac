import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';

const compressed = gzipSync('{"name":"Estuary"}');

test.each<[what: string, bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string>]>([
  ['is not compressed as it says', new Uint8Array([1, 2, 3]), { 'content-encoding': 'gzip' }],
  [
    'is cut off in its compression',
    new Uint8Array(compressed.subarray(0, 10)),
    { 'content-encoding': 'gzip' },
  ],
  ['is compressed in an unknown way', new Uint8Array(compressed), { 'content-encoding': 'zip' }],
  [
    'is in an unknown alphabet',
    new Uint8Array(Buffer.from('{}')),
    { 'content-type': 'application/json; charset=x' },
  ],
])('a body that %s is the sender’s mistake, and told so', async (_what, body, headers) => {
  await using app = await startTestApp();
  const owner = await app.owner();
  const answer = await fetch(`${app.url}/api/partnerships`, {
    method: 'POST',
    body,
    headers: { cookie: owner.cookie, 'content-type': 'application/json', ...headers },
  });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ code: 'malformed' });
});

/** What a name may not do to the page, the file or the list that it stands in. */
test.each([
  ['line breaks', 'Bel\n\n# Best', 'Bel # Best'],
  ['a carriage return', 'Bel\rBest', 'Bel Best'],
  ['control signs', 'B\u0000el\u0007', 'B el'],
  ['signs that turn the rest of the line round', '\u202eBel\u2066', 'Bel'],
  ['half of a character', 'Bel \ud83d', 'Bel \ufffd'],
])('a name with %s is kept as one plain line', async (_what, sent, kept) => {
  await using app = await startTestApp();
  const { id, invite, owner } = await makePartnership(app);
  const joiner = app.browser();
  await joiner.send('POST', `/api/join/${await invite('editor', sent)}`, { name: sent });
  expect((await joiner.send('GET', '/api/me')).body).toMatchObject({
    name: kept,
    memberships: [{ organisation: kept }],
  });
  const renamed = await owner.browser.send('PATCH', `/api/partnerships/${id}`, { name: sent });
  expect(renamed.body).toMatchObject({ name: kept });
});

test.each(['\u200b', '\u00ad\u2060', '\u202e', '\u0000', '\u3164'])(
  'a name that nobody could see (%j) is no name',
  async (name) => {
    await using app = await startTestApp();
    const { invite } = await makePartnership(app);
    const answer = await app.browser().send('POST', `/api/join/${await invite('editor')}`, { name });
    expect([answer.status, answer.body]).toMatchObject([422, { errors: [{ path: 'name' }] }]);
  },
);

test('names in other scripts, with marks and joiners of their own, stay as they were written', async () => {
  await using app = await startTestApp();
  const { join } = await makePartnership(app);
  for (const name of ['Zoë O’Néill-Świątek', '李小龙', 'محمد علي', 'श्रीमती', '👩‍👩‍👧 Household', 'می‌خواهم']) {
    const { browser } = await join(name);
    expect((await browser.send('GET', '/api/me')).body).toMatchObject({ name });
  }
});
