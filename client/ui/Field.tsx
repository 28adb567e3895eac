import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';

/** What the control inside a Field must carry, so that a screen reader says label, hint and error with it. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldWords {
  label: string;
  /** What to write and why, before the person gets it wrong. */
  hint?: ReactNode;
  /** What is wrong and how to put it right. */
  error?: string | undefined;
  /** Says so in the label; unmarked fields are needed. */
  optional?: boolean;
  /** The label is for screen readers only: where the place on the page says it. */
  labelHidden?: boolean;
}

/** A label, a control, a hint, an error: tied together by ids. */
export function Field({
  label,
  hint,
  error,
  optional,
  labelHidden,
  children,
}: FieldWords & { children: (control: FieldControl) => ReactNode }) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint !== undefined && hintId, error !== undefined && errorId].filter(Boolean).join(' ');
  return (
    <div className={styles.field} data-invalid={error !== undefined || undefined}>
      <label htmlFor={id} className={styles.label} data-hidden={labelHidden || undefined}>
        {label}
        {optional && <span className={styles.optional}> (optional)</span>}
      </label>
      {hint !== undefined && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div id={errorId} className={styles.error}>
          <Icon name="attention" size={14} />
          <span>{error}</span>
        </div>
      )}
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}
