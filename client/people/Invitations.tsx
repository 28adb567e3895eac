import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { Partnership, withdrawInvitation } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { toProblem } from '../api/toProblem.ts';
import { Button } from '../ui/Button.tsx';
import { formatDate } from '../ui/dates.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { roleWords } from './roleWords.ts';
import { Section } from './Section.tsx';
import sections from './sections.module.css';
import { useChange } from './useChange.ts';
import { useInvitations } from './usePartnership.ts';

export function Invitations({ partnership }: { partnership: Partnership }) {
  const [inviting, setInviting] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const { hash } = useLocation();
  // “Invite” on a strategy's page leads here; the browser's own jump came before there was anything to jump to.
  useEffect(() => {
    if (hash === '#invitations') start.current?.focus();
  }, [hash]);
  const invitations = useInvitations(partnership.id);
  const withdrawing = useChange<string>({
    run: (i) =>
      call<typeof withdrawInvitation>('DELETE /api/partnerships/:p/invitations/:i', {
        params: { p: partnership.id, i },
      }),
    said: 'The invitation is withdrawn.',
  });
  return (
    <Section
      title="Invitations"
      id="invitations"
      action={
        <Button ref={start} onClick={() => setInviting(true)}>
          Invite
        </Button>
      }
    >
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
                  {joined === 0
                    ? 'nobody has joined yet'
                    : joined === 1
                      ? '1 person has joined'
                      : `${joined} people have joined`}
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
    </Section>
  );
}
