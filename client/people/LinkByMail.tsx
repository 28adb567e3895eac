import { useId, useState } from 'react';
import type { askSignInLink, getMail } from '../../shared/api/mail.ts';
import { limits } from '../../shared/limits.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { useLoad } from '../api/useLoad.ts';
import { useSend } from '../api/useSend.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { TextField } from '../ui/TextField.tsx';
import sections from './sections.module.css';

const hours = limits.mailedLinkLifetimeMs / 3600_000;

/** A sign-in link by e-mail, for who has no password or forgot it, that leads on to `next`; nothing where this server sends none. */
export function LinkByMail({ next }: { next: string }) {
  const titleId = useId();
  const mail = useLoad('mail', (signal) => call<typeof getMail>('GET /api/mail', {}, { signal }));
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { send, busy, problem } = useSend(async () => {
    const to = email.trim();
    const isWorthKeeping = next !== '/' && next.length <= limits.returnPathChars;
    await call<typeof askSignInLink>('POST /api/sign-in-links', {
      body: { email: to, ...(isWorthKeeping && { next }) },
    });
    setSentTo(to);
    announce('Look into your inbox.');
  });
  if (mail.state !== 'loaded' || !mail.data.on) return null;
  return (
    <section className={sections.section} aria-labelledby={titleId}>
      <div className={sections.head}>
        <h2 id={titleId}>Sign in by e-mail</h2>
      </div>
      {sentTo === null ? (
        <Form problem={problem} onSubmit={send}>
          <p>Without a password: we send a link to the address that you added to your account.</p>
          <TextField
            label="Send a link to"
            type="email"
            autoComplete="email"
            value={email}
            onChange={setEmail}
            error={faultAt(problem, 'email')}
          />
          <Button type="submit" size="l" wide busy={busy}>
            E-mail me a link
          </Button>
        </Form>
      ) : (
        <>
          <p>
            If an account here has the address <strong>{sentTo}</strong>, a link is on its way to it. It works
            once, within {hours === 1 ? 'an hour' : `${hours} hours`}. Look among junk too.
          </p>
          <Button onClick={() => setSentTo(null)}>Use another address</Button>
        </>
      )}
    </section>
  );
}
