import { useState } from 'react';
import { type Role, roles } from '../../shared/access.ts';
import type { changeMember, Partnership } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { ChoiceCards } from '../ui/ChoiceCards.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { OrganisationField } from './OrganisationField.tsx';
import { roleWords } from './roleWords.ts';
import { useChange } from './useChange.ts';

interface Props {
  partnership: Partnership;
  member: Partnership['members'][number];
  onClose: () => void;
}

export function ChangeMember({ partnership, member, onClose }: Props) {
  const [role, setRole] = useState<Role>(member.role);
  const [organisation, setOrganisation] = useState(member.organisation);
  const { send, busy, problem } = useChange({
    run: () =>
      call<typeof changeMember>('PATCH /api/partnerships/:p/members/:m', {
        params: { p: partnership.id, m: member.id },
        body: { role, organisation },
      }),
    said: `${member.name} is changed.`,
    after: onClose,
  });
  return (
    <FormDialog
      title={member.name}
      act="Save"
      busy={busy}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
    >
      <ChoiceCards
        legend="Role"
        cards={roles.toReversed().map((value) => ({ value, ...roleWords[value] }))}
        value={role}
        onChange={setRole}
        error={faultAt(problem, 'role')}
      />
      <OrganisationField
        partnership={partnership}
        value={organisation}
        onChange={setOrganisation}
        error={faultAt(problem, 'organisation')}
      />
    </FormDialog>
  );
}
