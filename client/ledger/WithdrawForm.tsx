import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RatingView, withdrawRating } from '../../shared/api/ratings.ts';
import { newId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { useSend } from '../api/useSend.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './RatingPanel.module.css';
import { ratingsKey } from './useRatings.ts';

/** Withdrawing needs a reason, and both stay readable. */
export function WithdrawForm({
  rating,
  strategyId,
  onClose,
}: {
  rating: RatingView;
  strategyId: string;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  // One key for one form: where the answer was lost, trying again must not show an error for a success.
  const [onceKey] = useState(newId);
  const { send, busy, problem } = useSend(async () => {
    await call<typeof withdrawRating>(
      'POST /api/ratings/:r/withdraw',
      { params: { r: rating.id }, body: { reason } },
      { onceKey },
    );
    await queries.invalidateQueries({ queryKey: ratingsKey(strategyId) });
    announce('The rating is withdrawn.');
    onClose();
  });
  return (
    <Form problem={problem} onSubmit={send}>
      <TextArea
        label="Why withdraw it?"
        hint="The rating stays readable with your reason, and no longer counts."
        autoFocus
        maxLength={limits.reasonChars}
        value={reason}
        onChange={setReason}
        error={faultAt(problem, 'reason')}
      />
      <div className={styles.actions}>
        <Button type="submit" size="s" busy={busy}>
          Withdraw it
        </Button>
        <Button size="s" look="quiet" onClick={onClose}>
          Keep it
        </Button>
      </div>
    </Form>
  );
}
