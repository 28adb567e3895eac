import type { ReactNode } from 'react';
import type { SeenAnswer } from '../../../shared/session/viewShape.ts';
import styles from './Quote.module.css';

interface Props {
  words: ReactNode;
  /** Whose they are, as far as the step tells. */
  by: Pick<SeenAnswer, 'name' | 'organisation'>;
}

/** What somebody wrote, in their words. */
export function Quote({ words, by: { name, organisation } }: Props) {
  const who = [name, organisation].filter(Boolean).join(', ');
  return (
    <figure className={styles.quote}>
      <blockquote>“{words}”</blockquote>
      {who !== '' && <figcaption>{who}</figcaption>}
    </figure>
  );
}
