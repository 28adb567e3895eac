import type { Overview } from '../../shared/board/shape.ts';
import { RagBadge } from '../ui/RagBadge.tsx';
import { useNarrow } from '../ui/useNarrow.ts';
import styles from './Counts.module.css';

/** How many objectives stand where. "Cannot be assessed" appears once somebody has said so. */
export function Counts({ overview }: { overview: Overview }) {
  const { counts, conversations } = overview;
  const size = useNarrow() ? 's' : 'm';
  return (
    <section className={styles.counts} aria-label="How many objectives stand at each level">
      {counts.levels
        .filter(({ former, count }) => !former || count > 0)
        .map((level) => (
          <p key={level.id}>
            <b>{level.count}</b>
            <RagBadge value={level} size={size} />
          </p>
        ))}
      {counts.cannotAssess > 0 && (
        <p>
          <b>{counts.cannotAssess}</b>
          <RagBadge value="cannot-assess" size={size} />
        </p>
      )}
      <p>
        <b>{counts.notRated}</b>
        <RagBadge value={null} size={size} />
      </p>
      <p className={styles.talk}>
        <b>{conversations.length}</b>
        <strong>worth a conversation</strong>
        <small>rating and evidence disagree</small>
      </p>
    </section>
  );
}
