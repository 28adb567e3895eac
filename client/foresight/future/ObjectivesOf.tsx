import { Link } from 'react-router';
import type { ForesightRow } from '../../../shared/foresight/foresight.ts';
import { placeOf } from '../../app/placeOf.ts';
import styles from './Future.module.css';

/** The objectives that link an indicator, each with who leads it. */
export function ObjectivesOf({
  strategyId,
  objectives,
}: {
  strategyId: string;
  objectives: ForesightRow['objectives'];
}) {
  if (objectives.length === 0) return <p className={styles.objectives}>No objective links it.</p>;
  return (
    <ul className={styles.objectives} aria-label="Objectives">
      {objectives.map(({ id, title, lead }) => (
        <li key={id}>
          <Link to={placeOf(strategyId, { type: 'objective', id })}>
            {title === '' ? 'An objective without a title' : title}
          </Link>
          , {lead === null ? 'nobody leads it yet' : `led by ${lead}`}
        </li>
      ))}
    </ul>
  );
}
