import { copyFile, lstat, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../server/store/port.ts';
import { problemCode, problemOf } from '../../support/problemCode.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { damagedSuffix, openAt } from './openAt.ts';

const damagedScope = 'partnership:p1';
const member = { scope: damagedScope, kind: 'member', id: 'm1' };
const elsewhere = { ...member, scope: 'partnership:p2' };
const recordsFile = 'records/partnership/p1.json';

/** A folder with two partnerships and two ledgers, of which the first has three segments. */
async function filledFolder(): Promise<string> {
  const dataDir = await temporaryFolder();
  const store = await openAt(dataDir);
  for (const address of [member, elsewhere]) {
    await store.records.write([{ ...address, expect: 0, value: 'good', keys: ['person:ada'] }]);
  }
  const text = 'x'.repeat(100_000);
  for (let n = 1; n <= 5; n += 1) await store.ledgers.append('s1', [{ id: `r${n}`, value: text }]);
  await store.ledgers.append('s2', [{ id: 'r1', value: 'good' }]);
  await store.close();
  return dataDir;
}

async function expectScopeRefused({ records }: Store): Promise<void> {
  const attempts = [
    () => records.get(member),
    () => records.get({ ...member, id: 'unknown' }),
    () => records.list(damagedScope, 'member'),
    () => records.write([{ ...member, expect: 0, value: 'new' }]),
    () => records.write([{ ...member, id: 'm2', expect: 0, value: 'new' }]),
  ];
  for (const attempt of attempts) {
    const problem = await problemOf(attempt());
    expect(problem.code).toBe('damaged');
    expect(problem.detail).toContain(recordsFile);
  }
}

async function expectLedgerRefused({ ledgers }: Store): Promise<void> {
  expect(await problemCode(ledgers.read('s1', { after: 4 }))).toBe('damaged');
  expect(await problemCode(ledgers.get('s1', 'r5'))).toBe('damaged');
  expect(await problemCode(ledgers.append('s1', [{ id: 'r9', value: 1 }]))).toBe('damaged');
}

/** Bytes that are not a scope's records, each bad in its own way. */
const badFiles: [string, (good: string) => string | Buffer][] = [
  ['cut short', (good) => good.slice(0, good.length / 2)],
  ['empty', () => ''],
  ['full of zeros', (good) => Buffer.alloc(good.length)],
  ['JSON of another kind', () => '{"hello":"world"}'],
  ['JSON null', () => 'null'],
  ['another scope’s', (good) => good.replaceAll('partnership:p1', 'partnership:p2')],
  ['of an unknown format', (good) => good.replace('"format":1', '"format":2')],
  ['without a value', (good) => good.replace(',"value":"good"', '')],
  ['with a version that is no number', (good) => good.replace('"version":1', '"version":"1"')],
  ['with a byte that went bad', (good) => Buffer.from(good.replace('good', 'g\xffod'), 'latin1')],
];

describe('a damaged file of records', () => {
  it.each(badFiles)('that is %s is set aside by name, refused, and the rest is served', async (_, spoil) => {
    const dataDir = await filledFolder();
    const path = join(dataDir, recordsFile);
    const bad = spoil(await readFile(path, 'utf8'));
    await writeFile(path, bad);

    const store = await openAt(dataDir);
    const keptAt = `${recordsFile}${damagedSuffix}`;
    expect(store.damage()).toEqual([{ part: recordsFile, keptAt, reason: expect.stringMatching(/./) }]);
    expect(await readFile(join(dataDir, keptAt))).toEqual(Buffer.from(bad));
    await expectScopeRefused(store);
    expect(await store.records.get(elsewhere)).toMatchObject({ value: 'good' });
    expect(await store.records.find('member', 'person:ada')).toMatchObject([elsewhere]);
    expect((await store.records.scopes('partnership:')).items).toEqual(['partnership:p2']);
    expect(await store.records.write([{ ...elsewhere, expect: 1, value: 'better' }])).toEqual([2]);
    expect(await readdir(dirname(path))).toEqual([`p1.json${damagedSuffix}`, 'p2.json']);
  });

  it('stays refused after a restart, until a good copy is put back', async () => {
    const dataDir = await filledFolder();
    const path = join(dataDir, recordsFile);
    await copyFile(path, join(dataDir, 'backup'));
    await writeFile(path, 'spoilt');
    await (await openAt(dataDir)).close();

    const again = await openAt(dataDir);
    expect(again.damage()).toMatchObject([{ part: recordsFile, keptAt: `${recordsFile}${damagedSuffix}` }]);
    await expectScopeRefused(again);
    await again.close();

    await copyFile(join(dataDir, 'backup'), path);
    const restored = await openAt(dataDir);
    expect(restored.damage()).toEqual([]);
    expect(await restored.records.get(member)).toMatchObject({ version: 1, value: 'good' });
    expect(await restored.records.write([{ ...member, expect: 1, value: 'new' }])).toEqual([2]);
    expect(await readFile(`${path}${damagedSuffix}`, 'utf8')).toBe('spoilt');
  });

  it('never takes the place of one that was set aside before', async () => {
    const dataDir = await filledFolder();
    const path = join(dataDir, recordsFile);
    for (const bytes of ['first', 'second']) {
      await writeFile(path, bytes);
      await (await openAt(dataDir)).close();
    }
    expect(await readFile(`${path}${damagedSuffix}`, 'utf8')).toBe('first');
    expect(await readFile(`${path}${damagedSuffix}-2`, 'utf8')).toBe('second');
  });

  it('that the disk does not hand over is refused, and stays where it is', async () => {
    const dataDir = await filledFolder();
    const path = join(dataDir, recordsFile);
    await rm(path);
    // A link to itself: opening it fails for every account, unlike a file without permissions.
    await symlink(path, path);
    const store = await openAt(dataDir);
    expect(store.damage()).toMatchObject([{ part: recordsFile, keptAt: recordsFile }]);
    await expectScopeRefused(store);
    expect(await store.records.get(elsewhere)).toMatchObject({ value: 'good' });
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
  });
});

describe('a damaged file of a ledger', () => {
  it.each(['000001', '000002', '000003'])('(%s) is set aside, and that ledger refused', async (number) => {
    const dataDir = await filledFolder();
    const part = `ledgers/s1/${number}.json`;
    await writeFile(join(dataDir, part), 'spoilt');
    const store = await openAt(dataDir);
    await expectLedgerRefused(store);
    expect(store.damage()).toMatchObject([{ part, keptAt: `${part}${damagedSuffix}` }]);
    expect(await store.ledgers.read('s2')).toMatchObject({ last: 1 });
    expect(await store.ledgers.append('s2', [{ id: 'r2', value: 1 }])).toMatchObject([{ seq: 2 }]);
    await store.close();

    const again = await openAt(dataDir);
    await expectLedgerRefused(again);
    expect(await readFile(join(dataDir, `${part}${damagedSuffix}`), 'utf8')).toBe('spoilt');
    expect(await readdir(join(dataDir, 'ledgers', 's1'))).toHaveLength(3);
  });

  it('names all damaged files at once', async () => {
    const dataDir = await filledFolder();
    for (const number of ['000001', '000003']) {
      await writeFile(join(dataDir, 'ledgers', 's1', `${number}.json`), 'spoilt');
    }
    const store = await openAt(dataDir);
    await expectLedgerRefused(store);
    expect(store.damage().map(({ part }) => part)).toEqual([
      'ledgers/s1/000001.json',
      'ledgers/s1/000003.json',
    ]);
  });

  it('that is missing between others is missed', async () => {
    const dataDir = await filledFolder();
    const path = join(dataDir, 'ledgers', 's1', '000002.json');
    await rename(path, join(dataDir, 'backup'));
    const store = await openAt(dataDir);
    await expectLedgerRefused(store);
    expect(store.damage()).toMatchObject([
      { part: 'ledgers/s1/000002.json', reason: 'The file is missing.' },
    ]);
    await store.close();
    await rename(join(dataDir, 'backup'), path);
    expect((await (await openAt(dataDir)).ledgers.read('s1')).last).toBe(5);
  });

  it('that is another file’s older copy is noticed', async () => {
    const dataDir = await filledFolder();
    const folder = join(dataDir, 'ledgers', 's1');
    const first = await readFile(join(folder, '000001.json'), 'utf8');
    await writeFile(join(folder, '000002.json'), first.replace('"segment":1', '"segment":2'));
    const store = await openAt(dataDir);
    await expectLedgerRefused(store);
    expect(store.damage().map(({ part }) => part)).toContain('ledgers/s1/000002.json');
  });
});

describe('half-written files of a server that was killed', () => {
  it('are swept at start, and nothing else is', async () => {
    const dataDir = await filledFolder();
    const leftovers = ['moothall.json.tmp', 'records/accounts.json.tmp', 'ledgers/s1/000004.json.tmp'];
    const kept = ['notes.txt', 'records/partnership/notes.txt', 'owner-keys/key.tmp'];
    await mkdir(join(dataDir, 'owner-keys'));
    for (const name of [...leftovers, ...kept]) await writeFile(join(dataDir, name), 'half');
    const store = await openAt(dataDir);
    const names = (await readdir(dataDir, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
    for (const name of leftovers) expect(names).not.toContain(name);
    for (const name of kept) expect(names).toContain(name);
    expect(store.damage()).toEqual([]);
    expect((await store.ledgers.read('s1')).last).toBe(5);
  });
});
