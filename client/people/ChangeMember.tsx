import { useState } from 'react';
import { type Role, roles } from '../../shared/access.ts';
import type { changeMember, Partnership } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceCards } from '../ui/ChoiceCards.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
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
    <Dialog
      title={member.name}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="change-member" look="primary" busy={busy}>
            Save
          </Button>
        </>
      }
    >
      {problem && problem.faults.length === 0 && <ProblemNotice problem={problem} />}
      <form
        id="change-member"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
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
      </form>
    </Dialog>
  );
}
