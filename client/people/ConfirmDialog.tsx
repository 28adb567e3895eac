import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useChange } from './useChange.ts';

interface Props {
  /** The question. */
  title: string;
  /** What the button does, in its own words: never "OK". */
  act: string;
  run: () => Promise<unknown>;
  said: string;
  onClose: () => void;
  /** What will happen, and how it can be undone. */
  children: ReactNode;
}

export function ConfirmDialog({ title, act, run, said, onClose, children }: Props) {
  const { send, busy, problem } = useChange({ run, said, after: onClose });
  return (
    <Dialog
      title={title}
      size="s"
      onClose={onClose}
      footer={
        <>
          <Button data-autofocus onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" busy={busy} onClick={() => send()}>
            {act}
          </Button>
        </>
      }
    >
      {children}
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  );
}
