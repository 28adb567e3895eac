import type { VersionView } from '../../shared/api/versions.ts';
import { toProblem } from '../api/toProblem.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { FreshNotice } from './FreshNotice.tsx';
import styles from './HistoryPage.module.css';
import { now, type Span } from './span.ts';
import { useDifferences } from './useDifferences.ts';
import { VersionSelects } from './VersionSelects.tsx';

/** What became of the strategy between two moments. */
export function Comparison({
  strategyId,
  versions,
  span,
  onChange,
}: {
  strategyId: string;
  versions: readonly VersionView[];
  span: Span;
  onChange: (span: Span) => void;
}) {
  const { data, error, isPending, refetch } = useDifferences(strategyId, span);
  return (
    <section aria-labelledby="changes" className={styles.changes}>
      <h2 id="changes" className={styles.label}>
        What changed
      </h2>
      <VersionSelects
        versions={versions}
        compared={data === undefined ? [] : [data.from, data.to].filter((version) => version !== null)}
        span={span}
        onChange={onChange}
      />
      {span.to === now && <FreshNotice key={span.from} strategyId={strategyId} />}
      {isPending && <Loading what="what changed" />}
      {error !== null && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      {data !== undefined && error === null && (
        <div role="status" className={styles.count}>
          {countWords(data.differences.length)}
        </div>
      )}
      {data !== undefined && error === null && data.differences.length === 0 && (
        <EmptyState title="Nothing changed" level={3}>
          The strategy reads the same at both moments. Choose an earlier one to see what was written since.
        </EmptyState>
      )}
      {data !== undefined && error === null && (
        <DifferenceList strategyId={strategyId} differences={data.differences} />
      )}
    </section>
  );
}

function countWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'One part changed.' : `${count} parts changed.`;
}
