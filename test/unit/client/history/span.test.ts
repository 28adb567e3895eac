import { expect, test } from 'vitest';
import { spanOf } from '../../../../client/history/span.ts';
import type { VersionView } from '../../../../shared/api/versions.ts';

function version(id: string, kind: VersionView['kind'] = 'automatic'): VersionView {
  return { id, kind, at: '2026-06-14T09:00:00.000Z', name: null, by: null, restored: null, changes: [] };
}

test('now is compared with what was last kept by name', () => {
  const versions = [version('d'), version('c', 'named'), version('b', 'named'), version('a')];
  expect(spanOf(versions, {})).toEqual({ from: 'c', to: 'now' });
});

test('now is compared with the last version but one where none has a name', () => {
  expect(spanOf([version('b'), version('a')], {})).toEqual({ from: 'a', to: 'now' });
  expect(spanOf([version('a')], {})).toEqual({ from: 'a', to: 'now' });
});

test('a version is compared with the one before it', () => {
  const versions = [version('c'), version('b'), version('a')];
  expect(spanOf(versions, { to: 'b' })).toEqual({ from: 'a', to: 'b' });
});

test('nothing stands before the first one', () => {
  expect(spanOf([version('b'), version('a')], { to: 'a' })).toBeUndefined();
  expect(spanOf([], {})).toBeUndefined();
});

test('what stands before one that is not known yet is not known either', () => {
  expect(spanOf([version('c'), version('b')], { to: 'a' })).toBeUndefined();
});

test('what the address names is taken as it is', () => {
  expect(spanOf([version('b'), version('a')], { from: 'x', to: 'b' })).toEqual({ from: 'x', to: 'b' });
  expect(spanOf([version('b')], { from: 'x' })).toEqual({ from: 'x', to: 'now' });
});
