import { TextField } from '../ui/TextField.tsx';
import styles from './ConfidenceField.module.css';

interface Props {
  /** Whole per cent, or null while nothing is said. */
  value: number | null;
  onChange: (value: number | null) => void;
  error?: string | undefined;
}

/** How sure somebody is. A number to type and not a slider: a slider's handle always stands somewhere already. */
export function ConfidenceField({ value, onChange, error }: Props) {
  return (
    <div className={styles.field}>
      <TextField
        label="How sure are you, in per cent?"
        hint="0 is a guess; 100 is certain."
        type="number"
        inputMode="numeric"
        min={0}
        max={100}
        step={1}
        value={value === null ? '' : String(value)}
        onChange={(text) => onChange(text === '' ? null : Number(text))}
        error={error}
      />
    </div>
  );
}
