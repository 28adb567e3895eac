import type { ReactNode } from 'react';
import { SkipLink } from '../ui/SkipLink.tsx';
import styles from './Page.module.css';
import { StrategyLinks } from './StrategyLinks.tsx';
import { TopBar, type TopBarProps } from './TopBar.tsx';

interface Props extends TopBarProps {
  /** `reading` for one column of words, `wide` for tables, `full` where the page makes its own columns. */
  layout?: 'reading' | 'wide' | 'full';
  children: ReactNode;
}

/**
 * A page for people who are signed in: the bar, the page, and on phones the tabs. Inside goes one `PageHeading`.
 * `title` is the browser tab's and the phone bar's; the other words of the bar are slots.
 */
export function Page({ layout = 'wide', children, ...bar }: Props) {
  return (
    <div className={styles.frame}>
      <title>{`${bar.title} · Moothall`}</title>
      <SkipLink target="main" />
      <TopBar {...bar} />
      <main id="main" tabIndex={-1} className={styles.main} data-layout={layout}>
        {children}
      </main>
      {bar.strategy !== undefined && <StrategyLinks strategy={bar.strategy} className={styles.tabs} />}
    </div>
  );
}
