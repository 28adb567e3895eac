import { useId } from 'react';
import { Field } from './Field.tsx';
import styles from './PercentSlider.module.css';

interface Props {
  label: string;
  hint: string;
  /** Whole per cent, or null while nothing is said. */
  value: number | null;
  onChange: (value: number | null) => void;
  error?: string | undefined;
}

/** A slider for a thumb and a number for who knows it, both for the same value. Until one of them is moved nothing is said. */
export function PercentSlider({ label, hint, value, onChange, error }: Props) {
  const numberId = useId();
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className={styles.field}>
          <div className={styles.slider}>
            <input
              {...control}
              type="range"
              min={0}
              max={100}
              step={1}
              value={value ?? 50}
              data-unset={value === null || undefined}
              aria-valuetext={value === null ? 'nothing said yet' : `${value} per cent`}
              onChange={(event) => onChange(Number(event.target.value))}
              // Who means the middle, where the handle stands before it is moved, presses it.
              onPointerUp={(event) => onChange(Number(event.currentTarget.value))}
            />
            <div className={styles.ends} aria-hidden="true">
              <span>0</span>
              <span>50</span>
              <span>100</span>
            </div>
          </div>
          <div className={styles.number}>
            <input
              id={numberId}
              type="number"
              inputMode="numeric"
              min={0}
              max={100}
              step={1}
              aria-label="The same in figures"
              value={value === null ? '' : String(value)}
              onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
            />
            <span aria-hidden="true">%</span>
          </div>
        </div>
      )}
    </Field>
  );
}
