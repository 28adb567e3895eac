import type { ComponentPropsWithRef } from 'react';
import { cx } from './cx.ts';
import styles from './Field.module.css';
import { Field, type FieldWords } from './Field.tsx';
import arrow from './SelectArrow.module.css';

export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
}

type Props<Value extends string> = FieldWords &
  Omit<ComponentPropsWithRef<'select'>, 'id' | 'className' | 'children' | 'value' | 'onChange'> & {
    choices: readonly Choice<Value>[];
    /** An empty string while nothing is chosen; give `unchosen` words for it then. */
    value: Value | '';
    unchosen?: string;
    onChange: (value: Value) => void;
  };

/** One of a few: the browser's own select, which works on every phone and with every screen reader. */
export function SelectField<Value extends string>({
  label,
  hint,
  error,
  optional,
  labelHidden,
  choices,
  value,
  unchosen,
  onChange,
  ...select
}: Props<Value>) {
  return (
    <Field {...{ label, hint, labelHidden: labelHidden ?? false, optional: optional ?? false, error }}>
      {(control) => (
        <select
          {...select}
          {...control}
          className={cx(styles.control, arrow.arrow)}
          value={value}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {unchosen !== undefined && (
            <option value="" disabled={value !== ''}>
              {unchosen}
            </option>
          )}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
