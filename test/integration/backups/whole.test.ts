import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createPartnership, invite } from '../../../shared/api/partnerships.ts';
import { getMe, join as joinEndpoint, setCredentials, signIn } from '../../../shared/api/people.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { TestBrowser } from '../../support/testBrowser.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';
import { openRaw } from '../collab/support/raw.ts';
import { run } from './support/commands.ts';

const credentials = { email: 'olu@place.example', password: 'marmalade-on-tuesdays' };

async function signedInOwner(server: TestServer): Promise<{ owner: TestBrowser; strategyId: string }> {
  const owner = new TestBrowser(server.url);
  const welcome = await owner.send('GET', new URL(await server.ownerLink()).pathname);
  return { owner, strategyId: /^\/s\/(\w+)/.exec(welcome.headers.get('location') ?? '')?.[1] ?? '' };
}

test('made while people type, and restored into an empty folder, it has everything that was told as saved before', async () => {
  const file = join(await temporaryFolder(), 'moothall.backup');
  await using server = await startTestServer();
  const { owner, strategyId } = await signedInOwner(server);
  await owner.call(setCredentials, { body: credentials });
  const { id } = await owner.call(createPartnership, { body: { name: 'Second Place' } });
  const body = { role: 'editor', organisation: 'Council' } as const;
  const { token } = await owner.call(invite, { params: { p: id }, body });
  const ann = new TestBrowser(server.url);
  await ann.call(joinEndpoint, { params: { token }, body: { name: 'Ann' } });
  const base = `/api/strategies/${strategyId}`;
  const target = /"objectives":\[\{"id":"(\w+)"/.exec((await owner.send('GET', base)).text)?.[1];
  const rating = {
    target,
    level: 'amber',
    confidence: 40,
    direction: 'improving',
    narrative: 'So far.',
    kind: 'agreed',
  };
  expect((await owner.send('POST', `${base}/ratings`, rating)).status).toBe(201);
  const principles = `/api/partnerships/${id}/indicators/employment-rate/principles`;
  const answer = { principle: 'public', met: false, reason: 'Nobody finds the page.' };
  expect((await owner.send('POST', principles, answer)).status).toBe(201);

  const frameworks = `/api/partnerships/${id}/frameworks`;
  const items = [{ title: 'Warm homes' }];
  const plan = await owner.send('POST', frameworks, { title: 'Corporate plan', version: '2026', items });
  const [, item] = /"id":"(own-\w+\/warm-homes)"/.exec(plan.text) ?? [];
  const notes = `/api/partnerships/${id}/framework-notes`;
  expect((await owner.send('POST', notes, { item, text: 'Eighteen degrees.' })).status).toBe(201);

  const said = { target, body: 'Who measures this?' };
  expect((await owner.send('POST', `${base}/threads`, said)).status).toBe(201);

  const address = `${server.url.replace('http', 'ws')}/collab/${strategyId}`;
  const writer = await openRaw(address, {}, { cookie: owner.cookie });
  const page = new Y.Doc();
  const words = page.getText('words');
  let typing = true;
  const typed = (async () => {
    for (let word = 1; typing; word++) {
      const before = Y.encodeStateVector(page);
      words.insert(words.length, `w${word} `);
      writer.update(Y.encodeStateAsUpdate(page, before));
      writer.mark(word);
      if (word % 50 === 0) await owner.send('POST', `${base}/outcomes`, { title: `Outcome ${word}` });
      else await pause(1);
    }
  })();
  await expect.poll(() => Math.max(0, ...writer.marks())).toBeGreaterThan(60);
  const asked = ['', '/ratings', '/board', '/export?format=json'].map((path) => `${base}${path}`);
  const ratings = (await owner.send('GET', `${base}/ratings`)).body;
  const answers = (await owner.send('GET', principles)).body;
  const keptPaths = [frameworks, notes, `${base}/threads`];
  const before = await Promise.all(keptPaths.map(async (path) => (await owner.send('GET', path)).text));
  const outcomes = (await owner.send('GET', base)).text.match(/"title":"Outcome \d+"/g) ?? [];
  const confirmed = Math.max(...writer.marks());

  const made = await run('backup', server.dataDir, file);
  expect(made).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Backup made: .+ \(\d+ things, as they were at 20/),
  });
  const after = Math.max(...writer.marks());
  expect(after).toBeGreaterThan(confirmed);
  typing = false;
  await typed;
  const cookie = owner.cookie;
  await server.stop();

  const dataDir = join(await temporaryFolder(), 'data');
  const restored = await run('restore', dataDir, file);
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Nobody is signed in') });
  await using second = await startTestServer({ dataDir });
  const back = new TestBrowser(second.url);
  expect((await back.send('GET', '/api/me', undefined, { cookie })).status).toBe(401);
  await back.call(signIn, { body: credentials });
  expect((await back.call(getMe)).memberships.map(({ partnershipName }) => partnershipName)).toContain(
    'Second Place',
  );
  for (const path of asked) expect((await back.send('GET', path)).status).toBe(200);
  expect((await back.send('GET', `${base}/ratings`)).body).toEqual(ratings);
  expect((await back.send('GET', principles)).body).toEqual(answers);
  expect(JSON.stringify(answers)).toContain(answer.reason);
  const afterwards = await Promise.all(keptPaths.map(async (path) => (await back.send('GET', path)).text));
  expect(afterwards).toEqual(before);
  expect(before.join()).toMatch(/Corporate plan.*Eighteen degrees.*Who measures this/);
  const strategy = (await back.send('GET', base)).text;
  for (const outcome of outcomes) expect(strategy).toContain(outcome);
  expect((await back.send('GET', `/api/partnerships/${id}`)).text).toContain('"name":"Ann"');
  const invited = new TestBrowser(second.url);
  await invited.call(joinEndpoint, { params: { token }, body: { name: 'Bob' } });
  expect((await invited.send('GET', `/api/partnerships/${id}`)).text).toContain('"name":"Bob"');

  const reader = await openRaw(
    `${second.url.replace('http', 'ws')}/collab/${strategyId}`,
    {},
    { cookie: back.cookie },
  );
  await reader.load();
  const kept = reader.doc.getText('words').toString();
  expect(kept.split(' ').length - 1).toBeGreaterThanOrEqual(confirmed);
  expect(words.toString().startsWith(kept)).toBe(true);
  // A page that was open all the time comes back with what came after the backup, and types on under its old client id.
  const socket = await openRaw(
    `${second.url.replace('http', 'ws')}/collab/${strategyId}`,
    {},
    { cookie: back.cookie },
  );
  await socket.load();
  socket.sync('step2', Y.encodeStateAsUpdate(page, Y.encodeStateVector(socket.doc)));
  words.insert(words.length, 'and on');
  socket.update(Y.encodeStateAsUpdate(page, Y.encodeStateVector(socket.doc)));
  socket.mark(1);
  await expect.poll(() => socket.marks()).toEqual([1]);
  await reader.load();
  expect(reader.doc.getText('words').toString()).toBe(words.toString());
});

