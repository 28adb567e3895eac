import { cannotAssess } from '../../../shared/ledger/levels.ts';
import { RagBadge } from '../../ui/RagBadge.tsx';
import styles from './ScaleKey.module.css';
import { useFrame } from './StrategyFrame.ts';

/** What each level means and calls for: what stands beside the words until somebody goes to a part of them. */
export function ScaleKey() {
  const { scale } = useFrame();
  return (
    <>
      <h2 className={styles.heading}>How we rate</h2>
      <p className={styles.hint}>Go to an outcome or objective to see how it was rated, and by whom.</p>
      <dl className={styles.levels}>
        {scale.map((level) => (
          <div key={level.id}>
            <dt>
              <RagBadge value={level} />
            </dt>
            <dd>
              {level.meaning} <span className={styles.response}>{level.response}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <RagBadge value={cannotAssess} />
          </dt>
          <dd>
            We do not know enough to say. <span className={styles.response}>This is counted too.</span>
          </dd>
        </div>
      </dl>
    </>
  );
}
