import { Link } from 'react-router';
import type { DifferenceView } from '../../shared/api/versions.ts';
import { placeOf } from '../app/placeOf.ts';
import { formatMoment } from '../ui/dates.ts';
import styles from './DifferenceList.module.css';
import { DifferenceParts } from './DifferenceParts.tsx';
import { calledOr, creditsOf, namesOf } from './versionWords.ts';

const kinds = { strategy: 'Strategy', outcome: 'Outcome', objective: 'Objective' } as const;

/** What became of each block, in the order of the strategy. */
export function DifferenceList({
  strategyId,
  differences,
}: {
  strategyId: string;
  differences: readonly DifferenceView[];
}) {
  return (
    <ol className={styles.list}>
      {differences.map((difference) => (
        <DifferenceCard
          key={`${difference.of} ${difference.id}`}
          strategyId={strategyId}
          difference={difference}
        />
      ))}
    </ol>
  );
}

function DifferenceCard({ strategyId, difference }: { strategyId: string; difference: DifferenceView }) {
  const { of, id, title, parts, people } = difference;
  const gone = parts.some(({ part }) => part === 'deleted');
  const name = calledOr(title, of);
  return (
    <li className={styles.card}>
      <p className={styles.kind}>{kinds[of]}</p>
      <h3>{gone ? name : <Link to={linkTo(strategyId, of, id)}>{name}</Link>}</h3>
      <DifferenceParts parts={parts} />
      {people.length > 0 && <p className={styles.by}>{byWhom(people)}</p>}
      {creditsOf(people).map((words) => (
        <p key={words} className={styles.by}>
          {words}
        </p>
      ))}
    </li>
  );
}

function linkTo(strategyId: string, of: DifferenceView['of'], id: string | null): string {
  return of === 'strategy' || id === null ? `/s/${strategyId}` : placeOf(strategyId, { type: of, id });
}

/** The last one comes first. */
function byWhom(people: DifferenceView['people']): string {
  const [last] = people;
  return last === undefined ? '' : `By ${namesOf(people)}, last on ${formatMoment(last.to)}`;
}
