import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { startTestServer } from '../../support/testServer.ts';

test('the ready line names the address at which it answers, with the port that it really got', async () => {
  await using server = await startTestServer();
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
  const answer = await fetch(`${server.url}/healthz`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok' });
});

test('SIGTERM ends it with 0', async () => {
  await using server = await startTestServer();
  expect(await server.stop()).toBe(0);
});

test('a browser that keeps its connection open does not keep it from ending', async () => {
  await using server = await startTestServer();
  await using socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.write('GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n');
  await once(socket, 'data');
  expect(await server.stop()).toBe(0);
});

test('a request that is under way is answered, however often it is asked to end', async () => {
  await using server = await startTestServer();
  const { port } = new URL(server.url);
  await using socket = connect(Number(port), '127.0.0.1');
  let heard = '';
  socket.on('data', (piece) => {
    heard += piece;
  });
  socket.write('GET /healthz HTTP/1.1\r\nHost: here\r\n');
  // It has read the first half once it answers what came after on another connection.
  await fetch(`${server.url}/healthz`);
  for (const signal of ['SIGTERM', 'SIGTERM', 'SIGINT', 'SIGTERM'] as const) server.signal(signal);
  await untilRefused(Number(port));
  server.signal('SIGTERM');
  socket.write('Connection: close\r\n\r\n');
  await once(socket, 'close');
  expect(heard).toMatch(/^HTTP\/1\.1 503 /);
  expect(await server.ended()).toBe(0);
});

test('killed without warning, it starts again on the same data and the same port', async () => {
  await using server = await startTestServer();
  await server.kill();
  await server.restart();
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test('a port that is taken is told in one sentence that says what to do', async () => {
  await using other = createServer();
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  await expect(startTestServer({ env: { PORT: port } })).rejects.toThrow(
    `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${Number(port) + 1} npm start`,
  );
});

test('settings that can’t be are told by name, all at once', async () => {
  const env = { PORT: 'http', EXAMPLE: 'perhaps' };
  await expect(startTestServer({ env })).rejects.toThrow(/PORT must be .+\nEXAMPLE must be /);
});

/** Resolves once nobody listens on the port any more. */
async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const accepted = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (!accepted) return;
  }
}
