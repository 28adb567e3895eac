import { expect, test } from 'vitest';
import { recorded } from '../../../server/frameworks/recorded.ts';
import { limits } from '../../../shared/limits.ts';

const signed = { at: '2026-03-01T09:00:00.000Z', by: 'edith' };
const change = (before: string, after: string) => ({ item: 'h', field: 'title', before, after });

test('what changes is kept with who and when; what stays the same is no change', () => {
  const first = recorded([], [change('Homes', 'Good homes'), change('Same', 'Same')], signed);
  expect(first).toEqual([{ ...signed, ...change('Homes', 'Good homes') }]);
  expect(recorded(first, [change('Good homes', 'Warm homes')], signed)).toHaveLength(2);
});

test('beyond the cap nothing is changed, and a newer version is proposed', () => {
  const full = Array.from({ length: limits.changesPerFramework }, () => ({ ...signed, ...change('a', 'b') }));
  expect(() => recorded(full, [change('b', 'c')], signed)).toThrow(/Make a newer version of it/);
  expect(recorded(full, [change('b', 'b')], signed)).toHaveLength(limits.changesPerFramework);
});
