import { useLocation, useParams } from 'react-router';
import { PageHeading } from '../../app/PageHeading.tsx';
import { PlainPage } from '../../app/PlainPage.tsx';
import { signInAddress } from '../../app/returnPath.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useSession } from '../useSession.ts';
import { RunSession } from './RunSession.tsx';

/** A live session as the one who facilitates it has it before them. */
export function RunPage() {
  const { id = '' } = useParams();
  const session = useSession({ id });
  const { view, problem, reload } = session;
  if (problem?.code === 'not-signed-in') return <SignInFirst />;
  if (view?.face === 'participant') return <NotYours id={id} />;
  if (view && problem?.code !== 'not-found') return <RunSession session={session} view={view} />;
  return (
    <PlainPage title="Facilitate">
      <PageHeading>Facilitate a session</PageHeading>
      {problem ? <ProblemNotice problem={problem} onRetry={reload} /> : <Loading what="the session" />}
    </PlainPage>
  );
}

function SignInFirst() {
  const { pathname } = useLocation();
  return (
    <PlainPage title="Facilitate">
      <PageHeading>Sign in to facilitate</PageHeading>
      <p>The session goes on meanwhile, and nothing that was sent is lost.</p>
      <ButtonLink to={signInAddress(pathname)} look="primary">
        Sign in
      </ButtonLink>
    </PlainPage>
  );
}

function NotYours({ id }: { id: string }) {
  return (
    <PlainPage title="Facilitate">
      <PageHeading>Editors and owners facilitate</PageHeading>
      <p>You can take part in this session like everybody else.</p>
      <a href={`/live/${id}`} className={buttonClass({ look: 'primary' })}>
        Take part
      </a>
    </PlainPage>
  );
}
