import { useState } from 'react';
import type { CommentView } from '../../../shared/api/threads.ts';

interface Steady {
  /** What is shown. */
  comments: readonly CommentView[];
  /** How many came that are not shown yet. */
  waiting: number;
  /** Shows them. */
  bring: () => void;
}

/**
 * The comments of a thread as somebody reads them: while `held`, what others add waits until it is asked for, so that
 * nothing moves under a hand. What is one's own is there at once; edits and deletions stand in their place.
 */
export function useSteadyComments(latest: readonly CommentView[] = [], held: boolean): Steady {
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => idsOf(latest));
  const all = () => setSeen(idsOf(latest));
  const comments = held && seen.size > 0 ? latest.filter(({ id, mine }) => mine || seen.has(id)) : latest;
  if (comments.length === latest.length && latest.some(({ id }) => !seen.has(id))) all();
  return { comments, waiting: latest.length - comments.length, bring: all };
}

function idsOf(comments: readonly CommentView[]): ReadonlySet<string> {
  return new Set(comments.map(({ id }) => id));
}
