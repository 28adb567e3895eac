import { useState } from 'react';
import type { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { faultAt } from '../api/faultAt.ts';
import { Button } from './Button.tsx';
import { Form } from './Form.tsx';
import styles from './ReasonForm.module.css';
import { TextArea } from './TextArea.tsx';

interface Props {
  label: string;
  hint: string;
  /** What the two buttons do, in their own words. */
  act: string;
  leave: string;
  busy: boolean;
  problem: Problem | null;
  onSend: (reason: string) => void;
  onClose: () => void;
}

/** Something that needs a reason, asked for where it is done. */
export function ReasonForm({ label, hint, act, leave, busy, problem, onSend, onClose }: Props) {
  const [reason, setReason] = useState('');
  return (
    <Form problem={problem} onSubmit={() => onSend(reason)}>
      <TextArea
        label={label}
        hint={hint}
        autoFocus
        maxLength={limits.reasonChars}
        value={reason}
        onChange={setReason}
        error={faultAt(problem, 'reason')}
      />
      <div className={styles.actions}>
        <Button type="submit" size="s" busy={busy}>
          {act}
        </Button>
        <Button size="s" look="quiet" onClick={onClose}>
          {leave}
        </Button>
      </div>
    </Form>
  );
}
