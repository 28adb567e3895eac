import { useRef } from 'react';
import { toProblem } from '../api/toProblem.ts';
import { useSend } from '../api/useSend.ts';
import { Button } from '../ui/Button.tsx';
import { confirm } from '../ui/confirmations.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useFocusStays } from '../ui/useFocusStays.ts';
import styles from './InboxPage.module.css';
import { NewsItem } from './NewsItem.tsx';
import { spansOf } from './spans.ts';
import { useMarkRead, useNotifications, useUnread } from './useInbox.ts';

/** What concerns one, newest first. */
export function NewsList() {
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusStays(section, heading);
  const { data, isPending, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useNotifications();
  const unread = useUnread().data ?? 0;
  const markRead = useMarkRead();
  const all = useSend(async () => {
    await markRead();
    confirm('All is marked as read.');
  });
  const items = data?.pages.flatMap(({ notifications }) => notifications) ?? [];
  return (
    <section ref={section} className={styles.section} aria-labelledby="news">
      <div className={styles.head}>
        <h2 ref={heading} id="news" tabIndex={-1}>
          What happened
        </h2>
        {unread > 0 && (
          <Button size="s" busy={all.busy} onClick={() => all.send()}>
            Mark all as read
          </Button>
        )}
      </div>
      {all.problem && <ProblemNotice problem={all.problem} />}
      {isPending && <Loading what="what happened" />}
      {isError && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      {data && items.length === 0 && (
        <EmptyState title="Nothing yet" level={3}>
          Mentions of you and replies come here, and ratings and sessions on what you follow, or what your
          organisation leads. Follow something from its activity, beside the strategy.
        </EmptyState>
      )}
      {spansOf(items, new Date()).map(({ label, items: some }) => (
        <div key={label}>
          <h3 className={styles.label}>{label}</h3>
          <ul className={styles.list}>
            {some.map((item) => (
              <NewsItem key={item.id} item={item} onRead={() => markRead([item.id])} />
            ))}
          </ul>
        </div>
      ))}
      {hasNextPage && (
        <div className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show earlier ones
          </Button>
        </div>
      )}
    </section>
  );
}
