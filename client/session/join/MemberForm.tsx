import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import styles from './join.module.css';
import { useJoin } from './useJoin.ts';

/** A member of the partnership is recognised: one button. */
export function MemberForm({
  code,
  name,
  organisation,
}: {
  code: string;
  name: string;
  organisation: string;
}) {
  const { send, busy, problem } = useJoin(code);
  return (
    <Form className={styles.form} problem={problem} onSubmit={() => send({})}>
      <p>
        You are signed in as <strong>{name}</strong>
        {organisation !== '' && (
          <>
            {' '}
            for <strong>{organisation}</strong>
          </>
        )}
        .
      </p>
      <Button type="submit" look="primary" size="l" wide busy={busy}>
        Join as {name}
      </Button>
    </Form>
  );
}
