import { useState } from 'react';
import type { setCredentials } from '../../shared/api/people.ts';
import { limits } from '../../shared/limits.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Section } from './Section.tsx';
import sections from './sections.module.css';
import { useChange } from './useChange.ts';

interface Sent {
  email: string;
  password: string;
  currentPassword?: string;
}

/** Adding an e-mail address and a password, or changing them. */
export function CredentialsForm({ email: now }: { email: string | null }) {
  const [email, setEmail] = useState(now ?? '');
  const [password, setPassword] = useState('');
  const [current, setCurrent] = useState('');
  const [saved, setSaved] = useState(false);
  const { send, busy, problem } = useChange<Sent>({
    run: (body) => call<typeof setCredentials>('POST /api/me/credentials', { body }),
    said: 'Your e-mail address and password are saved.',
    after: () => {
      setPassword('');
      setCurrent('');
      setSaved(true);
    },
  });
  const fault = (path: string) => faultAt(problem, path);
  return (
    <Section title={now === null ? 'Come back from another device' : 'E-mail address and password'}>
      {now === null && (
        <p>
          You came in by a link, so only this browser knows you. Add an e-mail address and a password to sign
          in elsewhere, or after this browser forgets you. Other members don’t see the address.
        </p>
      )}
      <Form
        problem={problem}
        onSubmit={() => {
          setSaved(false);
          send({ email: email.trim(), password, ...(now === null ? {} : { currentPassword: current }) });
        }}
      >
        <TextField
          label="E-mail address"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          error={fault('email')}
        />
        {now !== null && (
          <TextField
            label="Current password"
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            error={fault('currentPassword')}
          />
        )}
        <TextField
          label={now === null ? 'Password' : 'New password'}
          hint={`At least ${limits.passwordMinChars} characters. Three words that only you put together work well.`}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={fault('password')}
        />
        <div className={sections.actions}>
          <Button type="submit" busy={busy}>
            Save
          </Button>
          {saved && <span className={sections.done}>Saved</span>}
        </div>
      </Form>
    </Section>
  );
}
