import { useId } from 'react';
import styles from './Progress.module.css';

interface Props {
  /** What is being done: "Reading the spreadsheet". */
  label: string;
  /** Done so far, 0 to 1; leave out where it is not known. */
  done?: number | undefined;
}

/** How far long work has come. */
export function Progress({ label, done }: Props) {
  const id = useId();
  return (
    <div className={styles.box}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {done !== undefined && <span> {Math.round(done * 100)} %</span>}
      </label>
      <progress id={id} className={styles.bar} {...(done === undefined ? {} : { value: done })} />
    </div>
  );
}
