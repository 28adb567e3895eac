import { Link } from 'react-router';
import type { IndicatorMaturity } from '../../../shared/api/maturity.ts';
import type { Maturity } from '../../../shared/foresight/maturity.ts';
import styles from './Maturity.module.css';
import { sightOf, standWords } from './maturityWords.ts';
import { NextStep } from './NextStep.tsx';
import { StepLine } from './StepLine.tsx';

interface Props {
  strategyId: string;
  stand: Maturity;
  indicators: readonly IndicatorMaturity[];
}

/** The indicators that stand at one place, each with its steps and what the next one needs. */
export function IndicatorGroup({ strategyId, stand, indicators }: Props) {
  if (indicators.length === 0) return null;
  const sight = sightOf[stand];
  return (
    <section className={styles.section} aria-labelledby={`stand-${stand}`}>
      <h2 id={`stand-${stand}`}>
        {standWords[stand]}
        <span className={styles.many}>
          {sight !== null && `${sight} · `}
          {indicators.length === 1 ? '1 indicator' : `${indicators.length} indicators`}
        </span>
      </h2>
      <ul className={styles.list}>
        {indicators.map((indicator) => (
          <li key={indicator.id} className={styles.indicator}>
            <h3>
              <Link to={`/s/${strategyId}/evidence/i/${encodeURIComponent(indicator.id)}`}>
                {indicator.title}
              </Link>
            </h3>
            <StepLine indicator={indicator} />
            <NextStep strategyId={strategyId} indicator={indicator} />
          </li>
        ))}
      </ul>
    </section>
  );
}
