import { readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startTestServer } from '../../support/testServer.ts';

/** Pages that hear that a strategy is gone remove this device's copy of it: perhaps the last good one. */
test('strategies of a partnership whose file is damaged are out of reach for now, never said to be gone', async () => {
  await using server = await startTestServer();
  const welcome = await fetch(await server.ownerLink(), { redirect: 'manual' });
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
  const strategyId = welcome.headers.get('location')?.replace('/s/', '') ?? '';
  const path = `/api/strategies/${strategyId}`;
  const get = (address: string) => fetch(server.url + address, { headers: { cookie } });
  expect((await get(path)).status).toBe(200);
  await server.stop();
  const folder = join(server.dataDir, 'records', 'partnership');
  const [name = ''] = await readdir(folder);
  const { length } = await readFile(join(folder, name));
  await truncate(join(folder, name), length - 20);

  await server.restart();

  for (const address of [path, `${path}/board`, `${path}/ratings`, `${path}/export?format=md`]) {
    const answer = await get(address);
    expect([address, answer.status]).toEqual([address, 503]);
    expect(await answer.json()).toMatchObject({ code: 'damaged', detail: expect.stringContaining(name) });
  }
  expect(await closeCode(`${server.url.replace('http', 'ws')}/collab/${strategyId}`, cookie)).toBe(1013);
  expect((await get('/api/me')).status).toBe(200);
});

function closeCode(url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers: { cookie } });
    socket.on('error', reject);
    socket.on('close', (code) => resolve(code));
  });
}
