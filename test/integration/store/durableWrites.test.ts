import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { limits } from '../../../shared/limits.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { watchedDisk } from './watchedDisk.ts';

const member = { scope: 'partnership:p1', kind: 'member', id: 'm1' };

async function openWatched() {
  const dataDir = await temporaryFolder();
  const disk = watchedDisk();
  const store = await openEmbeddedStore({ dataDir, disk });
  onTestFinished(() => store.close());
  /** The steps since the last call, with paths relative to the data folder. */
  const steps = () => disk.steps.splice(0).map((step) => step.replaceAll(dataDir, ''));
  steps();
  return { dataDir, disk, store, steps };
}

const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('a write of the embedded store', () => {
  it('goes to a temporary file, is renamed, and syncs the folder, before it is answered', async () => {
    const { store, steps } = await openWatched();
    await store.records.write([{ ...member, expect: 0, value: 1 }]);
    const file = '/records/partnership/p1.json';
    expect(steps()).toEqual([
      'sync /records',
      'sync ',
      `write ${file}.tmp`,
      `rename ${file}.tmp to ${file}`,
      'sync /records/partnership',
    ]);
    await store.records.write([{ ...member, expect: 1, value: null }]);
    expect(steps()).toEqual([`remove ${file}`, 'sync /records/partnership']);
  });

  it('of a new ledger syncs the folders that it makes, from the inside out', async () => {
    const { store, steps } = await openWatched();
    await store.ledgers.append('s1', [{ id: 'a', value: 1 }]);
    const file = '/ledgers/s1/000001.json';
    expect(steps()).toEqual([
      'sync /ledgers',
      'sync ',
      `write ${file}.tmp`,
      `rename ${file}.tmp to ${file}`,
      'sync /ledgers/s1',
    ]);
  });

  it('shares one file write with all others of the same turn', async () => {
    const { store, steps } = await openWatched();
    const ids = Array.from({ length: 200 }, (_, n) => `m${n}`);
    await Promise.all(ids.map((id) => store.records.write([{ ...member, id, expect: 0, value: id }])));
    await Promise.all(ids.map((id) => store.ledgers.append('s1', [{ id, value: 1 }])));
    expect(steps().filter((step) => step.startsWith('write'))).toHaveLength(2);
  });

  it('shares one file write with all others that wait for the one before', async () => {
    const { disk, store, steps } = await openWatched();
    const release = disk.hold('.json');
    const first = store.records.write([{ ...member, expect: 0, value: 'first' }]);
    await turn();
    const later: Promise<number[]>[] = [];
    for (let n = 0; n < 50; n += 1) {
      later.push(store.records.write([{ ...member, id: `later${n}`, expect: 0, value: n }]));
      await turn();
    }
    release();
    await Promise.all([first, ...later]);
    expect(steps().filter((step) => step.startsWith('write'))).toHaveLength(2);
  });

  it('does not keep writes to other scopes waiting', async () => {
    const { disk, store } = await openWatched();
    const release = disk.hold('p1.json');
    const held = store.records.write([{ ...member, expect: 0, value: 'held' }]);
    await turn();
    const other = { ...member, scope: 'partnership:p2' };
    await store.records.write([{ ...other, expect: 0, value: 'quick' }]);
    expect((await store.records.get(other))?.value).toBe('quick');
    expect(await store.records.get(member)).toBeUndefined();
    release();
    await held;
    expect((await store.records.get(member))?.value).toBe('held');
  });

  it('is seen by nobody before it is durable', async () => {
    const { disk, store } = await openWatched();
    await store.records.write([{ ...member, expect: 0, value: 'old', keys: ['key:old'] }]);
    await store.ledgers.append('s1', [{ id: 'a', value: 1 }]);
    const release = disk.hold('.json');
    const writing = store.records.write([{ ...member, expect: 1, value: 'new', keys: ['key:new'] }]);
    const appending = store.ledgers.append('s1', [{ id: 'b', value: 2 }]);
    await turn();
    expect(await store.records.get(member)).toMatchObject({ version: 1, value: 'old' });
    expect(await store.records.find('member', 'key:new')).toEqual([]);
    expect(await store.records.find('member', 'key:old')).toHaveLength(1);
    expect((await store.ledgers.read('s1')).last).toBe(1);
    expect(await store.ledgers.get('s1', 'b')).toBeUndefined();
    release();
    await Promise.all([writing, appending]);
    expect(await store.records.find('member', 'key:new')).toHaveLength(1);
    expect((await store.ledgers.read('s1')).last).toBe(2);
  });
});

describe('the segments of a ledger', () => {
  it('stay below the limit, and only the last one is ever rewritten', async () => {
    const { dataDir, store, steps } = await openWatched();
    const folder = join(dataDir, 'ledgers', 's1');
    const text = 'ü'.repeat(9_000);
    for (let n = 0; n < 40; n += 1) await store.ledgers.append('s1', [{ id: `r${n}`, value: text }]);
    const names = (await readdir(folder)).sort();
    expect(names).toEqual(['000001.json', '000002.json', '000003.json']);
    for (const name of names) {
      expect((await stat(join(folder, name))).size).toBeLessThanOrEqual(limits.ledgerSegmentBytes);
    }
    const written = steps().filter((step) => step.startsWith('write'));
    const numbers = written.map((step) => Number(/(\d{6})\.json\.tmp$/.exec(step)?.[1]));
    expect(numbers).toEqual([...numbers].sort());
    expect(numbers).toHaveLength(40);
  });
});
