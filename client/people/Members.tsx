import { useState } from 'react';
import { Link } from 'react-router';
import type { Partnership, removeMember } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Table } from '../ui/Table.tsx';
import { ChangeMember } from './ChangeMember.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { MemberData } from './MemberData.tsx';
import styles from './Members.module.css';
import { roleWords } from './roleWords.ts';
import { Section } from './Section.tsx';
import { SignInLinkDialog } from './SignInLinkDialog.tsx';

type Member = Partnership['members'][number];
interface Open {
  what: 'change' | 'remove' | 'link' | 'data';
  member: Member;
}

export function Members({ partnership, me }: { partnership: Partnership; me: string | undefined }) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const owner = partnership.role === 'owner';
  return (
    <Section title="People">
      <div className={styles.people}>
        <Table caption={`People of ${partnership.name}`}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" className={styles.column}>
                Organisation
              </th>
              <th scope="col" className={styles.column}>
                Role
              </th>
              {owner && (
                <th scope="col" className={styles.actions}>
                  Actions
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {partnership.members.map((member) => (
              <tr key={member.id}>
                <th scope="row">
                  {member.name}
                  {member.id === me && (
                    <>
                      {' '}
                      (you){' '}
                      <Link to="/account" className={styles.own}>
                        Change your name
                      </Link>
                    </>
                  )}
                  <span className={styles.under}>
                    {roleWords[member.role].label} for {member.organisation}
                  </span>
                </th>
                <td className={styles.column}>{member.organisation}</td>
                <td className={styles.column}>{roleWords[member.role].label}</td>
                {owner && (
                  <td className={styles.actions}>
                    <MemberMenu member={member} isMe={member.id === me} onOpen={setOpen} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {open?.what === 'change' && (
        <ChangeMember partnership={partnership} member={open.member} onClose={close} />
      )}
      {open?.what === 'link' && (
        <SignInLinkDialog partnershipId={partnership.id} member={open.member} onClose={close} />
      )}
      {open?.what === 'data' && (
        <MemberData partnershipId={partnership.id} member={open.member} onClose={close} />
      )}
      {open?.what === 'remove' && (
        <ConfirmDialog
          title={`Remove ${open.member.name}?`}
          act={`Remove ${open.member.name}`}
          said={`${open.member.name} is removed.`}
          run={() =>
            call<typeof removeMember>('DELETE /api/partnerships/:p/members/:m', {
              params: { p: partnership.id, m: open.member.id },
            })
          }
          onClose={close}
        >
          <p>
            Their open pages stop at once. What they wrote and signed stays. They can come back by an
            invitation that still works, so withdraw that too if they should not.
          </p>
        </ConfirmDialog>
      )}
    </Section>
  );
}

function MemberMenu({
  member,
  isMe,
  onOpen,
}: {
  member: Member;
  isMe: boolean;
  onOpen: (open: Open) => void;
}) {
  return (
    <Menu
      label={`Actions for ${member.name}`}
      look="quiet"
      size="s"
      sections={[
        {
          actions: [
            {
              id: 'change',
              label: 'Change role or organisation…',
              onSelect: () => onOpen({ what: 'change', member }),
            },
            {
              id: 'link',
              label: 'Make a sign-in link…',
              unavailable: isMe ? 'You are signed in already' : undefined,
              onSelect: () => onOpen({ what: 'link', member }),
            },
            {
              id: 'data',
              label: 'Their data…',
              unavailable: isMe ? 'Yours is under “Your account”' : undefined,
              onSelect: () => onOpen({ what: 'data', member }),
            },
            { id: 'remove', label: 'Remove…', onSelect: () => onOpen({ what: 'remove', member }) },
          ],
        },
      ]}
    >
      <Icon name="more" />
    </Menu>
  );
}
