import { cx } from './cx.ts';
import styles from './RagBadge.module.css';
import { RagShape } from './RagShape.tsx';
import { type RagValue, ragLook } from './rag.ts';

/** A rating, always as shape, word and colour together. */
export function RagBadge({ value, size = 'm' }: { value: RagValue; size?: 's' | 'm' | 'l' }) {
  const { label, shape, tone } = ragLook(value);
  return (
    <span className={cx(styles.badge, styles[size])} data-tone={tone}>
      <RagShape shape={shape} size={size === 'l' ? 16 : size === 's' ? 10 : 12} />
      {label}
    </span>
  );
}
