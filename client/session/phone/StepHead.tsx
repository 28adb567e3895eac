import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { Spotlit } from '../seen/Spotlit.tsx';
import { placeWords, stepQuestion, stepTitle } from '../stepWords.ts';
import styles from './StepHead.module.css';

/** Where we are, what it is about, what is asked. */
export function StepHead({ view, step }: { view: SessionView; step: StepView }) {
  const question = stepQuestion(step);
  const { spotlight } = view;
  // What lies on the table and what is in the spotlight are the same words where it is the same block.
  const isLit = spotlight !== null && spotlight.target === step.target;
  const narrative = (isLit ? spotlight.narrative : step.table?.narrative) ?? '';
  return (
    <div className={styles.head}>
      <p className={styles.eyebrow}>{placeWords(view, step)}</p>
      <h1 id="step">{stepTitle(step)}</h1>
      {narrative !== '' &&
        (isLit ? (
          <p className={styles.narrative}>{narrative}</p>
        ) : (
          <details className={styles.more}>
            <summary>What the strategy says</summary>
            <p className={styles.narrative}>{narrative}</p>
          </details>
        ))}
      {!isLit && <Spotlit view={view} />}
      {question !== '' && <p className={styles.question}>{question}</p>}
    </div>
  );
}
