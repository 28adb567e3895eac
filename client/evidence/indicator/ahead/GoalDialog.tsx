import { useState } from 'react';
import type { IndicatorDetail } from '../../../../shared/api/evidence.ts';
import type { putGoal, SetGoal } from '../../../../shared/api/goals.ts';
import { limits } from '../../../../shared/limits.ts';
import { call } from '../../../api/call.ts';
import { faultAt } from '../../../api/faultAt.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useEvidenceChange } from '../../own/useEvidenceChange.ts';
import { notANumber, numberIn } from '../../plainNumber.ts';

interface Props {
  partnershipId: string;
  indicator: Pick<IndicatorDetail, 'id' | 'title' | 'unit'>;
  /** The one to change; undefined for a new one. */
  goal: SetGoal | undefined;
  onClose: () => void;
}

/** What an indicator is to be by the end of a year. Setting a year that has a goal changes that. */
export function GoalDialog({ partnershipId, indicator, goal, onClose }: Props) {
  const [year, setYear] = useState(goal ? String(goal.year) : '');
  const [value, setValue] = useState(goal ? String(goal.value) : '');
  const [reason, setReason] = useState(goal?.reason ?? '');
  const [wrong, setWrong] = useState<{ year?: string | undefined; value?: string | undefined }>({});
  const { send, busy, problem } = useEvidenceChange(
    partnershipId,
    async () => {
      await call<typeof putGoal>('PUT /api/partnerships/:p/indicators/:i/goals/:year', {
        params: { p: partnershipId, i: indicator.id, year: Number(year) },
        body: { value: numberIn(value) ?? 0, reason },
      });
      return `The goal for ${year.trim()} is set.`;
    },
    onClose,
  );
  const check = () => {
    const faults = {
      year: /^\s*\d{4}\s*$/.test(year) ? undefined : 'Give a year, such as 2030',
      value: value.trim() === '' ? 'Give the value that is to be reached' : notANumber(value),
    };
    setWrong(faults);
    if (faults.year === undefined && faults.value === undefined) send();
  };
  return (
    <FormDialog
      title={goal ? `Our goal for ${goal.year}: ${indicator.title}` : `A goal: ${indicator.title}`}
      act="Set the goal"
      busy={busy}
      problem={problem}
      onSubmit={check}
      onClose={onClose}
    >
      {!goal && (
        <TextField
          label="By the end of the year"
          hint="A year that has a goal already gets this one instead."
          inputMode="numeric"
          value={year}
          onChange={setYear}
          error={wrong.year ?? faultAt(problem, 'year')}
        />
      )}
      <TextField
        label={indicator.unit === '' ? 'Value' : `Value (${indicator.unit})`}
        inputMode="decimal"
        value={value}
        onChange={setValue}
        error={wrong.value ?? faultAt(problem, 'value')}
      />
      <TextArea
        label="Why?"
        optional
        maxLength={limits.reasonChars}
        value={reason}
        onChange={setReason}
        error={faultAt(problem, 'reason')}
      />
    </FormDialog>
  );
}
