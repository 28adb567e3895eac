import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DocumentUpdate } from '../../../server/store/port.ts';
import { refuseNextSync } from '../../support/refusedSync.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { openAt } from './openAt.ts';

const update = (byte: number): DocumentUpdate => ({ update: Uint8Array.of(byte), personId: 'ada', at: byte });
const batch = (...bytes: number[]) => [{ documentId: 'd1', updates: bytes.map(update) }];
const stored = (...bytes: number[]) => bytes.map((byte, index) => ({ ...update(byte), seq: index + 1 }));
const notSaved = { code: 'not-saved' };

/** One update is saved, and a second one refused, which the log has all the same. */
async function refusedAppend() {
  const dataDir = await temporaryFolder();
  const { documents, close } = await openAt(dataDir);
  await documents.append(batch(1));
  const settle = await refuseNextSync(dataDir, documents);
  await expect(documents.append(batch(2))).rejects.toMatchObject(notSaved);
  expect(settle()).toBeGreaterThan(0);
  return { dataDir, documents, close };
}

it('an append whose sync was refused is not there once the log is opened again, and a second try is there once', async () => {
  const dataDir = await temporaryFolder();
  const { documents, close } = await openAt(dataDir);
  await documents.append(batch(1, 2));
  const settle = await refuseNextSync(dataDir, documents);
  const owners = new Map([[7, 'ada']]);
  const refused = documents.append([{ documentId: 'd1', updates: [update(3), { ...update(4), owners }] }]);
  await expect(refused).rejects.toMatchObject(notSaved);
  expect((await documents.load('d1'))?.updates).toEqual(stored(1, 2));
  expect(settle()).toBeGreaterThan(0);

  expect(await documents.append(batch(3))).toEqual([3]);
  expect((await documents.load('d1'))?.updates).toEqual(stored(1, 2, 3));
  expect(await documents.owners('d1')).toEqual(new Map());
  await close();
  const again = await openAt(dataDir);
  expect((await again.documents.load('d1'))?.updates).toEqual(stored(1, 2, 3));
});

it('a compaction whose sync was refused leaves the log as it was, and can be done again', async () => {
  const dataDir = await temporaryFolder();
  const { documents, history } = await openAt(dataDir);
  await documents.append(batch(1, 2, 3));
  const version = { id: 'v1', facts: 'kept', state: Uint8Array.of(5) };
  await history.putVersion('d1', version);
  const settle = await refuseNextSync(dataDir, documents);
  const snapshot = { state: Uint8Array.of(9), seq: 2 };
  const past = { from: 0, changes: ['a'], versions: [{ ...version, facts: 'new' }] };
  await expect(documents.compact('d1', snapshot, past)).rejects.toMatchObject(notSaved);
  expect(settle()).toBeGreaterThan(0);

  expect(await documents.append(batch(4))).toEqual([4]);
  expect(await documents.load('d1')).toEqual({ snapshot: undefined, updates: stored(1, 2, 3, 4) });
  expect((await history.changes('d1')).items).toEqual([]);
  expect(await history.version('d1', 'v1')).toEqual(version);
  await documents.compact('d1', snapshot, past);
  expect(await documents.load('d1')).toEqual({ snapshot, updates: stored(1, 2, 3, 4).slice(2) });
});

it('a write that was refused just before the store is closed is not there when it is opened again', async () => {
  const { dataDir, close } = await refusedAppend();
  await close();
  expect((await (await openAt(dataDir)).documents.load('d1'))?.updates).toEqual(stored(1));
});

it('a process that was killed before it could undo a refused write leaves a sound log behind', async () => {
  const { dataDir } = await refusedAppend();
  const copy = await temporaryFolder();
  await cp(dataDir, copy, { recursive: true });
  const again = (await openAt(copy)).documents;
  expect((await again.load('d1'))?.updates).toEqual(stored(1, 2));
  expect(await again.append(batch(3))).toEqual([3]);
  expect((await again.load('d1'))?.updates).toEqual(stored(1, 2, 3));
});

it('a refused write is undone before anybody reads, also where a reader is the first to open the log again', async () => {
  const { dataDir, documents } = await refusedAppend();
  // Without this file it can be closed, but not opened.
  const current = join(dataDir, 'documents', 'CURRENT');
  await rename(current, `${current}.away`);
  await expect(documents.append(batch(3))).rejects.toMatchObject(notSaved);
  await expect(documents.load('d1')).rejects.toThrow();
  await rename(`${current}.away`, current);
  expect((await documents.load('d1'))?.updates).toEqual(stored(1));
  expect(await documents.append(batch(2))).toEqual([2]);
});
