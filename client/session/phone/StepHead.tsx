import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { placeWords, stepQuestion, stepTitle } from '../stepWords.ts';
import styles from './StepHead.module.css';

/** Where we are, what it is about, what is asked. */
export function StepHead({ view, step }: { view: SessionView; step: StepView }) {
  const question = step.status === 'revealed' ? '' : stepQuestion(step);
  const narrative = step.table?.narrative ?? '';
  const isWriting = step.kind === 'write' && step.status === 'open';
  return (
    <div className={styles.head}>
      <p className={styles.eyebrow}>{placeWords(view, step)}</p>
      <h1 id="step">{stepTitle(step)}</h1>
      {narrative !== '' &&
        (isWriting ? (
          <p className={styles.narrative}>{narrative}</p>
        ) : (
          <details className={styles.more}>
            <summary>What the strategy says</summary>
            <p className={styles.narrative}>{narrative}</p>
          </details>
        ))}
      {question !== '' && <p className={styles.question}>{question}</p>}
    </div>
  );
}
