import { Link } from 'react-router';
import type { DeedView } from '../../shared/api/catchUp.ts';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import styles from './DeedList.module.css';

/** Who did what, newest first. */
export function DeedList({ deeds, more }: { deeds: readonly DeedView[]; more: number }) {
  return (
    <ul className={styles.deeds}>
      {deeds.map((deed) => (
        <li key={`${deed.at} ${deed.by.personId} ${deed.words}`}>
          <p className={styles.did}>
            <strong>{deed.by.personName}</strong>{' '}
            {deed.path === undefined ? deed.words : <Link to={deed.path}>{deed.words}</Link>}{' '}
            <span className={styles.when}>
              <RelativeTime at={deed.at} />
              {deed.by.organisation !== '' && ` · ${deed.by.organisation}`}
            </span>
          </p>
          {deed.excerpt !== '' && <p className={styles.said}>{deed.excerpt}</p>}
        </li>
      ))}
      {more > 0 && <li className={styles.when}>And {more} earlier</li>}
    </ul>
  );
}
