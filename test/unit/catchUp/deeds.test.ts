import { expect, test } from 'vitest';
import { changeDeeds } from '../../../shared/catchUp/changeDeeds.ts';
import { commentDeeds } from '../../../shared/catchUp/commentDeeds.ts';
import type { Deed } from '../../../shared/catchUp/deed.ts';
import { groupsOf } from '../../../shared/catchUp/groups.ts';
import { signedDeeds } from '../../../shared/catchUp/signedDeeds.ts';
import type { CommentEntry } from '../../../shared/comments/commentEntry.ts';
import { noThreads, threadsAfter } from '../../../shared/comments/threads.ts';
import type { BlockChange, ChangedPart } from '../../../shared/history/change.ts';
import { quarterMs } from '../../../shared/history/quarters.ts';
import { sampleObjective, sampleOutcome, sampleRating, sampleStrategy } from '../../support/boardSamples.ts';
import fc from '../../support/fastCheck.ts';

function change(part: ChangedPart, parts: Partial<BlockChange> = {}): BlockChange {
  return { of: 'objective', id: 'o1', part, by: 'ann', from: quarterMs, to: quarterMs + 5, ...parts };
}

test('what somebody wrote in a block within a quarter of an hour is one deed, in words', () => {
  const words = (...changes: BlockChange[]) => changeDeeds(changes, 's').map((deed) => deed.words);
  expect(words(change('title'))).toEqual(['changed the title']);
  expect(words(change('lead'), change('narrative'), change('title'))).toEqual([
    'changed the title, the wording and the lead',
  ]);
  expect(words(change('place'), change('lead'))).toEqual(['moved it and changed the lead']);
  expect(words(change('added'), change('title'), change('narrative'))).toEqual(['added it']);
  expect(words(change('title'), change('title', { by: 'bob' }))).toHaveLength(2);
  expect(words(change('title'), change('title', { from: 3 * quarterMs, to: 3 * quarterMs }))).toHaveLength(2);
  const [deed] = changeDeeds([change('vision', { of: 'strategy', id: '' })], 's');
  expect(deed).toMatchObject({ block: 's', at: new Date(quarterMs + 5).toISOString() });
});

test('ratings are told with their level, and a withdrawal with that of what it withdraws, however long ago that was', () => {
  const old = sampleRating('r1', 'o1', { level: 'red', at: '2026-01-01T00:00:00.000Z' });
  const own = sampleRating('r2', 'o1', {
    level: 'green',
    kind: 'individual',
    at: '2026-03-01T00:00:00.000Z',
  });
  const signed = { id: 'w', personId: 'ann', organisationId: 'council', at: '2026-03-02T00:00:00.000Z' };
  const withdrawal = { type: 'withdrawal', ratingId: 'r1', reason: 'Misread.', ...signed } as const;
  const stray = { ...withdrawal, id: 'x', ratingId: 'unknown' };
  expect(signedDeeds([old, own, withdrawal, stray], '2026-02-01T00:00:00.000Z')).toMatchObject([
    { words: 'gave a rating of their own: Green', block: 'o1', what: 'rated' },
    { words: 'withdrew the agreed rating Red', said: 'Misread.', by: 'ann' },
  ]);
});

test('comments are told in the words that stand now, and not once they are deleted', () => {
  const signed = (n: number) => ({
    ...{ id: `e${n}`, personId: 'ann', organisationId: 'council', at: `2026-01-01T00:0${n}:00.000Z` },
  });
  const passage = { quote: '', prefix: '', suffix: '', anchor: null, suggestion: null };
  const entries: CommentEntry[] = [
    { type: 'thread', target: 'o1/some-indicator', body: 'Frist', ...passage, ...signed(1) },
    { type: 'edit', commentId: 'e1', body: 'First', ...signed(2) },
    { type: 'reply', threadId: 'e1', body: 'Gone', ...signed(3) },
    { type: 'delete', commentId: 'e3', ...signed(4) },
    { type: 'status', threadId: 'e1', to: 'resolved', note: 'Settled.', ...signed(5) },
  ];
  const threads = threadsAfter(noThreads, entries).byId;
  const told = commentDeeds({ entries, threads, blockOf: (target) => target.split('/')[0] ?? '' }, '');
  expect(told.map(({ block, words, said }) => [block, words, said])).toEqual([
    ['o1', 'commented', 'First'],
    ['o1', 'resolved a comment', 'Settled.'],
  ]);
});

test('whatever was done, each deed is told once, under what it was done to, newest first', () => {
  const strategy = sampleStrategy([
    sampleOutcome('u1', [sampleObjective('o1'), sampleObjective('o2')]),
    sampleOutcome('u2', [sampleObjective('o3')]),
  ]);
  const deeds = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 1000 }).map((n) => new Date(n * 1000).toISOString()),
      what: fc.constantFrom('changed', 'rated', 'staged', 'discussed'),
      block: fc.constantFrom('s', 'u1', 'u2', 'o1', 'o2', 'o3', 'gone1', 'gone2'),
      by: fc.constantFrom('ann', 'bob', ''),
      organisationId: fc.constantFrom('council', null),
      words: fc.string(),
      said: fc.string(),
      proposedBy: fc.constant(null),
      threadId: fc.constantFrom('t', null),
    }),
  );
  fc.assert(
    fc.property(deeds, (all: Deed[]) => {
      const groups = groupsOf({
        strategyId: 's',
        strategy,
        deeds: all,
        differences: [],
        titleOf: () => 'Old',
      });
      const told = groups.flatMap(({ id, deeds: own }) => own.map((deed) => ({ id, deed })));
      expect(new Set(told.map(({ deed }) => deed))).toEqual(new Set(all));
      expect(told).toHaveLength(all.length);
      for (const { id, deed } of told) expect(deed.block).toBe(id);
      for (const { deeds: own } of groups) {
        expect(own.map(({ at }) => at)).toEqual(
          own
            .map(({ at }) => at)
            .sort()
            .reverse(),
        );
      }
      const order = ['s', 'u1', 'o1', 'o2', 'u2', 'o3'];
      const standing = groups.filter(({ gone }) => !gone).map(({ id }) => id);
      expect(standing).toEqual(order.filter((id) => standing.includes(id)));
      expect(groups.slice(standing.length).every(({ gone, title }) => gone && title === 'Old')).toBe(true);
    }),
  );
});
