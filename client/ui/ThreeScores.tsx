import { type Polarity, placeScores, type Scores, threeScoresText } from './scorePlaces.ts';
import styles from './ThreeScores.module.css';

interface Props {
  scores: Scores;
  polarity: Polarity;
  /** With its unit: "59.9 years". */
  format: (value: number) => string;
  /** Why a score is missing, in words: "too few similar places". Shown under the bar. */
  missing?: string | undefined;
}

/** Actual against minimum and target on one bar. Better is to the right, always; where that means lower, it says so. */
export function ThreeScores({ scores, polarity, format, missing }: Props) {
  const text = threeScoresText(scores, polarity, format);
  const oriented = polarity !== 'neither';
  const { actual, minimum, target } = placeScores(
    oriented ? scores : { ...scores, minimum: null, target: null },
    polarity,
  );
  // A partnership may set a minimum beyond its target: the words must then follow the ticks.
  const crossed = minimum !== null && target !== null && minimum > target;
  const words = [minimum === null ? '' : 'min', target === null ? '' : 'target'];
  const [left, right] = crossed ? words.toReversed() : words;
  return (
    <span className={styles.box}>
      <span className={styles.bar} role="img" aria-label={text} data-empty={actual === null || undefined}>
        {minimum !== null && <i className={styles.tick} style={{ left: `${minimum}%` }} />}
        {target !== null && <i className={styles.tick} style={{ left: `${target}%` }} />}
        {actual !== null && <i className={styles.actual} style={{ left: `${actual}%` }} />}
      </span>
      <span className={styles.words} aria-hidden={missing === undefined}>
        {missing ?? (
          <>
            <span>{left}</span>
            {polarity === 'lower' && <span>lower is better</span>}
            <span>{right}</span>
          </>
        )}
      </span>
    </span>
  );
}
