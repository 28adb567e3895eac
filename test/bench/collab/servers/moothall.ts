import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collabPath, versionParameter } from '../../../../shared/collab/address.ts';
import { textVersion } from '../../../../shared/strategy/textVersion.ts';
import { startTestServer } from '../../../support/testServer.ts';
import type { BenchServer } from './benchServer.ts';
import { post, signedUpPeople } from './moothallPeople.ts';

/** The built server as `npm start` runs it, with its own store, on a copy of a partnership that many have joined. */
export async function startMoothall(): Promise<BenchServer> {
  const signed = await signedUpPeople();
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
  await cp(signed.dataDir, dataDir, { recursive: true });
  const server = await startTestServer({ dataDir, env: { EXAMPLE: 'off' } });
  const [owner = '', ...editors] = signed.cookies;
  const socket = `${server.url.replace('http', 'ws')}${collabPath}`;
  let seats = 0;

  async function openOne(people: number) {
    const path = `/api/partnerships/${signed.partnershipId}/strategies`;
    const { id } = await post<{ id: string }>(server.url, path, { title: 'Bench' }, owner);
    return Array.from({ length: people }, () => ({
      url: `${socket}/${id}?${versionParameter}=${textVersion}`,
      dialect: 'moothall' as const,
      document: id,
      cookie: editors[seats++ % editors.length] ?? owner,
    }));
  }

  return {
    name: 'moothall',
    pid: () => server.pid(),
    open: async (documents, people) => {
      const opened = [];
      for (let each = 0; each < documents; each += 1) opened.push(await openOne(people));
      return opened;
    },
    kill: () => server.kill(),
    restart: () => server.restart(),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
