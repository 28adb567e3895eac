import { Link } from 'react-router';
import { placeOf } from '../../app/placeOf.ts';
import styles from './Coverage.module.css';
import type { NumberedObjective } from './numbered.ts';

/** Objectives of a strategy, each leading to where it is written. */
export function ObjectiveLinks({
  strategyId,
  objectives,
}: {
  strategyId: string;
  objectives: readonly NumberedObjective[];
}) {
  return (
    <ul className={styles.objectives}>
      {objectives.map(({ id, number, title }) => (
        <li key={id}>
          <Link to={placeOf(strategyId, { type: 'objective', id })}>
            {number} {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
