import type { DifferenceView } from '../../shared/api/versions.ts';
import styles from './DifferenceParts.module.css';
import { TextRuns } from './TextRuns.tsx';

/** How one block differs: each part in words, and how its words changed. */
export function DifferenceParts({ parts }: Pick<DifferenceView, 'parts'>) {
  return (
    <ul className={styles.parts}>
      {parts.map(({ part, words, runs }) => (
        <li key={`${part} ${words}`}>
          <span className={styles.words}>{words}</span>
          {runs !== null && <TextRuns runs={runs} />}
        </li>
      ))}
    </ul>
  );
}
