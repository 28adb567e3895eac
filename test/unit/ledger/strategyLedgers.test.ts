import { beforeEach, describe, expect, it } from 'vitest';
import { StrategyLedgers } from '../../../server/ledger/strategyLedgers.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import type { LedgerStore } from '../../../server/store/port.ts';
import { sampleRating, sampleWithdrawal } from '../../support/boardSamples.ts';

let store: LedgerStore;
let reports: string[];
let ledgers: StrategyLedgers;
beforeEach(() => {
  store = openMemoryStore().ledgers;
  reports = [];
  ledgers = new StrategyLedgers(store, (strategyId, entryId) => reports.push(`${strategyId} ${entryId}`));
});

const write = (...entries: { id: string }[]) =>
  store.append(
    's1',
    entries.map((value) => ({ id: value.id, value })),
  );

describe('a strategy’s ledger', () => {
  it('is empty before anything was signed', async () => {
    expect(await ledgers.read('s1')).toMatchObject({ last: 0, entries: [], standings: [] });
  });

  it('shows what another node wrote, at the next read', async () => {
    await ledgers.read('s1');
    await write(sampleRating('1', 'a'));
    const before = await ledgers.read('s1');
    expect(before.byId.get('1')?.withdrawal).toBeNull();
    await write(
      sampleRating('2', 'a', { supersedes: '1' }),
      sampleWithdrawal('2', '2026-05-01T00:00:00.000Z'),
    );
    const after = await ledgers.read('s1');
    expect(after.byId.get('1')?.supersededBy).toBe('2');
    expect(after.agreed.get('a')).toBeUndefined();
    expect(before.byId.get('1')?.supersededBy).toBeNull();
  });

  it('asks the store only for what came after', async () => {
    const asked: (number | undefined)[] = [];
    const watched: Pick<LedgerStore, 'append' | 'read'> = {
      append: (...args) => store.append(...args),
      read: (id, options) => {
        asked.push(options?.after);
        return store.read(id, options);
      },
    };
    const watching = new StrategyLedgers(watched, () => {});
    await write(sampleRating('1', 'a'), sampleRating('2', 'a'));
    await watching.read('s1');
    await watching.read('s1');
    expect(asked).toEqual([0, 2]);
  });

  it('is whole after more entries than one page of the store, and with many readers at once', async () => {
    await write(...Array.from({ length: 2500 }, (_, index) => sampleRating(`${index}`, 'a')));
    const read = await Promise.all(Array.from({ length: 8 }, () => ledgers.read('s1')));
    for (const { entries, last } of read) expect([entries.length, last]).toEqual([2500, 2500]);
    await write(sampleRating('one-more', 'a'));
    expect((await ledgers.read('s1')).entries).toHaveLength(2501);
  });

  it('is whole again when it is read after other ledgers have taken its place in memory', async () => {
    await write(sampleRating('1', 'a'));
    await ledgers.read('s1');
    const long = Array.from({ length: 31_000 }, (_, index) => ({
      id: `${index}`,
      value: { type: 'unknown' },
    }));
    await store.append('s2', long);
    const known = sampleRating('known', 'a');
    await store.append(
      's3',
      Array.from({ length: 31_000 }, (_, index) => ({ id: `${index}`, value: known })),
    );
    expect((await ledgers.read('s2')).last).toBe(31_000);
    expect((await ledgers.read('s3')).entries).toHaveLength(31_000);
    expect((await ledgers.read('s1')).entries).toHaveLength(1);
  });

  it('leaves out what this version does not understand, says so once, and serves the rest', async () => {
    await write({ id: 'later' }, sampleRating('1', 'a'));
    expect((await ledgers.read('s1')).entries).toHaveLength(1);
    await ledgers.read('s1');
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain('later');
  });

  it('gives the first entry its place where the same id comes twice', async () => {
    await ledgers.append('s1', [sampleRating('1', 'a', { narrative: 'first' })]);
    await ledgers.append('s1', [sampleRating('1', 'a', { narrative: 'second' })]);
    const { entries } = await ledgers.read('s1');
    expect(entries).toMatchObject([{ narrative: 'first' }]);
  });
});
