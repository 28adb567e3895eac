import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemCode } from '../../support/problemCode.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { openAt } from '../store/openAt.ts';

const update = (length: number) => ({ update: new Uint8Array(length).fill(7), personId: 'ada', at: 1 });

/** A folder whose documents lie in one log: each of `lengths` is a document with one change of that many bytes. */
async function folderWith(
  lengths: readonly number[],
): Promise<{ dataDir: string; log: string; ends: number[] }> {
  const dataDir = await temporaryFolder();
  const { documents, close } = await openAt(dataDir);
  const log = join(dataDir, 'documents', await logIn(dataDir));
  const ends: number[] = [];
  for (const [index, length] of lengths.entries()) {
    await documents.append([{ documentId: `d${index}`, updates: [update(length)] }]);
    ends.push((await readFile(log)).length);
  }
  await close();
  return { dataDir, log, ends };
}

async function logIn(dataDir: string): Promise<string> {
  const [name, ...others] = (await readdir(join(dataDir, 'documents'))).filter((each) =>
    each.endsWith('.log'),
  );
  if (name === undefined || others.length > 0) throw new Error('expected one log');
  return name;
}

async function allBytes(dataDir: string): Promise<Map<string, string>> {
  const names = await readdir(join(dataDir, 'documents'));
  const files = names.filter((name) => /\.log$|^MANIFEST|^CURRENT/.test(name)).sort();
  const read = async (name: string) =>
    [name, (await readFile(join(dataDir, 'documents', name))).toString('base64')] as const;
  return new Map(await Promise.all(files.map(read)));
}

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  await writeFile(path, bytes);
}

/** LevelDB itself drops what it can't check, with all that lies after it in the same block, deletes the log, and goes on. */
test.each([
  ['in the first of several changes', [100, 200, 300], 60],
  ['in the length of a change', [100, 200, 300], 4],
  ['in a change of several blocks', [100_000, 50], 40_000],
  ['in one of two changes that lie in different blocks', [40_000, 40_000], 20],
])('a log that went bad %s is refused, and stays as it is', async (_where, lengths, at) => {
  const { dataDir, log } = await folderWith(lengths);
  await flip(log, at);
  const before = await allBytes(dataDir);
  expect(await problemCode(openAt(dataDir))).toBe('damaged');
  expect(await allBytes(dataDir)).toEqual(before);
});

/** What a power cut leaves of the last write, which nobody was told is saved. */
test.each<[what: string, tear: (bytes: Buffer, begin: number) => Buffer]>([
  ['cut short', (bytes, begin) => bytes.subarray(0, begin + 30)],
  ['cut short within its head', (bytes, begin) => bytes.subarray(0, begin + 5)],
  ['full of zeros', (bytes, begin) => bytes.fill(0, begin)],
  ['with its first page never written', (bytes, begin) => bytes.fill(0, begin, begin + 4096)],
  [
    'with a page in its middle never written',
    (bytes, begin) => bytes.fill(0, begin + 40_960, begin + 45_056),
  ],
])('a log whose last write is %s opens with all that was saved before', async (_what, tear) => {
  const { dataDir, log, ends } = await folderWith([500, 100_000]);
  await writeFile(log, tear(await readFile(log), ends[0] ?? 0));
  const { documents } = await openAt(dataDir);
  expect((await documents.load('d0'))?.updates).toHaveLength(1);
  expect(await documents.load('d1')).toBeUndefined();
  expect(await documents.append([{ documentId: 'd2', updates: [update(10)] }])).toEqual([1]);
});
