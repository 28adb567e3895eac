import type { AgreedWords } from '../../../shared/ledger/meaning.ts';
import styles from './Agreed.module.css';
import { numbered } from './numbered.ts';
import { Quote } from './Quote.tsx';

/** What the room agreed that something means, and the differences that stand beside it, in the words of who differs. */
export function AgreedMeaning({ meaning }: { meaning: AgreedWords }) {
  const { text, differences, differing } = meaning;
  const isAgreed = differences === '' && differing.length === 0;
  return (
    <div className={styles.agreed}>
      <p className={styles.line}>
        <strong>{isAgreed ? 'Meaning agreed' : 'Meaning differs'}</strong>
      </p>
      <p className={styles.narrative}>{text}</p>
      {!isAgreed && <p className={styles.counts}>Differences that stand</p>}
      {differences !== '' && <p className={styles.narrative}>{differences}</p>}
      {numbered(differing).map(([place, { organisation, words }]) => (
        <Quote key={place} words={words} by={{ name: null, organisation }} />
      ))}
    </div>
  );
}
