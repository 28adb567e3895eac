import { useState } from 'react';
import type { answerForecast, ForecastView } from '../../../shared/api/forecasts.ts';
import { newId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { PercentSlider } from '../../ui/PercentSlider.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { exactly, questionWords } from './forecastWords.ts';
import { useForecastChange } from './useForecasts.ts';

interface Props {
  partnershipId: string;
  forecast: ForecastView;
  onClose: () => void;
}

/** Says how likely it is, alone. */
export function AnswerDialog({ partnershipId, forecast, onClose }: Props) {
  const { mine, latest, area } = forecast;
  const [probability, setProbability] = useState(mine?.probability ?? null);
  const [reason, setReason] = useState(mine?.reason ?? '');
  const [fault, setFault] = useState<string>();
  const [onceKey, setOnceKey] = useState(newId);
  const { send, busy, problem } = useForecastChange(
    partnershipId,
    async () => {
      await call<typeof answerForecast>(
        'POST /api/partnerships/:p/forecasts/:f/answers',
        { params: { p: partnershipId, f: forecast.id }, body: { probability: probability ?? 0, reason } },
        { onceKey },
      );
      return 'Your answer is signed. Others see it once all who were asked have answered.';
    },
    onClose,
  );
  /** Other words are another statement. */
  function change(make: () => void): void {
    make();
    setOnceKey(newId());
    setFault(undefined);
  }
  function submit(): void {
    const wrong = faultOf(probability);
    setFault(wrong);
    if (wrong === undefined) send();
  }
  return (
    <FormDialog
      title={questionWords(forecast)}
      act={mine ? 'Change my answer' : 'Sign my answer'}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
      unsaved={probability !== (mine?.probability ?? null) || reason !== (mine?.reason ?? '')}
      intro={
        <p>
          {area.name}, where it was {exactly(latest.value, forecast)} in {latest.label}. Nobody sees your
          answer before all who were asked have answered; until then you can change it.
        </p>
      }
    >
      <PercentSlider
        label="How likely is it, in per cent?"
        hint="0 % means surely not, 50 % that it may go either way, 100 % surely."
        value={probability}
        onChange={(value) => change(() => setProbability(value))}
        error={fault ?? faultAt(problem, 'probability')}
      />
      <TextArea
        label="What makes you think so?"
        hint="Shown with your answer, under your name."
        optional
        maxLength={limits.reasonChars}
        value={reason}
        onChange={(text) => change(() => setReason(text))}
        error={faultAt(problem, 'reason')}
      />
    </FormDialog>
  );
}

function faultOf(probability: number | null): string | undefined {
  if (probability === null) return 'Move the slider, or write a number from 0 to 100';
  const whole = Number.isInteger(probability) && probability >= 0 && probability <= 100;
  return whole ? undefined : 'Write a whole number from 0 to 100';
}
