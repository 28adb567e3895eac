import { Link } from 'react-router';
import styles from './Brand.module.css';

/** The ring of a moot hall's benches with the middle kept free, and the name. Leads home. */
export function Brand({ markOnly = false }: { markOnly?: boolean }) {
  return (
    <Link to="/" className={styles.brand} data-mark-only={markOnly || undefined} aria-label="Moothall, home">
      <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="9" fill="none" stroke="currentColor" strokeWidth="2" />
        <circle cx="10" cy="10" r="3" fill="currentColor" />
      </svg>
      <span className={styles.name}>Moothall</span>
    </Link>
  );
}
