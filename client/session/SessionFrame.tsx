import type { ReactNode, Ref } from 'react';
import { SkipLink } from '../ui/SkipLink.tsx';
import styles from './SessionFrame.module.css';

interface Props {
  title: string;
  /** The time left. */
  time?: ReactNode;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}

/** Around the pages of a room: the session’s name, the time, one column. There is no way out to press by mistake. */
export function SessionFrame({ title, time, ref, children }: Props) {
  return (
    <div className={styles.frame}>
      <title>{`${title} · Moothall`}</title>
      <SkipLink target="main" />
      <header className={styles.bar}>
        <span className={styles.name}>{title}</span>
        {time}
      </header>
      <main id="main" tabIndex={-1} ref={ref} className={styles.column}>
        {children}
      </main>
    </div>
  );
}
