import { describe, expect, it } from 'vitest';
import { type CommentEntry, commentEntrySchema } from '../../../shared/comments/commentEntry.ts';
import { withoutDeletedWords } from '../../../shared/comments/deletedWords.ts';
import { reactions } from '../../../shared/comments/reactions.ts';
import type { ThreadStanding } from '../../../shared/comments/threadStanding.ts';
import { noThreads, type Threads, threadsAfter } from '../../../shared/comments/threads.ts';
import fc from '../../support/fastCheck.ts';

const threadIds = ['t1', 't2', 't3'] as const;
const commentIds = [...threadIds, 'r1', 'r2', 'r3', 'r4'] as const;
const people = ['ada', 'ben', 'cat'] as const;
const someThread = fc.constantFrom(...threadIds, 'nowhere');
const someComment = fc.constantFrom(...commentIds, 'nowhere');
const words = fc.constantFrom('one', 'two', 'three');

const said = fc.oneof(
  fc.record({
    type: fc.constant('thread' as const),
    id: fc.constantFrom(...threadIds),
    target: fc.constantFrom('a', 'b'),
    quote: words,
    ...{ prefix: fc.constant(''), suffix: fc.constant(''), anchor: fc.constant(null), body: words },
    suggestion: fc.option(fc.record({ text: words })),
  }),
  fc.record({
    type: fc.constant('reply' as const),
    id: fc.constantFrom(...commentIds),
    threadId: someThread,
    body: words,
  }),
  fc.record({ type: fc.constant('edit' as const), commentId: someComment, body: words }),
  fc.record({ type: fc.constant('delete' as const), commentId: someComment }),
  fc.record({
    type: fc.constant('reaction' as const),
    commentId: someComment,
    reaction: fc.constantFrom(...reactions),
    on: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('status' as const),
    threadId: someThread,
    to: fc.constantFrom('resolved' as const, 'open' as const),
    note: fc.option(words),
  }),
  fc.record({
    type: fc.constant('due' as const),
    threadId: someThread,
    by: fc.option(fc.constant('2027-01-01')),
  }),
  fc.record({
    type: fc.constant('assign' as const),
    threadId: someThread,
    assignedPersonId: fc.option(fc.constantFrom(...people)),
    assignedOrganisationId: fc.option(fc.constant('org')),
  }),
  fc.record({
    type: fc.constant('suggestion' as const),
    threadId: someThread,
    decision: fc.constantFrom('accepted' as const, 'declined' as const),
    reason: fc.option(words),
  }),
);

/** Anything at all that could stand in a ledger, in any order; clocks are set back now and then. */
const ledgers = fc
  .array(fc.tuple(said, fc.constantFrom(...people), fc.nat(50)), { maxLength: 40 })
  .map((all) =>
    all.map(([entry, personId, minute], index): CommentEntry => {
      const at = new Date(Date.UTC(2026, 0, 1, 0, index + minute)).toISOString();
      return { id: `e${index}`, personId, organisationId: `of ${personId}`, at, ...entry };
    }),
  );

const whole = (entries: readonly CommentEntry[]) => threadsAfter(noThreads, entries);
const listed = ({ byId }: Threads) => [...byId.values()];

