import { type ReactNode, useId } from 'react';
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
  children: ReactNode;
}

/** A dialog with one form in it: Enter in a field sends it, and so does the button below. */
export function FormDialog({ title, act, busy, problem, onSubmit, onClose, size, intro, children }: Props) {
  // An id of its own: a button whose form's name something else on the page has as well sends nothing.
  const form = useId();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      {...(size === undefined ? {} : { size })}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
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
    </Dialog>
  );
}
