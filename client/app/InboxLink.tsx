import { useEffect } from 'react';
import { Link } from 'react-router';
import { Icon } from '../ui/Icon.tsx';
import { afterPage } from '../ui/pageFirst.ts';
import { useLazyPart } from '../ui/useLazyPart.ts';
import { useNarrow } from '../ui/useNarrow.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './InboxLink.module.css';

/** The way to one’s inbox. How much of it is new comes after what the page itself needs. */
export function InboxLink() {
  const { part: UnreadCount, fetchPart } = useLazyPart(loadCount);
  useEffect(fetchPart, [fetchPart]);
  const narrow = useNarrow();
  return (
    <Link to="/inbox" className={styles.inbox} title="Inbox">
      <Icon name="inbox" />
      {narrow ? <VisuallyHidden>Inbox</VisuallyHidden> : 'Inbox'}
      {UnreadCount && <UnreadCount />}
    </Link>
  );
}

async function loadCount() {
  await afterPage();
  return (await import('../inbox/UnreadCount.tsx')).UnreadCount;
}
