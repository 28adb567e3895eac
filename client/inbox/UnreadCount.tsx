import { useEffect, useRef } from 'react';
import { announce } from '../ui/announcer.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './UnreadCount.module.css';
import { useUnread } from './useInbox.ts';

/** How many notifications are not read, on the link to the inbox; nothing where there are none. */
export function UnreadCount() {
  const { data } = useUnread();
  const before = useRef(data);
  useEffect(() => {
    // What the page is opened with is no news.
    if (before.current !== undefined && data !== undefined && data > before.current) {
      announce(`Something new in your inbox: ${data} unread`, 'others', 'inbox');
    }
    before.current = data;
  }, [data]);
  if (!data) return null;
  return (
    <span className={styles.count}>
      {data > 99 ? '99+' : data}
      <VisuallyHidden> unread</VisuallyHidden>
    </span>
  );
}
