import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { restoreStrategy } from '../../../server/history/restore/restoreStrategy.ts';
import { watchParts } from '../../../server/history/watchParts.ts';
import { compareStrategies } from '../../../shared/history/compare.ts';
import { pictureOf } from '../../../shared/history/picture.ts';
import { limits } from '../../../shared/limits.ts';
import { rootsOf } from '../../../shared/strategy/document.ts';
import { setStar } from '../../../shared/strategy/edit.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';

const by = (at: string) => ({ personId: 'ann', at });
const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const starred = (doc: Y.Doc) => readStrategy(doc).strategy.stars.map(({ indicatorId }) => indicatorId);

test('stars are read in the order in which they were given, and one keeps its time', () => {
  const doc = new Y.Doc();
  setStar(doc, 'jobs', true, by('2026-02-01T00:00:00.000Z'));
  setStar(doc, 'births', true, by('2026-01-01T00:00:00.000Z'));
  setStar(doc, 'jobs', true, by('2026-03-01T00:00:00.000Z'));
  expect(readStrategy(doc).strategy.stars).toEqual([
    { indicatorId: 'births', at: '2026-01-01T00:00:00.000Z' },
    { indicatorId: 'jobs', at: '2026-02-01T00:00:00.000Z' },
  ]);
  setStar(doc, 'births', false, by('2026-03-01T00:00:00.000Z'));
  expect(starred(doc)).toEqual(['jobs']);
});

test('two people who star at once, apart, both keep their stars, also beyond the most there can be', () => {
  const ours = new Y.Doc();
  const half = limits.starredIndicators / 2 + 1;
  for (let one = 0; one < half; one += 1) setStar(ours, `ours-${one}`, true, by('2026-01-01T00:00:00.000Z'));
  const theirs = new Y.Doc();
  for (let one = 0; one < half; one += 1)
    setStar(theirs, `theirs-${one}`, true, by('2026-01-01T00:00:00.000Z'));
  Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours));
  expect(starred(ours)).toHaveLength(2 * half);
  expect(starred(theirs)).toEqual(starred(ours));
});

test('what is no star is named by its place, and the others are read', () => {
  const doc = new Y.Doc();
  rootsOf(doc).stars.set('odd', new Y.Map());
  rootsOf(doc).stars.set('jobs', '2026-01-01T00:00:00.000Z');
  expect(starred(doc)).toEqual(['jobs']);
  expect(readStrategy(doc).problems).toEqual([{ path: 'stars.odd', message: 'is not a time' }]);
});

test('history tells of stars, and an earlier version brings its own back', () => {
  const doc = new Y.Doc();
  setStar(doc, 'jobs', true, by('2026-01-01T00:00:00.000Z'));
  const before = copyOf(doc);
  const changed = watchParts(doc);
  setStar(doc, 'jobs', false, by('2026-02-01T00:00:00.000Z'));
  setStar(doc, 'births', true, by('2026-02-01T00:00:00.000Z'));
  expect(changed()).toContainEqual({ of: 'strategy', id: '', part: 'stars' });
  const naming = { lead: String, tag: String, indicator: (id: string) => `the ${id}` };
  const [difference] = compareStrategies(pictureOf(before), pictureOf(doc), naming);
  expect(difference?.parts.map(({ words }) => words)).toEqual([
    'Starred as a killer indicator: the births',
    'Star taken off: the jobs',
  ]);
  restoreStrategy(doc, before, by('2026-03-01T00:00:00.000Z'));
  expect(readStrategy(doc).strategy.stars).toEqual(readStrategy(before).strategy.stars);
});
