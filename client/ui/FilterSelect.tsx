import { cx } from './cx.ts';
import styles from './FilterSelect.module.css';
import arrow from './SelectArrow.module.css';

export interface FilterChoice {
  value: string;
  label: string;
  /** Choices of one group stand together under its name. */
  group?: string;
}

interface Props {
  label: string;
  /** What the first choice is called, which filters nothing; null where one must be chosen. */
  all: string | null;
  value: string | undefined;
  choices: readonly FilterChoice[];
  onChange: (value: string | undefined) => void;
}

/** Narrows a list: the browser’s own select, which works with a thumb, a keyboard and a screen reader. */
export function FilterSelect({ label, all, value, choices, onChange }: Props) {
  const groups = new Set(choices.map(({ group }) => group ?? ''));
  const known = value === undefined || choices.some((choice) => choice.value === value);
  return (
    <select
      className={cx(styles.select, arrow.arrow)}
      aria-label={label}
      value={value ?? ''}
      data-on={value !== undefined || undefined}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    >
      {all !== null && <option value="">{all}</option>}
      {/* A filter from an old link stays visible, or nobody could tell why the page is empty. */}
      {!known && <option value={value}>Something that is gone</option>}
      {[...groups].map((group) => {
        const members = choices.filter((choice) => (choice.group ?? '') === group);
        const options = members.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ));
        return group === '' ? (
          options
        ) : (
          <optgroup key={group} label={group}>
            {options}
          </optgroup>
        );
      })}
    </select>
  );
}
