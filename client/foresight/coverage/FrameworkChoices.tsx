import { Link } from 'react-router';
import type { FrameworkCoverage } from '../../../shared/api/coverage.ts';
import styles from './FrameworkChoices.module.css';
import type { Chosen } from './useChosen.ts';

/** Every framework with how much of it is served; one that was taken out of use only where something serves it still. */
export function FrameworkChoices({
  frameworks,
  chosen,
}: {
  frameworks: readonly FrameworkCoverage[];
  chosen: Chosen;
}) {
  const shown = frameworks.filter(
    ({ id, status, served }) =>
      status !== 'archived' || (served.objective ?? 0) > 0 || id === chosen.framework,
  );
  return (
    <nav aria-label="Frameworks">
      <ul className={styles.frameworks}>
        {shown.map(({ id, title, version, status, own, served }) => {
          const all = Object.values(served).reduce((sum, count) => sum + count, 0);
          return (
            <li key={id}>
              <Link
                to={chosen.linkTo({ framework: id })}
                replace
                preventScrollReset
                aria-current={id === chosen.framework ? 'true' : undefined}
              >
                <b>{title}</b>
                <span>
                  {[version, own && 'our own', status !== 'current' && status].filter(Boolean).join(', ')}
                </span>
                <span className={styles.count}>
                  {served.objective ?? 0} of {all} served
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
