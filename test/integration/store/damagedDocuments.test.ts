import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { describe, expect, it } from 'vitest';
import { problemCode, problemOf } from '../../support/problemCode.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { damagedSuffix, openAt } from './openAt.ts';

const update = (byte: number) => ({ update: Uint8Array.of(byte), personId: 'ada', at: byte });
const key = (seq: number) => `d!d1!u!${String(seq).padStart(16, '0')}`;

/** A folder with two documents of five updates each, one of them in a partnership that has a record too. */
async function filledFolder(): Promise<string> {
  const dataDir = await temporaryFolder();
  const { documents, records, close } = await openAt(dataDir);
  for (const documentId of ['d1', 'd2']) {
    await documents.append([{ documentId, updates: [1, 2, 3, 4, 5].map(update) }]);
  }
  await records.write([{ scope: 'accounts', kind: 'user', id: 'u1', expect: 0, value: 1 }]);
  await close();
  return dataDir;
}

/** Changes the stored bytes behind the store's back. */
async function tamper(
  dataDir: string,
  work: (level: ClassicLevel<string, Uint8Array>) => Promise<void>,
): Promise<void> {
  const level = new ClassicLevel<string, Uint8Array>(join(dataDir, 'documents'), { valueEncoding: 'view' });
  await level.open();
  await work(level);
  await level.close();
}

async function cutShort(level: ClassicLevel<string, Uint8Array>, at: string): Promise<Uint8Array> {
  const torn = (await level.get(at))?.slice(0, -1) ?? new Uint8Array(0);
  await level.put(at, torn);
  return torn;
}

describe('a version that can’t be read', () => {
  it('is named and refused, and all else of its document is served', async () => {
    const dataDir = await filledFolder();
    const first = await openAt(dataDir);
    const past = (id: string) => ({ id, facts: { id }, state: Uint8Array.of(1, 2, 3) });
    const versions = ['v1', 'v2', 'v3'].map(past);
    await first.documents.compact(
      'd1',
      { state: Uint8Array.of(7), seq: 3 },
      { from: 0, changes: [1], versions },
    );
    await first.close();
    await tamper(dataDir, async (level) => {
      await cutShort(level, 'd!d1!w!v1');
      await cutShort(level, 'd!d1!v!v2');
      await cutShort(level, `d!d1!h!${String(3).padStart(16, '0')}`);
    });
    const { documents, history, damage } = await openAt(dataDir);
    for (let attempt = 0; attempt < 2; attempt++) {
      expect(await problemCode(history.version('d1', 'v1'))).toBe('damaged');
      expect((await history.versions('d1')).items.map(({ id }) => id)).toEqual(['v3', 'v1']);
      expect(await history.changes('d1')).toEqual({ items: [] });
    }
    expect(await history.version('d1', 'v3')).toEqual(past('v3'));
    expect(damage().map(({ part }) => part)).toEqual([
      'version v1 of document d1',
      'what is known of the past at v2 of document d1',
      'what is known of the past at 3 of document d1',
    ]);
    expect((await documents.load('d1'))?.updates).toHaveLength(2);
    expect(await documents.append([{ documentId: 'd1', updates: [update(6)] }])).toEqual([6]);
  });
});

