import { useState } from 'react';
import type { makeSignInLink } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { useSend } from '../api/useSend.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { formatMoment } from '../ui/dates.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
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
    announce('The link is made.');
  });
  const title = `A sign-in link for ${member.name}`;
  if (link) {
    return (
      // Another key, so that focus starts again: at the link.
      <Dialog
        key="made"
        title={title}
        onClose={onClose}
        footer={
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        }
      >
        <p>Give it to {member.name} alone, by a way you trust. It is shown only now.</p>
        <LinkToShare label={`Works once, until ${formatMoment(link.expiresAt)}`} url={link.url} />
      </Dialog>
    );
  }
  return (
    <FormDialog
      key="make"
      title={title}
      act="Make the link"
      busy={busy}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        Whoever opens it is signed in as {member.name}, once, within a day. Use it when they change device.
      </p>
    </FormDialog>
  );
}
