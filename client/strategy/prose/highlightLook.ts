import { cx } from '../../ui/cx.ts';
import type { Highlight } from '../live/highlights.ts';
import styles from './Highlight.module.css';

export function commentsWords(threads: number): string {
  return threads === 1 ? '1 comment' : `${threads} comments`;
}

/** How commented words look and what they say of themselves, in an editor and without one. */
export function markAttributes({ threads, lit, replaced }: Highlight) {
  return {
    class: cx(
      styles.mark,
      threads.length > 1 && styles.several,
      lit && styles.lit,
      replaced && styles.replaced,
    ),
    'data-threads': threads.join(' '),
    'aria-description': replaced
      ? `${commentsWords(threads.length)}, with other words proposed`
      : commentsWords(threads.length),
  };
}
