import { type ReactNode, useId } from 'react';
import styles from './ChoiceCards.module.css';
import { Icon } from './Icon.tsx';

export interface Card<Value extends string> {
  value: Value;
  label: string;
  /** What choosing it means. */
  meaning?: string;
  /** A RagShape with its tone, or another drawing. */
  mark?: ReactNode;
}

interface Props<Value extends string> {
  legend: string;
  hint?: string;
  error?: string | undefined;
  cards: readonly Card<Value>[];
  /** null while nothing is chosen: a preset choice would be chosen by everybody in a hurry. */
  value: Value | null;
  onChange: (value: Value) => void;
  disabled?: boolean;
  /** How many may stand beside each other where there is room for as many; one below the other without it. */
  across?: 2 | 4;
}

/** One of a few where each needs a sentence: native radio buttons as rows to hit with a thumb. */
export function ChoiceCards<Value extends string>({
  legend,
  hint,
  error,
  cards,
  value,
  onChange,
  disabled,
  across,
}: Props<Value>) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      className={styles.set}
      aria-describedby={described === '' ? undefined : described}
      data-invalid={error !== undefined || undefined}
      data-across={across}
      disabled={disabled}
    >
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="attention" size={14} /> {error}
        </p>
      )}
      {cards.map((card) => (
        <label key={card.value} className={styles.card}>
          <input
            type="radio"
            name={id}
            value={card.value}
            checked={card.value === value}
            onChange={() => onChange(card.value)}
          />
          {card.mark !== undefined && <span className={styles.mark}>{card.mark}</span>}
          <span className={styles.words}>
            {card.label}
            {card.meaning !== undefined && <small>{card.meaning}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
