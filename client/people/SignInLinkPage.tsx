import { useLocation, useNavigate, useParams } from 'react-router';
import type { previewSignInLink, useSignInLink } from '../../shared/api/people.ts';
import { call } from '../api/call.ts';
import { useLoad } from '../api/useLoad.ts';
import { useSend } from '../api/useSend.ts';
import { returnPath } from '../app/returnPath.ts';
import { Button } from '../ui/Button.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { DoorClosed } from './DoorClosed.tsx';
import { DoorPage } from './DoorPage.tsx';

/** A one-use link from an owner. Mail programs open links to look at them, so only the button spends it. */
export function SignInLinkPage() {
  const { token = '' } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  const preview = useLoad(token, (signal) =>
    call<typeof previewSignInLink>('GET /api/sign-in-links/:token', { params: { token } }, { signal }),
  );
  const { send, busy, problem } = useSend(async () => {
    await call<typeof useSignInLink>('POST /api/sign-in-links/:token', { params: { token } });
    await navigate(returnPath(search), { replace: true });
  });
  if (preview.state === 'loading') {
    return (
      <DoorPage name="Sign in" title="Sign in">
        <Loading what="the link" />
      </DoorPage>
    );
  }
  if (preview.state === 'failed') {
    return (
      <DoorClosed
        name="Sign in"
        title="This link can’t be used"
        problem={preview.problem}
        onRetry={preview.retry}
      />
    );
  }
  return (
    <DoorPage
      name="Sign in"
      title={`Sign in as ${preview.data.name}`}
      lede="This link works once. Add an e-mail address and a password under “Your account” to come back without one."
    >
      {problem && <ProblemNotice problem={problem} />}
      <Button look="primary" size="l" wide busy={busy} onClick={() => send()}>
        Sign in
      </Button>
    </DoorPage>
  );
}
