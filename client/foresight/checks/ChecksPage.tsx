import { toProblem } from '../../api/toProblem.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ForesightFrame } from '../ForesightFrame.tsx';
import { Balance } from './Balance.tsx';
import { Retirement } from './Retirement.tsx';
import { Unanswered } from './Unanswered.tsx';
import { Unsaid } from './Unsaid.tsx';
import { useChecks } from './useChecks.ts';

/** Whether the evidence of each objective holds: what is unanswered, unused, too little or too much. */
export function ChecksPage() {
  return (
    <ForesightFrame
      title="Checks"
      lede="Does each indicator tell us something real, do we rely on it, and are there enough of them? Each finding can be settled here, or leads to where it can."
    >
      {(home) => <Checks home={home} />}
    </ForesightFrame>
  );
}

function Checks({ home }: { home: StrategyHome }) {
  const checks = useChecks(home.strategyId);
  if (checks.isPending) return <Loading what="the checks" />;
  if (checks.isError) {
    return <ProblemNotice problem={toProblem(checks.error)} onRetry={() => void checks.refetch()} />;
  }
  if (checks.data.length === 0) {
    return (
      <EmptyState
        title="No objectives yet"
        action={<ButtonLink to={`/s/${home.strategyId}`}>To the strategy</ButtonLink>}
      >
        Once the strategy has objectives with indicators, this page says which of them to look at again.
      </EmptyState>
    );
  }
  return (
    <>
      <Retirement home={home} objectives={checks.data} />
      <Balance home={home} objectives={checks.data} />
      <Unsaid home={home} objectives={checks.data} />
      <Unanswered home={home} objectives={checks.data} />
    </>
  );
}
