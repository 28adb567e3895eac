import { beforeEach, expect, test, vi } from 'vitest';
import {
  forgetDrafts,
  keepDraft,
  keptDraft,
  keptDrafts,
  strategiesWithDrafts,
} from '../../../client/sync/keptDrafts.ts';
import { mapStorage } from '../../support/mapStorage.ts';

beforeEach(() => {
  vi.stubGlobal('localStorage', mapStorage());
});

const ann = { personId: 'ann', strategyId: 's1' };

test('what was begun is kept for its author, its strategy and its place alone', () => {
  keepDraft(ann, 'new o1', { text: 'Can we say', about: 'Comment on this objective' });
  keepDraft(ann, 'reply t1', { text: 'By June', about: 'Reply to Tom' });
  keepDraft({ ...ann, strategyId: 's2' }, 'new o1', { text: 'Other', about: 'Comment' });
  expect(keptDraft(ann, 'new o1')?.text).toBe('Can we say');
  expect(keptDraft({ ...ann, personId: 'tom' }, 'new o1')).toBeUndefined();
  expect(keptDrafts(ann).map(({ place }) => place)).toEqual(['new o1', 'reply t1']);
  expect(strategiesWithDrafts('ann')).toEqual(['s1', 's2']);
});

test('words that were taken away are no draft, and what was sent is forgotten', () => {
  keepDraft(ann, 'new o1', { text: 'Can we say', about: '' });
  keepDraft(ann, 'new o1', { text: ' \n', about: '' });
  expect(keptDrafts(ann)).toEqual([]);
});

test('one strategy or all of a person is forgotten, and nothing of anybody else', () => {
  const tom = { ...ann, personId: 'tom' };
  for (const copy of [ann, { ...ann, strategyId: 's2' }, tom]) keepDraft(copy, 'a', { text: 'x', about: '' });
  forgetDrafts('ann', 's1');
  expect(strategiesWithDrafts('ann')).toEqual(['s2']);
  forgetDrafts('ann');
  expect(strategiesWithDrafts('ann')).toEqual([]);
  expect(keptDrafts(tom)).toHaveLength(1);
});
