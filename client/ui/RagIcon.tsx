import styles from './RagMark.module.css';
import { RagMark } from './RagMark.tsx';
import { type RagValue, ragLook } from './rag.ts';

interface Props {
  value: RagValue;
  size?: number;
  /** What is rated, so that the name reads "Warm homes: Amber" where the icon stands alone. */
  of?: string;
}

/** A rating where there is no room for its word: the shape, with the word as its accessible name. */
export function RagIcon({ value, size = 12, of }: Props) {
  const { label } = ragLook(value);
  return (
    <span
      className={styles.mark}
      role="img"
      aria-label={of === undefined ? label : `${of}: ${label}`}
      title={label}
    >
      <RagMark value={value} size={size} />
    </span>
  );
}
