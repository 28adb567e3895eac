import type { CoverageView } from '../../../shared/api/coverage.ts';
import { servings } from '../../../shared/strategy/coverage.ts';
import styles from './ServedBar.module.css';
import { wayWords } from './waysOf.ts';

/** How many aims are served, and how: a bar, and the same in words. */
export function ServedBar({ items }: { items: CoverageView['items'] }) {
  const counts = servings.map((way) => ({ way, count: items.filter(({ served }) => served === way).length }));
  const said = items.filter(({ served }) => served === 'objective').length;
  return (
    <div className={styles.served}>
      <p className={styles.sentence}>
        {said} of {items.length} {items.length === 1 ? 'aim is' : 'aims are'} served by an objective.
      </p>
      <div className={styles.bar} aria-hidden="true">
        {counts.map(({ way, count }) => (
          <span
            key={way}
            className={styles.part}
            data-way={way}
            style={{ flexGrow: count }}
            hidden={count === 0}
          />
        ))}
      </div>
      <ul className={styles.legend} aria-label="How the aims are served">
        {counts.map(({ way, count }) => (
          <li key={way}>
            <span aria-hidden="true" className={styles.part} data-way={way} />
            {count} {wayWords[way].short}
          </li>
        ))}
      </ul>
    </div>
  );
}
