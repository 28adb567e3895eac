import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../support/problemCode.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { startChild } from './child.ts';
import { openAt } from './openAt.ts';

/** All files but LevelDB's notes about its own work, which it renews before it asks for the lock. */
async function namesIn(dataDir: string): Promise<string[]> {
  const names = await readdir(dataDir, { recursive: true });
  return names.filter((name) => !/LOG(\.old)?$/.test(name)).sort();
}

describe('a data folder that a process has open', () => {
  it('is refused to a second process in one clear sentence, and left as it is', async () => {
    const dataDir = await temporaryFolder();
    const store = await openAt(dataDir);
    // What the running server has half written, and what is damaged, is none of the second one's business.
    await mkdir(join(dataDir, 'records'), { recursive: true });
    await writeFile(join(dataDir, 'records', 'accounts.json.tmp'), 'half');
    await writeFile(join(dataDir, 'records', 'accounts.json'), 'not JSON');
    const before = await namesIn(dataDir);
    const lines = await startChild('holdOpen.ts', [dataDir]).finish();
    expect(lines).toEqual([
      `unavailable: Another Moothall is already using the data folder ${dataDir}: ` +
        'stop that one first, or set DATA_DIR to another folder.',
    ]);
    expect(await namesIn(dataDir)).toEqual(before);
    await store.close();
  });

  it('is refused to the same process too', async () => {
    const dataDir = await temporaryFolder();
    await openAt(dataDir);
    expect((await problemOf(openAt(dataDir))).code).toBe('unavailable');
  });

  it('is free again as soon as that process is closed or killed', async () => {
    const dataDir = await temporaryFolder();
    await (await openAt(dataDir)).close();
    const holder = startChild('holdOpen.ts', [dataDir]);
    expect(await holder.line()).toBe('open');
    expect((await problemOf(openAt(dataDir))).code).toBe('unavailable');
    await holder.kill();
    const { records } = await openAt(dataDir);
    expect(await records.get({ scope: 'accounts', kind: 'user', id: 'holder' })).toMatchObject({ value: 1 });
  });
});

describe('a data folder that can’t be made', () => {
  it('is refused with the reason', async () => {
    const dataDir = await temporaryFolder();
    await writeFile(join(dataDir, 'file'), '');
    const problem = await problemOf(openAt(join(dataDir, 'file', 'data')));
    expect(problem.code).toBe('unavailable');
    expect(problem.detail).toContain('can’t be made');
  });
});
