import { Link } from 'react-router';
import type { FrameworkDetail } from '../../shared/api/frameworks.ts';
import type { FrameworkItem, Measure } from '../../shared/evidence/framework.ts';
import styles from './frameworks.module.css';
import type { FrameworksHome } from './useHome.ts';
import { counted } from './words.ts';

interface Props {
  framework: FrameworkDetail;
  item: FrameworkItem;
  home: FrameworksHome;
}

const fits: Record<Measure['fit'], string> = {
  exact: 'The library has it',
  proxy: 'The library has something near it',
  none: 'The library has no figures for it',
};

/** What the framework is said to be measured by: which of it is confirmed, by whom, and what the library has. */
export function Measures({ framework, item, home: { strategyId } }: Props) {
  const { measures } = item;
  const unconfirmed = measures.filter(({ confirmed }) => !confirmed).length;
  return (
    <section className={styles.section} aria-labelledby="measures">
      <h2 id="measures">How it is measured</h2>
      <p className={styles.quiet}>
        {counted(measures.length, 'measure')}, as several sources name them.
        {unconfirmed > 0 &&
          ` ${unconfirmed === 1 ? 'One of them is' : `${unconfirmed} of them are`} not confirmed by any source that was read: look in the original before relying on the name.`}
      </p>
      <ul className={styles.list}>
        {measures.map(({ id, title, confirmed, provenance, indicators, fit, note }) => (
          <li key={id} className={styles.row}>
            <span className={styles.measure}>{title}</span>
            {!confirmed && <span className={styles.mark}>Not confirmed</span>}
            <p className={styles.facts}>{provenance}</p>
            <p className={styles.facts}>
              {fits[fit]}
              {indicators.length > 0 && ': '}
              {indicators.map((indicator, place) => {
                const name = framework.indicatorTitles[indicator] ?? indicator;
                return (
                  <span key={indicator}>
                    {place > 0 && ', '}
                    {strategyId === undefined ? (
                      name
                    ) : (
                      <Link to={`/s/${strategyId}/evidence/i/${indicator}`}>{name}</Link>
                    )}
                  </span>
                );
              })}
              . {note}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
