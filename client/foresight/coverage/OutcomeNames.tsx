import type { CoverageView } from '../../../shared/api/coverage.ts';
import styles from './Coverage.module.css';

/** What the numbers over the picture stand for, where there is no room for the names. */
export function OutcomeNames({ outcomes }: { outcomes: CoverageView['outcomes'] }) {
  return (
    <ol className={styles.outcomes} aria-label="Outcomes">
      {outcomes
        .filter(({ id }) => id !== null)
        .map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
    </ol>
  );
}
