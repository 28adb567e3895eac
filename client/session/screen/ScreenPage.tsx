import { useLocation } from 'react-router';
import type { Problem } from '../../../shared/errors.ts';
import { PageHeading } from '../../app/PageHeading.tsx';
import { PlainPage } from '../../app/PlainPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useSession } from '../useSession.ts';
import { Screen } from './Screen.tsx';

/**
 * A live session on the wall: nobody is signed in, nothing private is shown, nothing can be pressed. Its key stands behind
 * the # of the address, which a browser sends to nobody.
 */
export function ScreenPage() {
  const key = useLocation().hash.slice(1);
  return key === '' ? <NoKey /> : <Wall key={key} projectorKey={key} />;
}

function Wall({ projectorKey }: { projectorKey: string }) {
  const { view, problem, reload, serverNow } = useSession({ projectorKey });
  if (problem?.code === 'not-found') return <NoKey />;
  if (view) return <Screen view={view} serverNow={serverNow} isCutOff={problem !== null} />;
  return <Waiting problem={problem} reload={reload} />;
}

function Waiting({ problem, reload }: { problem: Problem | null; reload: () => void }) {
  return (
    <PlainPage title="Projector">
      <PageHeading>Live session</PageHeading>
      {problem ? <ProblemNotice problem={problem} onRetry={reload} /> : <Loading what="the session" />}
    </PlainPage>
  );
}

function NoKey() {
  return (
    <PlainPage title="Projector">
      <PageHeading>This is not a projector’s link</PageHeading>
      <p>
        Open it anew from the facilitator’s page: “Open the projector’s page”. Copy the whole address, with
        what stands behind the #.
      </p>
    </PlainPage>
  );
}
