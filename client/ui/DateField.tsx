import { useState } from 'react';
import { announce } from './announcer.ts';
import { cx } from './cx.ts';
import styles from './DateField.module.css';
import { formatDateLong, formatGivenDay } from './dates.ts';
import fieldStyles from './Field.module.css';
import { Field } from './Field.tsx';
import { parseDate } from './parseDate.ts';

interface Props {
  label: string;
  /** YYYY-MM-DD */
  value: string | null;
  /** A whole day, or null once the field is emptied. Never called with a half-typed one. */
  onChange: (value: string | null) => void;
  /** The last day that makes sense, YYYY-MM-DD. */
  max?: string;
  labelHidden?: boolean;
  /** Looks like the words that it stands among. */
  quiet?: boolean;
  /** Where focus is found again after the page changed around it. */
  focusName?: string;
}

/**
 * A date to type, British order. Not the browser's own: its order follows the browser's language, and 03/04 would be
 * two different days for two members of one partnership.
 */
export function DateField({ label, value, onChange, max, labelHidden, quiet, focusName }: Props) {
  /** What is being typed, or was and could not be read; forgotten once the field holds another day. */
  const [entry, setEntry] = useState<{ text: string; over: string | null; error?: string } | null>(null);
  const typed = entry !== null && entry.over === value ? entry : null;
  function refuse(text: string, error: string): false {
    setEntry({ text, over: value, error });
    announce(error);
    return false;
  }
  function keep(): boolean {
    if (typed === null) return true;
    const read = parseDate(typed.text);
    if ('error' in read) return refuse(typed.text, read.error);
    if (max !== undefined && read.day !== null && read.day > max) {
      return refuse(typed.text, `Choose a day up to ${formatDateLong(max)}`);
    }
    setEntry(null);
    if (read.day !== value) onChange(read.day);
    return true;
  }
  return (
    <div className={cx(styles.date, quiet && styles.quiet)}>
      <Field label={label} labelHidden={labelHidden ?? false} error={typed?.error}>
        {(control) => (
          <input
            {...control}
            type="text"
            className={cx(fieldStyles.control, styles.input)}
            placeholder="day/month/year"
            autoComplete="off"
            spellCheck={false}
            data-focus={focusName}
            value={typed?.text ?? (value === null ? '' : formatGivenDay(value))}
            onChange={({ target }) => setEntry({ text: target.value, over: value })}
            onBlur={keep}
            onKeyDown={(event) => {
              // Refused words must not go on to send the form around them.
              if (event.key === 'Enter' && !keep()) event.preventDefault();
              if (event.key !== 'Escape' || typed === null) return;
              event.preventDefault();
              setEntry(null);
            }}
          />
        )}
      </Field>
    </div>
  );
}
