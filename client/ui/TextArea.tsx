import type { ComponentPropsWithRef } from 'react';
import styles from './Field.module.css';
import { Field, type FieldWords } from './Field.tsx';

type Props = FieldWords &
  Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'className' | 'children' | 'onChange'> & {
    value: string;
    onChange: (value: string) => void;
  };

/** Several lines of plain text; grows with what is written, where the browser can. */
export function TextArea({ label, hint, error, optional, labelHidden, value, onChange, ...input }: Props) {
  return (
    <Field {...{ label, hint, labelHidden: labelHidden ?? false, optional: optional ?? false, error }}>
      {(control) => (
        <textarea
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
