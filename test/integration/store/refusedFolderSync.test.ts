import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { limits } from '../../../shared/limits.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { openAt } from './openAt.ts';
import { watchedDisk } from './watchedDisk.ts';

const notSaved = { code: 'not-saved' };
const member = { scope: 'partnership:p1', kind: 'member', id: 'm1' };
const records = 'records/partnership';
const ledger = 'ledgers/s1';

async function openRefusing() {
  const dataDir = await temporaryFolder();
  const disk = watchedDisk();
  const store = await openEmbeddedStore({ dataDir, disk });
  onTestFinished(() => store.close());
  /** What a process finds that starts once this one was killed. */
  const afterKill = async () => {
    const copy = await temporaryFolder();
    await cp(dataDir, copy, { recursive: true });
    return openAt(copy);
  };
  const { refuseSync, refuseSyncAndRemovals } = disk;
  return { ...store, dataDir, refuseSync, refuseSyncAndRemovals, afterKill };
}

it('rule 23: a record whose write was refused after its file had been put in place is what it was, for the next process too', async () => {
  const { records: kept, dataDir, refuseSync, afterKill } = await openRefusing();
  await kept.write([{ ...member, expect: 0, value: 'old', keys: ['key:old'] }]);
  refuseSync(records);
  await expect(kept.write([{ ...member, expect: 1, value: 'new' }])).rejects.toMatchObject(notSaved);
  const old = { ...member, version: 1, value: 'old', keys: ['key:old'] };
  expect(await kept.get(member)).toEqual(old);
  expect(await (await afterKill()).records.get(member)).toEqual(old);
  expect(await readdir(join(dataDir, records))).toEqual(['p1.json']);
  expect(await kept.write([{ ...member, expect: 1, value: 'newer' }])).toEqual([2]);
});

it('rule 23: a removal that was refused after the file had gone brings it back, and a first write that was refused leaves none', async () => {
  const { records: kept, refuseSync, afterKill } = await openRefusing();
  await kept.write([{ ...member, expect: 0, value: 'kept' }]);
  refuseSync(records);
  await expect(kept.write([{ ...member, expect: 1, value: null }])).rejects.toMatchObject(notSaved);
  refuseSync(records);
  const other = { ...member, scope: 'partnership:p2' };
  await expect(kept.write([{ ...other, expect: 0, value: 'refused' }])).rejects.toMatchObject(notSaved);
  const again = (await afterKill()).records;
  expect((await again.get(member))?.value).toBe('kept');
  expect(await again.get(other)).toBeUndefined();
});

it('rule 23: a statement that was refused after its file had been put in place is in no ledger, and its place is free', async () => {
  const { ledgers, refuseSync, afterKill } = await openRefusing();
  await ledgers.append('s1', [{ id: 'r1', value: 'signed' }]);
  refuseSync(ledger);
  await expect(ledgers.append('s1', [{ id: 'r2', value: 'refused' }])).rejects.toMatchObject(notSaved);
  expect((await (await afterKill()).ledgers.read('s1')).items.map(({ id }) => id)).toEqual(['r1']);
  expect(await ledgers.append('s1', [{ id: 'r3', value: 'signed' }])).toMatchObject([{ seq: 2 }]);
});

it('rule 23: a statement that was refused when it had begun a new file leaves a ledger that can be read', async () => {
  const { ledgers, refuseSync, afterKill } = await openRefusing();
  const half = 'x'.repeat(limits.ledgerSegmentBytes / 2);
  await ledgers.append('s1', [{ id: 'r1', value: half }]);
  refuseSync(ledger);
  await expect(ledgers.append('s1', [{ id: 'r2', value: half }])).rejects.toMatchObject(notSaved);
  await ledgers.append('s1', [{ id: 'r3', value: 'small' }]);
  const again = await afterKill();
  expect((await again.ledgers.read('s1')).items.map(({ id }) => id)).toEqual(['r1', 'r3']);
  expect(again.damage()).toEqual([]);
});

it('rule 23: a file that could not be taken back at once is taken back before the next write', async () => {
  const { ledgers, refuseSyncAndRemovals, afterKill } = await openRefusing();
  const half = 'x'.repeat(limits.ledgerSegmentBytes / 2);
  await ledgers.append('s1', [{ id: 'r1', value: half }]);
  const mend = refuseSyncAndRemovals(ledger);
  for (const id of ['r2', 'r3']) {
    await expect(ledgers.append('s1', [{ id, value: half }])).rejects.toMatchObject(notSaved);
  }
  mend();
  await ledgers.append('s1', [{ id: 'r4', value: 'small' }]);
  const again = await afterKill();
  expect((await again.ledgers.read('s1')).items.map(({ id }) => id)).toEqual(['r1', 'r4']);
  expect(again.damage()).toEqual([]);
});
