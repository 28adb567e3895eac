import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { Problem } from '../../shared/errors.ts';
import { toProblem } from '../api/toProblem.ts';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { useMe } from '../people/useMe.ts';
import { type KeptHome, keepHome, keptHome } from '../sync/keptHome.ts';
import { StrategySyncProvider } from '../sync/StrategySyncProvider.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { OpenedStrategy } from './page/OpenedStrategy.tsx';
import { useHome } from './page/useHome.ts';

/** A strategy, or one objective of it, to read and write together; from this device where the server is out of reach. */
export function StrategyPage() {
  const { s = '', id } = useParams();
  const me = useMe();
  const home = useHome(s, me.data);
  const personId = me.data?.id;
  useEffect(() => {
    if (personId !== undefined && home.data) keepHome({ personId, strategyId: s }, home.data);
  }, [personId, home.data, s]);
  const error = me.error ?? home.error;
  const kept = useKeptHome(s, [me.failureReason, home.failureReason].some(isOutOfReach));
  const problem = error ? toProblem(error) : null;
  const refused = error !== null && !isOutOfReach(error);
  const opening = personId !== undefined && home.data ? { personId, home: home.data } : refused ? null : kept;
  const gone = problem?.code === 'not-found';
  useEffect(() => {
    if (!gone || personId === undefined) return;
    import('../sync/forgetPerson.ts')
      .then(({ forgetStrategy }) => forgetStrategy({ personId, strategyId: s }))
      // Tried again at the next visit.
      .catch(() => {});
  }, [gone, personId, s]);
  if (opening) {
    return (
      <StrategySyncProvider key={`${s} ${opening.personId}`} strategyId={s} personId={opening.personId}>
        <OpenedStrategy home={opening.home} objectiveId={id} />
      </StrategySyncProvider>
    );
  }
  return (
    <Page title="Strategy" layout="reading">
      {problem ? (
        <>
          <PageHeading>This strategy can’t be shown</PageHeading>
          <ProblemNotice
            problem={problem}
            onRetry={
              gone
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

/** What this device kept, from the moment that the server was found out of reach; asking it again takes nothing away. */
function useKeptHome(strategyId: string, outOfReach: boolean): KeptHome | undefined {
  const [found, setFound] = useState<{ strategyId: string; kept: KeptHome | undefined }>();
  if (outOfReach && found?.strategyId !== strategyId) setFound({ strategyId, kept: keptHome(strategyId) });
  return found?.strategyId === strategyId ? found.kept : undefined;
}

function isOutOfReach(reason: unknown): boolean {
  return reason instanceof Problem && reason.code === 'unavailable';
}
