import type { Principle } from '../../../shared/evidence/principles.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Aside.module.css';

const marks = {
  yes: { sign: '✓', words: 'Yes' },
  no: { sign: '✕', words: 'No' },
  unknown: { sign: '?', words: 'Not known' },
};

/** The five principles of a measure, each with what speaks for it or against. */
export function RelyOn({ principles }: { principles: readonly Principle[] }) {
  return (
    <section className={styles.card} aria-labelledby="rely">
      <h2 id="rely">Can we rely on it?</h2>
      <ul className={styles.principles}>
        {principles.map(({ id, title, met, reason }) => {
          const { sign, words } = marks[met === null ? 'unknown' : met ? 'yes' : 'no'];
          return (
            <li key={id}>
              <span aria-hidden="true" className={styles.sign}>
                {sign}
              </span>
              <VisuallyHidden>{words}: </VisuallyHidden>
              <span>
                {title}
                <span className={styles.reason}>{reason}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
