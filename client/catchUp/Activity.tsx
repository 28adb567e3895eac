import { toProblem } from '../api/toProblem.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import styles from './Activity.module.css';
import { DeedList } from './DeedList.tsx';
import { FollowButton } from './FollowButton.tsx';
import { useActivity } from './useCatchUp.ts';

interface Props {
  strategyId: string;
  target: { id: string; type: 'strategy' | 'outcome' | 'objective' };
}

/** What anybody did lately to one part of a strategy, beside its comments and ratings. */
export function Activity({ strategyId, target }: Props) {
  const { data, isPending, isError, isSuccess, error, refetch } = useActivity(strategyId, target.id);
  return (
    <div className={styles.activity}>
      <FollowButton s={strategyId} target={target.id} what={`this ${target.type}`} />
      {isPending && <Loading what="what happened" />}
      {isError && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      {isSuccess &&
        (data === undefined ? (
          <p className={styles.none}>Nothing has happened here in the last 90 days.</p>
        ) : (
          <DeedList deeds={data.deeds} more={data.more} />
        ))}
      <p className={styles.none}>What happened in the last 90 days, newest first.</p>
    </div>
  );
}
