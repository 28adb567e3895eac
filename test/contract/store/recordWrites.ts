import { describe, expect, it } from 'vitest';
import type { RecordWrite } from '../../../server/store/port.ts';
import { problemCode } from '../../support/problemCode.ts';
import type { OpenStore } from './describeStore.ts';

const ada = { scope: 'partnership:p1', kind: 'member', id: 'ada' };
const bob = { ...ada, id: 'bob' };

export function describeRecordWrites(open: OpenStore): void {
  describe('rule 23: records, written', () => {
    it('begin at version 1 and grow by one with each change', async () => {
      const { records } = await open();
      expect(await records.write([{ ...ada, expect: 0, value: { role: 'editor' } }])).toEqual([1]);
      expect(await records.write([{ ...ada, expect: 1, value: { role: 'owner' } }])).toEqual([2]);
      expect(await records.get(ada)).toEqual({ ...ada, version: 2, keys: [], value: { role: 'owner' } });
    });

    it('are not there before they are written, nor after they are removed', async () => {
      const { records } = await open();
      expect(await records.get(ada)).toBeUndefined();
      await records.write([{ ...ada, expect: 0, value: 1 }]);
      expect(await records.write([{ ...ada, expect: 1, value: null }])).toEqual([0]);
      expect(await records.get(ada)).toBeUndefined();
      expect(await records.write([{ ...ada, expect: 0, value: 2 }])).toEqual([1]);
    });

    it('tell kinds, ids and scopes apart', async () => {
      const { records } = await open();
      await records.write([
        { ...ada, expect: 0, value: 'member' },
        { ...ada, kind: 'organisation', expect: 0, value: 'organisation' },
      ]);
      await records.write([{ ...ada, scope: 'partnership:p2', expect: 0, value: 'elsewhere' }]);
      expect((await records.get(ada))?.value).toBe('member');
      expect((await records.get({ ...ada, kind: 'organisation' }))?.value).toBe('organisation');
      expect((await records.get({ ...ada, scope: 'partnership:p2' }))?.value).toBe('elsewhere');
    });

    it.each<[string, number]>([
      ['that exists already as new', 0],
      ['on a version that is gone', 1],
      ['on a version that is yet to come', 3],
    ])('refuse a write %s', async (_, seen) => {
      const { records } = await open();
      await records.write([{ ...ada, expect: 0, value: 'first' }]);
      await records.write([{ ...ada, expect: 1, value: 'second' }]);
      expect(await problemCode(records.write([{ ...ada, expect: seen, value: 'third' }]))).toBe(
        'changed-meanwhile',
      );
      expect(await records.get(ada)).toMatchObject({ version: 2, value: 'second' });
    });

    it('insist on a version of another record without changing it, however many do so at once', async () => {
      const { records } = await open();
      await records.write([{ ...ada, expect: 0, value: 'open', keys: ['name:ada'] }]);
      const insisting = (id: string, seen: number) =>
        records.write([
          { ...ada, expect: seen, unchanged: true },
          { ...ada, kind: 'answer', id, expect: 0, value: id },
        ]);
      expect(await Promise.all([insisting('a', 1), insisting('b', 1)])).toEqual([
        [1, 1],
        [1, 1],
      ]);
      expect(await records.get(ada)).toEqual({ ...ada, version: 1, keys: ['name:ada'], value: 'open' });

      await records.write([{ ...ada, expect: 1, value: 'closed' }]);
      expect(await problemCode(insisting('c', 1))).toBe('changed-meanwhile');
      expect(await records.get({ ...ada, kind: 'answer', id: 'c' })).toBeUndefined();
      expect(await records.write([{ ...bob, expect: 0, unchanged: true }])).toEqual([0]);
      expect(await records.get(bob)).toBeUndefined();
    });

    it('refuse to change or remove what is not there', async () => {
      const { records } = await open();
      expect(await problemCode(records.write([{ ...ada, expect: 1, value: 'x' }]))).toBe('changed-meanwhile');
      expect(await problemCode(records.write([{ ...ada, expect: 1, value: null }]))).toBe(
        'changed-meanwhile',
      );
      expect(await records.write([{ ...ada, expect: 0, value: null }])).toEqual([0]);
    });

    it('take all writes of a call or none', async () => {
      const { records } = await open();
      await records.write([{ ...bob, expect: 0, value: 'bob', keys: ['person:bob'] }]);
      const call: RecordWrite[] = [
        { ...ada, expect: 0, value: 'ada', keys: ['person:ada'] },
        { ...bob, expect: 7, value: 'changed' },
      ];
      expect(await problemCode(records.write(call))).toBe('changed-meanwhile');
      expect(await records.get(ada)).toBeUndefined();
      expect(await records.find('member', 'person:ada')).toEqual([]);
      expect(await records.get(bob)).toMatchObject({ version: 1, value: 'bob', keys: ['person:bob'] });
    });

    it('take the writes of a call one after another', async () => {
      const { records } = await open();
      const versions = await records.write([
        { ...ada, expect: 0, value: 1 },
        { ...ada, expect: 1, value: 2 },
        { ...bob, expect: 0, value: 1 },
        { ...bob, expect: 1, value: null },
        { ...bob, expect: 0, value: 2 },
      ]);
      expect(versions).toEqual([1, 2, 1, 0, 1]);
      expect((await records.get(ada))?.value).toBe(2);
      expect((await records.get(bob))?.value).toBe(2);
    });

    it('let exactly one of many writers win who all saw the same version', async () => {
      const { records } = await open();
      await records.write([{ ...ada, expect: 0, value: 'start' }]);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, writer) => records.write([{ ...ada, expect: 1, value: writer }])),
      );
      const winners = outcomes.flatMap(({ status }, writer) => (status === 'fulfilled' ? [writer] : []));
      expect(winners).toHaveLength(1);
      expect(await records.get(ada)).toMatchObject({ version: 2, value: winners[0] });
    });

    it('keep all of many writes at once to different records', async () => {
      const { records } = await open();
      const ids = Array.from({ length: 50 }, (_, n) => `m${n}`);
      await Promise.all(ids.map((id) => records.write([{ ...ada, id, expect: 0, value: id }])));
      const values = await Promise.all(ids.map(async (id) => (await records.get({ ...ada, id }))?.value));
      expect(values).toEqual(ids);
    });

    it('give each reader a copy of their own, and keep none of the writer’s', async () => {
      const { records } = await open();
      const value = { tags: ['a'] };
      const keys = ['person:ada'];
      const writing = records.write([{ ...ada, expect: 0, value, keys }]);
      value.tags.push('changed after writing');
      keys.push('person:eve');
      await writing;
      const first = await records.get<{ tags: string[] }>(ada);
      first?.value.tags.push('changed after reading');
      expect(await records.get(ada)).toMatchObject({ value: { tags: ['a'] }, keys: ['person:ada'] });
      expect(await records.find('member', 'person:eve')).toEqual([]);
    });

    it('keep any JSON, names that mean something to JavaScript included', async () => {
      const { records } = await open();
      const value: unknown = JSON.parse(
        '{"__proto__":{"a":1},"constructor":"x","text":"ü 🂡 \\u2028","n":-1.5e-7}',
      );
      await records.write([{ ...ada, id: '__proto__', expect: 0, value, keys: ['constructor'] }]);
      expect((await records.get({ ...ada, id: '__proto__' }))?.value).toEqual(value);
      expect(await records.find('member', 'constructor')).toHaveLength(1);
    });

    it('do nothing for an empty call', async () => {
      const { records } = await open();
      expect(await records.write([])).toEqual([]);
    });

    it.each<[string, Partial<RecordWrite>]>([
      ['a scope that climbs out of its folder', { scope: 'partnership:..:..:etc' }],
      ['a scope with a slash', { scope: 'partnership/p1' }],
      ['a scope with an empty part', { scope: 'partnership:' }],
      ['no scope', { scope: '' }],
      ['a very long scope', { scope: 'a'.repeat(1000) }],
      ['no id', { id: '' }],
      ['an id with a blank', { id: 'a b' }],
      ['a kind with a dot', { kind: 'a.b' }],
      ['an empty key', { keys: [''] }],
      ['no value', { value: undefined }],
    ])('refuse %s', async (_, change) => {
      const { records } = await open();
      expect(await problemCode(records.write([{ ...ada, expect: 0, value: 1, ...change }]))).toBe(
        'invalid-request',
      );
    });

    it('refuse one call for two scopes', async () => {
      const { records } = await open();
      const call = [ada, { ...ada, scope: 'partnership:p2' }].map((at) => ({ ...at, expect: 0, value: 1 }));
      await expect(records.write(call)).rejects.toThrow(TypeError);
      expect(await records.get(ada)).toBeUndefined();
    });

    it('know nothing under a name that cannot be kept', async () => {
      const { records } = await open();
      expect(await records.get({ ...ada, scope: '../../etc/passwd' })).toBeUndefined();
      expect(await records.list('../..', 'member')).toEqual({ items: [] });
    });
  });
}
