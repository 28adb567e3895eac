import { Link } from 'react-router';
import type { CoverageView } from '../../../shared/api/coverage.ts';
import type { Framework } from '../../../shared/evidence/framework.ts';
import { addressOf } from '../../api/address.ts';
import { toProblem } from '../../api/toProblem.ts';
import { useFrameworks } from '../../evidence/useFrameworks.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import styles from './Coverage.module.css';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { OutcomeNames } from './OutcomeNames.tsx';
import { ServedBar } from './ServedBar.tsx';
import { ServeNone } from './ServeNone.tsx';
import type { Chosen } from './useChosen.ts';
import { useCoverage } from './useCoverage.ts';

interface Props {
  home: StrategyHome;
  id: string;
  chosen: Chosen;
}

/** What a strategy serves of one framework, as a picture or as a table. */
export function OneFramework({ home, id, chosen }: Props) {
  const frameworks = useFrameworks(home.partnershipId);
  const coverage = useCoverage(home.strategyId, id);
  const framework = frameworks.data?.find((each) => each.id === id);
  const failed = coverage.isError ? coverage : frameworks.isError ? frameworks : undefined;
  if (frameworks.data && !framework) {
    return (
      <EmptyState
        title="There is no such framework"
        action={<ButtonLink to="?">Show another framework</ButtonLink>}
      >
        The address names one that is not in this partnership. Nothing is lost.
      </EmptyState>
    );
  }
  if (failed) {
    return <ProblemNotice problem={toProblem(failed.error)} onRetry={() => void failed.refetch()} />;
  }
  if (!coverage.data || !framework) return <Loading what="the framework" />;
  const file = addressOf('/api/strategies/:s/coverage.csv', { s: home.strategyId }, { framework: id });
  return (
    <>
      <div className={styles.head}>
        <h2>{framework.title}</h2>
        <nav className={styles.switch} aria-label="Shown as">
          {(['picture', 'table'] as const).map((view) => (
            <Link
              key={view}
              to={chosen.linkTo({ view })}
              replace
              preventScrollReset
              aria-current={view === chosen.view ? 'true' : undefined}
            >
              {view === 'picture' ? 'Picture' : 'Table'}
            </Link>
          ))}
        </nav>
        <a href={file} download className={styles.file}>
          Download it (CSV)
        </a>
      </div>
      <Status framework={framework} />
      <Shown home={home} framework={framework} coverage={coverage.data} view={chosen.view} />
    </>
  );
}

function Status({ framework }: { framework: Framework }) {
  const { status, statusNote, completeNote, source } = framework;
  const words = [
    status === 'current' ? '' : statusNote,
    completeNote,
    source.name && `Source: ${source.name}.`,
  ];
  return <p className={styles.status}>{words.filter(Boolean).join(' ')}</p>;
}

function Shown({
  home,
  framework,
  coverage,
  view,
}: {
  home: StrategyHome;
  framework: Framework;
  coverage: CoverageView;
  view: Chosen['view'];
}) {
  if (coverage.items.length === 0) {
    return (
      <EmptyState title="This framework has no aims yet">
        Its aims will stand here once it has some.
      </EmptyState>
    );
  }
  const some = coverage.outcomes.some(({ objectives }) => objectives.length > 0);
  return (
    <>
      <ServedBar items={coverage.items} />
      {!some && (
        <EmptyState
          title="No objectives yet"
          action={<ButtonLink to={`/s/${home.strategyId}`}>Go to the strategy</ButtonLink>}
        >
          Write the first objective and say which aims it serves. It will stand here at once.
        </EmptyState>
      )}
      {view === 'picture' ? (
        <>
          <CoverageMatrix strategyId={home.strategyId} title={framework.title} coverage={coverage} />
          <OutcomeNames outcomes={coverage.outcomes} />
        </>
      ) : (
        <>
          <CoverageTable home={home} framework={framework} coverage={coverage} />
          {some && <ServeNone home={home} framework={framework} coverage={coverage} />}
        </>
      )}
    </>
  );
}
