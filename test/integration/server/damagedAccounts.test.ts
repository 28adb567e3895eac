import { readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startTestServer } from '../../support/testServer.ts';

test('with a damaged accounts file the server starts, says so, and sets the file aside unchanged', async () => {
  await using server = await startTestServer();
  const accounts = join(server.dataDir, 'records', 'accounts.json');
  const welcome = await fetch(await server.ownerLink(), { redirect: 'manual' });
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
  await server.stop();
  const { length } = await readFile(accounts);
  await truncate(accounts, length - 20);
  const damaged = await readFile(accounts);

  await server.restart();

  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  const me = await fetch(`${server.url}/api/me`, { headers: { cookie } });
  expect(me.status).toBe(503);
  expect(await me.json()).toMatchObject({ code: 'damaged', detail: expect.stringContaining('accounts') });
  expect(server.output()).toContain('accounts.json');
  const kept = (await readdir(join(server.dataDir, 'records'))).find((name) =>
    name.startsWith('accounts.json.damaged-'),
  );
  expect(kept).toBeDefined();
  expect(await readFile(join(server.dataDir, 'records', kept ?? ''))).toEqual(damaged);
});
