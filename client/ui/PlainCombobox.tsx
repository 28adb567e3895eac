import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './Field.module.css';
import { Field, type FieldWords } from './Field.tsx';
import { useLazyPart } from './useLazyPart.ts';
import type { Search } from './useSearch.ts';

export interface ComboboxOption {
  id: string;
  label: string;
  /** A second, quieter line: "Unitary authority, East of England". */
  detail?: string | undefined;
}

export interface PlainComboboxProps extends FieldWords {
  value: ComboboxOption | null;
  onChange: (value: ComboboxOption | null) => void;
  /** Finds options for what was typed; an empty query asks for a first few. Keep it the same between renders. */
  search: Search<ComboboxOption>;
  placeholder?: string;
  /** Said when nothing matches: what to try instead. */
  nothingFound?: string;
  /** Takes focus when it appears: for a dialog that opens on this field. */
  focusFirst?: boolean;
}

const loadInput = async () => (await import('./ComboboxInput.tsx')).ComboboxInput;
const notFetched = 'This list could not be fetched. Check your connection, then try again.';

/**
 * Picks one of many by typing part of its name: an ARIA combobox with a listbox. What was typed and is none of them stays,
 * and is a fault of the field until it is put right.
 */
export function PlainCombobox(props: PlainComboboxProps) {
  const { label, hint, error, optional, labelHidden, value, placeholder } = props;
  const { part: ComboboxInput, failed, fetchPart } = useLazyPart(loadInput);
  useEffect(fetchPart, [fetchPart]);
  const [unmatched, setUnmatched] = useState<string>();
  const shownError = failed ? notFetched : (unmatched ?? error);
  return (
    <Field
      {...{ label, hint, labelHidden: labelHidden ?? false, optional: optional ?? false, error: shownError }}
    >
      {(control) => {
        if (ComboboxInput !== undefined)
          return (
            <ComboboxInput {...props} control={control} unmatched={unmatched} onUnmatched={setUnmatched} />
          );
        if (failed) {
          return (
            <Button id={control.id} aria-describedby={control['aria-describedby']} onClick={fetchPart}>
              Try again
            </Button>
          );
        }
        return (
          <input
            {...control}
            className={styles.control}
            disabled
            value={value?.label ?? ''}
            placeholder={placeholder}
          />
        );
      }}
    </Field>
  );
}
