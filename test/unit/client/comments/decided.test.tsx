import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Standing } from '../../../../client/comments/thread/Standing.tsx';
import type { ThreadView } from '../../../../shared/api/threads.ts';

const edith = {
  ...{ personId: 'p1', personName: 'Edith Editor', organisation: 'College' },
  at: '2026-11-26T09:00:00.000Z',
};

/** How a thread stands below what was said, when `decision` was made of its words and it was resolved by `resolvedBy`. */
function standing(decision: 'accepted' | 'declined', resolvedBy: ThreadView['resolvedBy']): string {
  const reason = decision === 'declined' ? 'Too long.' : null;
  const thread = {
    ...{ status: 'resolved' as const, due: null, assigned: null, resolvedBy, resolvedNote: reason },
    suggestion: { text: 'Other words', decision, reason, by: edith, conflict: false },
  };
  return renderToStaticMarkup(<Standing thread={thread} />);
}

test('a decision about proposed words, which resolves their thread, is not told a second time', () => {
  expect(standing('accepted', edith)).toBe('');
  expect(standing('declined', edith)).toBe('');
});

test('who resolved it later, once it was opened again, is told', () => {
  expect(standing('accepted', { ...edith, at: '2026-11-27T09:00:00.000Z' })).toContain('by Edith Editor');
  expect(standing('declined', { ...edith, personId: 'p2', personName: 'Ned Editor' })).toContain(
    'by Ned Editor',
  );
});
