import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../support/problemCode.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { openAt } from './openAt.ts';

const member = { scope: 'partnership:p1', kind: 'member', id: 'm1' };

describe('a restart', () => {
  it('finds records with their versions and their keys', async () => {
    const dataDir = await temporaryFolder();
    const before = await openAt(dataDir);
    const user = { scope: 'accounts', kind: 'user', id: 'u1' };
    await before.records.write([
      { ...user, expect: 0, value: { name: 'Ünal “U”' }, keys: ['email:u@x.org'] },
    ]);
    await before.records.write([{ ...member, expect: 0, value: 1 }]);
    await before.records.write([{ ...member, expect: 1, value: 2 }]);
    await before.close();

    const { records, damage } = await openAt(dataDir);
    expect(await records.find('user', 'email:u@x.org')).toEqual([
      { ...user, version: 1, keys: ['email:u@x.org'], value: { name: 'Ünal “U”' } },
    ]);
    expect(await records.get(member)).toMatchObject({ version: 2, value: 2 });
    expect((await records.scopes('')).items).toEqual(['accounts', 'partnership:p1']);
    expect(await records.write([{ ...member, expect: 2, value: 3 }])).toEqual([3]);
    expect(damage()).toEqual([]);
  });

  it('does not bring back a scope whose last record was removed', async () => {
    const dataDir = await temporaryFolder();
    const before = await openAt(dataDir);
    await before.records.write([{ ...member, expect: 0, value: 1 }]);
    await before.records.write([{ ...member, expect: 1, value: null }]);
    await before.close();
    const { records } = await openAt(dataDir);
    expect((await records.scopes('')).items).toEqual([]);
    expect(await records.write([{ ...member, expect: 0, value: 1 }])).toEqual([1]);
  });

  it('finds ledgers of many segments, and still knows every id', async () => {
    const dataDir = await temporaryFolder();
    const text = 'x'.repeat(20_000);
    const ids = Array.from({ length: 40 }, (_, n) => `r${n}`);
    const before = await openAt(dataDir);
    for (const id of ids) await before.ledgers.append('s1', [{ id, value: { id, text } }]);
    const whole = await before.ledgers.read('s1');
    await before.close();

    const { ledgers } = await openAt(dataDir);
    expect(await ledgers.read('s1')).toEqual(whole);
    expect(await ledgers.append('s1', [{ id: 'r7', value: 'again' }])).toMatchObject([{ seq: 8 }]);
    expect(await ledgers.append('s1', [{ id: 'new', value: 'new' }], { after: 40 })).toMatchObject([
      { seq: 41 },
    ]);
  });

  it('finds documents with their snapshot, updates, owners, past and numbering', async () => {
    const dataDir = await temporaryFolder();
    const update = (byte: number) => ({ update: Uint8Array.of(byte), personId: 'ada', at: byte });
    const before = await openAt(dataDir);
    await before.documents.append([
      { documentId: 'd1', updates: [update(1), { ...update(2), owners: new Map([[5, 'ada']]) }, update(3)] },
    ]);
    await before.documents.append([{ documentId: 'd2', updates: [update(1)] }]);
    const version = { id: 'v1', facts: { at: 2 }, state: Uint8Array.of(6) };
    const past = { from: 0, changes: ['a'], versions: [version] };
    await before.documents.compact('d1', { state: Uint8Array.of(7), seq: 2 }, past);
    await before.documents.compact('d2', { state: Uint8Array.of(8), seq: 1 });
    await before.close();

    const { documents, history } = await openAt(dataDir);
    expect(await documents.load('d1')).toEqual({
      snapshot: { state: Uint8Array.of(7), seq: 2 },
      updates: [{ ...update(3), seq: 3 }],
    });
    expect(await documents.owners('d1')).toEqual(new Map([[5, 'ada']]));
    expect(await history.version('d1', 'v1')).toEqual(version);
    expect(await history.changes('d1')).toEqual({ items: [{ seq: 2, changes: ['a'] }] });
    const both = ['d1', 'd2'].map((documentId) => ({ documentId, updates: [update(9)] }));
    expect(await documents.append(both)).toEqual([4, 2]);
  });

  it('keeps what people look after readable: one JSON file for each scope, one line for each record', async () => {
    const dataDir = await temporaryFolder();
    const { records, ledgers } = await openAt(dataDir);
    await records.write([
      { ...member, expect: 0, value: { role: 'editor' }, keys: ['person:ada'] },
      { ...member, id: 'm2', expect: 0, value: { role: 'viewer' } },
    ]);
    await ledgers.append('s1', [{ id: 'r1', value: { level: 'red' } }]);
    const file = join(dataDir, 'records', 'partnership', 'p1.json');
    expect(await readFile(file, 'utf8')).toBe(
      [
        '{"format":1,"scope":"partnership:p1","records":[',
        '{"kind":"member","id":"m1","version":1,"keys":["person:ada"],"value":{"role":"editor"}},',
        '{"kind":"member","id":"m2","version":1,"keys":[],"value":{"role":"viewer"}}',
        ']}\n',
      ].join('\n'),
    );
    expect(JSON.parse(await readFile(join(dataDir, 'ledgers', 's1', '000001.json'), 'utf8'))).toEqual({
      format: 1,
      strategy: 's1',
      segment: 1,
      first: 1,
      entries: [{ id: 'r1', seq: 1, value: { level: 'red' } }],
    });
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('refuses a folder that a newer version wrote', async () => {
    const dataDir = await temporaryFolder();
    await (await openAt(dataDir)).close();
    await writeFile(join(dataDir, 'moothall.json'), '{"format":2}\n');
    const problem = await problemOf(openAt(dataDir));
    expect(problem.code).toBe('unavailable');
    expect(problem.detail).toContain('newer Moothall');
    await writeFile(join(dataDir, 'moothall.json'), '{"format":1}\n');
    await openAt(dataDir);
  });
});
