import type { TableMapping } from '../../../shared/evidence/import/mapping.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './imports.module.css';
import { RowField } from './RowField.tsx';

interface Props {
  table: TableMapping;
  onChange: (parts: Partial<TableMapping>) => void;
  faultOf: (field: string) => string | undefined;
}

export const yearPairChoices = [
  { value: 'financial', label: 'April to March' },
  { value: 'academic', label: 'September to August' },
  { value: 'calendar', label: 'The calendar year that it begins with' },
] as const;
export const dateChoices = [
  { value: 'days', label: 'That day' },
  { value: 'months', label: 'The month of that day' },
] as const;
export const sixDigitChoices = [
  { value: 'years', label: '2011/12' },
  { value: 'months', label: 'December 2011' },
] as const;

/** Where the header and the figures are, and what holds for every row. */
export function TableFields({ table, onChange, faultOf }: Props) {
  const { header, rows } = table;
  const words = (name: 'measure' | 'unit' | 'period' | 'area', label: string, hint: string) => (
    <TextField
      label={label}
      hint={hint}
      optional
      value={table[name] ?? ''}
      onChange={(text) => onChange({ [name]: text === '' ? null : text })}
      error={faultOf(name)}
    />
  );
  return (
    <div className={styles.fields}>
      <RowField
        label="Header, first row"
        value={header?.first ?? null}
        onChange={(first) =>
          onChange({
            header: first === null ? null : { first, last: Math.max(first, header?.last ?? first) },
          })
        }
        error={faultOf('header.first')}
      />
      <RowField
        label="Header, last row"
        value={header?.last ?? null}
        onChange={(last) =>
          onChange({ header: last === null ? null : { first: Math.min(last, header?.first ?? last), last } })
        }
        error={faultOf('header.last')}
      />
      <RowField
        label="Figures, first row"
        value={rows.first}
        onChange={(first) => first !== null && onChange({ rows: { ...rows, first } })}
        error={faultOf('rows.first')}
      />
      <RowField
        label="Figures, last row"
        hint="Empty: to the end."
        value={rows.last}
        onChange={(last) => onChange({ rows: { ...rows, last } })}
        error={faultOf('rows.last')}
      />
      {words('measure', 'What it measures', 'Where no column says it.')}
      {words('unit', 'Unit', 'Where no column says it.')}
      {words('period', 'Period', 'Where no column says it: 2024, 2024/25, 2020 to 2022.')}
      {words('area', 'Place', 'Where no column says it: a code such as E06000033.')}
      <SelectField
        label="2021/22 means"
        choices={yearPairChoices}
        value={table.yearPairs}
        onChange={(yearPairs) => onChange({ yearPairs })}
      />
      <SelectField
        label="201112 means"
        choices={sixDigitChoices}
        value={table.sixDigits}
        onChange={(sixDigits) => onChange({ sixDigits })}
      />
      <SelectField
        label="1 April 2021 means"
        choices={dateChoices}
        value={table.dates}
        onChange={(dates) => onChange({ dates })}
      />
    </div>
  );
}
