import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RatingView, withdrawRating } from '../../shared/api/ratings.ts';
import { newId } from '../../shared/ids.ts';
import { call } from '../api/call.ts';
import { useSend } from '../api/useSend.ts';
import { announce } from '../ui/announcer.ts';
import { ReasonForm } from '../ui/ReasonForm.tsx';
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
  // One key for one form: where the answer was lost, trying again must not show an error for a success.
  const [onceKey] = useState(newId);
  const { send, busy, problem } = useSend(async (reason: string) => {
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
    <ReasonForm
      label="Why withdraw it?"
      hint="The rating stays readable with your reason, and no longer counts."
      act="Withdraw it"
      leave="Keep it"
      {...{ busy, problem, onClose }}
      onSend={send}
    />
  );
}
