import type { Level } from '../../../shared/ledger/scale.ts';
import type { StepView } from '../../../shared/session/viewShape.ts';
import { RagBadge } from '../../ui/RagBadge.tsx';
import { levelValue } from '../levelValue.ts';
import styles from './FormerAnswer.module.css';

/** What one said in the round before, to look at and not to keep by doing nothing. */
export function FormerAnswer({ step, scale }: { step: StepView; scale: readonly Level[] }) {
  const before = step.earlier.at(-1);
  if (!before?.mine) return null;
  const { level, confidence, reason, text } = before.mine;
  const words = text ?? reason ?? '';
  return (
    <div className={styles.former}>
      <p>
        In round {before.round} you said{level === undefined ? ':' : ' '}
        {level !== undefined && (
          <>
            <RagBadge value={levelValue(scale, level)} size="s" />, {confidence}% sure.
          </>
        )}
      </p>
      {words !== '' && <p className={styles.words}>“{words}”</p>}
    </div>
  );
}
