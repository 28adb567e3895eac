import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { forgetNotes, strategiesWithNotes, unsentNotes } from '../../../client/sync/unsentNotes.ts';
import { mapStorage } from '../../support/mapStorage.ts';

const copy = { personId: 'ann', strategyId: 's1' };
const vector = (entries: [number, number][]) => Y.encodeStateVector(new Map(entries));

test('a note of one visit is found at the next, until a visit clears it', () => {
  const storage = mapStorage();
  unsentNotes(copy, 1, storage).note(vector([[7, 12]]));
  const next = unsentNotes(copy, 2, storage);
  expect(next.earlier()?.clocks).toEqual(new Map([[7, 12]]));
  next.clear();
  expect(unsentNotes(copy, 3, storage).earlier()).toBeUndefined();
});

test('notes of several tabs are put together', () => {
  const storage = mapStorage();
  unsentNotes(copy, 1, storage).note(
    vector([
      [7, 12],
      [8, 1],
    ]),
  );
  unsentNotes(copy, 2, storage).note(
    vector([
      [7, 10],
      [9, 3],
    ]),
  );
  expect(unsentNotes(copy, 3, storage).earlier()?.clocks).toEqual(
    new Map([
      [7, 12],
      [8, 1],
      [9, 3],
    ]),
  );
});

test('a note that another tab has renewed since is left to it', () => {
  const storage = mapStorage();
  const other = unsentNotes(copy, 1, storage);
  other.note(vector([[7, 1]]));
  const mine = unsentNotes(copy, 2, storage);
  other.note(vector([[7, 2]]));
  mine.clear();
  expect(unsentNotes(copy, 3, storage).earlier()?.clocks).toEqual(new Map([[7, 2]]));
});

test('notes are one person’s, and go with that person', () => {
  const storage = mapStorage();
  unsentNotes(copy, 1, storage).note(vector([[7, 1]]));
  unsentNotes({ personId: 'ann', strategyId: 's2' }, 1, storage).note(vector([[7, 1]]));
  unsentNotes({ personId: 'anna', strategyId: 's3' }, 1, storage).note(vector([[7, 1]]));
  expect(strategiesWithNotes('ann', storage).sort()).toEqual(['s1', 's2']);
  forgetNotes('ann', storage, 's2');
  expect(strategiesWithNotes('ann', storage)).toEqual(['s1']);
  forgetNotes('ann', storage);
  expect(strategiesWithNotes('ann', storage)).toEqual([]);
  expect(strategiesWithNotes('anna', storage)).toEqual(['s3']);
});

test('a storage that is full, forbidden or filled with something else costs the note, not the page', () => {
  const full = {
    ...mapStorage(),
    setItem: () => {
      throw new Error('full');
    },
  };
  const notes = unsentNotes(copy, 1, full);
  notes.note(vector([[7, 1]]));
  notes.clear();
  expect(unsentNotes(copy, 1, undefined).earlier()).toBeUndefined();
  const odd = mapStorage();
  odd.setItem('moothall:unsent:ann:s1:9', '!!');
  expect(unsentNotes(copy, 1, odd).earlier()?.clocks).toEqual(new Map());
});
