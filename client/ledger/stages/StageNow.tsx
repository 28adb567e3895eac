import type { StageView } from '../../../shared/api/stages.ts';
import { stageWords } from '../../../shared/ledger/stages.ts';
import { formatDate } from '../../ui/dates.ts';
import { StageMark } from '../../ui/StageMark.tsx';
import styles from './Stages.module.css';

/** Where it is, since when, and what that calls for. */
export function StageNow({ stage: { name, round, since, skipped } }: { stage: StageView }) {
  return (
    <div className={styles.now}>
      <StageMark stage={name} skipped={skipped.map(({ stage }) => stage)} />
      <p>
        {stageWords[name].calls}{' '}
        <span className={styles.by}>
          {since === null ? 'Nobody has moved it yet.' : `Here since ${formatDate(since)}.`}
          {round > 1 && ` Round ${round}.`}
        </span>
      </p>
    </div>
  );
}
