import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Item } from '../../../server/store/everything.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { openAt } from './openAt.ts';

const update = (byte: number) => ({ update: Uint8Array.of(byte), personId: 'ada', at: byte });

/** A folder with two ledgers, two documents and two scopes. */
async function filledFolder(): Promise<string> {
  const dataDir = await temporaryFolder();
  const { documents, records, ledgers, close } = await openAt(dataDir);
  for (const id of ['s1', 's2']) {
    await documents.append([{ documentId: id, updates: [1, 2, 3].map(update) }]);
    await ledgers.append(
      id,
      ['a', 'b'].map((each) => ({ id: each, value: each })),
    );
    await records.write([{ scope: `partnership:${id}`, kind: 'strategy', id, expect: 0, value: 1 }]);
  }
  await close();
  return dataDir;
}

async function itemsOf(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test('a ledger that comes into use while everything is read ends where it ended before', async () => {
  const store = await openAt(await filledFolder());
  const before = await itemsOf(store.everything());
  const reading = store.everything();
  await store.ledgers.append('s1', [{ id: 'late', value: 'late' }]);
  expect(await itemsOf(reading)).toEqual(before);
  expect((await itemsOf(store.everything())).length).toBe(before.length + 1);
  await store.close();
});

test('nothing is held on to where only the beginning is read', async () => {
  const taken = vi.spyOn(ClassicLevel.prototype, 'snapshot');
  onTestFinished(() => taken.mockRestore());
  const store = await openAt(await filledFolder());
  for await (const { kind } of store.everything()) if (kind === 'record') break;
  const snapshots = taken.mock.results.map(({ value }) => value as ReturnType<ClassicLevel['snapshot']>);
  expect(snapshots).toHaveLength(1);
  for (const snapshot of snapshots) expect(() => snapshot.ref()).toThrow('not open');
  await store.close();
});

test('what can’t be read is named, and the rest is there', async () => {
  const dataDir = await filledFolder();
  const spoil = async (path: string) => {
    const text = await readFile(join(dataDir, path), 'utf8');
    await writeFile(join(dataDir, path), text.slice(0, -20));
  };
  await spoil('records/partnership/s1.json');
  await spoil('ledgers/s2/000001.json');
  const level = new ClassicLevel<string, Uint8Array>(join(dataDir, 'documents'), { valueEncoding: 'view' });
  const key = 'd!s1!u!0000000000000002';
  const bytes = (await level.get(key)) ?? new Uint8Array();
  await level.put(key, bytes.slice(0, -1));
  await level.close();

  const store = await openAt(dataDir);
  const items = await itemsOf(store.everything());
  const damaged = items.flatMap((item) => (item.kind === 'damaged' ? [item.part] : []));
  expect(damaged).toEqual([
    'records of partnership:s1',
    'ledger of s2 from file 1 on',
    `${key} in the folder documents`,
  ]);
  const count = (kind: Item['kind']) => items.filter((item) => item.kind === kind).length;
  expect([count('record'), count('entry'), count('update')]).toEqual([1, 2, 5]);
  await store.close();
});
