import { Fragment } from 'react';
import { Link } from 'react-router';
import { sightOf, sights, standWords } from '../../foresight/maturity/maturityWords.ts';
import { NextStep } from '../../foresight/maturity/NextStep.tsx';
import { useMaturity } from '../../foresight/maturity/useMaturity.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Aside.module.css';

/** How far we have come with an indicator that this strategy links, and what the next step needs. */
export function WhereWeStand({ strategyId, indicatorId }: { strategyId: string; indicatorId: string }) {
  const { data } = useMaturity(strategyId);
  const indicator = data?.indicators.find(({ id }) => id === indicatorId);
  // One that nothing is linked to has nowhere to stand, and the card above says so.
  if (indicator === undefined) return null;
  const here = sightOf[indicator.stands];
  return (
    <section className={styles.card} aria-labelledby="stand-on-data">
      <h2 id="stand-on-data">Where we stand on data</h2>
      <p>
        {sights.map((sight, index) => (
          <Fragment key={sight}>
            {index > 0 && ' → '}
            {sight === here ? (
              <strong>
                {sight}
                <VisuallyHidden> (we are here)</VisuallyHidden>
              </strong>
            ) : (
              sight
            )}
          </Fragment>
        ))}
      </p>
      <p className={styles.quiet}>
        {standWords[indicator.stands]}. <Link to={`/s/${strategyId}/foresight/maturity`}>All of ours</Link>
      </p>
      <NextStep strategyId={strategyId} indicator={indicator} without="indicator" />
    </section>
  );
}
