import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { startTestServer } from '../../support/testServer.ts';
import { run } from './support/commands.ts';

let backup: Buffer;
const record = { scope: 'accounts', kind: 'user', id: 'u1' };

async function filledFolder(): Promise<string> {
  const dataDir = join(await temporaryFolder(), 'data');
  await fill(dataDir);
  return dataDir;
}

async function fill(dataDir: string): Promise<void> {
  const store = await openEmbeddedStore({ dataDir });
  const updates = [{ update: Uint8Array.of(0, 0), personId: 'ada', at: 1 }];
  await store.documents.append([{ documentId: 's1', updates }]);
  await store.ledgers.append(
    's1',
    Array.from({ length: 300 }, (_, n) => ({ id: `r${n}`, value: Math.sin(n) })),
  );
  await store.records.write([{ ...record, expect: 0, value: 'Ada' }]);
  await store.close();
}

async function fileWith(bytes: Uint8Array): Promise<string> {
  const file = join(await temporaryFolder(), 'a.backup');
  await writeFile(file, bytes);
  return file;
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-test-'));
  await fill(join(folder, 'data'));
  await run('backup', join(folder, 'data'), join(folder, 'a.backup'));
  backup = await readFile(join(folder, 'a.backup'));
  await rm(folder, { recursive: true });
});

const text = () => gunzipSync(backup).toString();
const flipped = (at: number) => Buffer.from(backup.map((byte, index) => (index === at ? byte ^ 1 : byte)));

describe('a backup is refused by name, and nothing is written, where', () => {
  test.each<[string, () => Uint8Array]>([
    ['its second half is missing', () => backup.subarray(0, backup.length / 2)],
    ['its last byte is missing', () => backup.subarray(0, -1)],
    ['a bit of it has flipped', () => flipped(Math.floor(backup.length / 2))],
    ['it is empty', () => Buffer.of()],
    ['it is another kind of file', () => Buffer.from('PK\u0003\u0004 something else')],
    ['it is another kind of text', () => gzipSync('{"hello":1}\n')],
    ['its last line is missing', () => gzipSync(text().replace(/\{"kind":"end".*\n$/, ''))],
    ['a line of it is missing', () => gzipSync(text().replace(/\{"kind":"entry".*\n/, ''))],
    ['a word of it was changed', () => gzipSync(text().replace('"Ada"', '"Eve"'))],
    ['a name in it leads out of the folder', () => gzipSync(text().replace('"accounts"', '"../../x"'))],
    ['something follows its end', () => gzipSync(`${text()}{"kind":"owner-key"}\n`)],
  ])('%s', async (_what, spoilt) => {
    const file = await fileWith(spoilt());
    const dataDir = join(await temporaryFolder(), 'data');
    const { code, said } = await run('restore', dataDir, file);
    expect(code).toBe(1);
    expect(said).toContain(`${file} is no whole backup of Moothall`);
    expect(said.split('\n').filter((line) => line !== '')).toHaveLength(1);
    await expect(readdir(dataDir)).rejects.toThrow('ENOENT');
  });

  test('it is of a newer format', async () => {
    const file = await fileWith(gzipSync(text().replace('"format":2', '"format":3')));
    const { code, said } = await run('restore', join(await temporaryFolder(), 'data'), file);
    expect([code, said]).toEqual([1, expect.stringContaining('newer Moothall')]);
  });

  test('there is none', async () => {
    const dataDir = join(await temporaryFolder(), 'data');
    expect((await run('restore', dataDir, '/nowhere/a.backup')).said).toBe(
      'There is no file /nowhere/a.backup.\n',
    );
    expect((await run('restore', dataDir)).said).toContain('npm run restore -- FILE');
    expect((await run('restore', dataDir, '/nowhere/a.backup', '--all')).said).toContain(
      'npm run restore -- FILE',
    );
  });
});

test('a folder that is not empty is left alone unless told otherwise, and then kept beside', async () => {
  const file = await fileWith(backup);
  const dataDir = join(await temporaryFolder(), 'data');
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'letter.txt'), 'mine');
  const refused = await run('restore', dataDir, file);
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('is not empty')]);
  expect(await readdir(dataDir)).toEqual(['letter.txt']);
  const replaced = await run('restore', dataDir, file, '--replace');
  expect(replaced.code).toBe(0);
  const kept = /What was there before is in (.+)\.$/m.exec(replaced.said)?.[1] ?? '';
  expect(await readFile(join(kept, 'letter.txt'), 'utf8')).toBe('mine');
  const store = await openEmbeddedStore({ dataDir });
  expect((await store.records.get(record))?.value).toBe('Ada');
  await store.close();
});

test('nothing is restored under a server that runs, whatever is asked', async () => {
  const file = await fileWith(backup);
  await using server = await startTestServer({ env: { EXAMPLE: 'off' } });
  const { code, said } = await run('restore', server.dataDir, file, '--replace');
  expect([code, said]).toEqual([1, expect.stringContaining('already using the data folder')]);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect((await readdir(server.dataDir)).some((name) => name.startsWith('before-restore'))).toBe(false);
});

test('a backup takes the place of no file, and says what it needs', async () => {
  const dataDir = await filledFolder();
  const file = await fileWith(Buffer.from('mine'));
  expect((await run('backup', dataDir, file)).said).toContain(`${file} exists already`);
  expect(await readFile(file, 'utf8')).toBe('mine');
  expect((await run('backup', dataDir)).said).toContain('npm run backup -- FILE');
  expect((await run('backup', dataDir, '/nowhere/a.backup')).said).toContain('does not exist');
  const nowhere = join(await temporaryFolder(), 'data');
  expect((await run('backup', nowhere, `${file}.made`)).said).toContain(
    `There is no data of Moothall in ${nowhere}`,
  );
  await expect(readdir(nowhere)).rejects.toThrow('ENOENT');
});

test('a server gives a backup to nobody but the command beside it', async () => {
  await using server = await startTestServer({ env: { EXAMPLE: 'off' } });
  for (const headers of [{}, { authorization: 'Bearer x' }]) {
    expect((await fetch(`${server.url}/backup`, { headers })).status).toBe(401);
  }
});
