import { useSearchParams } from 'react-router';
import { toProblem } from '../../api/toProblem.ts';
import { useFrameworks } from '../../evidence/useFrameworks.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ForesightFrame } from '../ForesightFrame.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { ServeNone } from './ServeNone.tsx';
import { useCoverage } from './useCoverage.ts';

/** Which aims of a framework the strategy serves and which not, and which objectives serve none. */
export function CoveragePage() {
  return (
    <ForesightFrame
      title="Coverage"
      lede="Which aims of a framework our objectives serve, which ones nobody serves yet, and which objectives serve none."
    >
      {(home) => <Coverage home={home} />}
    </ForesightFrame>
  );
}

function Coverage({ home }: { home: StrategyHome }) {
  const [search, setSearch] = useSearchParams();
  const frameworks = useFrameworks(home.partnershipId);
  const asked = search.get('framework') ?? frameworks.data?.[0]?.id;
  const coverage = useCoverage(home.strategyId, asked);
  const failed = frameworks.isError ? frameworks : coverage.isError ? coverage : undefined;
  const framework = frameworks.data?.find(({ id }) => id === asked);
  return (
    <>
      {frameworks.data && (
        <SelectField
          label="Framework"
          choices={frameworks.data.map(({ id, title, version }) => ({
            value: id,
            label: `${title}, ${version}`,
          }))}
          value={framework?.id ?? ''}
          unchosen="Choose a framework"
          onChange={(id) => setSearch({ framework: id }, { replace: true, preventScrollReset: true })}
        />
      )}
      {failed && <ProblemNotice problem={toProblem(failed.error)} onRetry={() => void failed.refetch()} />}
      {!failed && !coverage.data && <Loading what="the coverage" />}
      {framework && coverage.data && !failed && (
        <>
          <CoverageTable home={home} framework={framework} coverage={coverage.data} />
          <ServeNone home={home} coverage={coverage.data} />
        </>
      )}
    </>
  );
}
