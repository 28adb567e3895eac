import { Link } from 'react-router';
import type { NotificationView } from '../../shared/api/inbox.ts';
import { useSend } from '../api/useSend.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './InboxPage.module.css';
import { useReadAt } from './useReadAt.ts';

/** One notification. Going to what it tells of marks it as read, with all else that tells of the same. */
export function NewsItem({ item, onRead }: { item: NotificationView; onRead: () => Promise<void> }) {
  const { words, excerpt, title, strategyTitle, by, at, read, path, target, strategyId } = item;
  const readAt = useReadAt();
  const marking = useSend(onRead);
  return (
    <li className={styles.item} data-unread={!read || undefined}>
      <p className={styles.words}>
        {!read && <VisuallyHidden>Unread: </VisuallyHidden>}
        <Link to={path} onClick={() => readAt(path)}>
          {words}
        </Link>
      </p>
      {excerpt !== '' && <p className={styles.said}>{excerpt}</p>}
      <div className={styles.meta}>
        <span>{target === strategyId ? strategyTitle : `${title || 'Untitled'} · ${strategyTitle}`}</span>
        {by.organisation !== '' && <span>{by.organisation}</span>}
        <RelativeTime at={at} />
        {!read && (
          <Button
            size="s"
            look="quiet"
            busy={marking.busy}
            onClick={() => marking.send()}
            aria-label={`Mark as read: ${words}`}
          >
            Mark as read
          </Button>
        )}
      </div>
      {marking.problem && <ProblemNotice problem={marking.problem} />}
    </li>
  );
}
