import { Link } from 'react-router';
import type { ForesightRow } from '../../../shared/foresight/foresight.ts';
import { bareStyle } from './bareStyle.ts';
import styles from './Future.module.css';

/** An indicator's title, which leads to its page, and below it the unit that its figures leave out. */
export function OtherName({
  strategyId,
  row,
  year,
}: {
  strategyId: string;
  row: ForesightRow;
  year: number;
}) {
  return (
    <>
      <Link to={`/s/${strategyId}/evidence/i/${encodeURIComponent(row.id)}?to=${year}`}>{row.title}</Link>
      {bareStyle(row).unit !== row.unit && <span className={styles.unit}>{row.unit}</span>}
    </>
  );
}
