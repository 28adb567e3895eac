import { Link } from 'react-router';
import type { GroupView } from '../../shared/api/catchUp.ts';
import { DifferenceParts } from '../history/DifferenceParts.tsx';
import { DeedList } from './DeedList.tsx';
import styles from './GroupCard.module.css';

const untitled = {
  strategy: 'The strategy',
  outcome: 'An outcome without a title',
  objective: 'An objective without a title',
} as const;

/** What happened to one objective, one outcome or the strategy itself: how its words differ, then who did what. */
export function GroupCard({ group }: { group: GroupView }) {
  const { of, title, outcomeTitle, gone, path, differences, deeds, more } = group;
  const name = title === '' ? untitled[of] : title;
  return (
    <li className={styles.card}>
      <p className={styles.kind}>
        {outcomeTitle || (of === 'strategy' ? 'Strategy' : of === 'outcome' ? 'Outcome' : 'Objective')}
      </p>
      <h2>{gone ? `${name} (deleted)` : <Link to={path}>{name}</Link>}</h2>
      {differences.length > 0 && <DifferenceParts parts={differences} />}
      <DeedList deeds={deeds} more={more} />
    </li>
  );
}
