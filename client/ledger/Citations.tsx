import { useId } from 'react';
import type { Citable } from '../../shared/api/checks.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import styles from './Citations.module.css';

interface Props {
  citable: readonly Citable[];
  /** Ids of those that were relied on. */
  value: ReadonlySet<string>;
  onChange: (value: ReadonlySet<string>) => void;
  error?: string | undefined;
}

/** Which of the linked indicators somebody relied on. None is an answer too. */
export function Citations({ citable, value, onChange, error }: Props) {
  const id = useId();
  return (
    <fieldset
      className={styles.cites}
      aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
      data-invalid={error !== undefined || undefined}
    >
      <legend>Which indicators did you rely on?</legend>
      <p id={`${id}-hint`} className={styles.hint}>
        Tick those that made you say so, or none. What no rating relies on is proposed for retirement in time.
      </p>
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
      {citable.map((indicator) => (
        <Checkbox
          key={indicator.id}
          label={indicator.title}
          checked={value.has(indicator.id)}
          onChange={(on) => {
            const next = new Set(value);
            if (on) next.add(indicator.id);
            else next.delete(indicator.id);
            onChange(next);
          }}
        />
      ))}
    </fieldset>
  );
}
