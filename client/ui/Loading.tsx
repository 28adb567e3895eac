import styles from './Loading.module.css';
import { Spinner } from './Spinner.tsx';

/**
 * Stands where something is on its way. It appears only after a moment: what comes at once would otherwise flicker.
 * `what` completes the sentence: "Loading the board".
 */
export function Loading({ what }: { what: string }) {
  return (
    <p className={styles.loading} role="status">
      <Spinner size={16} /> Loading {what}…
    </p>
  );
}
