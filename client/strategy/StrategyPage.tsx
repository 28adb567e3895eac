import { useParams } from 'react-router';
import { toProblem } from '../api/toProblem.ts';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { useMe } from '../people/useMe.ts';
import { StrategySyncProvider } from '../sync/StrategySyncProvider.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { OpenedStrategy } from './page/OpenedStrategy.tsx';
import { useHome } from './page/useHome.ts';

/** A strategy, or one objective of it, to read and write together. */
export function StrategyPage() {
  const { s = '', id } = useParams();
  const me = useMe();
  const home = useHome(s, me.data);
  if (me.data && home.data) {
    return (
      <StrategySyncProvider key={s} strategyId={s} personId={me.data.id}>
        <OpenedStrategy home={home.data} objectiveId={id} />
      </StrategySyncProvider>
    );
  }
  const error = me.error ?? home.error;
  const problem = error ? toProblem(error) : null;
  return (
    <Page title="Strategy" layout="reading">
      {problem ? (
        <>
          <PageHeading>This strategy can’t be shown</PageHeading>
          <ProblemNotice
            problem={problem}
            onRetry={
              problem.code === 'not-found'
                ? undefined
                : () => {
                    void me.refetch();
                    void home.refetch();
                  }
            }
          >
            <ButtonLink to="/" size="s">
              Your partnerships
            </ButtonLink>
          </ProblemNotice>
        </>
      ) : (
        <Loading what="the strategy" />
      )}
    </Page>
  );
}
