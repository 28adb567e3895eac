import { useEffect, useState } from 'react';
import type { signOut } from '../../shared/api/people.ts';
import { call } from '../api/call.ts';
import { closeLiveConnection } from '../live/connection.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { forgetting } from './forgetting.ts';
import { Section } from './Section.tsx';
import { UnsentWords } from './UnsentWords.tsx';
import { useChange } from './useChange.ts';

interface Props {
  personId: string;
  hasPassword: boolean;
}

/**
 * Signing out takes this person's offline copies off the device. Words that never reached the server would go with them,
 * so they are offered first.
 */
export function SignOut({ personId, hasPassword }: Props) {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    // Who wrote without a connection may open this without one too, and must be shown what was not sent.
    forgetting().catch(() => {});
  }, []);
  const leaving = useChange({
    run: async () => {
      // First, because nothing may be left undone once the session has ended.
      const { forgetPerson } = await forgetting();
      await call<typeof signOut>('POST /api/sign-out', {}, { whenNotSignedIn: 'stay' });
      await closeLiveConnection();
      await forgetPerson(personId);
      // A full load: nothing of what this person saw stays in memory for who comes next.
      location.assign('/sign-in');
    },
  });
  return (
    <Section title="Sign out">
      <p>Everything of yours is taken off this device. What is saved stays with the partnership.</p>
      <Button onClick={() => setAsking(true)}>Sign out…</Button>
      {asking && (
        <Dialog
          title="Sign out?"
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>Stay</Button>
              <Button look="primary" busy={leaving.busy} onClick={() => leaving.send()}>
                Sign out
              </Button>
            </>
          }
        >
          {!hasPassword && (
            <p>
              <strong>You have no password yet.</strong> Once you are out, you need your invitation’s link to
              join again as somebody new, or a sign-in link from an owner to come back as yourself.
            </p>
          )}
          <UnsentWords personId={personId}>
            <strong>Some of your words were not sent.</strong> Open the strategy while you are connected and
            wait for “Saved”, or copy them from here: signing out takes them off this device.
          </UnsentWords>
          {leaving.problem && <ProblemNotice problem={leaving.problem} />}
        </Dialog>
      )}
    </Section>
  );
}
