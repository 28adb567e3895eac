import { useEffect } from 'react';
import type { previewSession } from '../../../shared/api/sessions.ts';
import { call } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SessionFrame } from '../SessionFrame.tsx';
import { CodeForm } from './CodeForm.tsx';
import { MemberForm } from './MemberForm.tsx';
import { WhoForm } from './WhoForm.tsx';

/** Joining a live session by its code: typed, or brought by a link or a picture that a phone reads. */
export function JoinSessionPage({ code }: { code: string | undefined }) {
  return (
    <SessionFrame title="Moothall">{code === undefined ? <TypeIt /> : <ByCode code={code} />}</SessionFrame>
  );
}

function TypeIt() {
  return (
    <>
      <h1>Join a session</h1>
      <CodeForm />
    </>
  );
}

function ByCode({ code }: { code: string }) {
  const preview = useLoad(code, (signal) =>
    call<typeof previewSession>('GET /api/sessions/join/:code', { params: { code } }, { signal }),
  );
  const inIt = preview.state === 'loaded' && preview.data.joined ? preview.data.sessionId : undefined;
  useEffect(() => {
    if (inIt !== undefined) location.replace(`/live/${inIt}`);
  }, [inIt]);
  if (preview.state === 'loading' || inIt !== undefined) return <Loading what="the session" />;
  if (preview.state === 'failed') {
    const { problem, retry } = preview;
    const isWrong = problem.code === 'not-found' || problem.code === 'invalid-request';
    const isFinal = isWrong || problem.code === 'link-spent';
    return (
      <>
        <h1>{isFinal ? 'Join a session' : 'This can’t be looked up just now'}</h1>
        {!isWrong && <ProblemNotice problem={problem} onRetry={isFinal ? undefined : retry} />}
        {isFinal && <CodeForm typed={code} fault={isWrong ? problem.detail : undefined} />}
      </>
    );
  }
  const { title, signedInAs, memberOf } = preview.data;
  return (
    <>
      <h1>{title}</h1>
      {signedInAs !== null && memberOf !== null ? (
        <MemberForm code={code} name={signedInAs} organisation={memberOf} />
      ) : (
        <WhoForm code={code} name={signedInAs ?? ''} />
      )}
    </>
  );
}
