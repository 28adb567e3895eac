import { commentsWords } from '../../comments/commentsWords.ts';
import { cx } from '../../ui/cx.ts';
import type { Highlight } from '../live/highlights.ts';
import styles from './Highlight.module.css';

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
