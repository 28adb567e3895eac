import { DateField } from '../../ui/DateField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './own.module.css';
import { type PeriodFault, type PeriodKind, type PeriodParts, periodKinds } from './periodText.ts';

const kindWords: Record<PeriodKind, string> = {
  year: 'a calendar year',
  financial: 'a financial year (April to March)',
  academic: 'an academic year (September to August)',
  years: 'several years together',
  month: 'a month',
  day: 'one day',
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
].map((label, index) => ({ value: String(index + 1).padStart(2, '0'), label }));

interface Props {
  parts: PeriodParts;
  onChange: (parts: PeriodParts) => void;
  /** What is missing in one of its parts. */
  fault: PeriodFault | undefined;
  /** What the server says about the period as a whole. */
  error: string | undefined;
}

/** Which stretch of time a figure is for. Nothing is guessed: 2024/25 could be two kinds of year. */
export function PeriodField({ parts, onChange, fault, error }: Props) {
  const { kind, year, lastYear, month, day } = parts;
  const beginning = kind === 'financial' || kind === 'academic';
  const errorOf = (field: PeriodFault['field']) => (fault?.field === field ? fault.message : undefined);
  return (
    <>
      <SelectField
        label="It is for"
        choices={periodKinds.map((value) => ({ value, label: kindWords[value] }))}
        value={kind}
        onChange={(next) => onChange({ ...parts, kind: next })}
        error={error}
      />
      <div className={styles.together}>
        {kind === 'month' && (
          <SelectField
            label="Month"
            choices={months}
            value={month}
            onChange={(next) => onChange({ ...parts, month: next })}
          />
        )}
        {kind === 'day' ? (
          <div>
            <DateField
              label="Day"
              value={day === '' ? null : day}
              onChange={(next) => onChange({ ...parts, day: next ?? '' })}
            />
            {errorOf('day') !== undefined && <p role="alert">{errorOf('day')}</p>}
          </div>
        ) : (
          <TextField
            label={kind === 'years' ? 'First year' : beginning ? 'Year that it begins in' : 'Year'}
            inputMode="numeric"
            maxLength={4}
            value={year}
            onChange={(next) => onChange({ ...parts, year: next })}
            error={errorOf('year')}
          />
        )}
        {kind === 'years' && (
          <TextField
            label="Last year"
            inputMode="numeric"
            maxLength={4}
            value={lastYear}
            onChange={(next) => onChange({ ...parts, lastYear: next })}
            error={errorOf('lastYear')}
          />
        )}
      </div>
    </>
  );
}
