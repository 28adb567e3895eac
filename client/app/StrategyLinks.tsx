import { Link, useLocation } from 'react-router';
import { type StrategyPlace, strategyPages } from './strategyPages.ts';

/** Links to the pages of one strategy. The bar has them on wide screens and the tabs on phones, never both. */
export function StrategyLinks({
  strategy,
  className,
}: {
  strategy: StrategyPlace;
  className: string | undefined;
}) {
  const { pathname } = useLocation();
  return (
    <nav className={className} aria-label="This strategy">
      {strategyPages(strategy, pathname).map(({ to, label, here }) => (
        <Link key={to} to={to} aria-current={here ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
