import { Link } from 'react-router';
import type { ImportSummary } from '../../../shared/api/imports.ts';
import { toProblem } from '../../api/toProblem.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { useEvidenceNews } from '../useEvidenceNews.ts';
import styles from './imports.module.css';
import { counted } from './importWords.ts';
import { UndoImport } from './UndoImport.tsx';
import { useImports } from './useImports.ts';

/** The files that were uploaded: who, when, what came of each, and the way back. */
export function PastImports({ home, mayImport }: { home: StrategyHome; mayImport: boolean }) {
  const { data, error, isPending, refetch } = useImports(home.partnershipId);
  useEvidenceNews(home.strategyId, home.partnershipId);
  return (
    <section className={styles.section} aria-labelledby="past">
      <h2 id="past">What was imported</h2>
      {isPending && <Loading what="what was imported" />}
      {error !== null && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      {data?.imports.length === 0 && (
        <EmptyState title="Nothing yet" level={3}>
          Each file will stand here with who brought it and when, and can be undone.
        </EmptyState>
      )}
      {data !== undefined && data.imports.length > 0 && (
        <ul className={styles.past}>
          {data.imports.map((one) => (
            <li key={one.id}>
              <div>
                <Link to={`/s/${home.strategyId}/evidence/import/${one.id}`}>{one.fileName}</Link>
                <p className={styles.quiet}>
                  {stateWords(one)} <RelativeTime at={(one.undone ?? one.committed ?? one.uploaded).at} />
                  {one.outcome !== null && one.state === 'committed' && ` · ${outcomeWords(one.outcome)}`}
                </p>
              </div>
              {mayImport && one.state !== 'undone' && <UndoImport home={home} one={one} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function stateWords({ uploaded, committed, undone }: ImportSummary): string {
  const [what, step] =
    undone !== null
      ? ['undone', undone]
      : committed !== null
        ? ['imported', committed]
        : ['uploaded, not imported yet,', uploaded];
  return `${what} by ${step.by ?? 'somebody who left'}`;
}

export function outcomeWords({
  added,
  replaced,
  indicatorCount,
}: NonNullable<ImportSummary['outcome']>): string {
  const over = replaced === 0 ? '' : `, ${replaced.toLocaleString('en-GB')} over earlier ones`;
  return `${counted(added, 'figure')} added${over}, in ${counted(indicatorCount, 'indicator')}`;
}
