import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './AnswerForm.module.css';
import { useHere } from './here.ts';
import { useFocusWithin } from './useFocusWithin.ts';
import type { Said } from './useSaid.ts';

interface Props {
  said: Pick<Said<unknown>, 'unsent' | 'waiting' | 'busy' | 'problem'>;
  /** Whether the server has an answer. */
  isSent: boolean;
  /** "Send my rating" */
  act: string;
  /** Said while nothing is sent. */
  promise: string;
  /** Said once it is sent. */
  sentWords?: string;
  onSubmit: () => void;
  children: ReactNode;
}

/** What is asked, one button, and how it stands: not sent, sent, or kept on the device until there is a connection. */
export function AnswerForm({ said, isSent, act, promise, sentWords, onSubmit, children }: Props) {
  const { setTyping } = useHere();
  const part = useRef<HTMLDivElement>(null);
  const focused = useFocusWithin(part);
  const { unsent, waiting, busy, problem } = said;
  const isDone = isSent && !unsent && !busy && !waiting;
  useEffect(() => {
    setTyping(focused && unsent);
    return () => setTyping(false);
  }, [focused, unsent, setTyping]);
  return (
    <div ref={part}>
      <Form
        className={styles.form}
        problem={problem}
        onSubmit={() => {
          if (!isDone) onSubmit();
        }}
      >
        {children}
        <div className={styles.foot}>
          <Button
            type="submit"
            look={isDone ? 'plain' : 'primary'}
            size="l"
            wide
            busy={busy}
            aria-disabled={isDone || undefined}
          >
            {isDone ? 'Sent' : isSent ? 'Send the change' : act}
          </Button>
          <p
            role="status"
            className={styles.state}
            data-state={waiting ? 'waiting' : isSent ? 'sent' : 'none'}
          >
            <StateWords {...{ unsent, waiting, isSent, promise }} sentWords={sentWords} />
          </p>
        </div>
      </Form>
    </div>
  );
}

interface Words {
  unsent: boolean;
  waiting: boolean;
  isSent: boolean;
  promise: string;
  sentWords: string | undefined;
}

function StateWords({ unsent, waiting, isSent, promise, sentWords }: Words) {
  if (waiting) {
    return (
      <>
        <Icon name="offline" /> No connection. It is kept on this device and sent as soon as there is one.
      </>
    );
  }
  if (!isSent) return promise;
  if (unsent) return 'What you changed is not sent yet. What you sent before still counts.';
  return (
    <>
      <Icon name="check" /> {sentWords ?? 'Sent. You can change it until the reveal.'}
    </>
  );
}
