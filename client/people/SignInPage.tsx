import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { signIn } from '../../shared/api/people.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { useSend } from '../api/useSend.ts';
import { returnPath } from '../app/returnPath.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { TextField } from '../ui/TextField.tsx';
import { DoorPage } from './DoorPage.tsx';
import { LinkByMail } from './LinkByMail.tsx';

export function SignInPage() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const next = returnPath(search);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { send, busy, problem } = useSend(async () => {
    await call<typeof signIn>(
      'POST /api/sign-in',
      { body: { email: email.trim(), password } },
      { whenNotSignedIn: 'stay' },
    );
    await navigate(next, { replace: true });
  });
  return (
    <DoorPage
      name="Sign in"
      title="Sign in"
      lede="Use the e-mail address and password that you added to your account. If you have neither, open the link you joined by, or ask an owner of your partnership for a sign-in link."
    >
      <Form problem={problem} onSubmit={send}>
        <TextField
          label="E-mail address"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          error={faultAt(problem, 'email')}
        />
        <TextField
          label="Password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={faultAt(problem, 'password')}
        />
        <Button type="submit" look="primary" size="l" wide busy={busy}>
          Sign in
        </Button>
      </Form>
      <LinkByMail next={next} />
    </DoorPage>
  );
}
