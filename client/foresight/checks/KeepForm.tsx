import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { keepLinked } from '../../../shared/api/checks.ts';
import { newId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { useSend } from '../../api/useSend.ts';
import { Button } from '../../ui/Button.tsx';
import { confirm } from '../../ui/confirmations.ts';
import { Form } from '../../ui/Form.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Checks.module.css';
import { type LinkIds, linkParams } from './useAnswers.ts';
import { askAgain } from './useChecks.ts';

/** Keeping an indicator that no rating relies on needs a reason, which is signed and stays readable. */
export function KeepForm({ link, title, onClose }: { link: LinkIds; title: string; onClose: () => void }) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [onceKey] = useState(newId);
  const { send, busy, problem } = useSend(async () => {
    await call<typeof keepLinked>(
      'POST /api/strategies/:s/objectives/:id/links/:i/keep',
      { params: linkParams(link), body: { reason } },
      { onceKey },
    );
    await askAgain(queries, link.strategyId);
    confirm(`“${title}” stays.`);
    onClose();
  });
  return (
    <Form problem={problem} onSubmit={send}>
      <TextArea
        label="Why does it stay?"
        hint="Signed with your name. It is proposed again after two more rounds of rating at the earliest."
        autoFocus
        maxLength={limits.reasonChars}
        value={reason}
        onChange={setReason}
        error={faultAt(problem, 'reason')}
      />
      <div className={styles.actions}>
        <Button type="submit" size="s" busy={busy}>
          Keep it
        </Button>
        <Button size="s" look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
