import type { ReactNode } from 'react';
import { SkipLink } from '../ui/SkipLink.tsx';
import { Brand } from './Brand.tsx';
import styles from './PlainPage.module.css';

/** A page for people who may not be signed in: the name of the place and one card. Goes with one `PageHeading`. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <title>{`${title} · Moothall`}</title>
      <SkipLink target="main" />
      <header className={styles.bar}>
        <Brand />
      </header>
      <main id="main" tabIndex={-1} className={styles.card}>
        {children}
      </main>
    </div>
  );
}
