import { Link } from 'react-router';
import type { ObjectiveChecksView } from '../../../shared/api/checks.ts';
import { placeOf } from '../../app/placeOf.ts';

/** The objective by its number and title, leading to where it is written. */
export function ObjectiveLink({
  strategyId,
  objective: { id, number, title },
}: {
  strategyId: string;
  objective: Pick<ObjectiveChecksView, 'id' | 'number' | 'title'>;
}) {
  return (
    <Link to={placeOf(strategyId, { type: 'objective', id })}>
      {number} {title === '' ? 'An objective without a title' : title}
    </Link>
  );
}