describe('whatever stands in a ledger of comments', () => {
  it('is a list of threads that agrees with itself', () => {
    fc.assert(
      fc.property(ledgers, (entries) => {
        const threads = whole(entries);
        const all = listed(threads).flatMap(({ id, comments }) =>
          comments.map((comment) => [comment.id, id] as const),
        );
        // Each comment stands once, in the thread that it is found by, and each thread begins with its own.
        expect(new Map(all)).toEqual(threads.threadOf);
        expect(all).toHaveLength(threads.threadOf.size);
        for (const thread of listed(threads)) insistSound(thread, threads);
      }),
    );
  });

  it('gives the same, however it is cut into what was known and what came after', () => {
    fc.assert(
      fc.property(ledgers, fc.array(fc.nat(40), { maxLength: 5 }), (entries, cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), entries.length];
        let threads = noThreads;
        for (const [index, from] of places.entries())
          threads = threadsAfter(threads, entries.slice(from, places[index + 1]));
        const cutUp = places.flatMap((from, index) => entries.slice(from, places[index + 1]));
        expect(threads).toEqual(whole(cutUp));
      }),
    );
  });

  it('changes nothing of what was read before', () => {
    fc.assert(
      fc.property(ledgers, ledgers, (first, second) => {
        const before = whole(first);
        const copy = structuredClone(before);
        threadsAfter(before, second);
        expect(before).toEqual(copy);
      }),
    );
  });

  it('counts once where an entry comes twice', () => {
    fc.assert(
      fc.property(ledgers, (entries) => {
        const twice = entries.flatMap((entry) => [entry, entry]);
        expect(listed(whole(twice)).map(told)).toEqual(listed(whole(entries)).map(told));
      }),
    );
  });

  it('gives each thread the same, whatever is said in others in between', () => {
    fc.assert(
      fc.property(ledgers, (entries) => {
        const threads = whole(entries);
        for (const thread of listed(threads)) {
          const alone = entries.filter((entry) => isAbout(entry, thread.id, threads));
          expect(told(whole(alone).byId.get(thread.id))).toEqual(told(thread));
        }
      }),
    );
  });

  it('comes to the same without the words of deleted comments, of which then none is left', () => {
    fc.assert(
      fc.property(ledgers, (all) => {
        // A store keeps the first of each id.
        const entries = [
          ...new Map(all.toReversed().map((entry) => [entry.id, entry])).values(),
        ].toReversed();
        const threads = whole(entries);
        const changed = new Map(withoutDeletedWords(entries, threads).map((entry) => [entry.id, entry]));
        const without = entries.map((entry) => changed.get(entry.id) ?? entry);
        expect(whole(without)).toEqual(threads);
        expect(withoutDeletedWords(without, threads)).toEqual([]);
        const deleted = listed(threads).flatMap(({ comments }) =>
          comments.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id),
        );
        for (const entry of without) {
          if (!('body' in entry)) continue;
          const of = entry.type === 'edit' ? entry.commentId : entry.id;
          expect(entry.body === '').toBe(deleted.includes(of));
        }
      }),
    );
  });

  it('is understood by the schema that reads it', () => {
    fc.assert(
      fc.property(ledgers, (entries) => {
        for (const entry of entries) expect(commentEntrySchema.parse(entry)).toEqual(entry);
      }),
    );
  });
});

/** All but the moment that is never earlier than another thread's. */
function told(thread: ThreadStanding | undefined): Partial<ThreadStanding> {
  const { updatedAt: _updatedAt, ...rest } = thread ?? {};
  return rest;
}

function isAbout(entry: CommentEntry, threadId: string, { threadOf }: Threads): boolean {
  // An id stands for what had it first.
  if (entry.type === 'thread' || entry.type === 'reply') {
    if (threadOf.get(entry.id) !== threadId) return false;
    return entry.type === 'thread' || entry.threadId === threadId;
  }
  return ('threadId' in entry ? entry.threadId : threadOf.get(entry.commentId)) === threadId;
}

function insistSound(thread: ThreadStanding, { latest }: Threads): void {
  const { id, comments, status, resolved, createdAt, updatedAt, assigned } = thread;
  expect(comments[0]?.id).toBe(id);
  expect(resolved === null).toBe(status === 'open');
  expect(updatedAt >= createdAt && updatedAt <= latest).toBe(true);
  if (assigned) expect(['person', 'organisation']).toContain(assigned.kind);
  for (const { deletedAt, body, editedAt, reactions: pressed } of comments) {
    if (deletedAt !== null) expect([body, editedAt, pressed.size]).toEqual(['', null, 0]);
    else expect(body).not.toBe('');
    for (const ids of pressed.values()) expect(new Set(ids).size).toBe(ids.length);
  }
}
