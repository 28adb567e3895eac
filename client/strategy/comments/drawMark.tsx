import { commentsWords } from '../../comments/commentsWords.ts';
import type { DrawHighlight, Highlights } from '../live/highlights.ts';
import styles from '../prose/Highlight.module.css';
import { markAttributes } from '../prose/highlightLook.ts';

/** Draws commented words that are only read, each passage with a way to its comments for those who have no caret. */
export function drawMarkFor(highlights: Highlights): DrawHighlight {
  return (highlight, words, last) => {
    const { class: className, ...attributes } = markAttributes(highlight);
    const ending = last ? highlight.ending : [];
    const [first] = ending;
    const ids = ending.map(({ thread }) => thread);
    return (
      <>
        <mark className={className} {...attributes}>
          {words}
        </mark>
        {first && (
          <button
            type="button"
            data-aside=""
            data-thread={first.thread}
            className={styles.note}
            onClick={({ currentTarget }) =>
              highlights.wish({ kind: 'read', threads: ids, leave: () => currentTarget.focus() })
            }
          >
            {commentsWords(ids.length)} on “{first.quote}”
          </button>
        )}
      </>
    );
  };
}
