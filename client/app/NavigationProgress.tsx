import { useNavigation } from 'react-router';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './NavigationProgress.module.css';

/** A line along the top while the next page is fetched: on slow Wi-Fi a link must not seem dead. */
export function NavigationProgress() {
  const loading = useNavigation().state === 'loading';
  return (
    <div className={styles.line} data-loading={loading || undefined} role="status">
      {loading && <VisuallyHidden>Loading the page</VisuallyHidden>}
    </div>
  );
}
