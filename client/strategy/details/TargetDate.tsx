import { useEffect, useState } from 'react';
import { cx } from '../../ui/cx.ts';
import { useLive } from '../live/LiveContext.ts';
import styles from './ObjectiveDetails.module.css';

interface Props {
  objectiveId: string;
  /** YYYY-MM-DD */
  date: string | null;
  number: string;
  canWrite: boolean;
}

/** By when. A date is written to the document once it is whole: half-typed years would travel to everybody. */
export function TargetDate({ objectiveId, date, number, canWrite }: Props) {
  const { edits } = useLive();
  const [typed, setTyped] = useState(date ?? '');
  useEffect(() => setTyped(date ?? ''), [date]);
  if (!canWrite) {
    return date === null ? null : (
      <span className={styles.field}>
        By <b>{dateWords(date)}</b>
      </span>
    );
  }
  const keep = () => {
    if (typed !== (date ?? '') && (typed === '' || plausible(typed)))
      edits.setTargetDate(objectiveId, typed || null);
    else setTyped(date ?? '');
  };
  return (
    <label className={styles.field}>
      By
      <input
        type="date"
        className={cx(styles.quiet, typed === '' && styles.empty)}
        aria-label={`Target date of objective ${number}`}
        data-focus={`date ${objectiveId}`}
        min="2000-01-01"
        max="2100-12-31"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep();
        }}
      />
    </label>
  );
}

/** Typing "2030" passes through the years 2, 20 and 203. */
function plausible(date: string): boolean {
  return date >= '2000-01-01' && date <= '2100-12-31';
}

/** “31 March 2030” */
export function dateWords(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
