import type { CoverageView } from '../../../shared/api/coverage.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import styles from './Coverage.module.css';
import { numbered } from './numbered.ts';
import { ObjectiveLinks } from './ObjectiveLinks.tsx';

/** The objectives that carry no aim of the framework. */
export function ServeNone({ home, coverage }: { home: StrategyHome; coverage: CoverageView }) {
  const objectives = numbered(coverage.outcomes);
  const found = coverage.untagged.flatMap((id) => objectives.get(id) ?? []);
  return (
    <section className={styles.section} aria-labelledby="serve-none">
      <h2 id="serve-none">Objectives that serve none of these</h2>
      {found.length === 0 ? (
        <p>{objectives.size === 0 ? 'There is no objective yet.' : 'Each objective serves at least one.'}</p>
      ) : (
        <ObjectiveLinks strategyId={home.strategyId} objectives={found} />
      )}
    </section>
  );
}
