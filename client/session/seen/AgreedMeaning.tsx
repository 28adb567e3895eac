import type { StepView } from '../../../shared/session/viewShape.ts';
import styles from './Agreed.module.css';

/** What the room agreed that something means, and the differences that stand beside it. */
export function AgreedMeaning({ meaning }: { meaning: NonNullable<StepView['meaning']> }) {
  const { text, differences } = meaning;
  return (
    <div className={styles.agreed}>
      <p className={styles.line}>
        <strong>{differences === '' ? 'Meaning agreed' : 'Meaning differs'}</strong>
      </p>
      <p className={styles.narrative}>{text}</p>
      {differences !== '' && (
        <>
          <p className={styles.counts}>Differences that stand</p>
          <p className={styles.narrative}>{differences}</p>
        </>
      )}
    </div>
  );
}
