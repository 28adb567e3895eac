import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { TestBrowser } from '../../support/testBrowser.ts';
import { startTestServer } from '../../support/testServer.ts';
import { openRaw, type Raw } from '../collab/support/raw.ts';

/** Somebody who types as fast as marks come back, and what they were told. */
interface Typist {
  raw: Raw;
  sent: string[];
  confirmed(): string[];
  typing: Promise<void>;
}

function startTyping(raw: Raw, name: string): Typist {
  const page = new Y.Doc();
  const words = page.getText(`words of ${name}`);
  const sent: string[] = [];
  const type = async () => {
    while (!raw.closed) {
      const before = Y.encodeStateVector(page);
      sent.push(`${name}${sent.length + 1} `);
      words.insert(words.length, sent.at(-1) ?? '');
      raw.update(Y.encodeStateAsUpdate(page, before));
      raw.mark(sent.length);
      await pause(2);
    }
  };
  const confirmed = () => sent.slice(0, Math.max(0, ...raw.marks()));
  return { raw, sent, confirmed, typing: type() };
}

test('rules 2, 18 and 23: asked to stop while people type, it sends all away to come back, ends with 0, and has all that it told as saved or passed on', async () => {
  await using server = await startTestServer();
  const owner = new TestBrowser(server.url);
  const welcome = await owner.send('GET', new URL(await server.ownerLink()).pathname);
  const strategyId = /^\/s\/(\w+)/.exec(welcome.headers.get('location') ?? '')?.[1] ?? '';
  const headers = { cookie: owner.cookie };
  const open = () => openRaw(`${server.url.replace('http', 'ws')}/collab/${strategyId}`, {}, headers);
  const typists = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => startTyping(await open(), `t${n}w`)),
  );
  const reader = await open();
  await reader.load();
  const events = io(server.url, { path: '/live', extraHeaders: headers, transports: ['websocket'] });
  onTestFinished(() => void events.disconnect());
  const gone = new Promise<string>((resolve) => events.on('disconnect', resolve));
  const answered: string[] = [];
  const commanding = (async () => {
    for (let n = 1; ; n++) {
      const answer = await owner
        .send('POST', `/api/strategies/${strategyId}/outcomes`, { title: `Outcome ${n}` })
        .catch(() => undefined);
      if (answer?.status !== 201) return;
      answered.push(`Outcome ${n}`);
    }
  })();
  await expect.poll(() => typists.every(({ raw }) => raw.marks().length > 5)).toBe(true);
  await expect.poll(() => events.connected && answered.length > 0).toBe(true);

  for (const signal of ['SIGTERM', 'SIGTERM', 'SIGINT'] as const) server.signal(signal);
  expect(await server.ended()).toBe(0);

  await Promise.all([commanding, ...typists.map(({ typing }) => typing)]);
  for (const { raw } of typists) expect(raw.closed?.code).toBe(1012);
  // The reason after which a page comes back by itself.
  expect(await gone).toMatch(/^transport /);
  expect(events.active).toBe(true);
  events.disconnect();
  const confirmed = typists.map((typist) => typist.confirmed());
  expect(confirmed.flat().length).toBeGreaterThan(100);

  await server.restart();
  const after = await open();
  await after.load();
  for (const [n, words] of confirmed.entries()) {
    const kept = after.doc.getText(`words of t${n}w`).toString();
    expect(kept.startsWith(words.join(''))).toBe(true);
    expect(kept.startsWith(reader.doc.getText(`words of t${n}w`).toString())).toBe(true);
  }
  const strategy = await owner.send('GET', `/api/strategies/${strategyId}`);
  for (const title of answered) expect(strategy.text).toContain(`"${title}"`);
});
