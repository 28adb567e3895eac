import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPartnership, invite } from '../../../shared/api/partnerships.ts';
import { join as joinEndpoint } from '../../../shared/api/people.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { problemIn, TestBrowser } from '../../support/testBrowser.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';

const token = 'a-token-that-nobody-guesses';
const bearer = (value: string) => ({ authorization: `Bearer ${value}` });

async function ownerOf(server: TestServer): Promise<TestBrowser> {
  const owner = new TestBrowser(server.url);
  await owner.send('GET', new URL(await server.ownerLink()).pathname);
  return owner;
}

test('the owner and the program with the token read how the server does, and nobody else', async () => {
  await using server = await startTestServer({ env: { EXAMPLE: 'off', METRICS_TOKEN: token } });
  const owner = await ownerOf(server);
  const { id } = await owner.call(createPartnership, { body: { name: 'Place' } });
  const body = { role: 'editor', organisation: 'Council' } as const;
  const { token: link } = await owner.call(invite, { params: { p: id }, body });
  const member = new TestBrowser(server.url);
  await member.call(joinEndpoint, { params: { token: link }, body: { name: 'Ann' } });
  const stranger = new TestBrowser(server.url);

  const read = await owner.send('GET', '/metrics');
  expect(read.status).toBe(200);
  expect(read.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(read.headers.get('cache-control')).toBe('no-store');
  expect((await stranger.send('GET', '/metrics', undefined, bearer(token))).status).toBe(200);

  expect(problemIn(await stranger.send('GET', '/metrics')).status).toBe(401);
  expect(problemIn(await member.send('GET', '/metrics')).status).toBe(403);
  for (const wrong of ['x', `${token}x`, token.slice(1)]) {
    expect((await owner.send('GET', '/metrics', undefined, bearer(wrong))).status).toBe(401);
  }
});

test('without a token in the settings none opens the door', async () => {
  await using server = await startTestServer({ env: { EXAMPLE: 'off' } });
  const stranger = new TestBrowser(server.url);
  for (const any of ['', 'undefined', token]) {
    expect((await stranger.send('GET', '/metrics', undefined, bearer(any))).status).toBe(401);
  }
});

test('the token may come from a file', async () => {
  const file = join(await temporaryFolder(), 'token');
  await writeFile(file, `${token}\n`);
  await using server = await startTestServer({ env: { EXAMPLE: 'off', METRICS_TOKEN_FILE: file } });
  const program = new TestBrowser(server.url);
  expect((await program.send('GET', '/metrics', undefined, bearer(token))).status).toBe(200);
});

test('requests are told apart by route and never by what stands in their path', async () => {
  await using server = await startTestServer({ env: { EXAMPLE: 'off', METRICS_TOKEN: token } });
  const owner = await ownerOf(server);
  await owner.call(createPartnership, { body: { name: 'Place' } });
  await owner.send('GET', '/welcome/some-old-key');
  await owner.send('GET', '/api/partnerships/never-was');
  await owner.send('GET', '/join/a-secret-token');
  const { text } = await owner.send('GET', '/metrics');

  expect(text).toMatch(
    /moothall_http_request_seconds_count\{method="POST",route="\/api\/partnerships",status="201"\} 1/,
  );
  expect(text).toMatch(/method="GET",route="\/api\/partnerships\/:p",status="404"\} 1/);
  expect(text).toMatch(/route="\/welcome\/:key",status="404"/);
  expect(text).not.toMatch(/some-old-key|never-was|a-secret-token|Place/);
  expect(text).toMatch(/moothall_store_write_seconds_count\{kind="records"\} [1-9]/);
  expect(text).toMatch(/^moothall_store_damaged_parts 0$/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
});
