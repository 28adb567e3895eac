import { useState } from 'react';
import type { ForecastView, withdrawForecast } from '../../../shared/api/forecasts.ts';
import { newId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { questionWords } from './forecastWords.ts';
import { useForecastChange } from './useForecasts.ts';

interface Props {
  partnershipId: string;
  forecast: ForecastView;
  onClose: () => void;
}

/** Takes a question back. */
export function WithdrawDialog({ partnershipId, forecast, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [onceKey] = useState(newId);
  const { send, busy, problem } = useForecastChange(
    partnershipId,
    async () => {
      await call<typeof withdrawForecast>(
        'POST /api/partnerships/:p/forecasts/:f/withdraw',
        { params: { p: partnershipId, f: forecast.id }, body: { reason } },
        { onceKey },
      );
      return 'The question is withdrawn.';
    },
    onClose,
  );
  return (
    <FormDialog
      title="Withdraw the question"
      act="Withdraw it"
      size="s"
      busy={busy}
      problem={problem}
      onSubmit={() => send()}
      onClose={onClose}
      unsaved={reason !== ''}
      intro={<p>{questionWords(forecast)}</p>}
    >
      <TextArea
        label="Why withdraw it?"
        hint={
          forecast.answers === null
            ? 'It stays on the page with your reason. Answers that were given stay private for ever.'
            : 'It stays on the page with your reason and its answers, and counts no more.'
        }
        maxLength={limits.reasonChars}
        value={reason}
        onChange={setReason}
        error={faultAt(problem, 'reason')}
      />
    </FormDialog>
  );
}
