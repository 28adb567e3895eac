import { useState } from 'react';
import { faultAt } from '../../api/faultAt.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './join.module.css';
import { useJoin } from './useJoin.ts';

/** Who you are: a name and an organisation, no account. */
export function WhoForm({ code, name: known }: { code: string; name: string }) {
  const [name, setName] = useState(known);
  const [organisation, setOrganisation] = useState('');
  const { send, busy, problem } = useJoin(code);
  return (
    <Form className={styles.form} problem={problem} onSubmit={() => send({ name, organisation })}>
      <TextField
        label="Your name"
        autoComplete="name"
        enterKeyHint="next"
        value={name}
        onChange={setName}
        error={faultAt(problem, 'name')}
      />
      <TextField
        label="Your organisation"
        hint="The one that you are here for; “resident” will do."
        autoComplete="organization"
        enterKeyHint="go"
        value={organisation}
        onChange={setOrganisation}
        error={faultAt(problem, 'organisation')}
      />
      <Button type="submit" look="primary" size="l" wide busy={busy}>
        Join
      </Button>
      <p className={styles.note}>
        No account is needed. What you answer stays hidden until the facilitator shows everybody’s answers. A
        cookie lets this device come back as you.
      </p>
    </Form>
  );
}
