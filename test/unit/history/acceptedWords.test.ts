import { describe, expect, test } from 'vitest';
import { newThread, threadAfter } from '../../../shared/comments/threadAfter.ts';
import { acceptedWords, credited, signedWithinMs } from '../../../shared/history/acceptedWords.ts';
import type { BlockChange } from '../../../shared/history/change.ts';
import { quarterMs } from '../../../shared/history/quarters.ts';

const proposer = { personId: 'colin', organisationId: 'charity' };
const accepted = (at: number, also: object = {}) => ({
  ...{ id: 'o1', part: 'narrative' as const, by: 'edith', at, proposer },
  ...also,
});
const change = (from: number, to: number, also: Partial<BlockChange> = {}): BlockChange => ({
  ...{ of: 'objective', id: 'o1', part: 'narrative', by: 'edith', from, to },
  ...also,
});
const credits = (changes: BlockChange[], words: ReturnType<typeof accepted>[]) =>
  credited(changes, words).map(({ wordsBy }) => wordsBy.length);

describe('a change is credited with accepted words', () => {
  test('that were signed while it went on, or right after its last moment', () => {
    expect(credits([change(100, 200)], [accepted(150)])).toEqual([1]);
    expect(credits([change(100, 200)], [accepted(100)])).toEqual([1]);
    expect(credits([change(100, 200)], [accepted(200 + signedWithinMs)])).toEqual([1]);
  });

  test('but not signed before it began or long after it ended', () => {
    expect(credits([change(100, 200)], [accepted(99)])).toEqual([0]);
    expect(credits([change(100, 200)], [accepted(201 + signedWithinMs)])).toEqual([0]);
  });

  test('of the same person, block and part alone', () => {
    const others = [
      change(100, 200, { by: 'ned' }),
      change(100, 200, { part: 'title' }),
      change(100, 200, { id: 'o2' }),
    ];
    expect(credits([...others, change(100, 200)], [accepted(150)])).toEqual([0, 0, 0, 1]);
  });

  test('once, where the same person’s change of the quarter of an hour before has only just ended', () => {
    const changes = [change(quarterMs + 5, quarterMs + 9), change(1, quarterMs - 1)];
    expect(credits(changes, [accepted(quarterMs + 6)])).toEqual([1, 0]);
    expect(credits(changes, [accepted(quarterMs + 2)])).toEqual([0, 1]);
  });

  test('once for each organisation that somebody proposed them for', () => {
    const asCollege = accepted(160, { proposer: { ...proposer, organisationId: 'college' } });
    expect(credits([change(100, 200)], [accepted(150), accepted(155), asCollege])).toEqual([2]);
  });
});

describe('accepted words are', () => {
  const at = '2031-06-14T09:00:00.000Z';
  const letter = { item: { client: 1, clock: 1 } };
  const anchor = {
    ...{ part: 'vision' as const, once: true },
    start: { ...letter, assoc: 0 as const },
    end: { ...letter, assoc: -1 as const },
  };
  const proposed = newThread({
    ...{ type: 'thread', id: 't1', at, ...proposer, target: 's1' },
    ...{ quote: 'fair', prefix: '', suffix: '', anchor, body: '', suggestion: { text: 'just' } },
  });
  const decided = (decision: 'accepted' | 'declined', personId: string) => {
    const signature = { id: 'd1', personId, organisationId: 'council', at };
    const reason = decision === 'declined' ? 'No.' : null;
    return threadAfter(proposed, { type: 'suggestion', ...signature, threadId: 't1', decision, reason });
  };

  test('those that somebody else accepted, in the part that they were proposed for', () => {
    expect(acceptedWords([decided('accepted', 'edith')], 's1')).toEqual([
      { id: '', part: 'vision', by: 'edith', at: Date.parse(at), proposer },
    ]);
  });

  test('not those that nobody decided about, were declined, or were the accepter’s own', () => {
    const threads = [proposed, decided('declined', 'edith'), decided('accepted', 'colin')];
    expect(acceptedWords(threads, 's1')).toEqual([]);
  });
});
