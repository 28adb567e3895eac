import type { ReactNode } from 'react';
import { useNarrow } from '../ui/useNarrow.ts';
import styles from './BoardFilters.module.css';

/** On a phone the board comes first and what narrows it folds away, unless some of that is on. */
export function Foldable({ active, children }: { active: boolean; children: ReactNode }) {
  const narrow = useNarrow();
  if (!narrow) return <div className={styles.unfolded}>{children}</div>;
  return (
    <details className={styles.fold} open={active || undefined}>
      <summary>Filter, or another date</summary>
      {children}
    </details>
  );
}
