import styles from './DirectionMark.module.css';
import { type Direction, directionLook } from './direction.ts';
import { Icon } from './Icon.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Props {
  direction: Direction;
  /** Said after the word: "since 14 Jun". */
  since?: string;
  /** Only the arrow is seen, as in the board's narrow column; the word stays for screen readers. */
  compact?: boolean;
}

/** Which way something is going: an arrow and a word, without colour. */
export function DirectionMark({ direction, since, compact = false }: Props) {
  const { word, icon } = directionLook(direction);
  const words = since === undefined ? word : `${word} ${since}`;
  return (
    <span className={styles.mark} {...(compact ? { title: words } : {})}>
      <Icon name={icon} size={14} />
      {compact ? <VisuallyHidden>{words}</VisuallyHidden> : words}
    </span>
  );
}
