import styles from './CommentTally.module.css';
import { commentsWords } from './commentsWords.ts';
import { useThreadCounts } from './useThreads.ts';

/** How many open threads a part has, in a place that leads there by itself; nothing where it has none. */
export function CommentTally({ strategyId, block }: { strategyId: string; block: string }) {
  const open = useThreadCounts(strategyId, block)?.open ?? 0;
  if (open === 0) return null;
  return <span className={styles.tally}> {commentsWords(open)}</span>;
}
