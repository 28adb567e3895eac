import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { askServer } from '../../../server/backups/askServer.ts';
import { noteRunningServer } from '../../../server/runningServer.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { run } from './support/commands.ts';

/** Asks a program on this machine that answers so; with less patience than a command has. */
async function asked(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return askServer({ local, linkBase: local, key: 'key' }, { answerMs: 200, pauseMs: 200 });
}

test.each<[what: string, answer: RequestListener]>([
  ['answers everything with a page', (_, to) => to.setHeader('content-type', 'text/html').end('<html>')],
  ['knows no such thing', (_, to) => to.writeHead(404).end()],
  ['is out of service', (_, to) => to.writeHead(503).end('Down for maintenance')],
  ['never answers', () => {}],
])('a program that has got the port since, and %s, is not taken for the server', async (_, answer) => {
  expect(await asked(answer)).toBeUndefined();
});

test('a server that can’t make a backup right now says so', async () => {
  const busy = asked((_, to) => to.writeHead(503, { 'content-type': 'application/problem+json' }).end('{}'));
  await expect(busy).rejects.toMatchObject({ code: 'unavailable' });
});

test('a server that stops in the midst of a backup is not waited for without end', async () => {
  const answer = await asked((_, to) => {
    to.writeHead(200, { 'content-type': 'application/gzip' });
    to.write('the first half');
  });
  if (!answer) throw new Error('it answered');
  await expect(buffer(answer)).rejects.toThrow();
});

test('where the data are in use and who uses them does not answer, the command says so', async () => {
  const dataDir = join(await temporaryFolder(), 'data');
  const store = await openEmbeddedStore({ dataDir });
  onTestFinished(() => store.close());
  const local = 'http://127.0.0.1:1';
  await noteRunningServer(dataDir, { local, linkBase: local, key: 'key' });
  const { code, said } = await run('backup', dataDir, join(dataDir, '..', 'a.backup'));
  expect(code).toBe(1);
  expect(said).toContain(
    `The Moothall that uses ${dataDir} does not answer at ${local}. Nothing was changed`,
  );
});
