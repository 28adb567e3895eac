import { standings } from '../../../shared/foresight/maturity.ts';
import { toProblem } from '../../api/toProblem.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ForesightFrame } from '../ForesightFrame.tsx';
import { IndicatorGroup } from './IndicatorGroup.tsx';
import styles from './Maturity.module.css';
import { MaturityRules } from './MaturityRules.tsx';
import { ProfilePicture } from './ProfilePicture.tsx';
import { ProfileTable } from './ProfileTable.tsx';
import { useMaturity } from './useMaturity.ts';
import { WholePartnership } from './WholePartnership.tsx';

/** Where each linked indicator stands from hindsight to foresight, over time, and what the next step of each needs. */
export function MaturityPage() {
  return (
    <ForesightFrame
      title="Maturity"
      lede="From hindsight to foresight: what happened, why, what will happen, and what we do about it. Where each of our indicators stands is read from what is recorded."
    >
      {(home) => <Maturity home={home} />}
    </ForesightFrame>
  );
}

function Maturity({ home: { strategyId, partnershipId } }: { home: StrategyHome }) {
  const { data, error, refetch } = useMaturity(strategyId);
  if (error !== null && data === undefined)
    return <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading what="where we stand" />;
  return (
    <>
      {error !== null && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      {data.indicators.length === 0 ? (
        <EmptyState
          title="Nothing is linked yet"
          action={<ButtonLink to={`/s/${strategyId}`}>Go to the strategy</ButtonLink>}
        >
          Link an indicator to an objective. From then on it is shown here how far we have come with it.
        </EmptyState>
      ) : (
        <>
          <section className={styles.section} aria-labelledby="maturity-profile">
            <h2 id="maturity-profile">How many stand where</h2>
            <ProfilePicture profile={data.profile} />
            <ProfileTable profile={data.profile} />
          </section>
          <WholePartnership partnershipId={partnershipId} />
          <MaturityRules rules={data.rules} />
          {standings.map((stand) => (
            <IndicatorGroup
              key={stand}
              strategyId={strategyId}
              stand={stand}
              indicators={data.indicators.filter(({ stands }) => stands === stand)}
            />
          ))}
        </>
      )}
    </>
  );
}
