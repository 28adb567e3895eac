import { useState } from 'react';
import { TextField } from '../../ui/TextField.tsx';

interface Props {
  label: string;
  hint?: string;
  /** Counted from 1; null where there is none. */
  value: number | null;
  onChange: (row: number | null) => void;
  error: string | undefined;
}

/** A row of the file. What is no row stays in the field with what is wrong, and changes nothing. */
export function RowField({ label, hint, value, onChange, error }: Props) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const wrong = typed !== '' && !/^[1-9]\d{0,6}$/.test(typed.trim());
  return (
    <TextField
      label={label}
      hint={hint}
      optional
      inputMode="numeric"
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const row = text.trim();
        if (row === '') onChange(null);
        else if (/^[1-9]\d{0,6}$/.test(row)) onChange(Number(row));
      }}
      error={wrong ? 'Give the number of a row, such as 4' : error}
    />
  );
}
