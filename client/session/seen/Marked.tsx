import type { Overlap } from '../../../shared/session/overlap.ts';
import { asCompared, wordParts } from '../../../shared/session/wordParts.ts';
import styles from './Marked.module.css';
import { numbered } from './numbered.ts';

/** What is marked in the words of a round. */
export interface Marks {
  shared: ReadonlySet<string>;
  own: ReadonlySet<string>;
}

export function marksOf({ shared, own }: Overlap): Marks {
  return {
    shared: new Set(shared.flatMap(({ words }) => words)),
    own: new Set(own.flatMap(({ words }) => words)),
  };
}

/**
 * Words that others wrote too are bold and underlined, words of this answer alone dotted: by shape, never by colour. They
 * are listed below in words, so nothing is read out in the middle of a sentence.
 */
export function Marked({ text, marks }: { text: string; marks: Marks }) {
  return numbered(wordParts(text)).map(([place, part]) => {
    const written = part.isWord ? asCompared(part.text) : '';
    if (marks.shared.has(written)) {
      return (
        <span key={place} className={styles.shared}>
          {part.text}
        </span>
      );
    }
    return marks.own.has(written) ? (
      <span key={place} className={styles.own}>
        {part.text}
      </span>
    ) : (
      part.text
    );
  });
}
