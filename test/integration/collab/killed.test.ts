import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { startTestServer } from '../../support/testServer.ts';
import { openRaw } from './support/raw.ts';

test('rules 1 and 2: a server killed while somebody types has, when it is back, all that it had confirmed or passed on', async () => {
  await using server = await startTestServer();
  const welcome = await fetch(await server.ownerLink(), { redirect: 'manual' });
  const cookie = (welcome.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const strategyId = /^\/s\/(\w+)/.exec(welcome.headers.get('location') ?? '')?.[1] ?? '';
  const address = `${server.url.replace('http', 'ws')}/collab/${strategyId}`;
  const page = new Y.Doc();
  const words = page.getText('words');

  for (let round = 1; round <= 3; round++) {
    const writer = await openRaw(address, {}, { cookie });
    const reader = await openRaw(address, {}, { cookie });
    await Promise.all([writer.load(), reader.load()]);
    // As a page that comes back: it takes what the server has, and gives what the server lost or never had.
    Y.applyUpdate(page, Y.encodeStateAsUpdate(writer.doc));
    writer.sync('step2', Y.encodeStateAsUpdate(page, Y.encodeStateVector(writer.doc)));
    const sent: string[] = [];
    for (let word = 1; writer.marks().length < 30 * round; word++) {
      const before = Y.encodeStateVector(page);
      words.insert(words.length, ` r${round}w${word}`);
      sent.push(` r${round}w${word}`);
      writer.update(Y.encodeStateAsUpdate(page, before));
      writer.mark(word);
      if (word % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await server.kill();
    const confirmed = Math.max(...writer.marks());
    const delivered = reader.doc.getText('words').toString();
    await server.restart();

    const after = await openRaw(address, {}, { cookie });
    await after.load();
    const kept = after.doc.getText('words').toString();
    for (const word of sent.slice(0, confirmed)) expect(kept).toContain(word);
    expect(kept.startsWith(delivered)).toBe(true);
  }
});
