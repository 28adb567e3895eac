import { describe, expect, it } from 'vitest';
import type { RecordStore } from '../../../server/store/port.ts';
import { limits } from '../../../shared/limits.ts';
import type { OpenStore } from './describeStore.ts';

const kind = 'member';

function add(records: RecordStore, scope: string, id: string, keys: string[] = []): Promise<number[]> {
  return records.write([{ scope, kind, id, expect: 0, value: { id }, keys }]);
}

async function found(records: RecordStore, key: string): Promise<string[]> {
  return (await records.find(kind, key)).map(({ scope, id }) => `${scope}/${id}`);
}

export function describeRecordLookups(open: OpenStore): void {
  describe('rule 23: records, looked up', () => {
    it('are listed by kind, in the order of their ids', async () => {
      const { records } = await open();
      for (const id of ['b', 'a', 'B', 'a-1', '10', '9']) await add(records, 'partnership:p', id);
      await records.write([{ scope: 'partnership:p', kind: 'other', id: 'a', expect: 0, value: 1 }]);
      await add(records, 'partnership:q', 'c');
      const { items, next } = await records.list('partnership:p', kind);
      expect(items.map(({ id }) => id)).toEqual(['10', '9', 'B', 'a', 'a-1', 'b']);
      expect(next).toBeUndefined();
      expect(items[3]).toEqual({
        scope: 'partnership:p',
        kind,
        id: 'a',
        version: 1,
        keys: [],
        value: { id: 'a' },
      });
    });

    it('come in pages that together hold each record once', async () => {
      const { records } = await open();
      const ids = Array.from({ length: 25 }, (_, n) => `m${String(n).padStart(3, '0')}`);
      await records.write(ids.map((id) => ({ scope: 'partnership:p', kind, id, expect: 0, value: id })));
      const pages: string[][] = [];
      let after: string | undefined;
      do {
        const page = await records.list('partnership:p', kind, {
          limit: 10,
          ...(after === undefined ? {} : { after }),
        });
        pages.push(page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
      expect(pages.map((page) => page.length)).toEqual([10, 10, 5]);
      expect(pages.flat()).toEqual(ids);
    });

    it('end exactly where the last page is full', async () => {
      const { records } = await open();
      for (const id of ['a', 'b']) await add(records, 'partnership:p', id);
      expect((await records.list('partnership:p', kind, { limit: 2 })).next).toBeUndefined();
    });

    it('go on after a record that was removed meanwhile', async () => {
      const { records } = await open();
      for (const id of ['a', 'b', 'c']) await add(records, 'partnership:p', id);
      const { next } = await records.list('partnership:p', kind, { limit: 2 });
      expect(next).toBe('b');
      await records.write([{ scope: 'partnership:p', kind, id: 'b', expect: 1, value: null }]);
      const rest = await records.list('partnership:p', kind, { after: 'b' });
      expect(rest.items.map(({ id }) => id)).toEqual(['c']);
    });

    it('come a hundred at a time unless told, and never above the cap', async () => {
      const { records } = await open();
      const ids = Array.from({ length: limits.pageSizeMax + 1 }, (_, n) => `m${n}`);
      await records.write(ids.map((id) => ({ scope: 'partnership:p', kind, id, expect: 0, value: 1 })));
      expect((await records.list('partnership:p', kind)).items).toHaveLength(limits.pageSize);
      const most = await records.list('partnership:p', kind, { limit: 1_000_000 });
      expect(most.items).toHaveLength(limits.pageSizeMax);
      expect(most.next).toBeDefined();
    });

    it('are found by key in any scope, in the order of scope and id', async () => {
      const { records } = await open();
      await add(records, 'partnership:q', 'm1', ['person:ada']);
      await add(records, 'partnership:p', 'm9', ['person:ada', 'email:ada@example.org']);
      await add(records, 'partnership:p', 'm2', ['person:ada']);
      await add(records, 'partnership:p', 'm3', ['person:bob']);
      expect(await found(records, 'person:ada')).toEqual([
        'partnership:p/m2',
        'partnership:p/m9',
        'partnership:q/m1',
      ]);
      expect(await found(records, 'email:ada@example.org')).toEqual(['partnership:p/m9']);
      expect((await records.find(kind, 'person:ada', 2)).map(({ id }) => id)).toEqual(['m2', 'm9']);
      expect(await records.find('other', 'person:ada')).toEqual([]);
      expect(await found(records, 'person')).toEqual([]);
    });

    it('are found by their present keys alone', async () => {
      const { records } = await open();
      await add(records, 'accounts', 'u1', ['email:old@example.org', 'person:ada']);
      const address = { scope: 'accounts', kind, id: 'u1' };
      await records.write([
        { ...address, expect: 1, value: 2, keys: ['email:new@example.org', 'person:ada', 'person:ada'] },
      ]);
      expect(await found(records, 'email:old@example.org')).toEqual([]);
      expect(await found(records, 'email:new@example.org')).toEqual(['accounts/u1']);
      expect(await found(records, 'person:ada')).toEqual(['accounts/u1']);
      await records.write([{ ...address, expect: 2, value: 3 }]);
      expect(await found(records, 'person:ada')).toEqual([]);
    });

    it('are not found by key once they are removed', async () => {
      const { records } = await open();
      await add(records, 'accounts', 'u1', ['person:ada']);
      await add(records, 'accounts', 'u2', ['person:ada']);
      await records.write([
        { scope: 'accounts', kind, id: 'u1', expect: 1, value: null, keys: ['person:ada'] },
      ]);
      expect(await found(records, 'person:ada')).toEqual(['accounts/u2']);
    });

    it('have scopes that can be walked by the beginning of their names', async () => {
      const { records } = await open();
      for (const scope of ['partnership:b', 'accounts', 'partnership:a', 'session:a', 'partnership:c']) {
        await add(records, scope, 'x');
      }
      expect(await records.scopes('partnership:')).toEqual({
        items: ['partnership:a', 'partnership:b', 'partnership:c'],
      });
      const first = await records.scopes('', { limit: 2 });
      expect(first).toEqual({ items: ['accounts', 'partnership:a'], next: 'partnership:a' });
      const rest = await records.scopes('', { after: 'partnership:a' });
      expect(rest.items).toEqual(['partnership:b', 'partnership:c', 'session:a']);
    });

    it('leave no scope behind when the last of them is removed', async () => {
      const { records } = await open();
      await add(records, 'session:s', 'a', ['code:1']);
      await records.write([{ scope: 'session:s', kind, id: 'a', expect: 1, value: null }]);
      expect(await records.scopes('session:')).toEqual({ items: [] });
      await add(records, 'session:s', 'b');
      expect(await records.scopes('session:')).toEqual({ items: ['session:s'] });
    });
  });
}
