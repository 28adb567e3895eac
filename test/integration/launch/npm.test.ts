import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { root } from '../../../server/launch/root.mjs';
import { Program } from '../../support/program.ts';

/** The commands as people give them, through npm, each in a process group of its own as a terminal makes it. */
function npm(script: string, ...more: string[]): Program {
  return new Program('npm', ['run', script, '--', ...more], {
    cwd: root,
    env: { CI: 'true', PORT: '0', DATA_DIR: dataDir },
    ownGroup: true,
  });
}

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'moothall-npm-'));
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe.each(['start', 'dev'])('npm run %s', (script) => {
  test('serves without asking anything, and ends with 0 when its whole group gets SIGTERM', async () => {
    await using program = npm(script);
    const url = await program.waitFor(/^Moothall is ready: (\S+)$/m);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${url}/`)).text()).toContain('<title>Moothall</title>');
    program.signal('SIGTERM');
    expect(await program.ended()).toBe(0);
  });

  test('ends with 0 when npm alone gets SIGTERM, and leaves nothing running', async () => {
    await using program = npm(script);
    const url = await program.waitFor(/^Moothall is ready: (\S+)$/m);
    program.signalAlone('SIGTERM');
    expect(await program.ended()).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  test('killed as a group, leaves nothing running', async () => {
    await using program = npm(script);
    const url = await program.waitFor(/^Moothall is ready: (\S+)$/m);
    program.signal('SIGKILL');
    expect(await program.ended()).toBe(null);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});

test('hot reload shares the server’s one port', async () => {
  await using program = npm('dev');
  const url = await program.waitFor(/^Moothall is ready: (\S+)$/m);
  expect(await (await fetch(`${url}/some/page`)).text()).toContain('/@sources/@vite/client');
  const socket = new WebSocket(`${url.replace('http', 'ws')}/@sources/`, 'vite-ping');
  await once(socket, 'open');
  socket.close();
});

test('a backup is made into, and restored from, a file as whoever calls sees it', async () => {
  const cwd = join(dataDir, 'elsewhere');
  await mkdir(cwd);
  const say = async (script: string, folder: string) => {
    const env = { CI: 'true', DATA_DIR: folder };
    const args = ['--prefix', root, 'run', script, '--', 'a.backup'];
    await using program = new Program('npm', args, { cwd, env, ownGroup: true });
    expect(await program.ended(), program.output).toBe(0);
    return program.output;
  };
  expect(await say('backup', dataDir)).toContain(`Backup made: ${join(cwd, 'a.backup')} (`);
  expect(await say('restore', join(cwd, 'data'))).toContain(`Restored into ${join(cwd, 'data')}`);
});
