import { formatDate } from './dates.ts';
import { RagShape } from './RagShape.tsx';
import styles from './RagStrip.module.css';
import { type RagValue, ragLook } from './rag.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface RatingInTime {
  value: RagValue;
  /** ISO 8601; one target is rated once in a millisecond. */
  at: string;
}

/** The last few agreed ratings, oldest at the left. At most five are shown: the newest five. */
export function RagStrip({ ratings, size = 'm' }: { ratings: readonly RatingInTime[]; size?: 's' | 'm' }) {
  const shown = ratings.slice(-5);
  if (shown.length === 0) return <VisuallyHidden>No agreed ratings yet</VisuallyHidden>;
  return (
    <span className={styles.strip} data-size={size} role="img" aria-label={ragStripText(shown)}>
      {shown.map(({ value, at }) => {
        const { label, shape, tone } = ragLook(value);
        return (
          <span key={at} className={styles.cell} data-tone={tone} title={`${label}, ${formatDate(at)}`}>
            <RagShape shape={shape} size={size === 's' ? 8 : 10} />
          </span>
        );
      })}
    </span>
  );
}

/** "Last 2 agreed ratings, oldest first: Amber (14 Jun 2026), Red (3 Nov 2026)" */
export function ragStripText(ratings: readonly RatingInTime[]): string {
  const words = ratings.map(({ value, at }) => `${ragLook(value).label} (${formatDate(at)})`).join(', ');
  return ratings.length === 1
    ? `One agreed rating: ${words}`
    : `Last ${ratings.length} agreed ratings, oldest first: ${words}`;
}
