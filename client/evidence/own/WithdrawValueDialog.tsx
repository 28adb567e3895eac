import { useState } from 'react';
import type { RecordedValue, withdrawValue } from '../../../shared/api/ownIndicators.ts';
import { limits } from '../../../shared/limits.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useEvidenceChange } from './useEvidenceChange.ts';

interface Props {
  partnershipId: string;
  indicatorId: string;
  value: RecordedValue;
  onClose: () => void;
}

/** A value that should not stand: it stays readable with the reason, and counts no more. */
export function WithdrawValueDialog({ partnershipId, indicatorId, value, onClose }: Props) {
  const [reason, setReason] = useState('');
  const { send, busy, problem } = useEvidenceChange(
    partnershipId,
    async () => {
      await call<typeof withdrawValue>('POST /api/partnerships/:p/indicators/:i/values/:v/withdraw', {
        params: { p: partnershipId, i: indicatorId, v: value.id },
        body: { reason },
      });
      return `The value for ${value.periodLabel} is withdrawn.`;
    },
    onClose,
  );
  return (
    <FormDialog
      title={`Withdraw the value for ${value.periodLabel}`}
      act="Withdraw it"
      size="s"
      busy={busy}
      problem={problem}
      onSubmit={() => send()}
      onClose={onClose}
      unsaved={reason !== ''}
    >
      <TextArea
        label="Why withdraw it?"
        hint="It stays readable with your reason, and counts no more."
        maxLength={limits.reasonChars}
        value={reason}
        onChange={setReason}
        error={faultAt(problem, 'reason')}
      />
    </FormDialog>
  );
}
