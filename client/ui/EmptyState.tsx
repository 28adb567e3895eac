import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface Props {
  /** What is not here yet: "No objectives yet". */
  title: string;
  /** What to do next, and what will be here then. */
  children: ReactNode;
  /** The button or link that does it. */
  action?: ReactNode;
  level?: 2 | 3;
}

/** Stands where there is nothing yet, and says what to do about it. */
export function EmptyState({ title, children, action, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
