import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOwnerKeys } from '../../../server/store/embedded/ownerKeys.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { startChild } from './child.ts';
import { openAt } from './openAt.ts';

describe('the owner’s keys on disk', () => {
  it('can be issued by another process while the server runs', async () => {
    const dataDir = await temporaryFolder();
    const { ownerKeys } = await openAt(dataDir);
    const first = await ownerKeys.issue();
    const [second = ''] = await startChild('issueKey.ts', [dataDir]).finish();
    expect(await ownerKeys.current()).toBe(second);
    expect(await ownerKeys.consume(first)).toBe('spent');
    expect(await ownerKeys.consume(second)).toBe('consumed');
  });

  it('let exactly one process in of several that use the same key at once', async () => {
    const dataDir = await temporaryFolder();
    const key = await openOwnerKeys(dataDir).issue();
    // Far enough ahead that all are up by then; one that is late still has to be told apart.
    const time = String(Date.now() + 1_500);
    const children = [1, 2, 3].map(() => startChild('consumeKey.ts', [dataDir, key, time]));
    const answers = (await Promise.all(children.map((child) => child.finish()))).flat();
    expect(answers.sort()).toEqual(['consumed', 'spent', 'spent']);
  });

  it('remember across a restart which were used', async () => {
    const dataDir = await temporaryFolder();
    const before = await openAt(dataDir);
    const used = await before.ownerKeys.issue();
    await before.ownerKeys.consume(used);
    await before.close();
    const { ownerKeys } = await openAt(dataDir);
    expect(await ownerKeys.current()).toBeUndefined();
    expect(await ownerKeys.consume(used)).toBe('spent');
    const fresh = await ownerKeys.issue();
    expect(await openOwnerKeys(dataDir).current()).toBe(fresh);
  });

  it('are readable by this account alone, and leave nothing behind that lets anybody in', async () => {
    const dataDir = await temporaryFolder();
    const keys = openOwnerKeys(dataDir);
    const first = await keys.issue();
    const second = await keys.issue();
    const folder = join(dataDir, 'owner-keys');
    expect((await stat(folder)).mode & 0o077).toBe(0);
    for (const name of await readdir(folder)) {
      expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
      const content = await readFile(join(folder, name), 'utf8');
      expect(content).toBe(name === 'current' ? `${second}\n` : '');
      expect(name).not.toContain(first);
      expect(name).not.toContain(second);
    }
  });
});
