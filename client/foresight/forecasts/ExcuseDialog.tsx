import { useState } from 'react';
import type { excuseFromForecast, ForecastView } from '../../../shared/api/forecasts.ts';
import { newId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { questionWords } from './forecastWords.ts';
import { PeopleField } from './PeopleField.tsx';
import { useForecastChange } from './useForecasts.ts';

interface Props {
  partnershipId: string;
  forecast: ForecastView;
  onClose: () => void;
}

/** Stops waiting for people, with a reason that stays on the page. */
export function ExcuseDialog({ partnershipId, forecast, onClose }: Props) {
  const [people, setPeople] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [nobody, setNobody] = useState(false);
  const [onceKey] = useState(newId);
  const { send, busy, problem } = useForecastChange(
    partnershipId,
    async () => {
      await call<typeof excuseFromForecast>(
        'POST /api/partnerships/:p/forecasts/:f/excuse',
        { params: { p: partnershipId, f: forecast.id }, body: { people: [...people], reason } },
        { onceKey },
      );
      return 'They are no longer waited for.';
    },
    onClose,
  );
  const waiting = forecast.asked.flatMap(({ personId, name, organisation, state }) =>
    personId !== null && state === 'waiting' ? [{ id: personId, name, organisation }] : [],
  );
  return (
    <FormDialog
      title="Stop waiting for somebody"
      act="Stop waiting"
      busy={busy}
      problem={problem}
      onSubmit={() => {
        setNobody(people.length === 0);
        if (people.length > 0) send();
      }}
      onClose={onClose}
      unsaved={reason !== ''}
      intro={
        <p>
          {questionWords(forecast)} Once nobody is waited for any more, the answers are shown and stand for
          ever. Who stopped waiting, and why, is shown with them.
        </p>
      }
    >
      <PeopleField
        legend="For whom does nobody wait any longer?"
        people={waiting}
        chosen={people}
        onChange={setPeople}
        error={nobody ? 'Choose at least one person' : faultAt(problem, 'people')}
      />
      <TextArea
        label="Why?"
        maxLength={limits.reasonChars}
        value={reason}
        onChange={setReason}
        error={faultAt(problem, 'reason')}
      />
    </FormDialog>
  );
}