describe('a document whose last change is torn', () => {
  it('is served without it, says so, and keeps the bytes', async () => {
    const dataDir = await filledFolder();
    let torn = new Uint8Array(0);
    await tamper(dataDir, async (level) => {
      torn = Uint8Array.from(await cutShort(level, key(5)));
    });
    const store = await openAt(dataDir);
    expect((await store.documents.load('d1'))?.updates.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    const keptAt = `documents-damaged/d1.5${damagedSuffix}`;
    expect(store.damage()).toMatchObject([{ part: 'change 5 of document d1', keptAt }]);
    expect(Uint8Array.from(await readFile(join(dataDir, keptAt)))).toEqual(torn);
    expect(await store.documents.append([{ documentId: 'd1', updates: [update(6)] }])).toEqual([5]);
    await store.close();

    const again = await openAt(dataDir);
    expect((await again.documents.load('d1'))?.updates.at(-1)).toEqual({ ...update(6), seq: 5 });
    expect(again.damage()).toEqual([]);
  });

  it('takes no change on top of it before it is mended', async () => {
    const dataDir = await filledFolder();
    await tamper(dataDir, async (level) => {
      await cutShort(level, key(5));
    });
    const { documents } = await openAt(dataDir);
    const append = () => documents.append([{ documentId: 'd1', updates: [update(6)] }]);
    expect(await problemCode(append())).toBe('unavailable');
    await documents.load('d1');
    expect(await append()).toEqual([5]);
  });
});

describe('a document that is damaged further inside', () => {
  it.each<[string, (level: ClassicLevel<string, Uint8Array>) => Promise<unknown>]>([
    ['has a torn change in the middle', (level) => cutShort(level, key(3))],
    ['lacks a change in the middle', (level) => level.del(key(3))],
    ['lacks its beginning', (level) => level.del(key(1))],
    ['has a torn snapshot', (level) => level.put('d!d1!s', Uint8Array.of(1, 2))],
  ])('and %s is refused, reported, and left as it is', async (_, spoil) => {
    const dataDir = await filledFolder();
    await tamper(dataDir, async (level) => {
      await spoil(level);
    });
    const store = await openAt(dataDir);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await problemCode(store.documents.load('d1'))).toBe('damaged');
    }
    const writes = [
      () => store.documents.append([{ documentId: 'd1', updates: [update(6)] }]),
      () => store.documents.compact('d1', { state: Uint8Array.of(1), seq: 5 }),
      () => store.history.putVersion('d1', { id: 'v1', facts: 1, state: Uint8Array.of(1) }),
      () => store.documents.remove('d1'),
    ];
    for (const write of writes) expect(await problemCode(write())).toBe('damaged');
    expect(store.damage()).toMatchObject([{ part: 'document d1' }]);
    expect((await store.documents.load('d2'))?.updates).toHaveLength(5);
    expect(await store.documents.append([{ documentId: 'd2', updates: [update(6)] }])).toEqual([6]);
    await store.close();
    await tamper(dataDir, async (level) => {
      expect(await level.get(key(5))).toBeDefined();
      expect(await level.get(key(6))).toBeUndefined();
    });
  });
});

describe('a folder of documents that is damaged as a whole', () => {
  it.each<[string, (documents: string) => Promise<void>]>([
    ['lost its CURRENT file', (documents) => rm(join(documents, 'CURRENT'))],
    [
      'lost its CURRENT file and the mark of the folder',
      async (documents) => {
        await rm(join(documents, 'CURRENT'));
        await rm(join(documents, '..', 'moothall.json'));
      },
    ],
    ['has a CURRENT file of zeros', (documents) => writeFile(join(documents, 'CURRENT'), Buffer.alloc(16))],
    [
      'has a manifest of another kind',
      async (documents) => {
        const name = (await readdir(documents)).find((file) => file.startsWith('MANIFEST'));
        await writeFile(join(documents, name ?? ''), 'x'.repeat(500));
      },
    ],
    ['is gone', (documents) => rm(documents, { recursive: true })],
    [
      'is empty',
      async (documents) => {
        await rm(documents, { recursive: true });
        await mkdir(documents);
      },
    ],
  ])('and %s stops the start with a clear sentence, loses nothing, and can be restored', async (_, spoil) => {
    const dataDir = await filledFolder();
    const documents = join(dataDir, 'documents');
    const backup = await temporaryFolder();
    await cp(documents, backup, { recursive: true });
    await spoil(documents);
    const tables = await tablesIn(documents);

    const problem = await problemOf(openAt(dataDir));
    expect(problem.code).toBe('damaged');
    expect(problem.detail).toContain(documents);
    expect(problem.detail).toContain('put the folder back from a backup');
    expect(await tablesIn(documents)).toEqual(tables);

    await rm(documents, { recursive: true });
    await cp(backup, documents, { recursive: true });
    const store = await openAt(dataDir);
    expect((await store.documents.load('d1'))?.updates).toHaveLength(5);
  });

  it('but was never finished, because the first start was killed, is simply made', async () => {
    const dataDir = await temporaryFolder();
    await mkdir(join(dataDir, 'documents'));
    await writeFile(join(dataDir, 'documents', 'MANIFEST-000001'), 'half');
    const { documents } = await openAt(dataDir);
    expect(await documents.append([{ documentId: 'd1', updates: [update(1)] }])).toEqual([1]);
  });
});

/** The files that hold what was written. */
async function tablesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /\.(ldb|log)$/.test(name)).sort();
}
