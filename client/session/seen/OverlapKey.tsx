import type { Overlap } from '../../../shared/session/overlap.ts';
import { overlapHint, ownWords, sharedWords } from '../../../shared/session/overlapWords.ts';
import marked from './Marked.module.css';
import { numbered } from './numbered.ts';
import styles from './OverlapKey.module.css';

/** What the marks mean, the marked words in words, and how little that says. */
export function OverlapKey({ overlap }: { overlap: Overlap }) {
  const shared = sharedWords(overlap);
  // Anonymous answers are not told apart again by their words.
  const own = ownWords(overlap).filter(({ organisation }) => organisation !== null);
  return (
    <div className={styles.key}>
      <p>
        <span className={marked.shared}>In more than one answer</span>: {shared === '' ? 'no word' : shared}
      </p>
      <p>
        <span className={marked.own}>In one alone</span>
        {own.length > 0 && ':'}
      </p>
      <ul>
        {numbered(own).map(([place, { organisation, words }]) => (
          <li key={place}>
            <b>{organisation}</b> {words}
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{overlapHint}</p>
    </div>
  );
}
