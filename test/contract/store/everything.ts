import { describe, expect, it } from 'vitest';
import type { Item } from '../../../server/store/everything.ts';
import type { Store } from '../../../server/store/port.ts';
import { problemCode } from '../../support/problemCode.ts';
import type { OpenStore } from './describeStore.ts';

const state = (byte: number) => Uint8Array.of(200, byte);
const update = (byte: number) => ({ update: Uint8Array.of(byte, 0, 255), personId: 'ada', at: 1000 + byte });

/** One of each thing that a store can be asked to keep, some of them changed since. */
async function filled(store: Store): Promise<Store> {
  const { records, ledgers, documents, history, datasets, ownerKeys } = store;
  const user = { scope: 'accounts', kind: 'user', id: 'u1' };
  await records.write([{ ...user, expect: 0, value: { name: 'Ada' }, keys: ['email:a@b.c'] }]);
  await records.write([{ ...user, expect: 1, value: { name: 'Ada L' }, keys: ['email:a@b.c', 'x'] }]);
  await records.write([
    { scope: 'partnership:p1', kind: 'member', id: 'u1', expect: 0, value: { role: 'owner' } },
    { scope: 'partnership:p1', kind: 'strategy', id: 's1', expect: 0, value: [1, null, 'ü'] },
  ]);
  await ledgers.append<unknown>('s1', [
    { id: 'a', value: { level: 'red' } },
    { id: 'b', value: 'large'.repeat(60_000).slice(0, 200_000) },
    { id: 'c', value: 'large'.repeat(60_000).slice(0, 200_000) },
  ]);
  await ledgers.append('s2', [{ id: 'a', value: 0 }]);
  await documents.append([
    { documentId: 's1', updates: [update(1), update(2), update(3)] },
    { documentId: 's1-b', updates: [update(4)] },
  ]);
  const version = { id: '2026-01', facts: { name: 'As agreed' }, state: state(1) };
  const past = { from: 0, changes: ['two'], versions: [version] };
  await documents.compact('s1', { state: state(2), seq: 2 }, past);
  await history.putVersion('s1', { id: '2026-02', facts: null, state: state(3) });
  await datasets.put('p1', 'd1', 0, Uint8Array.of(1, 2));
  await datasets.put('p1', 'd1', 1, Uint8Array.of(3));
  await datasets.put('p2', 'd1', 0, new Uint8Array(2_000));
  await ownerKeys.issue();
  return store;
}

