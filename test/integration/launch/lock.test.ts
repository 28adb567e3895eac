import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ListenOptions } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockAddresses, withLock } from '../../../server/launch/lock.mjs';
import { root } from '../../../server/launch/root.mjs';
import { Program } from '../../support/program.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moothall-lock-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A process that takes the lock, says so, and keeps it. */
function holder(addresses: readonly ListenOptions[]): Program {
  const lock = join(root, 'server', 'launch', 'lock.mjs');
  const code = `
    import { withLock } from ${JSON.stringify(lock)};
    const hold = () => new Promise(() => console.log('held'));
    await withLock(${JSON.stringify(folder)}, () => {}, hold, ${JSON.stringify(addresses)});`;
  return new Program(process.execPath, ['--input-type=module', '--eval', code]);
}

describe.each([
  ['the usual name', () => lockAddresses(folder)],
  ['a port, as where there are no such names', () => lockAddresses(folder, 'darwin')],
])('with %s', (_what, addresses) => {
  test('several at once take turns, and each has its turn', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await pause(5);
      inside -= 1;
    };
    const turns = Array.from({ length: 6 }, () => withLock(folder, () => {}, work, addresses()));
    await Promise.all(turns);
    expect(most).toBe(1);
  });

  test('work that fails lets the next one in', async () => {
    const failing = () => Promise.reject(new Error('broken'));
    await expect(withLock(folder, () => {}, failing, addresses())).rejects.toThrow('broken');
    expect(
      await withLock(
        folder,
        () => {},
        async () => 'fine',
        addresses(),
      ),
    ).toBe('fine');
  });

  test('a holder that is killed lets go at once', async () => {
    await using other = holder(addresses());
    await other.waitFor(/held/);
    let waited = false;
    const onWait = () => {
      waited = true;
      other.signal('SIGKILL');
    };
    expect(await withLock(folder, onWait, async () => 'mine', addresses())).toBe('mine');
    expect(waited).toBe(true);
  });
});

test('a program of somebody else on the port is not waited for', async () => {
  const addresses = lockAddresses(folder, 'darwin');
  await using stranger = createServer((socket) => socket.end('220 another program\r\n'));
  await new Promise<void>((resolve) => stranger.listen(addresses[0], resolve));
  let waited = false;
  const onWait = () => {
    waited = true;
  };
  expect(await withLock(folder, onWait, async () => 'mine', addresses)).toBe('mine');
  expect(waited).toBe(false);
});

test('two checkouts do not wait for each other', () => {
  expect(lockAddresses(folder)).not.toEqual(lockAddresses(root));
});
