import { describe, expect, it } from 'vitest';
import type { CommentEntry } from '../../../shared/comments/commentEntry.ts';
import { noThreads, threadsAfter } from '../../../shared/comments/threads.ts';

type Said<T = CommentEntry> = T extends CommentEntry ? Omit<T, 'personId' | 'organisationId' | 'at'> : never;

let minute = 0;
const by = (personId: string, entry: Said): CommentEntry => {
  minute += 1;
  const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  return { ...entry, personId, organisationId: 'org', at };
};
const opening = (suggestion: { text: string } | null = null) =>
  by('ada', {
    ...{ type: 'thread', id: 't', target: 'x', quote: '', prefix: '', suffix: '', anchor: null },
    ...{ body: 'Why?', suggestion },
  });
const standing = (...entries: CommentEntry[]) => threadsAfter(noThreads, entries).byId.get('t');

describe('only whoever wrote a comment', () => {
  it('changes its words, however an entry came into the ledger', () => {
    const thread = standing(
      opening(),
      by('ben', { type: 'edit', id: '1', commentId: 't', body: 'Because.' }),
      by('ben', { type: 'delete', id: '2', commentId: 't' }),
    );
    expect(thread?.comments).toMatchObject([{ body: 'Why?', editedAt: null, deletedAt: null }]);
  });

  it('brings nothing back by an edit that reached the ledger after a deletion', () => {
    const thread = standing(
      opening(),
      by('ada', { type: 'delete', id: '1', commentId: 't' }),
      by('ada', { type: 'edit', id: '2', commentId: 't', body: 'Why?' }),
      by('ben', { type: 'reaction', id: '3', commentId: 't', reaction: 'agree', on: true }),
    );
    expect(thread?.comments).toMatchObject([{ body: '', editedAt: null }]);
    expect(thread?.comments[0]?.reactions.size).toBe(0);
  });

  it('takes proposed words back by deleting, as long as nobody decided about them', () => {
    const decided = by('ed', {
      type: 'suggestion',
      id: '1',
      threadId: 't',
      decision: 'accepted',
      reason: null,
    });
    const deleted = by('ada', { type: 'delete', id: '2', commentId: 't' });
    const replied = by('ada', { type: 'reply', id: '3', threadId: 't', body: 'Or not' });
    const takenBack = by('ada', { type: 'delete', id: '4', commentId: '3' });
    expect(standing(opening({ text: 'other' }), deleted)?.suggestion).toBeNull();
    expect(standing(opening({ text: 'other' }), replied, takenBack)?.suggestion).toMatchObject({
      text: 'other',
    });
    expect(standing(opening({ text: 'other' }), decided, deleted)?.suggestion).toMatchObject({
      text: 'other',
      decision: { is: 'accepted', personId: 'ed' },
    });
  });
});

describe('what is said first', () => {
  it('stands where two resolve a thread, or decide about words, one after the other', () => {
    const thread = standing(
      opening({ text: 'other' }),
      by('ed', { type: 'suggestion', id: '1', threadId: 't', decision: 'declined', reason: 'Too long' }),
      by('flo', { type: 'suggestion', id: '2', threadId: 't', decision: 'accepted', reason: null }),
      by('ed', { type: 'status', id: '3', threadId: 't', to: 'resolved', note: 'Done' }),
      by('flo', { type: 'status', id: '4', threadId: 't', to: 'resolved', note: 'Also done' }),
    );
    expect(thread?.suggestion?.decision).toMatchObject({ is: 'declined', reason: 'Too long' });
    // Deciding resolves it.
    expect(thread?.resolved).toMatchObject({ personId: 'ed', note: 'Too long' });
    const plain = standing(
      opening(),
      by('ed', { type: 'status', id: '3', threadId: 't', to: 'resolved', note: 'Done' }),
      by('flo', { type: 'status', id: '4', threadId: 't', to: 'resolved', note: 'Also done' }),
    );
    expect(plain?.resolved).toMatchObject({ personId: 'ed', note: 'Done' });
  });
});
