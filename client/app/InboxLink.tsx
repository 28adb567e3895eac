import { useEffect } from 'react';
import { Link } from 'react-router';
import { Icon } from '../ui/Icon.tsx';
import { afterPage } from '../ui/pageFirst.ts';
import { useLazyPart } from '../ui/useLazyPart.ts';
import styles from './InboxLink.module.css';

/** The way to one’s inbox. How much of it is new comes after what the page itself needs. */
export function InboxLink({ besideButtons = false }: { besideButtons?: boolean }) {
  const { part: UnreadCount, fetchPart } = useLazyPart(loadCount);
  useEffect(fetchPart, [fetchPart]);
  return (
    <Link to="/inbox" className={styles.inbox} data-beside={besideButtons || undefined} title="Inbox">
      <Icon name="inbox" />
      <span className={styles.words}>Inbox</span>
      {UnreadCount && <UnreadCount />}
    </Link>
  );
}

async function loadCount() {
  await afterPage();
  return (await import('../inbox/UnreadCount.tsx')).UnreadCount;
}
