import { useState } from 'react';
import { may } from '../../../shared/access.ts';
import type { IndicatorDetail } from '../../../shared/api/evidence.ts';
import type { askForecast } from '../../../shared/api/forecasts.ts';
import { isPoint } from '../../../shared/evidence/indicator.ts';
import { comingPeriods } from '../../../shared/foresight/comingPeriods.ts';
import { newId } from '../../../shared/ids.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { numberIn } from '../../evidence/plainNumber.ts';
import { usePartnership } from '../../people/usePartnership.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { AreaField } from '../../ui/AreaField.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './AskForm.module.css';
import { exactly } from './forecastWords.ts';
import { PeopleField } from './PeopleField.tsx';
import { useForecastChange } from './useForecasts.ts';

interface Props {
  home: StrategyHome;
  indicator: IndicatorDetail;
  /** Another place than the partnership’s, or null. */
  area: { id: string; label: string } | null;
  onArea: (area: { id: string; label: string } | null) => void;
  onBack: (() => void) | undefined;
  onClose: () => void;
}

/** What is asked of whom, with the latest figure in view. */
export function AskForm({ home, indicator, area, onArea, onBack, onClose }: Props) {
  const { partnershipId } = home;
  const [comparison, setComparison] = useState<'at-least' | 'at-most'>(
    indicator.polarity === 'lower' ? 'at-most' : 'at-least',
  );
  const [value, setValue] = useState('');
  const [period, setPeriod] = useState('');
  const [people, setPeople] = useState<readonly string[]>([]);
  const [closes, setCloses] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [onceKey] = useState(newId);
  const members = (usePartnership(partnershipId).data?.members ?? []).filter(({ role }) =>
    may(role, 'answer-forecast'),
  );
  const { send, busy, problem } = useForecastChange(
    partnershipId,
    async () => {
      await call<typeof askForecast>(
        'POST /api/partnerships/:p/forecasts',
        {
          params: { p: partnershipId },
          body: {
            ...{
              indicatorId: indicator.id,
              comparison,
              value: numberIn(value) ?? Number.NaN,
              period,
              closes,
            },
            people: [...people],
            ...(area === null ? {} : { area: area.id }),
          },
        },
        { onceKey },
      );
      return people.length === 1 ? 'One person is asked.' : `${people.length} people are asked.`;
    },
    onClose,
  );
  const faults = {
    value: numberIn(value) === undefined ? 'Write it as a plain number, such as 64 or 64.5' : undefined,
    period: period === '' ? 'Choose a time' : undefined,
    people: people.length === 0 ? 'Choose at least one person' : undefined,
  };
  const faultOf = (field: keyof typeof faults) => (tried && faults[field]) || faultAt(problem, field);
  const periods = comingPeriods(indicator.series, new Date().toISOString().slice(0, 10));
  return (
    <FormDialog
      title={indicator.title}
      act="Ask them"
      busy={busy}
      problem={problem}
      onSubmit={() => {
        setTried(true);
        if (Object.values(faults).every((fault) => fault === undefined)) send();
      }}
      onClose={onClose}
      unsaved={value !== '' || people.length > 0}
      intro={
        <div className={styles.intro}>
          <p>{latestWords(indicator)}</p>
          {onBack && (
            <Button size="s" look="quiet" onClick={onBack}>
              Choose another figure
            </Button>
          )}
        </div>
      }
    >
      <AreaField
        hint="Our own place, unless you choose another one."
        value={area}
        onChange={onArea}
        error={faultAt(problem, 'area') ?? faultAt(problem, 'indicatorId')}
      />
      <div className={styles.pair}>
        <SelectField
          label="How likely is it that it will be"
          choices={[
            { value: 'at-least', label: 'at least' },
            { value: 'at-most', label: 'at most' },
          ]}
          value={comparison}
          onChange={setComparison}
        />
        <TextField
          label={indicator.unit === '' ? 'this much' : `this much (${indicator.unit})`}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={setValue}
          error={faultOf('value')}
        />
      </div>
      <SelectField
        label="In"
        hint={
          periods.length === 0
            ? 'There is no figure for this place to count on from.'
            : 'Times that have not ended.'
        }
        unchosen="Choose a time"
        choices={periods.map((each) => ({ value: each.period, label: each.label }))}
        value={period}
        onChange={setPeriod}
        error={faultOf('period')}
      />
      <PeopleField
        legend="Who is asked?"
        people={members}
        chosen={people}
        onChange={setPeople}
        error={faultOf('people')}
      />
      <DateField label="Answers until (optional)" value={closes} onChange={setCloses} />
      {faultAt(problem, 'closes') !== undefined && <p role="alert">{faultAt(problem, 'closes')}</p>}
    </FormDialog>
  );
}

function latestWords(indicator: IndicatorDetail): string {
  const latest = indicator.series.findLast(isPoint);
  const place = indicator.area?.name ?? 'no place';
  if (!latest) return `${place} has no figure yet, so no question can be asked.`;
  return `${place}: ${exactly(latest.value, indicator)} in ${latest.label} is the latest figure.`;
}
