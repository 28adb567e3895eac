import { describe, expect, it } from 'vitest';
import type { LedgerStore } from '../../../server/store/port.ts';
import { limits } from '../../../shared/limits.ts';
import { problemCode } from '../../support/problemCode.ts';
import type { OpenStore } from './describeStore.ts';

interface Rating {
  level: string;
  notes?: string[];
}

const rating = (id: string, level = 'green') => ({ id, value: { level } });

async function idsIn(ledgers: LedgerStore, strategyId: string): Promise<string[]> {
  return (await ledgers.read(strategyId)).items.map(({ id }) => id);
}

export function describeLedgers(open: OpenStore): void {
  describe('rule 23: ledgers', () => {
    it('number their entries from 1, without gaps, in the order of appending', async () => {
      const { ledgers } = await open();
      expect(await ledgers.append('s1', [rating('a'), rating('b', 'red')])).toEqual([
        { id: 'a', seq: 1, value: { level: 'green' } },
        { id: 'b', seq: 2, value: { level: 'red' } },
      ]);
      expect(await ledgers.append('s1', [rating('c')])).toMatchObject([{ id: 'c', seq: 3 }]);
      expect(await ledgers.append('s2', [rating('a')])).toMatchObject([{ id: 'a', seq: 1 }]);
      expect(await idsIn(ledgers, 's1')).toEqual(['a', 'b', 'c']);
    });

    it('are empty for a strategy that has none, and for a name that none can have', async () => {
      const { ledgers } = await open();
      for (const strategyId of ['unknown', '../records/accounts', '']) {
        expect(await ledgers.read(strategyId)).toEqual({ items: [], last: 0 });
        expect(await ledgers.get(strategyId, 'a')).toBeUndefined();
      }
      expect(await problemCode(ledgers.append('../records', [rating('a')]))).toBe('invalid-request');
      expect(await problemCode(ledgers.append('s1', [rating('')]))).toBe('invalid-request');
    });

    it('read on from a position, as many as asked', async () => {
      const { ledgers } = await open();
      await ledgers.append(
        's1',
        ['a', 'b', 'c', 'd'].map((id) => rating(id)),
      );
      const middle = await ledgers.read('s1', { after: 1, limit: 2 });
      expect(middle.items.map(({ id, seq }) => [id, seq])).toEqual([
        ['b', 2],
        ['c', 3],
      ]);
      expect(middle.last).toBe(4);
      expect(await ledgers.read('s1', { after: 4 })).toEqual({ items: [], last: 4 });
      expect(await ledgers.read('s1', { after: 99 })).toEqual({ items: [], last: 4 });
      expect(await ledgers.read('s1', { limit: 0 })).toEqual({ items: [], last: 4 });
    });

    it('find an entry by its id', async () => {
      const { ledgers } = await open();
      await ledgers.append('s1', [rating('a'), rating('__proto__', 'red')]);
      expect(await ledgers.get('s1', '__proto__')).toEqual({
        id: '__proto__',
        seq: 2,
        value: { level: 'red' },
      });
      expect(await ledgers.get('s1', 'z')).toBeUndefined();
      expect(await ledgers.get('s2', 'a')).toBeUndefined();
    });

    it('answer a replayed append with the first entries, and change nothing', async () => {
      const { ledgers } = await open();
      const first = await ledgers.append('s1', [rating('a'), rating('b')]);
      expect(await ledgers.append('s1', [rating('a', 'red'), rating('b', 'red')])).toEqual(first);
      expect(await ledgers.read('s1')).toEqual({ items: first, last: 2 });
    });

    it('append what is new beside what is known, and an id twice in one call once', async () => {
      const { ledgers } = await open();
      await ledgers.append('s1', [rating('a')]);
      const answer = await ledgers.append('s1', [rating('b'), rating('a', 'red'), rating('b', 'red')]);
      expect(answer.map(({ id, seq, value }) => [id, seq, value.level])).toEqual([
        ['b', 2, 'green'],
        ['a', 1, 'green'],
        ['b', 2, 'green'],
      ]);
      expect(await idsIn(ledgers, 's1')).toEqual(['a', 'b']);
    });

    it('append the same id once when many try at the same time', async () => {
      const { ledgers } = await open();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) => ledgers.append('s1', [rating('a', `level-${n}`)])),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect((await ledgers.read('s1')).last).toBe(1);
    });

    it('refuse an append after another position than the last', async () => {
      const { ledgers } = await open();
      await ledgers.append('s1', [rating('a')], { after: 0 });
      for (const after of [0, 2]) {
        expect(await problemCode(ledgers.append('s1', [rating('b')], { after }))).toBe('changed-meanwhile');
      }
      expect(await ledgers.append('s1', [rating('b')], { after: 1 })).toMatchObject([{ seq: 2 }]);
    });

    it('let exactly one of many win who append after the same position', async () => {
      const { ledgers } = await open();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, n) => ledgers.append('s1', [rating(`r${n}`)], { after: 0 })),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await ledgers.read('s1')).last).toBe(1);
    });

    it('answer a replay whatever position it says to come after', async () => {
      const { ledgers } = await open();
      const first = await ledgers.append('s1', [rating('a')], { after: 0 });
      await ledgers.append('s1', [rating('b')]);
      expect(await ledgers.append('s1', [rating('a')], { after: 0 })).toEqual(first);
    });

    it('keep the order of appends made at the same time', async () => {
      const { ledgers } = await open();
      const ids = Array.from({ length: 40 }, (_, n) => `r${n}`);
      const answers = await Promise.all(ids.map((id) => ledgers.append('s1', [rating(id)])));
      expect(answers.map(([entry]) => entry?.seq)).toEqual(ids.map((_, at) => at + 1));
      expect(await idsIn(ledgers, 's1')).toEqual(ids);
    });

    it('hand out values that nobody can change', async () => {
      const { ledgers } = await open();
      const value: Rating = { level: 'green', notes: ['a'] };
      const appending = ledgers.append('s1', [{ id: 'a', value }]);
      value.notes?.push('changed after appending');
      const [appended] = await appending;
      const got = await ledgers.get<Rating>('s1', 'a');
      const [read] = (await ledgers.read<Rating>('s1')).items;
      for (const entry of [appended, got, read]) {
        expect(entry?.value).toEqual({ level: 'green', notes: ['a'] });
        expect(() => entry?.value.notes?.push('b')).toThrow(TypeError);
        expect(() => Object.assign(entry ?? {}, { seq: 7 })).toThrow(TypeError);
      }
      const list = await ledgers.read('s1');
      list.items.pop();
      expect((await ledgers.read('s1')).items).toHaveLength(1);
    });

    it('keep far more than one segment holds, in order and by id', async () => {
      const { ledgers } = await open();
      const text = 'ü'.repeat(5_000);
      const ids = Array.from({ length: 120 }, (_, n) => `r${n}`);
      for (let start = 0; start < ids.length; start += 8) {
        await ledgers.append(
          's1',
          ids.slice(start, start + 8).map((id) => ({ id, value: { id, text } })),
        );
      }
      expect(await idsIn(ledgers, 's1')).toEqual(ids);
      for (const id of ['r0', 'r60', 'r119']) {
        expect(await ledgers.get('s1', id)).toEqual({
          id,
          seq: Number(id.slice(1)) + 1,
          value: { id, text },
        });
      }
      const across = await ledgers.read('s1', { after: 20, limit: 15 });
      expect(across.items.map(({ seq }) => seq)).toEqual(Array.from({ length: 15 }, (_, n) => 21 + n));
      expect(await ledgers.append('s1', [{ id: 'r3', value: { id: 'other', text } }])).toMatchObject([
        { seq: 4, value: { id: 'r3' } },
      ]);
    });

    it('take one call that is larger than a segment', async () => {
      const { ledgers } = await open();
      const entries = Array.from({ length: 60 }, (_, n) => ({ id: `r${n}`, value: 'x'.repeat(9_000) }));
      const answer = await ledgers.append('s1', entries);
      expect(answer.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
      expect(await idsIn(ledgers, 's1')).toEqual(entries.map(({ id }) => id));
    });

    it('refuse a single entry that no segment can hold', async () => {
      const { ledgers } = await open();
      const huge = { id: 'huge', value: 'x'.repeat(limits.ledgerSegmentBytes) };
      expect(await problemCode(ledgers.append<unknown>('s1', [rating('a'), huge]))).toBe('too-large');
      expect(await ledgers.read('s1')).toEqual({ items: [], last: 0 });
      const wide = { id: 'wide', value: 'ü'.repeat(limits.ledgerSegmentBytes / 2) };
      expect(await problemCode(ledgers.append('s1', [wide]))).toBe('too-large');
    });

    it('remove all of one ledger and nothing of another, and begin anew under the same name', async () => {
      const { ledgers } = await open();
      const long = Array.from({ length: 60 }, (_, n) => ({ id: `r${n}`, value: 'x'.repeat(9_000) }));
      await ledgers.append('s1', long);
      await ledgers.append('s2', [rating('kept')]);
      await ledgers.remove('s1');
      await ledgers.remove('never-there');
      expect(await ledgers.read('s1')).toEqual({ items: [], last: 0 });
      expect(await ledgers.get('s1', 'r3')).toBeUndefined();
      expect(await idsIn(ledgers, 's2')).toEqual(['kept']);
      expect(await ledgers.append('s1', [rating('fresh')])).toMatchObject([{ id: 'fresh', seq: 1 }]);
    });

    it('let words go that were taken back: of sealed parts and of the last, under the same id and position', async () => {
      const { ledgers } = await open();
      const text = 'ü'.repeat(5_000);
      const ids = Array.from({ length: 60 }, (_, n) => `r${n}`);
      for (const id of ids) await ledgers.append('s1', [{ id, value: { text } }]);
      await ledgers.append('s2', [{ id: 'r3', value: { text } }]);
      const gone = ['r3', 'r59'];

      await ledgers.redact(
        's1',
        [...gone, 'never-there'].map((id) => ({ id, value: { text: '' } })),
      );

      const { items, last } = await ledgers.read<{ text: string }>('s1');
      expect(last).toBe(60);
      expect(items.map(({ id, seq }) => [id, seq])).toEqual(ids.map((id, at) => [id, at + 1]));
      for (const { id, value } of items)
        expect([id, value.text]).toEqual([id, gone.includes(id) ? '' : text]);
      expect(await ledgers.get('s1', 'r3')).toMatchObject({ seq: 4, value: { text: '' } });
      expect(await ledgers.get('s2', 'r3')).toMatchObject({ value: { text } });
      expect(() => Object.assign(items[3]?.value ?? {}, { text })).toThrow(TypeError);
      // Said once more, it is still known: its words do not come back.
      expect(await ledgers.append('s1', [{ id: 'r3', value: { text } }])).toMatchObject([
        { value: { text: '' } },
      ]);
      expect(await ledgers.append('s1', [rating('next')])).toMatchObject([{ seq: 61 }]);
    });

    it('let words go while others append', async () => {
      const { ledgers } = await open();
      await ledgers.append('s1', [rating('a', 'secret')]);
      const ids = Array.from({ length: 20 }, (_, n) => `r${n}`);
      await Promise.all([
        ...ids.slice(0, 10).map((id) => ledgers.append('s1', [rating(id)])),
        ledgers.redact('s1', [rating('a', '')]),
        ...ids.slice(10).map((id) => ledgers.append('s1', [rating(id)])),
      ]);
      expect(await idsIn(ledgers, 's1')).toEqual(['a', ...ids]);
      expect(await ledgers.get('s1', 'a')).toMatchObject({ seq: 1, value: { level: '' } });
      expect(await problemCode(ledgers.redact('../records', [rating('a')]))).toBe('invalid-request');
      await ledgers.redact('unknown', [rating('a')]);
      expect((await ledgers.read('unknown')).last).toBe(0);
    });

    it('do nothing for an empty append', async () => {
      const { ledgers } = await open();
      expect(await ledgers.append('s1', [])).toEqual([]);
      expect((await ledgers.read('s1')).last).toBe(0);
    });
  });
}