async function itemsOf(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** All answers of a store that `filled` can be asked about. */
async function answers({ records, ledgers, documents, history, datasets }: Store): Promise<unknown> {
  return {
    user: await records.get({ scope: 'accounts', kind: 'user', id: 'u1' }),
    found: await records.find('user', 'x'),
    scopes: await records.scopes(''),
    members: await records.list('partnership:p1', 'member'),
    strategies: await records.list('partnership:p1', 'strategy'),
    ledgers: [await ledgers.read('s1'), await ledgers.read('s2'), await ledgers.get('s1', 'b')],
    documents: [await documents.load('s1'), await documents.load('s1-b')],
    versions: await history.versions('s1'),
    version: [await history.version('s1', '2026-01'), await history.version('s1', '2026-02')],
    changes: await history.changes('s1'),
    datasets: [await datasets.list('p1'), await datasets.list('p2')],
    chunks: [await datasets.chunk('p1', 'd1', 1), await datasets.chunk('p2', 'd1', 0)],
  };
}

export function describeEverything(open: OpenStore): void {
  describe('rule 28: everything', () => {
    it('fills another store, which then answers all questions alike', async () => {
      const one = await filled(await open());
      const other = await open();
      await other.fill(one.everything());
      expect(await answers(other)).toEqual(await answers(one));
      expect(await itemsOf(other.everything())).toEqual(await itemsOf(one.everything()));
    });

    it('goes on from there: positions and versions are those of before', async () => {
      const store = await open();
      await store.fill((await filled(await open())).everything());
      const { records, ledgers, documents } = store;
      expect(await documents.append([{ documentId: 's1', updates: [update(9)] }])).toEqual([4]);
      const [entry] = await ledgers.append('s1', [{ id: 'd', value: 1 }]);
      expect(entry?.seq).toBe(4);
      const again = { scope: 'accounts', kind: 'user', id: 'u1', value: 1 };
      expect(await problemCode(records.write([{ ...again, expect: 1 }]))).toBe('changed-meanwhile');
      expect(await records.write([{ ...again, expect: 2 }])).toEqual([3]);
      const past = { from: 2, changes: ['one'], versions: [] };
      await documents.compact('s1', { state: state(9), seq: 3 }, past);
    });

    it('has no key that opens the door, and knows them all as spent', async () => {
      const one = await open();
      const keys = [await one.ownerKeys.issue(), await one.ownerKeys.issue()];
      await one.ownerKeys.consume(keys[1] ?? '');
      keys.push(await one.ownerKeys.issue());
      expect(JSON.stringify(await itemsOf(one.everything()))).not.toContain(keys[2]);
      const other = await open();
      await other.fill(one.everything());
      expect(await other.ownerKeys.current()).toBeUndefined();
      for (const key of keys) expect(await other.ownerKeys.consume(key)).toBe('spent');
      expect(await other.ownerKeys.consume(await other.ownerKeys.issue())).toBe('consumed');
    });

    it('forgets who owns which client id', async () => {
      const one = await open();
      const owned = { ...update(1), owners: new Map([[7, 'ada']]) };
      await one.documents.append([{ documentId: 'd1', updates: [owned] }]);
      expect((await one.documents.owners('d1')).size).toBe(1);
      const other = await open();
      await other.fill(one.everything());
      expect(await other.documents.load('d1')).toEqual(await one.documents.load('d1'));
      expect((await other.documents.owners('d1')).size).toBe(0);
    });

    it('is as it was when it was asked for, whatever is written while it is read', async () => {
      const one = await filled(await open());
      const before = await itemsOf(one.everything());
      const reading = one.everything();
      const iterator = reading[Symbol.asyncIterator]();
      const first = await iterator.next();
      const seen: Item[] = first.done ? [] : [first.value];
      await one.records.write([{ scope: 'partnership:p1', kind: 'member', id: 'u2', expect: 0, value: 1 }]);
      await one.records.write([{ scope: 'partnership:p2', kind: 'member', id: 'u2', expect: 0, value: 1 }]);
      for (const id of ['s1', 's2', 's3']) {
        await one.ledgers.append(id, [{ id: 'late', value: 'late' }]);
        await one.documents.append([{ documentId: id, updates: [update(50)] }]);
      }
      await one.documents.compact('s1', { state: state(60), seq: 4 });
      await one.datasets.put('p1', 'd1', 0, Uint8Array.of(9));
      await one.datasets.put('p1', 'late', 0, Uint8Array.of(9));
      await one.datasets.remove('p2');
      for (let step = await iterator.next(); !step.done; step = await iterator.next()) seen.push(step.value);
      expect(seen).toEqual(before);
    });

    it('has all that was written before, and of what is written together all or nothing', async () => {
      const one = await open();
      const { records, ledgers, documents } = one;
      let written = 0;
      let stop = false;
      const writing = (async () => {
        for (let n = 1; !stop; n++) {
          // As a strategy is made and rated: each step after the one before is done.
          await documents.append([{ documentId: `s${n}`, updates: [update(n % 250)] }]);
          await records.write([{ scope: 'all', kind: 'strategy', id: `s${n}`, expect: 0, value: n }]);
          await ledgers.append(`s${n}`, [{ id: 'rating', value: n }]);
          written = n;
          await new Promise((resolve) => setImmediate(resolve));
        }
      })();
      for (let round = 0; round < 5; round++) {
        const least = written + 2;
        while (written < least) await new Promise((resolve) => setImmediate(resolve));
        const items = await itemsOf(one.everything());
        const listed = items.flatMap((item) => (item.kind === 'record' ? [item.record.id] : []));
        const rated = items.flatMap((item) => (item.kind === 'entry' ? [item.strategyId] : []));
        const kept = new Set(items.flatMap((item) => (item.kind === 'update' ? [item.documentId] : [])));
        expect(rated.length).toBeGreaterThanOrEqual(least);
        for (const id of rated) expect(listed).toContain(id);
        for (const id of listed) expect(kept).toContain(id);
      }
      stop = true;
      await writing;
    });

    it('can be left half read', async () => {
      const one = await filled(await open());
      for await (const item of one.everything()) if (item.kind === 'entry') break;
      for await (const item of one.everything()) if (item.kind === 'update') break;
      expect((await itemsOf(one.everything())).length).toBeGreaterThan(8);
      await one.close();
    });

    it('ends with a refusal where the store is closed meanwhile', async () => {
      const one = await filled(await open());
      const reading = one.everything()[Symbol.asyncIterator]();
      await reading.next();
      await one.close();
      expect(await problemCode(reading.next())).toBe('unavailable');
    });
  });
}
