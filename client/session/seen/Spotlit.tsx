import type { SessionView } from '../../../shared/session/viewShape.ts';
import { litWords } from '../litWords.ts';
import styles from './Spotlit.module.css';

/** The block that everybody is asked to look at, as it reads now, for who has no page of the strategy before them. */
export function Spotlit({ view }: { view: Pick<SessionView, 'spotlight'> }) {
  const { spotlight } = view;
  if (!spotlight) return null;
  const { of, title, narrative } = spotlight;
  const name = of === 'strategy' ? 'The vision' : title || litWords(spotlight);
  return (
    <section className={styles.block} aria-label="In the spotlight">
      <p className={styles.eyebrow}>In the spotlight</p>
      <h2>{name}</h2>
      <p className={styles.words}>{narrative || 'Nothing is written here yet.'}</p>
    </section>
  );
}
