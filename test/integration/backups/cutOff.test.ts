import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk } from '../../../server/store/embedded/disk.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { restoreFolder } from '../../../server/store/embedded/restoreFolder.ts';
import type { Item } from '../../../server/store/everything.ts';
import type { Store } from '../../../server/store/port.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const record = { scope: 'accounts', kind: 'user', id: 'u1' };

/** A data folder that holds this value. */
async function folderWith(value: string): Promise<string> {
  const dataDir = join(await temporaryFolder(), 'data');
  const store = await openEmbeddedStore({ dataDir });
  const updates = [{ update: Uint8Array.of(0, 0), personId: 'ada', at: 1 }];
  await store.documents.append([{ documentId: 's1', updates }]);
  await store.ledgers.append('s1', [{ id: 'r1', value }]);
  await store.records.write([{ ...record, expect: 0, value }]);
  await store.close();
  return dataDir;
}

async function valueIn(dataDir: string): Promise<unknown> {
  const store = await openEmbeddedStore({ dataDir });
  const found = await store.records.get(record);
  await store.close();
  return found?.value;
}

/** Everything of another store, and its end where `cutOff`, after so many things, is not reached. */
async function* itemsOf(store: Store, cutOff = Infinity): AsyncIterable<Item> {
  let given = 0;
  for await (const item of store.everything()) {
    if (given >= cutOff) throw new Error('cut off');
    given += 1;
    yield item;
  }
}

/** Begins a restore of `New` over a folder that holds `Old`. */
async function begun() {
  const dataDir = await folderWith('Old');
  const before = (await readdir(dataDir)).sort();
  const other = await openEmbeddedStore({ dataDir: await folderWith('New') });
  return { dataDir, before, other, target: { dataDir, replace: true } };
}

test('a restore that was cut off while it filled the folder leaves one that no server opens, and can be made again', async () => {
  const { dataDir, before, other, target } = await begun();
  await expect(restoreFolder(target, itemsOf(other, 2))).rejects.toThrow('cut off');
  await expect(openEmbeddedStore({ dataDir })).rejects.toThrow('was cut off');
  await restoreFolder({ dataDir, replace: false }, itemsOf(other));
  expect(await valueIn(dataDir)).toBe('New');
  const [aside = '', ...more] = await asideIn(dataDir);
  expect(more).toEqual([]);
  expect((await readdir(aside)).sort()).toEqual(before);
  expect(await valueIn(aside)).toBe('Old');
  await other.close();
});

test.each([0, 1, 2, 3])(
  'a restore that was cut off when it had set %i parts aside leaves a folder that no server opens, and loses nothing',
  async (moves) => {
    const { dataDir, before, other, target } = await begun();
    let moved = 0;
    const disk = {
      ...nodeDisk,
      async rename(from: string, to: string) {
        if (moved >= moves) throw new Error('cut off');
        moved += 1;
        await nodeDisk.rename(from, to);
      },
    };
    await expect(restoreFolder(target, itemsOf(other), disk)).rejects.toThrow('cut off');
    await expect(openEmbeddedStore({ dataDir })).rejects.toThrow('was cut off');
    // As a copy of the folder would look after a power cut: names and contents, and no lock.
    const copy = join(await temporaryFolder(), 'copy');
    await cp(dataDir, copy, { recursive: true, preserveTimestamps: true });
    const { kept } = await restoreFolder({ dataDir: copy, replace: false }, itemsOf(other));
    expect(await valueIn(copy)).toBe('New');
    expect(await asideIn(copy)).toEqual([kept]);
    expect((await readdir(kept ?? '')).sort()).toEqual(before);
    expect(await valueIn(kept ?? '')).toBe('Old');
    await other.close();
  },
);

async function asideIn(dataDir: string): Promise<string[]> {
  const names = await readdir(dataDir);
  return names.filter((name) => name.startsWith('before-restore-')).map((name) => join(dataDir, name));
}
