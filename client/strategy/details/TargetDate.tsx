import { DateField } from '../../ui/DateField.tsx';
import { formatGivenDay } from '../../ui/dates.ts';
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
  if (!canWrite) {
    return date === null ? null : (
      <span className={styles.field}>
        By <b>{formatGivenDay(date)}</b>
      </span>
    );
  }
  return (
    <span className={styles.field} data-empty={date === null || undefined}>
      By
      <DateField
        quiet
        labelHidden
        label={`Target date of objective ${number}`}
        focusName={`date ${objectiveId}`}
        value={date}
        onChange={(day) => edits.setTargetDate(objectiveId, day)}
      />
    </span>
  );
}
