import { type ReactNode, useId, useState } from 'react';
import type { Problem } from '../../shared/errors.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Form } from './Form.tsx';

interface Props {
  title: string;
  /** What the button does, in its own words: never "OK". */
  act: string;
  busy: boolean;
  problem: Problem | null;
  onSubmit: () => void;
  onClose: () => void;
  size?: 's' | 'm' | 'l';
  /** Stands above the fields. */
  intro?: ReactNode;
  /** Something was written that closing would lose: it asks first. */
  unsaved?: boolean;
  children: ReactNode;
}

/** A dialog with one form in it: Enter in a field sends it, and so does the button below. */
export function FormDialog(props: Props) {
  const { title, act, busy, problem, onSubmit, onClose, size, intro, unsaved = false, children } = props;
  // An id of its own: a button whose form's name something else on the page has as well sends nothing.
  const form = useId();
  const [leaving, setLeaving] = useState(false);
  const close = () => (unsaved ? setLeaving(true) : onClose());
  return (
    <Dialog
      title={title}
      onClose={close}
      {...(size === undefined ? {} : { size })}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={busy}>
            {act}
          </Button>
        </>
      }
    >
      {intro}
      <Form id={form} problem={problem} onSubmit={onSubmit}>
        {children}
      </Form>
      {leaving && (
        <Dialog
          title="Close without keeping what you wrote?"
          size="s"
          onClose={() => setLeaving(false)}
          footer={
            <>
              <Button onClick={onClose}>Close without it</Button>
              <Button look="primary" data-autofocus onClick={() => setLeaving(false)}>
                Go on writing
              </Button>
            </>
          }
        >
          <p>Your words are on this page alone, and are gone once it closes.</p>
        </Dialog>
      )}
    </Dialog>
  );
}
