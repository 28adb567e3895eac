import { Navigate, useParams } from 'react-router';
import type { previewSession } from '../../../shared/api/sessions.ts';
import { call } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { PageHeading } from '../../app/PageHeading.tsx';
import { PlainPage } from '../../app/PlainPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { CodeForm } from './CodeForm.tsx';
import { MemberForm } from './MemberForm.tsx';
import { WhoForm } from './WhoForm.tsx';

/** Joining a live session by its code: typed, or brought by a link or a picture that a phone reads. */
export function JoinSessionPage() {
  const { code } = useParams();
  return (
    <PlainPage title="Join a session">
      {code === undefined ? <TypeIt /> : <ByCode key={code} code={code} />}
    </PlainPage>
  );
}

function TypeIt() {
  return (
    <>
      <PageHeading>Join a session</PageHeading>
      <CodeForm />
    </>
  );
}

function ByCode({ code }: { code: string }) {
  const preview = useLoad(code, (signal) =>
    call<typeof previewSession>('GET /api/sessions/join/:code', { params: { code } }, { signal }),
  );
  if (preview.state === 'loading') return <Loading what="the session" />;
  if (preview.state === 'failed') {
    const { problem, retry } = preview;
    const isWrong = problem.code === 'not-found' || problem.code === 'invalid-request';
    const isFinal = isWrong || problem.code === 'link-spent';
    return (
      <>
        <PageHeading>{isFinal ? 'Join a session' : 'This can’t be looked up just now'}</PageHeading>
        {!isWrong && <ProblemNotice problem={problem} onRetry={isFinal ? undefined : retry} />}
        {isFinal && <CodeForm typed={code} fault={isWrong ? problem.detail : undefined} />}
      </>
    );
  }
  const { sessionId, title, signedInAs, memberOf, joined } = preview.data;
  if (joined) return <Navigate to={`/live/${sessionId}`} replace />;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      {signedInAs !== null && memberOf !== null ? (
        <MemberForm code={code} name={signedInAs} organisation={memberOf} />
      ) : (
        <WhoForm code={code} name={signedInAs ?? ''} />
      )}
    </>
  );
}
