import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { join, previewInvitation } from '../../shared/api/people.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { useLoad } from '../api/useLoad.ts';
import { useSend } from '../api/useSend.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { Form } from '../ui/Form.tsx';
import { Loading } from '../ui/Loading.tsx';
import { TextField } from '../ui/TextField.tsx';
import { DoorClosed } from './DoorClosed.tsx';
import { DoorPage } from './DoorPage.tsx';
import { roleForYou, roleWords } from './roleWords.ts';

/** Joining by invitation: opening the page spends nothing, the button does. */
export function JoinPage() {
  const { token = '' } = useParams();
  const preview = useLoad(token, (signal) =>
    call<typeof previewInvitation>('GET /api/join/:token', { params: { token } }, { signal }),
  );
  const name = 'Join';
  if (preview.state === 'loading') {
    return (
      <DoorPage name={name} title="Join a partnership">
        <Loading what="the invitation" />
      </DoorPage>
    );
  }
  if (preview.state === 'failed') {
    return (
      <DoorClosed
        name={name}
        title="This invitation can’t be opened"
        problem={preview.problem}
        onRetry={preview.retry}
      />
    );
  }
  const { partnershipName, organisation, role, signedInAs, alreadyIn } = preview.data;
  if (alreadyIn !== null) {
    return (
      <DoorPage
        name={name}
        title={`You are already in ${partnershipName}`}
        lede={`You are signed in as ${signedInAs}.`}
      >
        <ButtonLink to={`/p/${alreadyIn}`} look="primary" size="l" wide>
          Go to {partnershipName}
        </ButtonLink>
      </DoorPage>
    );
  }
  return (
    <DoorPage
      name={name}
      title={`Join ${partnershipName}`}
      lede={
        <>
          You would join for <strong>{organisation}</strong> as {roleWords[role].label.toLowerCase()}.{' '}
          {roleForYou[role]}
        </>
      }
    >
      <JoinForm token={token} signedInAs={signedInAs} />
    </DoorPage>
  );
}

function JoinForm({ token, signedInAs }: { token: string; signedInAs: string | null }) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const { send, busy, problem } = useSend<string>(async (as) => {
    const { partnershipId } = await call<typeof join>('POST /api/join/:token', {
      params: { token },
      body: { name: as },
    });
    await navigate(`/p/${partnershipId}`);
  });
  return (
    <Form problem={problem} onSubmit={() => send(signedInAs ?? name)}>
      {signedInAs === null ? (
        <TextField
          label="Your name"
          hint="As the others will see it. No account and no password are needed."
          autoComplete="name"
          value={name}
          onChange={setName}
          error={faultAt(problem, 'name')}
        />
      ) : (
        <p>
          You are signed in as <strong>{signedInAs}</strong>, and join as yourself.
        </p>
      )}
      <Button type="submit" look="primary" size="l" wide busy={busy}>
        Join
      </Button>
    </Form>
  );
}
