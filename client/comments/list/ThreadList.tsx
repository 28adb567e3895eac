import { type ReactNode, useRef } from 'react';
import { toProblem } from '../../api/toProblem.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useFocusStays } from '../../ui/useFocusStays.ts';
import { useCommentsHome } from '../CommentsHome.ts';
import { ThreadCard } from '../thread/ThreadCard.tsx';
import { useDesk } from '../useDesk.ts';
import { type ThreadFilter, useThreadList } from '../useThreads.ts';
import styles from './ThreadList.module.css';
import { useThreadsSaid } from './useArrivalsSaid.ts';
import { useInHand } from './useInHand.ts';
import { useSteadyIds } from './useSteadyIds.ts';

interface Props {
  filter: ThreadFilter;
  label: string;
  /** Stands first, whether or not it is one of the list: somebody went to it. */
  opened: string | null;
  withBlock: boolean;
  /** Where there is none. */
  children: ReactNode;
}

/** Threads, oldest first, a page at a time. Nothing changes its place while somebody reads. */
export function ThreadList({ filter, label, opened, withBlock, children }: Props) {
  const { copy } = useCommentsHome();
  const { asked } = useDesk();
  const list = useRef<HTMLElement>(null);
  const threads = useThreadList(copy.strategyId, filter);
  const key = JSON.stringify(filter);
  const steady = useSteadyIds(threads.data?.ids, key);
  useThreadsSaid(threads.data?.ids, key, threads.data?.pages ?? 0);
  const inHand = useInHand(list);
  useFocusStays(list, list);
  // Not before the list is here: what comes in above it would push it out of sight.
  const alone = opened !== null && !threads.isPending && !steady.includes(opened);
  const ids = alone ? [opened, ...steady] : steady;
  const at = inHand === null ? -1 : ids.indexOf(inHand.id);
  return (
    <section ref={list} tabIndex={-1} aria-label={label} className={styles.list}>
      {ids.map((id, index) => (
        <ThreadCard
          key={id}
          id={id}
          held={index < at || (index === at && inHand?.writing === true)}
          opened={id === opened ? asked : null}
          withBlock={withBlock}
        />
      ))}
      {threads.isPending && <Loading what="comments" />}
      {threads.isError && threads.data === undefined && (
        <ProblemNotice problem={toProblem(threads.error)} onRetry={() => void threads.refetch()} />
      )}
      {threads.isSuccess && ids.length === 0 && children}
      {threads.hasNextPage && (
        <Button size="s" busy={threads.isFetchingNextPage} onClick={() => void threads.fetchNextPage()}>
          More comments
        </Button>
      )}
    </section>
  );
}