test('it is a file for this account alone, in which are no session, no key of the owner’s link and no password', async () => {
  const file = join(await temporaryFolder(), 'moothall.backup');
  await using server = await startTestServer({ env: { EXAMPLE: 'off' } });
  const link = await server.ownerLink();
  const { owner } = await signedInOwner(server);
  await owner.call(setCredentials, { body: credentials });
  expect((await run('backup', server.dataDir, file)).code).toBe(0);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const text = gunzipSync(await readFile(file)).toString();
  expect(text).toContain(credentials.email);
  for (const cookie of owner.cookies.values()) {
    for (const part of decodeURIComponent(cookie).split('.')) expect(text).not.toContain(part);
  }
  expect(text).not.toContain(link.slice(link.lastIndexOf('/') + 1));
  expect(text).not.toContain(credentials.password);
  expect(text).not.toContain('auth-session');
  expect(await readdir(join(file, '..'))).toEqual(['moothall.backup']);
});

test('made of a folder that no server uses, it restores as well, and a fresh owner’s link leads in', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'moothall.backup');
  await using server = await startTestServer();
  const link = await server.ownerLink();
  const { strategyId } = await signedInOwner(server);
  await server.kill();
  expect((await run('backup', server.dataDir, file)).code).toBe(0);
  expect((await run('restore', join(folder, 'data'), file)).code).toBe(0);
  await using second = await startTestServer({ dataDir: join(folder, 'data') });
  expect((await new TestBrowser(second.url).send('GET', new URL(link).pathname)).status).toBe(410);
  const { owner } = await signedInOwner(second);
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${second.url.replace('http', 'ws')}/collab`, strategyId, doc, {
    WebSocketPolyfill: withCookie(owner.cookie),
    disableBc: true,
  });
  onTestFinished(() => provider.destroy());
  await expect.poll(() => provider.synced).toBe(true);
  expect(doc.getMap('outcomes').size).toBeGreaterThan(2);
});

/** The stock provider has no way to say a header. What its events carry differs from a browser's, not what it uses. */
function withCookie(cookie: string): typeof WebSocket {
  class SignedIn extends NodeWebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie } });
    }
  }
  return SignedIn as unknown as typeof WebSocket;
}
