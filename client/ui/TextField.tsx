import type { ComponentPropsWithRef } from 'react';
import styles from './Field.module.css';
import { Field, type FieldWords } from './Field.tsx';

type Props = FieldWords &
  Omit<ComponentPropsWithRef<'input'>, 'id' | 'className' | 'children' | 'onChange'> & {
    value: string;
    onChange: (value: string) => void;
  };

/** One line of text. */
export function TextField({ label, hint, error, optional, labelHidden, value, onChange, ...input }: Props) {
  return (
    <Field {...{ label, hint, labelHidden: labelHidden ?? false, optional: optional ?? false, error }}>
      {(control) => (
        <input
          type="text"
          {...input}
          {...control}
          className={styles.control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
