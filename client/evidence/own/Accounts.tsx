import type { IndicatorDetail } from '../../../shared/api/evidence.ts';
import { byTime } from '../../../shared/evidence/period.ts';
import styles from './own.module.css';

/** An indicator in words: what was found in each period, newest first, with what people said. */
export function Accounts({ detail }: { detail: IndicatorDetail }) {
  const told = [...detail.series].sort(byTime).reverse();
  if (told.length === 0) {
    return (
      <p className={styles.accounts}>
        Nothing has been told yet. Record what was found, and what people said.
      </p>
    );
  }
  return (
    <div className={styles.accounts}>
      {told.map(({ period, label, account }) => (
        <article key={period} className={styles.account} aria-label={label}>
          <h2>{label}</h2>
          <p>{account?.finding}</p>
          {account?.quotes.map(({ words, who }) => (
            <blockquote key={`${who} ${words}`}>
              “{words}”{who !== '' && <footer>{who}</footer>}
            </blockquote>
          ))}
        </article>
      ))}
    </div>
  );
}
