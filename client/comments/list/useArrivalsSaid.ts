import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CommentView, ThreadView } from '../../../shared/api/threads.ts';
import { announce } from '../../ui/announcer.ts';
import { threadKey } from '../useThreads.ts';

/** Says that others opened threads while a list stood open; not those that it was opened with, nor those of a further page. */
export function useThreadsSaid(ids: readonly string[] | undefined, list: string, pages: number): void {
  const queries = useQueryClient();
  const before = useRef<{ list: string; pages: number; ids: ReadonlySet<string> } | null>(null);
  useEffect(() => {
    if (ids === undefined) return;
    const known = before.current;
    before.current = { list, pages, ids: new Set([...(known?.list === list ? known.ids : []), ...ids]) };
    if (known === null || known.list !== list || known.pages !== pages) return;
    for (const id of ids) {
      const first = queries.getQueryData<ThreadView>(threadKey(id))?.comments[0];
      if (!known.ids.has(id) && first && !first.mine) announce(wordsOf(first), 'others', 'comments');
    }
  }, [ids, list, pages, queries]);
}

/** Says what others add to a thread that stands open. */
export function useRepliesSaid(comments: readonly CommentView[] | undefined): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (comments === undefined) return;
    const before = known.current;
    known.current = new Set(comments.map(({ id }) => id));
    const fresh = comments.filter(({ id, mine }) => before !== null && !before.has(id) && !mine).at(-1);
    if (fresh !== undefined) announce(wordsOf(fresh), 'others', 'comments');
  }, [comments]);
}

function wordsOf({ author }: CommentView): string {
  return `New comment by ${author.personName} for ${author.organisation}`;
}
