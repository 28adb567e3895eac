import { useState } from 'react';
import type { Partnership } from '../../shared/api/partnerships.ts';
import type { eraseMember } from '../../shared/api/personal.ts';
import { call } from '../api/call.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { ErasureFields, noErasure } from './ErasureFields.tsx';
import { useChange } from './useChange.ts';

interface Props {
  partnershipId: string;
  member: Partnership['members'][number];
  onClose: () => void;
}

/** For an owner whom somebody asked for their data, or to be forgotten. */
export function MemberData({ partnershipId, member, onClose }: Props) {
  const [erasure, setErasure] = useState(noErasure);
  const { send, busy, problem } = useChange({
    run: () =>
      call<typeof eraseMember>('POST /api/partnerships/:p/members/:m/erase', {
        params: { p: partnershipId, m: member.id },
        body: erasure,
      }),
    said: `${member.name} is erased.`,
    after: onClose,
  });
  return (
    <FormDialog
      title={`Data of ${member.name}`}
      act="Erase for good"
      busy={busy}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        Whoever asks for what you hold about them gets it within a month:{' '}
        <a href={`/api/partnerships/${partnershipId}/members/${member.id}/data`} download>
          download what this partnership holds about {member.name}
        </a>
        . They find all of it under “Your account” themselves.
      </p>
      <p>
        Whoever asks to be forgotten can be erased: their name, address and account go, and what they signed
        stays under a pseudonym such as “Former member 7”. Nobody can undo this.
      </p>
      <ErasureFields value={erasure} onChange={setErasure} name={member.name} problem={problem} />
    </FormDialog>
  );
}
