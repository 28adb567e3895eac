import { useState } from 'react';
import type { Role } from '../../shared/access.ts';
import type { invite, Partnership } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceCards } from '../ui/ChoiceCards.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { formatDate } from '../ui/dates.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { LinkToShare } from './LinkToShare.tsx';
import { OrganisationField } from './OrganisationField.tsx';
import { invitableRoles } from './roleWords.ts';
import { useChange } from './useChange.ts';

export function InviteDialog({ partnership, onClose }: { partnership: Partnership; onClose: () => void }) {
  const [organisation, setOrganisation] = useState('');
  const [role, setRole] = useState<Exclude<Role, 'owner'>>('editor');
  const [link, setLink] = useState<{ url: string; expiresAt: string }>();
  const { send, busy, problem } = useChange({
    run: async () => {
      setLink(
        await call<typeof invite>('POST /api/partnerships/:p/invitations', {
          params: { p: partnership.id },
          body: { role, organisation },
        }),
      );
    },
    said: 'The link is made.',
  });
  if (link) {
    return (
      // Another key, so that focus starts again: at the link.
      <Dialog
        key="made"
        title="The link is made"
        onClose={onClose}
        footer={
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        }
      >
        <p>
          Send this to the people of <strong>{organisation}</strong>. It serves all of them until{' '}
          {formatDate(link.expiresAt)}, and is shown only now: make another if you lose it.
        </p>
        <LinkToShare label="Invitation link" url={link.url} />
      </Dialog>
    );
  }
  return (
    <FormDialog
      key="make"
      title="Invite an organisation"
      act="Make the link"
      busy={busy}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
    >
      <OrganisationField
        partnership={partnership}
        value={organisation}
        onChange={setOrganisation}
        error={faultAt(problem, 'organisation')}
      />
      <ChoiceCards
        legend="They join as"
        cards={invitableRoles}
        value={role}
        onChange={setRole}
        error={faultAt(problem, 'role')}
      />
    </FormDialog>
  );
}
