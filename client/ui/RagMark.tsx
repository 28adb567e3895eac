import styles from './RagMark.module.css';
import { RagShape } from './RagShape.tsx';
import { type RagValue, ragLook } from './rag.ts';

/** The shape in its colour, beside words that already say the rating. Where no word is near, use `RagIcon`. */
export function RagMark({ value, size = 12 }: { value: RagValue; size?: number }) {
  const { shape, tone } = ragLook(value);
  return (
    <span className={styles.mark} data-tone={tone}>
      <RagShape shape={shape} size={size} />
    </span>
  );
}
