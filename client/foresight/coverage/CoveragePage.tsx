import { Link } from 'react-router';
import { toProblem } from '../../api/toProblem.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ForesightFrame } from '../ForesightFrame.tsx';
import styles from './Coverage.module.css';
import { FrameworkChoices } from './FrameworkChoices.tsx';
import { OneFramework } from './OneFramework.tsx';
import { useChosen } from './useChosen.ts';
import { useCoverageNews, useCoverageOfAll } from './useCoverage.ts';

/** Which aims of a framework the strategy serves and which not, and which objectives serve none. */
export function CoveragePage() {
  return (
    <ForesightFrame
      title="Coverage"
      lede="Which missions, capitals and priorities our objectives serve, which nobody serves yet, and which objectives serve none."
    >
      {(home) => <Coverage home={home} />}
    </ForesightFrame>
  );
}

function Coverage({ home }: { home: StrategyHome }) {
  useCoverageNews(home.strategyId, home.partnershipId);
  const { data, error, isPending, refetch } = useCoverageOfAll(home.strategyId);
  const chosen = useChosen(data);
  if (isPending) return <Loading what="the coverage" />;
  return (
    <>
      {error !== null && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState title="No framework yet">There is no framework to hold the strategy against.</EmptyState>
      )}
      {data && data.length > 0 && <FrameworkChoices frameworks={data} chosen={chosen} />}
      <p className={styles.all}>
        <Link to={`/p/${home.partnershipId}/frameworks`}>Frameworks of the partnership</Link>
      </p>
      {chosen.framework !== undefined && <OneFramework home={home} id={chosen.framework} chosen={chosen} />}
    </>
  );
}
