import { useState } from 'react';
import type { Partnership, withdrawInvitation } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { toProblem } from '../api/toProblem.ts';
import { Button } from '../ui/Button.tsx';
import { formatDate } from '../ui/dates.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { roleWords } from './roleWords.ts';
import sections from './sections.module.css';
import { useChange } from './useChange.ts';
import { useInvitations } from './usePartnership.ts';

export function Invitations({ partnership }: { partnership: Partnership }) {
  const [inviting, setInviting] = useState(false);
  const invitations = useInvitations(partnership.id);
  const withdrawing = useChange<string>({
    run: (i) =>
      call<typeof withdrawInvitation>('DELETE /api/partnerships/:p/invitations/:i', {
        params: { p: partnership.id, i },
      }),
    said: 'The invitation is withdrawn.',
  });
  return (
    <section className={sections.section} id="invite">
      <div className={sections.head}>
        <h2>Invitations</h2>
        <Button onClick={() => setInviting(true)}>Invite</Button>
      </div>
      <p className={sections.lede}>
        One link serves a whole organisation: whoever opens it gives a name and is in. No account, no
        password, no licence.
      </p>
      {invitations.isError && (
        <ProblemNotice problem={toProblem(invitations.error)} onRetry={() => void invitations.refetch()} />
      )}
      {withdrawing.problem && <ProblemNotice problem={withdrawing.problem} />}
      {invitations.data !== undefined && invitations.data.invitations.length > 0 && (
        <ul className={sections.list}>
          {invitations.data.invitations.map(({ id, organisation, role, expiresAt, joined }) => (
            <li key={id} className={sections.row}>
              <span>
                <strong>{organisation}</strong> as {roleWords[role].label.toLowerCase()}{' '}
                <span className={sections.quiet}>
                  works until {formatDate(expiresAt)},{' '}
                  {joined === 1 ? '1 person has' : `${joined} people have`} joined
                </span>
              </span>
              <Button
                size="s"
                busy={withdrawing.busy}
                aria-label={`Withdraw the invitation for ${organisation}`}
                onClick={() => withdrawing.send(id)}
              >
                Withdraw
              </Button>
            </li>
          ))}
        </ul>
      )}
      {inviting && <InviteDialog partnership={partnership} onClose={() => setInviting(false)} />}
    </section>
  );
}
