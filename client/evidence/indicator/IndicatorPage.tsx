import { useState } from 'react';
import { useParams } from 'react-router';
import { may } from '../../../shared/access.ts';
import { Problem } from '../../../shared/errors.ts';
import { toProblem } from '../../api/toProblem.ts';
import { PageHeading } from '../../app/PageHeading.tsx';
import { type StrategyHome, useStrategyHome } from '../../people/useStrategyHome.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { EvidencePage } from '../EvidencePage.tsx';
import { useEvidenceNews } from '../useEvidenceNews.ts';
import { IndicatorView } from './IndicatorView.tsx';
import { LinkToObjective } from './LinkToObjective.tsx';
import { type Compared, useCompared } from './useCompared.ts';
import { useIndicator } from './useIndicator.ts';

/** One indicator for the partnership’s place: what it means, how it stands, whether to rely on it, and where it is linked. */
export function IndicatorPage() {
  const { s = '', i = '' } = useParams();
  const [linking, setLinking] = useState(false);
  const compared = useCompared();
  const { home } = useStrategyHome(s);
  const indicator = useIndicator(home?.partnershipId, i, compared.codes);
  return (
    <EvidencePage
      title={indicator.data?.title ?? 'Indicator'}
      below
      actions={({ role }) =>
        may(role, 'write-strategy') && (
          <>
            <ButtonLink to={`/s/${s}/evidence/import`}>Import data</ButtonLink>
            <Button look="primary" onClick={() => setLinking(true)}>
              Link to an objective
            </Button>
          </>
        )
      }
    >
      {(place) => (
        <>
          <Indicator home={place} indicator={indicator} compared={compared} />
          {linking && indicator.data && (
            <LinkToObjective home={place} indicator={indicator.data} onClose={() => setLinking(false)} />
          )}
        </>
      )}
    </EvidencePage>
  );
}

function Indicator({
  home,
  indicator: { data, error, refetch },
  compared,
}: {
  home: StrategyHome;
  indicator: ReturnType<typeof useIndicator>;
  compared: Compared;
}) {
  const { i = '' } = useParams();
  useEvidenceNews(home.strategyId, home.partnershipId);
  const gone = error instanceof Problem && error.code === 'not-found';
  if (data === undefined || data.id !== i || gone) {
    return (
      <>
        <PageHeading>{error === null ? 'Indicator' : 'This indicator can’t be shown'}</PageHeading>
        {error === null && <Loading what="the indicator" />}
        {error !== null && (
          <ProblemNotice problem={toProblem(error)} onRetry={gone ? undefined : () => void refetch()}>
            <ButtonLink to={`/s/${home.strategyId}/evidence`} size="s">
              Go to the library
            </ButtonLink>
          </ProblemNotice>
        )}
      </>
    );
  }
  return (
    <>
      {error !== null && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      <IndicatorView home={home} detail={data} compared={compared} />
    </>
  );
}
