import { expect, test } from 'vitest';
import { versionChoices } from '../../../../client/history/versionChoices.ts';
import type { VersionView } from '../../../../shared/api/versions.ts';

function version(id: string): VersionView {
  const at = '2026-06-14T09:00:00.000Z';
  return { id, kind: 'named', at, name: `Version ${id}`, by: null, restored: null, changes: [] };
}

const chosen = (...all: Parameters<typeof versionChoices>) =>
  versionChoices(...all).map(({ value, label }) => [value, label.split(',')[0]]);

test('a version that the address names can be seen as chosen though the list does not go back so far', () => {
  const listed = [version('c'), version('b')];
  expect(chosen(listed, [], 'b')).toEqual([
    ['c', 'Version c'],
    ['b', 'Version b'],
  ]);
  expect(chosen(listed, [], 'a').at(-1)).toEqual(['a', 'An earlier version']);
  expect(chosen(listed, [version('a'), version('c')], 'a')).toEqual([
    ['c', 'Version c'],
    ['b', 'Version b'],
    ['a', 'Version a'],
  ]);
});
