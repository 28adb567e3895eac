import { Link } from 'react-router';
import type { FrameworkDetail } from '../../shared/api/frameworks.ts';
import type { FrameworkItem } from '../../shared/evidence/framework.ts';
import styles from './frameworks.module.css';
import { ToldBy } from './ToldBy.tsx';
import type { FrameworksHome } from './useHome.ts';

interface Props {
  framework: FrameworkDetail;
  item: FrameworkItem;
  home: FrameworksHome;
}

/** Which objectives and indicators of ours serve it, and the way to those of the library. */
export function ItemUses({ framework, item, home }: Props) {
  const { objectives = [], indicators = [] } = framework.uses[item.id] ?? {};
  const { strategyId } = home;
  return (
    <section className={styles.section} aria-labelledby="uses">
      <h2 id="uses">What serves it</h2>
      {objectives.length === 0 ? (
        <p className={styles.quiet}>
          No objective yet. On the strategy’s page, “Add aims it serves” under an objective does that.
        </p>
      ) : (
        <ul className={styles.plain}>
          {objectives.map(({ strategyId: s, strategyTitle, id, title }) => (
            <li key={`${s}/${id}`}>
              <Link to={`/s/${s}/o/${id}`}>{title === '' ? 'Untitled objective' : title}</Link>{' '}
              <span className={styles.facts}>{strategyTitle}</span>
            </li>
          ))}
        </ul>
      )}
      {indicators.length > 0 && <h3 className={styles.under}>Indicators of ours</h3>}
      <ul className={styles.plain}>
        {indicators.map(({ id, title }) => (
          <li key={id}>
            {strategyId === undefined ? title : <Link to={`/s/${strategyId}/evidence/i/${id}`}>{title}</Link>}
          </li>
        ))}
      </ul>
      {framework.own && <ToldBy framework={framework} item={item} home={home} />}
      {strategyId !== undefined && (
        <p className={styles.way}>
          <Link to={`/s/${strategyId}/evidence?tag=${encodeURIComponent(item.id)}`}>
            All indicators that tell about it
          </Link>
        </p>
      )}
    </section>
  );
}
