import { type Polarity, placeScores, type ScoreValues, scoreWords } from './scorePlaces.ts';
import { scoresText } from './scoresText.ts';
import styles from './ThreeScores.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Props {
  scores: ScoreValues;
  polarity: Polarity;
  /** With its unit: "59.9 years". */
  format: (value: number) => string;
  /** Why a score is missing, in words: "too few similar places". Shown under the bar. */
  missing?: string | undefined;
}

/** Actual against minimum and target on one bar. Better is to the right, always; where that means lower, it says so. */
export function ThreeScores({ scores, polarity, format, missing }: Props) {
  const text = scoresText(scores, polarity, format);
  if (polarity === 'neither') {
    return (
      <span className={styles.note}>
        <VisuallyHidden>{text}</VisuallyHidden>
        <span aria-hidden="true">{missing ?? 'neither way is better'}</span>
      </span>
    );
  }
  const places = placeScores(scores, polarity);
  return (
    <span className={styles.box}>
      <span
        className={styles.bar}
        role="img"
        aria-label={text}
        data-empty={places.actual === null || undefined}
      >
        {places.minimum !== null && <i className={styles.tick} style={{ left: `${places.minimum}%` }} />}
        {places.target !== null && <i className={styles.tick} style={{ left: `${places.target}%` }} />}
        {places.actual !== null && <i className={styles.actual} style={{ left: `${places.actual}%` }} />}
      </span>
      <span className={styles.words} aria-hidden="true">
        {scoreWords(places).map(({ words, place }) => (
          // Shifted by its own share, so that a word at an end stays within the bar.
          <span key={words} style={{ left: `${place}%`, transform: `translateX(-${place}%)` }}>
            {words}
          </span>
        ))}
      </span>
      {polarity === 'lower' && places.actual !== null && (
        <span className={styles.note} aria-hidden="true">
          lower is better
        </span>
      )}
      {missing !== undefined && <span className={styles.note}>{missing}</span>}
    </span>
  );
}
