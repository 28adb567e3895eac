import { useState } from 'react';
import type { makeSignInLink } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { useSend } from '../api/useSend.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { formatMoment } from '../ui/dates.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { LinkToShare } from './LinkToShare.tsx';

interface Props {
  partnershipId: string;
  member: { id: string; name: string };
  onClose: () => void;
}

export function SignInLinkDialog({ partnershipId, member, onClose }: Props) {
  const [link, setLink] = useState<{ url: string; expiresAt: string }>();
  const { send, busy, problem } = useSend(async () => {
    setLink(
      await call<typeof makeSignInLink>('POST /api/partnerships/:p/members/:m/sign-in-link', {
        params: { p: partnershipId, m: member.id },
      }),
    );
  });
  return (
    <Dialog
      title={`A sign-in link for ${member.name}`}
      onClose={onClose}
      footer={
        link ? (
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button look="primary" busy={busy} onClick={() => send()}>
              Make the link
            </Button>
          </>
        )
      }
    >
      {problem && <ProblemNotice problem={problem} />}
      {link ? (
        <>
          <p>Give it to {member.name} alone, by a way you trust. It is shown only now.</p>
          <LinkToShare label={`Works once, until ${formatMoment(link.expiresAt)}`} url={link.url} />
        </>
      ) : (
        <p>
          Whoever opens it is signed in as {member.name}, once, within a day. Use it when they change device.
        </p>
      )}
    </Dialog>
  );
}
