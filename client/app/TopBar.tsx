import { type ReactNode, useRef } from 'react';
import { Link } from 'react-router';
import { AccountMenu } from '../people/AccountMenu.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Brand } from './Brand.tsx';
import { InboxLink } from './InboxLink.tsx';
import { StrategyLinks } from './StrategyLinks.tsx';
import type { StrategyPlace } from './strategyPages.ts';
import styles from './TopBar.module.css';
import { useBarShown } from './useBarShown.ts';

export interface TopBarProps {
  /** The page's short name: the browser tab's title, and the bar's on phones. */
  title: string;
  /** What the bar says on phones in place of the title, where the heading below says that in full. */
  barTitle?: ReactNode;
  /** Whose page it is. */
  partnership?: { id: string; name: string } | undefined;
  /** Brings the links to the strategy's pages. */
  strategy?: StrategyPlace | undefined;
  /** On phones, a way up in place of the mark: from one objective to its strategy. */
  back?: { to: string; label: string } | undefined;
  /** How things stand: save state, who is here, as at. */
  status?: ReactNode;
  /** Buttons. On phones they go below the bar. */
  actions?: ReactNode;
}

/** The bar at the top of every page for people who are signed in. */
export function TopBar({ title, barTitle, partnership, strategy, back, status, actions }: TopBarProps) {
  const bar = useRef<HTMLElement>(null);
  useBarShown(bar);
  return (
    <header ref={bar} className={styles.bar}>
      <div className={styles.row}>
        <div className={styles.where}>
          {back !== undefined && (
            <Link to={back.to} className={styles.back} aria-label={back.label}>
              <Icon name="chevron-left" />
            </Link>
          )}
          <span className={styles.brand} data-replaced={back !== undefined || undefined}>
            <Brand markOnly />
          </span>
          {partnership !== undefined && (
            <Link to={`/p/${partnership.id}`} className={styles.partnership}>
              {partnership.name}
            </Link>
          )}
          {/* On phones only; the heading of the page says the same to screen readers. */}
          <span className={styles.title} aria-hidden="true">
            {barTitle ?? title}
          </span>
        </div>
        {strategy !== undefined && <StrategyLinks strategy={strategy} className={styles.nav} />}
        <div className={styles.status}>
          {status}
          <InboxLink besideButtons={actions !== undefined} />
          <AccountMenu />
        </div>
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
